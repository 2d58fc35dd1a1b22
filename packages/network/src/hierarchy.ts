import type { EdgeKind, PlanGraph } from '@plangraph/core/graph';

/** What a node is part of, or a unit of, from the nearest up, each once. A circle ends where it closes. */
export function ancestorsOf(graph: PlanGraph, node: string, kind: 'part-of' | 'unit-of'): string[] {
  const wanted: EdgeKind = kind;
  const found = new Set([node]);
  // A set hands out what is added while it is walked.
  for (const at of found)
    graph.forEachOutEdge(at, (_edge, edge, _at, above) => {
      if (edge.kind === wanted) found.add(above);
    });
  found.delete(node);
  return [...found];
}
