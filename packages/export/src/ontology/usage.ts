import { NAMESPACES } from '@plangraph/core';
import type { Quad } from '@rdfjs/types';
import type { Bilingual, Vocabulary } from './vocabulary.js';

/** How often a class or datatype stands at one end of a property. */
export interface Count {
  iri: string;
  count: number;
}

interface PropertyUse {
  statements: number;
  subjects: Count[];
  objects: Count[];
}

/** What published data does with a vocabulary. */
export interface Usage {
  /** Statements of each subject, in the order of the data. */
  statements: ReadonlyMap<string, readonly Quad[]>;
  /** Subjects by class. */
  instances: ReadonlyMap<string, readonly string[]>;
  /** Statements by predicate, and what stands at their ends. */
  properties: ReadonlyMap<string, PropertyUse>;
  /** First statement that has an IRI as its object. */
  firstWithObject: ReadonlyMap<string, Quad>;
  /** The most specific classes of a subject. */
  kindsOf(iri: string): readonly string[];
  /** Names of a subject by language, where it has any. */
  labelOf(iri: string): Partial<Bilingual>;
}

const TYPE = `${NAMESPACES.rdf}type`;
const LABEL = `${NAMESPACES.skos}prefLabel`;

function counted(names: Iterable<string>, into: Map<string, number>): void {
  for (const name of names) into.set(name, (into.get(name) ?? 0) + 1);
}

/** Greatest first; equal ones by code point. */
function ranked(counts: ReadonlyMap<string, number>): Count[] {
  return [...counts]
    .map(([iri, count]) => ({ iri, count }))
    .sort((a, b) => b.count - a.count || (a.iri < b.iri ? -1 : 1));
}

/** Reads what the data does with the vocabulary's terms and with the terms of others that it declares. */
export function readUsage(data: readonly Quad[], vocabulary: Vocabulary): Usage {
  const known = new Set([...vocabulary.terms.map(({ iri }) => iri), ...vocabulary.declared]);
  const narrower = new Map(vocabulary.terms.map((term) => [term.iri, term.narrower]));
  const statements = new Map<string, Quad[]>();
  const types = new Map<string, string[]>();
  const instances = new Map<string, string[]>();
  const firstWithObject = new Map<string, Quad>();
  const grow = <T>(map: Map<string, T[]>, key: string, value: T): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [value]);
    else list.push(value);
  };
  for (const quad of data) {
    const { subject, predicate, object } = quad;
    grow(statements, subject.value, quad);
    if (predicate.value === TYPE && known.has(object.value)) {
      grow(types, subject.value, object.value);
      grow(instances, object.value, subject.value);
    } else if (known.has(predicate.value) && !firstWithObject.has(object.value))
      firstWithObject.set(object.value, quad);
  }
  const mostSpecific = (iri: string): readonly string[] => {
    const all = types.get(iri) ?? [];
    const own = all.filter((type) => narrower.has(type));
    const names = own.length > 0 ? own : all;
    return names.filter((type) => !narrower.get(type)?.some((other) => names.includes(other)));
  };
  const ends = new Map<string, { statements: number; subjects: Map<string, number>; objects: Map<string, number> }>();
  for (const { subject, predicate, object } of data) {
    const kinds = mostSpecific(subject.value);
    // What has no class of the vocabulary is the description of the data set.
    if (!known.has(predicate.value) || kinds.length === 0) continue;
    const use = ends.get(predicate.value) ?? { statements: 0, subjects: new Map(), objects: new Map() };
    ends.set(predicate.value, use);
    use.statements += 1;
    counted(kinds, use.subjects);
    counted(object.termType === 'Literal' ? [object.datatype.value] : mostSpecific(object.value), use.objects);
  }
  return {
    statements,
    instances,
    properties: new Map(
      [...ends].map(([iri, use]) => [
        iri,
        { statements: use.statements, subjects: ranked(use.subjects), objects: ranked(use.objects) },
      ]),
    ),
    firstWithObject,
    kindsOf: mostSpecific,
    labelOf(iri) {
      const labels: Partial<Record<'ja' | 'en', string>> = {};
      for (const { predicate, object } of statements.get(iri) ?? []) {
        if (predicate.value !== LABEL || object.termType !== 'Literal') continue;
        if (object.language === 'ja' || object.language === 'en') labels[object.language] ??= object.value;
      }
      return labels;
    },
  };
}
