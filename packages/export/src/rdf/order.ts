import { compareCodePoints } from '@plangraph/core';
import type { Quad, Term } from '@rdfjs/types';

/**
 * One order for the same statements, whatever order they came in: by graph, subject, predicate and object, each by
 * code point. Blank nodes go by their labels, so give those names that last first (RDFC-1.0).
 */
export function sortedQuads(quads: Iterable<Quad>): Quad[] {
  return [...quads].sort(
    (a, b) =>
      compareTerms(a.graph, b.graph) ||
      compareTerms(a.subject, b.subject) ||
      compareTerms(a.predicate, b.predicate) ||
      compareTerms(a.object, b.object),
  );
}

function compareTerms(a: Term, b: Term): number {
  if (a === b) return 0;
  const byValue = compareCodePoints(a.termType, b.termType) || compareCodePoints(a.value, b.value);
  if (byValue !== 0 || a.termType !== 'Literal' || b.termType !== 'Literal') return byValue;
  return compareCodePoints(a.language, b.language) || compareCodePoints(a.datatype.value, b.datatype.value);
}

/** The same quads with those of each graph together, graphs and quads in order of first appearance. */
export function byGraph(quads: Iterable<Quad>): Quad[] {
  const graphs = new Map<string, Quad[]>();
  for (const statement of quads) {
    const own = graphs.get(statement.graph.value);
    if (own === undefined) graphs.set(statement.graph.value, [statement]);
    else own.push(statement);
  }
  return [...graphs.values()].flat();
}
