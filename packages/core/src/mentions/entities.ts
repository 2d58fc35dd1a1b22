import type { Quad } from '@rdfjs/types';
import { NAMESPACES, type VocabularyName, vocabulary } from '../rdf/namespaces.js';

/** A condition under which one label of an entity is that entity; all the lists that are given must hold. */
export interface LabelCondition {
  label: string;
  /** The text right after the match starts with one of these. */
  followedBy: string[];
  notFollowedBy: string[];
  /** The text right before the match ends with one of these. */
  precededBy: string[];
  notPrecededBy: string[];
  /** One of these stands anywhere in the same unit. */
  unitContains: string[];
  unitLacks: string[];
}

/** An actor or a thing of entities.ttl, as far as finding its mentions needs it. */
export interface Entity {
  iri: string;
  /** Local name of the most specific class, e.g. `GovernmentBody`. */
  type: string;
  actor: boolean;
  /** A common noun phrase (関係府省庁): it counts only where it has a role. */
  generic: boolean;
  /** Every Japanese label, the preferred one first. */
  labels: string[];
  conditions: LabelCondition[];
  /** IRI of the parent organisation or host. */
  partOf?: string;
  members: string[];
  /** Place in the protocol order of ministries, from 1. */
  order?: number;
  /** Identifiers of public registers, as `property value`: 法人番号, Wikidata, e-Gov law id. */
  identifiers?: string[];
  /** ISO date of an event (pg:date), where the file gives one. */
  date?: string;
}

const IDENTIFIERS = ['pg:corporateNumber', 'pg:eGovLawId', 'skos:exactMatch'] as const;

/** Classes of entities, each with its superclasses: actors first, then things. The one place that lists them. */
export const SUPERCLASSES: ReadonlyMap<string, readonly string[]> = new Map([
  ['Actor', []],
  ['GovernmentBody', ['Actor']],
  ['PublicBody', ['Actor']],
  ['CoordinationBody', ['Actor']],
  ['PrivateBody', ['Actor']],
  ['ForeignBody', ['Actor']],
  ['Collective', ['Actor']],
  ['Programme', []],
  ['System', []],
  ['Standard', []],
  ['StandardsCommittee', ['Standard']],
  ['Document', []],
  ['Law', []],
  ['Event', []],
  ['Forum', []],
]);

/** Whether entities of a class act. */
export function isActorClass(name: string): boolean {
  return name === 'Actor' || SUPERCLASSES.get(name)?.includes('Actor') === true;
}

/** Whether instances of a class, given by its IRI, are entities. */
export function isEntityClass(iri: string): boolean {
  return SUPERCLASSES.has(classOf(iri) ?? '');
}

/** Local name of a class of the ontology; undefined for any other IRI. */
export function classOf(iri: string): string | undefined {
  return iri.startsWith(NAMESPACES.pg) ? iri.slice(NAMESPACES.pg.length) : undefined;
}

interface Value {
  text: string;
  language: string;
}
type Properties = Map<string, Value[]>;

/**
 * Reads the entities out of a curated Turtle file (data/…/entities.ttl) that has been parsed.
 * @param quads statements in any order; what is not about an actor, a thing or a label condition is skipped
 * @returns the entities in the order in which the statements first name them
 */
export function readEntities(quads: Iterable<Quad>): Entity[] {
  const subjects = new Map<string, Properties>();
  for (const { subject, predicate, object } of quads) {
    let properties = subjects.get(subject.value);
    if (properties === undefined) {
      properties = new Map();
      subjects.set(subject.value, properties);
    }
    const value = { text: object.value, language: object.termType === 'Literal' ? object.language : '' };
    const values = properties.get(predicate.value);
    if (values === undefined) properties.set(predicate.value, [value]);
    else values.push(value);
  }
  const conditions = new Map<string, LabelCondition[]>();
  for (const properties of subjects.values()) {
    if (!classesOf(properties).includes('LabelCondition')) continue;
    for (const entity of texts(properties, 'pg:onEntity')) {
      const list = conditions.get(entity) ?? [];
      list.push(...readConditions(properties));
      conditions.set(entity, list);
    }
  }
  const entities: Entity[] = [];
  for (const [iri, properties] of subjects) {
    const type = classesOf(properties).find((name) => SUPERCLASSES.has(name));
    if (type !== undefined) entities.push(entityOf(iri, type, properties, conditions.get(iri) ?? []));
  }
  return entities;
}

function entityOf(iri: string, type: string, properties: Properties, conditions: LabelCondition[]): Entity {
  const [partOf] = texts(properties, 'dcterms:isPartOf');
  const [date] = texts(properties, 'pg:date');
  const order = Number(texts(properties, 'pg:order')[0] ?? Number.NaN);
  const identifiers = IDENTIFIERS.flatMap((property) =>
    texts(properties, property).map((value) => `${vocabulary(property)} ${value}`),
  );
  return {
    iri,
    type,
    actor: isActorClass(type),
    generic: texts(properties, 'pg:generic').includes('true'),
    labels: [...new Set([...japanese(properties, 'skos:prefLabel'), ...japanese(properties, 'skos:altLabel')])],
    conditions,
    ...(partOf === undefined ? {} : { partOf }),
    members: texts(properties, 'org:hasMember'),
    ...(Number.isInteger(order) ? { order } : {}),
    ...(identifiers.length > 0 ? { identifiers } : {}),
    ...(date === undefined ? {} : { date }),
  };
}

function readConditions(properties: Properties): LabelCondition[] {
  const list = (name: string): string[] => texts(properties, `pg:${name}`);
  return list('onLabel').map((label) => ({
    label,
    followedBy: list('followedBy'),
    notFollowedBy: list('notFollowedBy'),
    precededBy: list('precededBy'),
    notPrecededBy: list('notPrecededBy'),
    unitContains: list('unitContains'),
    unitLacks: list('unitLacks'),
  }));
}

function classesOf(properties: Properties): string[] {
  return texts(properties, 'rdf:type').flatMap((iri) => classOf(iri) ?? []);
}

function texts(properties: Properties, name: VocabularyName): string[] {
  return (properties.get(vocabulary(name)) ?? []).map((value) => value.text);
}

function japanese(properties: Properties, name: VocabularyName): string[] {
  return (properties.get(vocabulary(name)) ?? []).filter((value) => value.language === 'ja').map((value) => value.text);
}
