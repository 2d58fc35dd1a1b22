import { circledNumber, hepburn } from '../text/japanese.js';
import { BilingualError } from '../text/message.js';
import type { KindOfName } from './namespaces.js';

/** A name that cannot be minted, said with what was found and what to do. */
export class NameError extends BilingualError {
  override name = 'NameError';
}

/**
 * Checks a base for minted IRIs.
 * @param base absolute http(s) IRI that ends in / or #
 * @throws NameError when it is anything else, since the IRIs made of it would be broken or relative
 */
export function checkBase(base: string): string {
  if (!/^https?:\/\/[^/\s]+\//i.test(base)) {
    throw new NameError({
      en: `The base "${base}" is no absolute http(s) IRI. Give one such as https://example.org/plan/`,
      ja: `名前の土台 "${base}" は、http(s) の絶対 IRI ではありません。https://example.org/plan/ のように指定してください。`,
    });
  }
  if (!/[/#]$/.test(base)) {
    throw new NameError({
      en: `The base "${base}" does not end in / or #. Write ${base}/`,
      ja: `名前の土台 "${base}" が / か # で終わっていません。${base}/ としてください。`,
    });
  }
  if (/[?#]/.test(base.slice(0, -1))) {
    throw new NameError({
      en: `The base "${base}" has a query or a fragment in the middle. Give one such as https://example.org/plan/`,
      ja: `名前の土台 "${base}" の途中に ? か # があります。https://example.org/plan/ のように指定してください。`,
    });
  }
  const bad = FORBIDDEN.exec(base);
  if (bad !== null) {
    const found = JSON.stringify(bad[0]);
    throw new NameError({
      en: `The base "${base}" has ${found}, which no IRI may hold. Percent-encode it or leave it out.`,
      ja: `名前の土台 "${base}" に、IRI に使えない ${found} があります。パーセント符号にするか、除いてください。`,
    });
  }
  return base;
}

// RFC 3987, and the IRIREF production of Turtle: none of these can stand in <…>.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FORBIDDEN = /[\u0000-\u0020<>"{}|^`\\\u007f-\u009f\ud800-\udfff]/;

/** Whether a text can be the last part of a minted IRI; no '.' at the end, so that Turtle can shorten it. */
export function isLocalName(text: string): boolean {
  return /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/.test(text);
}

/** Mints the IRIs of one plan. */
export class Names {
  readonly base: string;

  constructor(base: string) {
    this.base = checkBase(base);
  }

  /**
   * @param kind one prefix a kind
   * @param local ASCII letters, digits, '.', '-' and '_' (see `isLocalName`)
   * @throws NameError when `local` is anything else
   */
  mint(kind: KindOfName, local: string): string {
    if (!isLocalName(local)) {
      throw new NameError({
        en: `"${local}" cannot be part of an IRI of kind ${kind}: only ASCII letters, digits, ".", "-" and "_" can.`,
        ja: `"${local}" は、種類 ${kind} の IRI の一部になれません。使えるのは ASCII の英数字と "."、"-"、"_" だけです。`,
      });
    }
    return `${this.base}${kind}/${local}`;
  }
}

/**
 * Local name from what the plan prints: 2.2-1-ト → 2.2-1-to, 2.2-1-③ → 2.2-1-3, 5-エ.2 → 5-e.2.
 * @param identifier of a division, measure or sub-measure
 */
export function localName(identifier: string): string {
  return [...identifier]
    .map((character) => hepburn(character) ?? circledNumber(character)?.toString() ?? character)
    .join('');
}

/**
 * Local name of a glossary term: a slug where the label is ASCII, else where it is filed and its
 * place there (し, fourth → shi-4).
 */
export function termName(label: string, index: string, order: number): string {
  if (/^[\x20-\x7e]+$/.test(label)) {
    const slug = label
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    if (slug !== '') return slug;
  }
  const filed = hepburn(index) ?? (/^[A-Za-z]$/.test(index) ? index.toLowerCase() : 'x');
  return `${filed}-${order}`;
}

/** Last part of an IRI's path or fragment: the local name that was minted. */
export function localPart(iri: string): string {
  return iri.slice(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
}

/**
 * Short names of actors, each for one IRI alone, for the names of what is said about them
 * (`assignment:2.2-1-to-lead-nict`). The actors of the base in use have the last part of their IRI; others have
 * theirs where it is free, else with a number, in the order in which they come.
 */
export class ShortNames {
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #copies = new Map<string, number>();

  /** @param iris of all actors, in the order in which they are curated */
  constructor(base: string, iris: Iterable<string>) {
    const all = [...iris];
    const onBase = all.filter((iri) => iri.startsWith(base));
    const actors = onBase.filter((iri) => iri.startsWith(`${base}actor/`));
    for (const iri of [...actors, ...onBase, ...all]) this.of(iri);
  }

  /** The short name of an actor; one that is not known yet gets the next that is free. */
  of(iri: string): string {
    const known = this.#names.get(iri);
    if (known !== undefined) return known;
    const local = localPart(iri);
    let name = local;
    let copy = this.#copies.get(local) ?? 1;
    while (this.#taken.has(name)) {
      copy += 1;
      name = `${local}_${copy}`;
    }
    this.#copies.set(local, copy);
    this.#taken.add(name);
    this.#names.set(iri, name);
    return name;
  }
}
