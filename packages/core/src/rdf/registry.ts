import type { Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { classOf, isActorClass, isEntityClass, SUPERCLASSES } from '../mentions/entities.js';
import { findEntity, type Matcher } from '../mentions/match.js';
import type { Names } from './names.js';
import { DEFAULT_BASE, vocabulary, vocabularyName } from './namespaces.js';
import type { Statements } from './statements.js';

const { namedNode, quad } = DataFactory;

/** A curation aid: it steers the reading and is no part of what is published. */
const NOT_PUBLISHED = vocabulary('pg:LabelCondition');

/**
 * Moves curated names from the default base to the one in use.
 * @param quads of entities.ttl or titles.en.ttl
 */
export function rebase(quads: Iterable<Quad>, base: string): Quad[] {
  const all = [...quads];
  if (base === DEFAULT_BASE) return all;
  const move = (iri: string): string => (iri.startsWith(DEFAULT_BASE) ? base + iri.slice(DEFAULT_BASE.length) : iri);
  return all.map((statement) =>
    quad(
      namedNode(move(statement.subject.value)),
      namedNode(statement.predicate.value),
      statement.object.termType === 'NamedNode' ? namedNode(move(statement.object.value)) : statement.object,
    ),
  );
}

/** Curated entities as the conversion needs them: found by label, published with all their types. */
export class Registry {
  readonly #matcher: Matcher;
  readonly #bySubject = new Map<string, Quad[]>();
  /** What is to be stated, in the order in which it is. */
  readonly #subjects: string[] = [];
  readonly #found = new Set<string>();
  #strangers = 0;

  /**
   * @param quads of entities.ttl, on the base in use
   * @param matcher of the entities that they describe
   */
  constructor(quads: Iterable<Quad>, matcher: Matcher) {
    this.#matcher = matcher;
    for (const statement of quads) {
      const own = this.#bySubject.get(statement.subject.value);
      if (own === undefined) this.#bySubject.set(statement.subject.value, [statement]);
      else own.push(statement);
    }
    const orders = new Map<string, number>();
    for (const [subject, own] of this.#bySubject) {
      const classes = own
        .filter(({ predicate }) => predicate.value === vocabulary('rdf:type'))
        .map(({ object }) => object.value);
      if (classes.includes(NOT_PUBLISHED) && !classes.some(isEntityClass)) this.#bySubject.delete(subject);
      else if (classes.length > 0) this.#subjects.push(subject);
      const order = own.find(({ predicate }) => predicate.value === vocabulary('pg:order'));
      if (order !== undefined) orders.set(subject, Number(order.object.value));
    }
    const rank = (iri: string): number => orders.get(iri) ?? Number.POSITIVE_INFINITY;
    this.#subjects.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
  }

  /** The entity that a label names by itself, as a mention of it would; undefined if none does. */
  find(label: string): string | undefined {
    const entity = findEntity(this.#matcher, label);
    if (entity !== undefined) this.#found.add(entity);
    return entity;
  }

  /** An IRI for an actor that nobody curated: `actor:unnamed-1` and so on, none of which is in use. */
  freeActor(name: string, names: Names): string {
    for (;;) {
      this.#strangers += 1;
      const iri = names.mint('actor', `${name}-${this.#strangers}`);
      if (!this.#bySubject.has(iri)) return iri;
    }
  }

  /**
   * Labels, types and links of entities, ministries first in protocol order, then as curated.
   * @param named entities that the text names; these are stated, what `find` found, and what they link to
   */
  publish(statements: Statements, named: Iterable<string>): void {
    const stated = withLinked([...named, ...this.#found], this.#bySubject);
    for (const subject of this.#subjects) {
      if (stated.has(subject)) this.#publishEntity(subject, this.#bySubject.get(subject) ?? [], statements);
    }
  }

  #publishEntity(subject: string, own: readonly Quad[], statements: Statements): void {
    const classes = own
      .filter(({ predicate }) => predicate.value === vocabulary('rdf:type'))
      .map(({ object }) => object.value);
    const actor = classes.some((iri) => isActorClass(classOf(iri) ?? ''));
    for (const iri of classes) {
      statements.add('curated', subject, 'rdf:type', iri);
      for (const parent of SUPERCLASSES.get(classOf(iri) ?? '') ?? [])
        statements.addType('curated', subject, `pg:${parent}`);
    }
    if (actor) statements.addType('curated', subject, 'org:Organization');
    for (const { predicate, object } of own) {
      if (predicate.value === vocabulary('rdf:type')) continue;
      const property = vocabularyName(predicate.value);
      if (property === undefined || (object.termType !== 'Literal' && object.termType !== 'NamedNode')) continue;
      statements.add('curated', subject, property, object.termType === 'Literal' ? object : object.value);
      if (actor && predicate.value === vocabulary('dcterms:isPartOf'))
        statements.add('curated', subject, 'org:unitOf', object.value);
    }
  }
}

/** The entities and all that they link to (parents, members, publishers), directly or not. */
function withLinked(named: readonly string[], bySubject: ReadonlyMap<string, readonly Quad[]>): Set<string> {
  const stated = new Set<string>();
  const pending = [...named];
  for (let iri = pending.pop(); iri !== undefined; iri = pending.pop()) {
    if (stated.has(iri)) continue;
    stated.add(iri);
    for (const { object } of bySubject.get(iri) ?? []) if (bySubject.has(object.value)) pending.push(object.value);
  }
  return stated;
}
