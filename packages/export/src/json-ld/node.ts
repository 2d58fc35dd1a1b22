import { vocabulary } from '@plangraph/core';
import type { Literal, Quad, Term } from '@rdfjs/types';
import { FULL_NAMES, type JsonLdNames, type PropertyTerm } from './names.js';

const TYPE = vocabulary('rdf:type');
const STRING = vocabulary('xsd:string');
const OWNS = vocabulary('oa:hasSelector');

/**
 * Datatypes whose values JSON has, in the one spelling that comes back as it was. Not xsd:float: JSON-LD writes
 * every number with a fraction as 8.12E-1.
 */
const JSON_VALUES = new Map([
  [vocabulary('xsd:boolean'), /^(?:true|false)$/],
  [vocabulary('xsd:integer'), /^(?:0|[1-9]\d{0,14})$/],
  [vocabulary('xsd:nonNegativeInteger'), /^(?:0|[1-9]\d{0,14})$/],
]);

/** What one graph says of one subject, as far as the statements stand together. */
export class NodeObject {
  readonly subject: Term;
  readonly graph: Term;
  readonly #properties = new Map<string, Term[]>();
  readonly #owned = new Map<string, NodeObject>();
  /** A reader would take one of its IRIs for a prefixed name, so they are all written in full. */
  #inFull: boolean;

  constructor(subject: Term, graph: Term, names: JsonLdNames) {
    this.subject = subject;
    this.graph = graph;
    this.#inFull = isMisread(subject, names) || isMisread(graph, names);
  }

  add({ predicate, object }: Quad, names: JsonLdNames): void {
    const values = this.#properties.get(predicate.value);
    if (values === undefined) {
      this.#properties.set(predicate.value, [object]);
      this.#inFull ||= names.isMisread(predicate.value);
    } else values.push(object);
    this.#inFull ||= isMisread(object.termType === 'Literal' ? object.datatype : object, names);
  }

  /** Takes a node in if it is a selector of this one, in the same graph, and the context has a term for that. */
  adopt(node: NodeObject, names: JsonLdNames): boolean {
    const selectors = this.#properties.get(OWNS);
    if (selectors === undefined || names.property(OWNS)?.type !== '@id') return false;
    if (!sameNode(this.graph, node.graph) || this.#inFull || node.#inFull) return false;
    if (this.#owned.has(node.subject.value) || !selectors.some((one) => sameNode(one, node.subject))) return false;
    this.#owned.set(node.subject.value, node);
    return true;
  }

  toJson(names: JsonLdNames): string {
    return this.#inFull ? `{"@context":null,${this.#members(FULL_NAMES)}}` : `{${this.#members(names)}}`;
  }

  #members(names: JsonLdNames): string {
    const members = [member(names.idKey, JSON.stringify(nodeName(this.subject, names)))];
    for (const [predicate, values] of this.#properties) {
      const term = predicate === TYPE ? names.type : names.property(predicate);
      const fitting = term === undefined ? [] : values.filter((value) => fits(value, term));
      if (term !== undefined && fitting.length > 0) members.push(member(term.key, this.#byTerm(fitting, term, names)));
      if (fitting.length === values.length) continue;
      const others = term === undefined ? values : values.filter((value) => !fits(value, term));
      const written = others.map((value) => valueObject(value, names));
      members.push(member(names.propertyKey(predicate), oneOrArray(written, false)));
    }
    return members.join(',');
  }

  #byTerm(values: readonly Term[], term: PropertyTerm, names: JsonLdNames): string {
    if (term.byLanguage) return languageMap(values as readonly Literal[], term.set);
    const written = values.map((value) => {
      if (value.termType === 'Literal') return term.type === undefined ? valueObject(value, names) : jsonValue(value);
      if (term.type === undefined) return valueObject(value, names);
      const owned = this.#owned.get(value.value);
      if (owned !== undefined && sameNode(owned.subject, value)) return owned.toJson(names);
      const named = value.termType === 'NamedNode' && term.type === '@vocab';
      return JSON.stringify(named ? names.word(value.value) : nodeName(value, names));
    });
    return oneOrArray(written, term.set);
  }
}

export function sameNode(a: Term, b: Term): boolean {
  return a === b || (a.value === b.value && a.termType === b.termType);
}

export function isMisread(term: Term, names: JsonLdNames): boolean {
  return term.termType === 'NamedNode' && names.isMisread(term.value);
}

/** Whether a value can stand under a term's key. */
function fits(value: Term, { type, byLanguage }: PropertyTerm): boolean {
  if (value.termType !== 'Literal') return !byLanguage && (type === undefined || type.startsWith('@'));
  if (byLanguage) return value.language !== '' || value.datatype.value === STRING;
  return type === undefined || (type === value.datatype.value && value.language === '');
}

export function nodeName(node: Term, names: JsonLdNames): string {
  return node.termType === 'BlankNode' ? `_:${node.value}` : names.node(node.value);
}

function languageMap(values: readonly Literal[], set: boolean): string {
  const byLanguage = new Map<string, string[]>();
  for (const { language, value } of values) {
    const key = language || '@none';
    const same = byLanguage.get(key);
    if (same === undefined) byLanguage.set(key, [JSON.stringify(value)]);
    else same.push(JSON.stringify(value));
  }
  return `{${[...byLanguage].map(([language, texts]) => member(language, oneOrArray(texts, set))).join(',')}}`;
}

/** A literal under a term that says its datatype. */
function jsonValue({ value, datatype }: Literal): string {
  return JSON_VALUES.get(datatype.value)?.test(value) ? value : JSON.stringify(value);
}

/** A value that says all of itself. */
function valueObject(value: Term, names: JsonLdNames): string {
  if (value.termType !== 'Literal') return `{${member(names.idKey, JSON.stringify(nodeName(value, names)))}}`;
  const text = JSON.stringify(value.value);
  if (value.language !== '') return `{${member('@language', JSON.stringify(value.language))},"@value":${text}}`;
  if (value.datatype.value === STRING) return text;
  // Not by another name for @type, which rdflib does not take here.
  return `{${member('@type', JSON.stringify(names.word(value.datatype.value)))},"@value":${text}}`;
}

function member(key: string, value: string): string {
  return `${JSON.stringify(key)}:${value}`;
}

function oneOrArray(written: readonly string[], set: boolean): string {
  return written.length === 1 && !set ? (written[0] as string) : `[${written.join(',')}]`;
}
