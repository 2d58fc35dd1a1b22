/** In which words data are written. */
import { vocabulary } from '@plangraph/core/graph';
import type { Quad } from '@rdfjs/types';
import { isTerm } from './suspects.js';

export interface Term {
  iri: string;
  /** How many things are of the class; how many statements have the property, or the value. */
  count: number;
}

/** The most frequent first. */
export interface UsedTerms {
  classes: readonly Term[];
  properties: readonly Term[];
  /** Words of the ontology's namespace that stand as values, such as a role. */
  values: readonly Term[];
}

const TYPE = vocabulary('rdf:type');

export function usedTerms(quads: readonly Quad[]): UsedTerms {
  const classes = new Map<string, number>();
  const properties = new Map<string, number>();
  const values = new Map<string, number>();
  const count = (counts: Map<string, number>, iri: string): void => {
    counts.set(iri, (counts.get(iri) ?? 0) + 1);
  };
  for (const { predicate, object } of quads) {
    if (predicate.value !== TYPE) {
      count(properties, predicate.value);
      if (object.termType === 'NamedNode' && isTerm(object.value)) count(values, object.value);
    } else if (object.termType === 'NamedNode') count(classes, object.value);
  }
  return { classes: listed(classes), properties: listed(properties), values: listed(values) };
}

function listed(counts: ReadonlyMap<string, number>): Term[] {
  return [...counts].map(([iri, count]) => ({ iri, count })).sort((a, b) => b.count - a.count);
}
