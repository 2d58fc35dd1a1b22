/** In which words data are written. */
import { vocabulary } from '@plangraph/core/graph';
import type { Quad } from '@rdfjs/types';

export interface Term {
  iri: string;
  /** How many things are of the class; how many statements have the property. */
  count: number;
}

/** The most frequent first. */
export interface UsedTerms {
  classes: readonly Term[];
  properties: readonly Term[];
}

const TYPE = vocabulary('rdf:type');

export function usedTerms(quads: readonly Quad[]): UsedTerms {
  const classes = new Map<string, number>();
  const properties = new Map<string, number>();
  const count = (counts: Map<string, number>, iri: string): void => {
    counts.set(iri, (counts.get(iri) ?? 0) + 1);
  };
  for (const { predicate, object } of quads) {
    if (predicate.value !== TYPE) count(properties, predicate.value);
    else if (object.termType === 'NamedNode') count(classes, object.value);
  }
  return { classes: listed(classes), properties: listed(properties) };
}

function listed(counts: ReadonlyMap<string, number>): Term[] {
  return [...counts].map(([iri, count]) => ({ iri, count })).sort((a, b) => b.count - a.count);
}
