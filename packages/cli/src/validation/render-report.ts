import { NAMESPACES } from '@plangraph/core';
import { CHECKS, pathText, type SourcePlace, shacl, type ValidationResult } from '@plangraph/core/validation';
import type { Quad, Term } from '@rdfjs/types';
import type { Language } from '../words/language.js';
import type { Words } from '../words/words.js';

/** How many results of one kind are shown. */
const SHOWN = 50;
/** Longest value that is shown, in characters. */
const LONGEST = 80;

export interface Rendering {
  /** Name of the file with the plan's text. */
  textName?: string;
  data: Iterable<Quad>;
  prefixes: Readonly<Record<string, string>>;
  words: Words;
}

/** Shortens IRIs by prefixes, the longest namespace first. */
function shortener(prefixes: Readonly<Record<string, string>>): (iri: string) => string {
  const namespaces = Object.entries(prefixes).sort(([, a], [, b]) => b.length - a.length);
  return (iri) => {
    for (const [prefix, namespace] of namespaces) {
      if (namespace !== '' && iri.startsWith(namespace) && /^[\w.-]*$/.test(iri.slice(namespace.length)))
        return `${prefix}:${iri.slice(namespace.length)}`;
    }
    return `<${iri}>`;
  };
}

/** The report for people: results of one kind together, each with its node, its value and its place in the plan. */
export function renderResults(results: readonly ValidationResult[], rendering: Rendering): string {
  const { language, validation: words } = rendering.words;
  const kinds = new Map<string, ValidationResult[]>();
  for (const result of results) {
    const { severity, shape, component, path } = result;
    const key = [severity, shape.value, component, pathText(path ?? []), result.messages.en].join('\n');
    const same = kinds.get(key);
    if (same === undefined) kinds.set(key, [result]);
    else same.push(result);
  }
  const shorten = shortener({ ...NAMESPACES, sh: shacl(''), ...rendering.prefixes });
  const labels = labelsOf(rendering.data, language);
  const lines: string[] = [];
  for (const same of kinds.values()) {
    const [first] = same;
    if (first === undefined) continue;
    lines.push(heading(first, same.length, shorten, words), `  ${first.messages[language]}`);
    for (const result of same.slice(0, SHOWN)) lines.push(...renderResult(result, rendering, shorten, labels, words));
    if (same.length > SHOWN) lines.push(`    ${words.leftOut(same.length - SHOWN)}`);
    lines.push('');
  }
  return lines.join('\n');
}

function heading(
  { severity, path, shape, component }: ValidationResult,
  count: number,
  shorten: (iri: string) => string,
  words: Words['validation'],
): string {
  const where = path === undefined ? words.node : pathText(path, shorten);
  const check = shape.value.startsWith(CHECKS) ? shape.value.slice(CHECKS.length) : undefined;
  const name = component.replace(shacl(''), '').replace(/ConstraintComponent$/, '');
  const constraint = check === undefined ? `sh:${name.charAt(0).toLowerCase()}${name.slice(1)}` : words.check(check);
  const gravity = severity.startsWith(shacl('')) ? severity.slice(shacl('').length) : '';
  const shown = Object.hasOwn(words.severities, gravity)
    ? words.severities[gravity as keyof typeof words.severities]
    : shorten(severity);
  return `${shown} ${where} (${constraint}): ${count}`;
}

function renderResult(
  { focusNode, value, place }: ValidationResult,
  { textName }: Rendering,
  shorten: (iri: string) => string,
  labels: ReadonlyMap<string, string>,
  words: Words['validation'],
): string[] {
  const label = labels.get(focusNode.value);
  const lines = [`    ${renderTerm(focusNode, shorten)}${label === undefined ? '' : `  ${label}`}`];
  if (value !== undefined && !value.equals(focusNode)) {
    const named = labels.get(value.value);
    lines.push(`      ${words.value} ${renderTerm(value, shorten)}${named === undefined ? '' : `  ${named}`}`);
  }
  const at = place === undefined ? '' : renderPlace(place, textName);
  if (at !== '') lines.push(`      ${words.text} ${at}`);
  return lines;
}

/** `plan.ja.txt:58:4 1.1-1-ア 「内閣官房」` */
function renderPlace({ identifier, position, words }: SourcePlace, textName: string | undefined): string {
  return [
    ...(position === undefined ? [] : [`${textName ?? ''}:${position.line}:${position.column}`]),
    ...(identifier === undefined ? [] : [identifier]),
    ...(words === undefined ? [] : [`「${oneLine(words)}」`]),
  ].join(' ');
}

function renderTerm(term: Term, shorten: (iri: string) => string): string {
  if (term.termType === 'NamedNode') return shorten(term.value);
  if (term.termType === 'BlankNode') return `_:${term.value}`;
  if (term.termType !== 'Literal') return term.value;
  const { language, datatype } = term;
  const text = JSON.stringify(oneLine(term.value));
  if (language !== '') return `${text}@${language}`;
  return datatype.value === `${NAMESPACES.xsd}string` ? text : `${text}^^${shorten(datatype.value)}`;
}

function oneLine(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length <= LONGEST ? characters.join('') : `${characters.slice(0, LONGEST).join('')}…`;
}

/** Labels by node: in the language asked for where there is one, else the first. */
function labelsOf(data: Iterable<Quad>, language: Language): Map<string, string> {
  const labels = new Map<string, string>();
  const settled = new Set<string>();
  for (const { subject, predicate, object } of data) {
    if (predicate.value !== `${NAMESPACES.skos}prefLabel` || object.termType !== 'Literal') continue;
    if (settled.has(subject.value)) continue;
    const wanted = object.language === language;
    if (wanted) settled.add(subject.value);
    if (wanted || !labels.has(subject.value)) labels.set(subject.value, oneLine(object.value));
  }
  return labels;
}
