import { NAMESPACES } from '@plangraph/core';
import type { Quad } from '@rdfjs/types';
import { html, joined, type Markup } from './markup.js';
import type { Usage } from './usage.js';
import type { Language, Term, Vocabulary } from './vocabulary.js';
import { WORDS } from './words.js';

const TYPE = `${NAMESPACES.rdf}type`;
/** Longer text is cut, in characters; so are longer lists of objects. */
const LONGEST = 44;
const MOST_OBJECTS = 3;

export interface ExampleContext {
  vocabulary: Vocabulary;
  usage: Usage;
  language: Language;
  /** Namespaces by prefix. */
  prefixes: Readonly<Record<string, string>>;
  /** Statements of the ontology itself, for classes whose members stand there. */
  ontology: readonly Quad[];
}

/** `https://w3id.org/plangraph/ns#Plan` → `pg:Plan`; an IRI that no prefix fits stays whole. */
export function prefixed(iri: string, prefixes: Readonly<Record<string, string>>): string | undefined {
  for (const [prefix, namespace] of Object.entries(prefixes)) {
    if (!iri.startsWith(namespace)) continue;
    const local = iri.slice(namespace.length);
    if (/^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?$/.test(local)) return `${prefix}:${local}`;
  }
  return undefined;
}

/** A name in an example; terms of the vocabulary lead to their anchors. */
function name(iri: string, { vocabulary, prefixes }: ExampleContext): Markup {
  const short = prefixed(iri, prefixes);
  const term = vocabulary.terms.find((one) => one.iri === iri);
  if (term !== undefined) return html`<a href="#${term.name}">${short ?? `<${iri}>`}</a>`;
  return html`${short ?? `<${iri}>`}`;
}

function quoted(text: string): string {
  const characters = Array.from(text.replace(/\s*\n\s*/g, ' '));
  const cut = characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : characters.join('');
  return `"${cut.replace(/["\\]/g, '\\$&')}"`;
}

function object({ object: term }: Quad, context: ExampleContext): Markup {
  if (term.termType !== 'Literal') return name(term.value, context);
  const text = html`<span class="text">${quoted(term.value)}</span>`;
  if (term.language !== '') return html`${text}@${term.language}`;
  return term.datatype.value === `${NAMESPACES.xsd}string`
    ? text
    : html`${text}^^${name(term.datatype.value, context)}`;
}

function comment(words: string | undefined): Markup | undefined {
  return words === undefined ? undefined : html`  <span class="comment"># ${words}</span>`;
}

/** The name of what an IRI stands for, in the language of the page where there is one. */
function labelled(iri: string, { usage, language }: ExampleContext): string | undefined {
  const label = usage.labelOf(iri);
  const words = label[language] ?? label.ja ?? label.en;
  if (words === undefined) return undefined;
  const characters = Array.from(words);
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : words;
}

/** One subject with its statements in short, as Turtle. */
function block(subject: string, quads: readonly Quad[], context: ExampleContext): Markup {
  const byPredicate = new Map<string, Quad[]>();
  for (const quad of quads) {
    const list = byPredicate.get(quad.predicate.value);
    if (list === undefined) byPredicate.set(quad.predicate.value, [quad]);
    else list.push(quad);
  }
  const ordered = [...byPredicate].sort(([a], [b]) => Number(b === TYPE) - Number(a === TYPE));
  const lines = ordered.map(([predicate, same], at) => {
    const shown = same.slice(0, MOST_OBJECTS);
    const rest = same.length - shown.length;
    const labels = shown.map((quad) => labelled(quad.object.value, context)).filter((words) => words !== undefined);
    const left = rest > 0 ? [WORDS[context.language].more(rest)] : [];
    const words = [...labels, ...left].join(WORDS[context.language].comma);
    const verb = predicate === TYPE ? html`a` : name(predicate, context);
    const objects = joined(
      shown.map((quad) => object(quad, context)),
      ' , ',
    );
    const end = at === ordered.length - 1 ? ' .' : ' ;';
    return html`${at === 0 ? ' ' : '    '}${verb} ${objects}${end}${comment(words === '' ? undefined : words)}`;
  });
  return html`${name(subject, context)}${joined(lines, '\n')}`;
}

/** The instance that shows most: many properties, few statements; the first in the data of equal ones. */
function telling(term: Term, { usage }: ExampleContext): string | undefined {
  const instances = usage.instances.get(term.iri) ?? [];
  const direct = instances.filter((iri) => usage.kindsOf(iri).includes(term.iri));
  let best: { iri: string; score: number } | undefined;
  for (const iri of direct.length > 0 ? direct : instances) {
    const quads = usage.statements.get(iri) ?? [];
    const score = new Set(quads.map(({ predicate }) => predicate.value)).size - quads.length / 100;
    if (best === undefined || score > best.score) best = { iri, score };
  }
  return best?.iri;
}

function classExample(term: Term, context: ExampleContext): Markup | undefined {
  const { usage, vocabulary } = context;
  const subject = telling(term, context);
  if (subject === undefined) {
    const member = vocabulary.terms.find(({ types }) => types.includes(term.iri));
    if (member === undefined) return undefined;
    const shown = ['type', 'label'];
    const own = context.ontology.filter(
      (quad) =>
        quad.subject.value === member.iri &&
        shown.some((local) => quad.predicate.value.endsWith(`#${local}`)) &&
        quad.object.value !== `${NAMESPACES.owl}NamedIndividual`,
    );
    return block(member.iri, own, context);
  }
  const quads = usage.statements.get(subject) ?? [];
  // Parts with names made of the subject's own, such as a mention's selectors, belong to the example.
  const parts = quads
    .map(({ object: { value } }) => value)
    .filter((iri) => iri.startsWith(`${subject}-`) && usage.kindsOf(iri).every((kind) => !isOwn(kind, vocabulary)));
  return joined(
    [subject, ...parts].map((iri) => block(iri, usage.statements.get(iri) ?? [], context)),
    '\n\n',
  );
}

function isOwn(iri: string, vocabulary: Vocabulary): boolean {
  return iri.startsWith(vocabulary.namespace);
}

/** One statement, the subject's name behind it. */
function statement(quad: Quad, context: ExampleContext): Markup {
  const subject = labelled(quad.subject.value, context);
  const target = labelled(quad.object.value, context);
  const verb = name(quad.predicate.value, context);
  return html`${name(quad.subject.value, context)}${comment(subject)}
    ${verb} ${object(quad, context)} .${comment(target)}`;
}

/** A term at work in the data, as highlighted Turtle; undefined where the data has nothing of it. */
export function exampleOf(term: Term, context: ExampleContext): Markup | undefined {
  const { usage } = context;
  if (term.kind === 'class') return classExample(term, context);
  if (term.kind === 'individual') {
    const quad = usage.firstWithObject.get(term.iri);
    return quad === undefined ? undefined : statement(quad, context);
  }
  for (const quads of usage.statements.values()) {
    const quad = quads.find(({ predicate }) => predicate.value === term.iri);
    if (quad !== undefined) return statement(quad, context);
  }
  return undefined;
}
