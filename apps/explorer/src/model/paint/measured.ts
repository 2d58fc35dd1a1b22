/** Measures of what is shown that take long: as numbers that a worker can be sent. */
import { betweenness, communities } from '@plangraph/network';
import { UndirectedGraph } from 'graphology';

/** A network without direction, each pair of nodes once. */
export interface Measuring {
  measure: 'betweenness' | 'community';
  /** Number of nodes. */
  order: number;
  /** Ends of the ties by number of node: 2i and 2i + 1 are those of tie i. */
  ends: Uint32Array;
  /** Number of statements of each tie. */
  weights: Float64Array;
}

/** Runs of Louvain: fewer where each takes long. */
const RUNS = { few: 5, usual: 20, manyNodes: 3000 } as const;

/**
 * Betweenness from 0 to 1, or the number of the community, from 0 for the largest, by number of node. Ties count once
 * for betweenness and as often as they are stated for communities. Communities are those of seeds 1 and up: the same
 * every time.
 */
export function measured({ measure, order, ends, weights }: Measuring): Float64Array {
  const graph = new UndirectedGraph<object, { weight: number }>();
  for (let node = 0; node < order; node += 1) graph.addNode(String(node));
  for (const [at, weight] of weights.entries()) {
    graph.addUndirectedEdge(String(ends[2 * at]), String(ends[2 * at + 1]), { weight });
  }
  const runs = order > RUNS.manyNodes ? RUNS.few : RUNS.usual;
  const values = measure === 'betweenness' ? betweenness(graph) : communities(graph, { runs }).communities;
  return Float64Array.from({ length: order }, (_, node) => values[String(node)] ?? 0);
}
