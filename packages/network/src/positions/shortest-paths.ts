import { adjacencyOf, type WeightAttribute } from './adjacency.js';
import { nodeMeasure, valuesOf } from './node-measure.js';
import { pathSearch } from './path-search.js';

export interface DistanceOptions {
  /**
   * An edge attribute that says how strong a tie is: its length is then 1 / weight (Newman 2001,
   * doi:10.1103/PhysRevE.64.016132), so that strong ties are short. `null`: every tie has length 1. Default `null`.
   */
  weight?: WeightAttribute;
}

export interface BetweennessOptions extends DistanceOptions {
  /** Divide by the number of pairs of other nodes. Default true. */
  normalised?: boolean;
}

/**
 * Betweenness: for each node, the sum over pairs of other nodes of the share of their shortest paths that run through
 * it. Freeman 1977, doi:10.2307/3033543; computed as by Brandes 2001, doi:10.1080/0022250X.2001.9990249. A pair counts
 * once without direction, twice with it. Normalised it is 0 to 1.
 *
 * Lengths that differ by less than 1 in 10¹⁰ count as equal, since sums of fractions are rounded. The measure supposes
 * that what flows takes shortest paths; in a projection it largely shows who stands between large joint measures.
 *
 * Time n·m, with weights n·m·log n.
 */
export const betweenness = nodeMeasure<BetweennessOptions>(
  'betweenness',
  (graph, { weight = null, normalised = true }) => {
    const adjacency = adjacencyOf(graph, weight, 'out');
    const n = adjacency.nodes.length;
    const search = pathSearch(adjacency, weight === null ? 'unit' : 'inverse-weight');
    const values = new Float64Array(n);
    const share = new Float64Array(n);
    for (let source = 0; source < n; source += 1) {
      const { order, reached, paths, heads, next, before } = search(source);
      share.fill(0);
      for (let at = reached - 1; at > 0; at -= 1) {
        const node = order[at] ?? 0;
        const own = share[node] ?? 0;
        const part = (1 + own) / (paths[node] ?? 1);
        for (let link = heads[node] ?? 0; link !== 0; link = next[link] ?? 0) {
          const earlier = before[link] ?? 0;
          share[earlier] = (share[earlier] ?? 0) + (paths[earlier] ?? 0) * part;
        }
        values[node] = (values[node] ?? 0) + own;
      }
    }
    const eachPair = graph.type === 'undirected' ? 2 : 1;
    const divisor = normalised ? Math.max(1, (n - 1) * (n - 2)) : eachPair;
    return valuesOf(
      adjacency.nodes,
      values.map((value) => value / divisor),
    );
  },
);

/**
 * Closeness: r / (n − 1) · r / Σd, with r the number of other nodes that reach this one and Σd the sum of their
 * distances; 0 for an isolate. Without weights 0 to 1; with weights in the unit of the weights. The first factor, of
 * Wasserman & Faust 1994 (doi:10.1017/CBO9780511815478, p. 201), lets parts of a disconnected network be compared;
 * without it, it is Freeman's (1979, doi:10.1016/0378-8733(78)90021-7). In a dense projection almost everybody is at
 * distance 1 or 2, so differences are small.
 */
export const closeness = nodeMeasure<DistanceOptions>('closeness', (graph, { weight = null }) => {
  const adjacency = adjacencyOf(graph, weight, 'in');
  const n = adjacency.nodes.length;
  const search = pathSearch(adjacency, weight === null ? 'unit' : 'inverse-weight');
  const values = adjacency.nodes.map((_, node) => {
    const { order, reached, distances } = search(node);
    let sum = 0;
    for (let at = 1; at < reached; at += 1) sum += distances[order[at] ?? 0] ?? 0;
    const others = reached - 1;
    return others === 0 ? 0 : (others / (n - 1)) * (others / sum);
  });
  return valuesOf(adjacency.nodes, values);
});
