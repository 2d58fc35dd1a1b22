import type { Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { foldForSearch } from '../text/fold.js';
import { DEFAULT_BASE, NAMESPACES } from './namespaces.js';
import { type Statements, vocabulary } from './statements.js';

const { namedNode, quad } = DataFactory;

/** Superclasses that are written out as types, so that no reasoner is needed. */
const SUPERCLASSES: Readonly<Record<string, readonly string[]>> = {
  GovernmentBody: ['Actor'],
  PublicBody: ['Actor'],
  CoordinationBody: ['Actor'],
  PrivateBody: ['Actor'],
  ForeignBody: ['Actor'],
  Collective: ['Actor'],
  StandardsCommittee: ['Standard'],
};

/** Curation aids: they steer the reading and are no part of what is published. */
const NOT_PUBLISHED = new Set(['pg:LabelCondition'].map((name) => vocabulary(name as 'pg:LabelCondition')));

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
  readonly #byLabel = new Map<string, string>();
  readonly #quads: Quad[];
  readonly #subjects: string[] = [];

  /** @param quads of entities.ttl, on the base in use */
  constructor(quads: Iterable<Quad>) {
    this.#quads = [...quads];
    const conditions = new Set<string>();
    for (const { subject, predicate, object } of this.#quads) {
      if (predicate.value === vocabulary('rdf:type') && NOT_PUBLISHED.has(object.value)) conditions.add(subject.value);
    }
    this.#quads = this.#quads.filter(({ subject }) => !conditions.has(subject.value));
    const orders = new Map<string, number>();
    for (const { subject, predicate, object } of this.#quads) {
      if (predicate.value === vocabulary('rdf:type')) this.#subjects.push(subject.value);
      if (predicate.value === vocabulary('pg:order')) orders.set(subject.value, Number(object.value));
      const isLabel =
        predicate.value === vocabulary('skos:prefLabel') || predicate.value === vocabulary('skos:altLabel');
      if (!isLabel || object.termType !== 'Literal' || object.language !== 'ja') continue;
      const folded = foldForSearch(object.value);
      if (!this.#byLabel.has(folded)) this.#byLabel.set(folded, subject.value);
    }
    const rank = (iri: string): number => orders.get(iri) ?? Number.POSITIVE_INFINITY;
    this.#subjects.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
  }

  /** The entity that bears a label, width, case, spaces and middle dots apart; undefined if none does. */
  find(label: string): string | undefined {
    return this.#byLabel.get(foldForSearch(label));
  }

  /**
   * Labels, types and links of entities, ministries first in protocol order, then as curated.
   * @param named entities that the text names; these are stated, and what they link to
   */
  publish(statements: Statements, named: ReadonlySet<string>): void {
    const bySubject = new Map<string, Quad[]>();
    for (const statement of this.#quads) {
      const own = bySubject.get(statement.subject.value);
      if (own === undefined) bySubject.set(statement.subject.value, [statement]);
      else own.push(statement);
    }
    const stated = withLinked(named, bySubject);
    for (const subject of this.#subjects) {
      if (stated.has(subject)) this.#publishEntity(subject, bySubject.get(subject) ?? [], statements);
    }
  }

  #publishEntity(subject: string, own: readonly Quad[], statements: Statements): void {
    const classes = own
      .filter(({ predicate }) => predicate.value === vocabulary('rdf:type'))
      .map(({ object }) => object.value);
    const actor =
      classes.some((iri) => SUPERCLASSES[iri.slice(NAMESPACES.pg.length)]?.includes('Actor')) ||
      classes.includes(vocabulary('pg:Actor'));
    for (const iri of classes) {
      statements.add('curated', subject, 'rdf:type', iri);
      for (const parent of SUPERCLASSES[iri.slice(NAMESPACES.pg.length)] ?? [])
        statements.addType('curated', subject, `pg:${parent}`);
    }
    if (actor) statements.addType('curated', subject, 'org:Organization');
    for (const { predicate, object } of own) {
      if (predicate.value === vocabulary('rdf:type')) continue;
      const prefix = (Object.keys(NAMESPACES) as (keyof typeof NAMESPACES)[]).find((name) =>
        predicate.value.startsWith(NAMESPACES[name]),
      );
      if (prefix === undefined || object.termType === 'BlankNode' || object.termType === 'Variable') continue;
      const value = object.termType === 'Literal' ? object : object.value;
      statements.add(
        'curated',
        subject,
        `${prefix}:${predicate.value.slice(NAMESPACES[prefix].length)}`,
        value as never,
      );
      if (actor && predicate.value === vocabulary('dcterms:isPartOf'))
        statements.add('curated', subject, 'org:unitOf', object.value);
    }
  }
}

/** The entities and all that they link to (parents, members, publishers), directly or not. */
function withLinked(named: ReadonlySet<string>, bySubject: ReadonlyMap<string, readonly Quad[]>): Set<string> {
  const stated = new Set<string>();
  const pending = [...named];
  for (let iri = pending.pop(); iri !== undefined; iri = pending.pop()) {
    if (stated.has(iri)) continue;
    stated.add(iri);
    for (const { object } of bySubject.get(iri) ?? []) if (bySubject.has(object.value)) pending.push(object.value);
  }
  return stated;
}
