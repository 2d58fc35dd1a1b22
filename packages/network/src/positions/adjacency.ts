import type { AbstractGraph } from 'graphology-types';

/** A graph as arrays: the neighbours of node i stand at `neighbours[starts[i]]` to before `starts[i + 1]`. */
export interface Adjacency {
  nodes: string[];
  starts: Uint32Array;
  neighbours: Uint32Array;
  weights: Float64Array;
}

/**
 * How strong a tie is: the name of an edge attribute, or `null` where every tie counts 1.
 * Parallel edges are added up.
 */
export type WeightAttribute = string | null;

/** Which ties of a directed graph are looked at from a node; without direction they are the same. */
export type Direction = 'in' | 'out' | 'both';

/** The strength of each node, by place: the sum of the weights of its ties. */
export function strengthsOf({ nodes, starts, weights }: Adjacency): number[] {
  return nodes.map((_, i) => weights.subarray(starts[i], starts[i + 1]).reduce((sum, weight) => sum + weight, 0));
}

/**
 * Loops are left out: no measure here counts a tie of an actor with itself. Both ways of a directed graph count as one
 * neighbour with `both`, with the sum of the weights.
 *
 * @throws RangeError for a weight that is no positive number: it would be no tie, or less than none
 */
export function adjacencyOf(graph: AbstractGraph, weight: WeightAttribute, direction: Direction = 'both'): Adjacency {
  const nodes = graph.nodes();
  const place = new Map(nodes.map((node, at) => [node, at]));
  const rows = nodes.map(() => new Map<number, number>());
  const add = (from: number, to: number, strength: number): void => {
    rows[from]?.set(to, (rows[from]?.get(to) ?? 0) + strength);
  };
  graph.forEachEdge((edge, attributes, source, target, _source, _target, undirected) => {
    if (source === target) return;
    const strength = weight === null ? 1 : Number(attributes[weight]);
    if (!(strength > 0) || strength === Number.POSITIVE_INFINITY)
      throw new RangeError(`The edge ${edge} has ${weight} ${attributes[weight ?? '']}; a weight is a number above 0.`);
    const [i = 0, j = 0] = [place.get(source), place.get(target)];
    if (undirected || direction !== 'in') add(i, j, strength);
    if (undirected || direction !== 'out') add(j, i, strength);
  });

  const size = rows.reduce((sum, row) => sum + row.size, 0);
  const result: Adjacency = {
    nodes,
    starts: new Uint32Array(nodes.length + 1),
    neighbours: new Uint32Array(size),
    weights: new Float64Array(size),
  };
  let at = 0;
  for (const [i, row] of rows.entries()) {
    for (const [j, strength] of [...row].sort(([a], [b]) => a - b)) {
      result.neighbours[at] = j;
      result.weights[at] = weight === null ? 1 : strength;
      at += 1;
    }
    result.starts[i + 1] = at;
  }
  return result;
}
