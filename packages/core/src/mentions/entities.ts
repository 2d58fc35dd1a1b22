import type { Quad } from '@rdfjs/types';

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
}

const PG = 'https://w3id.org/plangraph/ns#';
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const PREFERRED = 'http://www.w3.org/2004/02/skos/core#prefLabel';
const ALTERNATIVE = 'http://www.w3.org/2004/02/skos/core#altLabel';
const PART_OF = 'http://purl.org/dc/terms/isPartOf';
const IDENTIFIERS = [`${PG}corporateNumber`, `${PG}eGovLawId`, 'http://www.w3.org/2004/02/skos/core#exactMatch'];
const HAS_MEMBER = 'http://www.w3.org/ns/org#hasMember';

export const ACTOR_CLASSES: ReadonlySet<string> = new Set([
  'Actor',
  'GovernmentBody',
  'PublicBody',
  'CoordinationBody',
  'PrivateBody',
  'ForeignBody',
  'Collective',
]);
export const THING_CLASSES: ReadonlySet<string> = new Set([
  'Programme',
  'System',
  'Standard',
  'StandardsCommittee',
  'Document',
  'Law',
  'Event',
  'Forum',
]);

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
    for (const entity of texts(properties, `${PG}onEntity`)) {
      const list = conditions.get(entity) ?? [];
      list.push(...readConditions(properties));
      conditions.set(entity, list);
    }
  }
  const entities: Entity[] = [];
  for (const [iri, properties] of subjects) {
    const type = classesOf(properties).find((name) => ACTOR_CLASSES.has(name) || THING_CLASSES.has(name));
    if (type !== undefined) entities.push(entityOf(iri, type, properties, conditions.get(iri) ?? []));
  }
  return entities;
}

function entityOf(iri: string, type: string, properties: Properties, conditions: LabelCondition[]): Entity {
  const [partOf] = texts(properties, PART_OF);
  const order = Number(texts(properties, `${PG}order`)[0] ?? Number.NaN);
  const identifiers = IDENTIFIERS.flatMap((property) =>
    texts(properties, property).map((value) => `${property} ${value}`),
  );
  return {
    iri,
    type,
    actor: ACTOR_CLASSES.has(type),
    generic: texts(properties, `${PG}generic`).includes('true'),
    labels: [...new Set([...japanese(properties, PREFERRED), ...japanese(properties, ALTERNATIVE)])],
    conditions,
    ...(partOf === undefined ? {} : { partOf }),
    members: texts(properties, HAS_MEMBER),
    ...(Number.isInteger(order) ? { order } : {}),
    ...(identifiers.length > 0 ? { identifiers } : {}),
  };
}

function readConditions(properties: Properties): LabelCondition[] {
  const list = (name: string): string[] => texts(properties, PG + name);
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
  return texts(properties, RDF_TYPE)
    .filter((iri) => iri.startsWith(PG))
    .map((iri) => iri.slice(PG.length));
}

function texts(properties: Properties, predicate: string): string[] {
  return (properties.get(predicate) ?? []).map((value) => value.text);
}

function japanese(properties: Properties, predicate: string): string[] {
  return (properties.get(predicate) ?? []).filter((value) => value.language === 'ja').map((value) => value.text);
}
