import { type Bilingual, BilingualError } from '@plangraph/core';
import type { Quad, Term } from '@rdfjs/types';

/** A statement that no RDF file can hold, said with its place and the mend. */
export class WriteError extends BilingualError {
  override name = 'WriteError';
}

/** A local name that every reader of Turtle takes without escapes, Virtuoso too. */
const LOCAL_NAME = /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?$/;
// RFC 3987, and the IRIREF production of Turtle: none of these can stand in <…>.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const NOT_IN_IRI = /[\u0000-\u0020<>"{}|^`\\]/;
const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const TO_ESCAPE = /[\u0000-\u001f"\\\u007f]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const TO_LOOK_AT = /[\u0000-\u001f"\\\u007f\ud800-\udfff]/;
// The productions PN_CHARS_U, PN_CHARS and BLANK_NODE_LABEL of Turtle.
const LABEL_START =
  'A-Za-z0-9_\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f' +
  '\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}';
const LABEL_CHARACTER = `-${LABEL_START}\\xb7\\u0300-\\u036f\\u203f\\u2040`;
const BLANK_LABEL = new RegExp(`^[${LABEL_START}](?:[${LABEL_CHARACTER}.]*[${LABEL_CHARACTER}])?$`, 'u');
const LANGUAGE = /^(?:[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8})*|[xXiI](?:-[a-zA-Z0-9]{1,8})+)$/;

/** By canonical N-Triples; all other control characters as \u00XX. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** What is remembered of IRIs, so that the same one is not looked at for every statement; memory stays bounded. */
const REMEMBERED = 20_000;

const XSD_STRING = 'http://www.w3.org/2001/XMLSchema#string';

/**
 * Writes the terms of one document, and looks at each whether a reader will take it: RDF/JS terms can hold what no
 * RDF file can, such as an IRI with a space or half a character.
 */
export class TermWriter {
  readonly #prefixes: ReadonlyMap<string, string>;
  readonly #written = new Map<string, string>();
  readonly #languages = new Set<string>();

  /** @param prefixes prefix → namespace; none for N-Triples and N-Quads */
  constructor(prefixes: Readonly<Record<string, string>> = {}) {
    this.#prefixes = new Map(Object.entries(prefixes).map(([prefix, namespace]) => [namespace, prefix]));
  }

  /**
   * A subject or the name of a graph: an IRI or a blank node.
   * @param statement for the place in the message
   * @throws WriteError for a term that cannot stand there or cannot be written
   */
  resource(term: Term, statement: Quad): string {
    if (term.termType === 'Literal')
      throw fault(statement, { en: 'a literal as subject or graph', ja: '主語かグラフの位置にリテラル' }, GIVE_IRI);
    return this.object(term, statement);
  }

  /**
   * A predicate: an IRI.
   * @throws WriteError as `resource` does
   */
  predicate(term: Term, statement: Quad): string {
    if (term.termType === 'NamedNode') return this.#iri(term.value, statement);
    const kind = term.termType.toLowerCase();
    throw fault(statement, { en: `a ${kind} as predicate`, ja: `述語の位置に${KINDS[term.termType]}` }, GIVE_IRI);
  }

  /**
   * An object: an IRI, a blank node or a literal.
   * @throws WriteError as `resource` does
   */
  object(term: Term, statement: Quad): string {
    switch (term.termType) {
      case 'NamedNode':
        return this.#iri(term.value, statement);
      case 'Literal': {
        const text = `"${TO_LOOK_AT.test(term.value) ? escaped(term.value, statement) : term.value}"`;
        if (term.language !== '') return `${text}@${this.#language(term.language, term.direction, statement)}`;
        const datatype = term.datatype.value;
        // Always by name: a bare number runs into the closing dot.
        return datatype === XSD_STRING ? text : `${text}^^${this.#iri(datatype, statement)}`;
      }
      case 'BlankNode':
        if (BLANK_LABEL.test(term.value)) return `_:${term.value}`;
        throw fault(
          statement,
          { en: `the blank node "_:${term.value}"`, ja: `空白ノード "_:${term.value}"` },
          { en: 'Rename it, or give it an IRI.', ja: '名前を変えるか、IRI を付けてください。' },
        );
      default:
        throw fault(
          statement,
          { en: `a ${term.termType.toLowerCase()} as a term`, ja: `項として${KINDS[term.termType]}` },
          { en: 'Only RDF 1.1 is written.', ja: '書けるのは RDF 1.1 だけです。' },
        );
    }
  }

  #iri(iri: string, statement: Quad): string {
    const known = this.#written.get(iri);
    if (known !== undefined) return known;
    const cut = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1;
    const prefix = this.#prefixes.get(iri.slice(0, cut));
    const local = iri.slice(cut);
    const written =
      prefix !== undefined && LOCAL_NAME.test(local) ? `${prefix}:${local}` : `<${checkedIri(iri, statement)}>`;
    if (this.#written.size >= REMEMBERED) this.#written.clear();
    this.#written.set(iri, written);
    return written;
  }

  #language(language: string, direction: string | null | undefined, statement: Quad): string {
    if (direction) {
      throw fault(
        statement,
        { en: 'a text with a base direction', ja: '書字方向の付いた文字列' },
        { en: 'That is RDF 1.2; leave the direction out.', ja: 'RDF 1.2 の書き方です。方向を除いてください。' },
      );
    }
    if (this.#languages.has(language)) return language;
    if (!LANGUAGE.test(language)) {
      throw fault(
        statement,
        { en: `the language "${language}"`, ja: `言語 "${language}"` },
        { en: 'Give a tag by BCP 47, such as ja.', ja: 'ja のような BCP 47 のタグを付けてください。' },
      );
    }
    this.#languages.add(language);
    return language;
  }
}

function checkedIri(iri: string, statement: Quad): string {
  const bad = NOT_IN_IRI.exec(iri)?.[0];
  if (bad !== undefined || !iri.isWellFormed()) {
    const what = {
      en: bad === undefined ? 'half a character' : JSON.stringify(bad),
      ja: bad === undefined ? '半分だけの文字' : `${JSON.stringify(bad)} `,
    };
    throw fault(
      statement,
      { en: `an IRI with ${what.en}: "${iri}"`, ja: `${what.ja}を含む IRI "${iri}"` },
      { en: 'Percent-encode it or leave it out.', ja: 'パーセント符号にするか、除いてください。' },
    );
  }
  if (!SCHEME.test(iri)) {
    throw fault(
      statement,
      { en: `"${iri}", which is no absolute IRI`, ja: `絶対 IRI でない "${iri}"` },
      { en: 'Give it with its scheme.', ja: 'https: などのスキームから書いてください。' },
    );
  }
  return iri;
}

function escaped(text: string, statement: Quad): string {
  if (!text.isWellFormed()) {
    throw fault(
      statement,
      { en: 'a text with half a character (a lone surrogate)', ja: '半分だけの文字（単独のサロゲート）を含む文字列' },
      { en: 'Mend the text.', ja: '文字列を直してください。' },
    );
  }
  return text.replace(
    TO_ESCAPE,
    (character) => ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}

/** Kinds of terms in Japanese. */
const KINDS: Readonly<Record<Term['termType'], string>> = {
  NamedNode: ' IRI ',
  BlankNode: '空白ノード',
  Literal: 'リテラル',
  Variable: '変数',
  DefaultGraph: '既定のグラフ',
  Quad: 'トリプル',
};

const GIVE_IRI: Bilingual = { en: 'Give it an IRI.', ja: 'IRI を付けてください。' };

function fault({ subject, predicate }: Quad, found: Bilingual, mend: Bilingual): WriteError {
  return new WriteError({
    en: `The statement of <${subject.value}>, <${predicate.value}>, has ${found.en}. ${mend.en}`,
    ja: `主語 <${subject.value}>、述語 <${predicate.value}> の文に、${found.ja}があります。${mend.ja}`,
  });
}
