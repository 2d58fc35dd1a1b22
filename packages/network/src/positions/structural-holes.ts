import { type Adjacency, adjacencyOf, type WeightAttribute } from './adjacency.js';
import { nodeMeasure, valuesOf } from './node-measure.js';

export interface StructuralHolesOptions {
  /** Default `weight`; `null`: each neighbour counts the same. */
  weight?: WeightAttribute;
}

/**
 * Burt's constraint: Σ over neighbours j of (p(i,j) + Σ over q of p(i,q) p(q,j))², with p(i,j) the share of i's tie
 * weight, both directions added, that goes to j. Burt 1992, ISBN 978-0-674-84371-4, p. 54. Above 0; without weights at
 * most 1.125. Low for an actor between others that are not tied, 1 for one of a lone pair, NaN for an isolate, which
 * has no value. In a projection a large joint measure ties all in it, so it constrains them all: the number cannot tell
 * a clique that one measure makes from one of many contacts.
 */
export const constraint = nodeMeasure<StructuralHolesOptions>('constraint', (graph, { weight = 'weight' }) => {
  const adjacency = adjacencyOf(graph, weight);
  const { nodes, starts, neighbours } = adjacency;
  const shares = relativeTo(adjacency, 'sum');
  const invested = new Float64Array(nodes.length);
  const values = nodes.map((_, i) => {
    const [from, end] = [starts[i] ?? 0, starts[i + 1] ?? 0];
    if (from === end) return Number.NaN;
    invested.fill(0);
    for (let at = from; at < end; at += 1) {
      const q = neighbours[at] ?? 0;
      const own = shares[at] ?? 0;
      invested[q] = (invested[q] ?? 0) + own;
      for (let next = starts[q] ?? 0; next < (starts[q + 1] ?? 0); next += 1) {
        const j = neighbours[next] ?? 0;
        invested[j] = (invested[j] ?? 0) + own * (shares[next] ?? 0);
      }
    }
    return neighbours.subarray(from, end).reduce((sum, j) => sum + (invested[j] ?? 0) ** 2, 0);
  });
  return valuesOf(nodes, values);
});

/**
 * Burt's effective size: Σ over neighbours j of (1 − Σ over q of p(i,q) m(j,q)), with p as for constraint and m(j,q) the
 * weight of j's tie to q divided by that of j's strongest. Burt 1992, ISBN 978-0-674-84371-4, p. 52. From 0 for an
 * isolate to the degree, in neighbours; without weights it is the degree less the mean degree among the neighbours
 * (Borgatti 1997, Connections 20(1), 35–38). It counts contacts that are not tied to one another, not what they bring.
 */
export const effectiveSize = nodeMeasure<StructuralHolesOptions>('effectiveSize', (graph, { weight = 'weight' }) => {
  const adjacency = adjacencyOf(graph, weight);
  const { nodes, starts, neighbours } = adjacency;
  const shares = relativeTo(adjacency, 'sum');
  const marginal = relativeTo(adjacency, 'largest');
  const own = new Float64Array(nodes.length);
  const values = nodes.map((_, i) => {
    const [from, end] = [starts[i] ?? 0, starts[i + 1] ?? 0];
    own.fill(0);
    for (let at = from; at < end; at += 1) own[neighbours[at] ?? 0] = shares[at] ?? 0;
    let redundant = 0;
    for (const j of neighbours.subarray(from, end))
      for (let next = starts[j] ?? 0; next < (starts[j + 1] ?? 0); next += 1)
        redundant += (own[neighbours[next] ?? 0] ?? 0) * (marginal[next] ?? 0);
    return end - from - redundant;
  });
  return valuesOf(nodes, values);
});

/** The weight of each tie as a share of the sum, or of the largest, of the node's. */
function relativeTo({ nodes, starts, weights }: Adjacency, whole: 'sum' | 'largest'): Float64Array {
  const relative = new Float64Array(weights.length);
  for (const i of nodes.keys()) {
    const own = weights.subarray(starts[i], starts[i + 1]);
    const all = own.reduce((so, weight) => (whole === 'sum' ? so + weight : Math.max(so, weight)), 0);
    relative.set(
      own.map((weight) => weight / all),
      starts[i],
    );
  }
  return relative;
}
