import { type Conversion, graphFromQuads, layOut, type PlanGraph } from '@plangraph/core';

/** The graph of a conversion with positions, as it is published. */
export function graphOf({ quads, textSha256 }: Pick<Conversion, 'quads' | 'textSha256'>): PlanGraph {
  const graph = graphFromQuads(quads);
  graph.setAttribute('textSha256', textSha256);
  layOut(graph);
  return graph;
}
