import type { AbstractGraph } from 'graphology-types';
import { adjacencyOf, type WeightAttribute } from '../positions/adjacency.js';
import { seededRandom } from '../random.js';

export interface QapOptions {
  /** Default `weight`. */
  weight?: WeightAttribute;
  /** Keys of the nodes to compare; one that a network does not have is without ties there. Default: those of both. */
  nodes?: readonly string[];
  /** Random permutations, from 1. Default 5000. */
  permutations?: number;
  /** Default 1. */
  seed?: number;
}

export interface Qap {
  method: 'qap';
  nodes: number;
  /** Pearson's, −1 to 1, over pairs of nodes; undefined where all pairs of one network are alike. */
  correlation: number | undefined;
  /** Share of permutations, the one observed among them, with a correlation as large or larger; above 0, to 1. */
  pAtLeast: number | undefined;
  /** With one as small or smaller. */
  pAtMost: number | undefined;
  permutations: number;
  seed: number;
}

/** Sums of products that differ by less than this share are equal but for rounding. */
const ROUNDING = 1e-12;

/**
 * Correlation of two networks of the same actors, with a permutation test: the actors of one are renamed at random, many
 * times, and its ties go along, so that what makes pairs of one actor depend on each other stays as it is. Hubert &
 * Schultz 1976, doi:10.1111/j.2044-8317.1976.tb00714.x; Krackhardt 1988, doi:10.1016/0378-8733(88)90004-4. Pairs
 * without a tie count with 0; without direction each pair counts once. p = (1 + hits) / (1 + permutations).
 *
 * It compares where the ties are, not how many or how strong: a network and its double correlate with 1. Two layers that
 * are both dense around the same few actors correlate, whatever the reason.
 *
 * Time: permutations × ties of the first; memory: nodes².
 *
 * @throws RangeError for a number of permutations that is not a whole one from 1, or a weight that is no positive number
 */
export function qap(a: AbstractGraph, b: AbstractGraph, given: QapOptions = {}): Qap {
  const { weight = 'weight', permutations = 5000, seed = 1 } = given;
  if (!Number.isInteger(permutations) || permutations < 1)
    throw new RangeError(`qap: ${permutations} permutations; give a whole number from 1.`);
  // Sorted, so that the order in which the networks have them changes nothing.
  const nodes = [...(given.nodes ?? a.filterNodes((node) => b.hasNode(node)))].sort();
  const n = nodes.length;
  const [one, other] = [matrixOf(a, nodes, weight), matrixOf(b, nodes, weight)];
  const pairs = n * (n - 1);
  const sum = (values: Float64Array): number => values.reduce((so, value) => so + value, 0);
  const spread = (values: Float64Array): number =>
    pairs * values.reduce((so, value) => so + value * value, 0) - sum(values) ** 2;
  const scale = Math.sqrt(spread(one)) * Math.sqrt(spread(other));
  const result = { method: 'qap', nodes: n, permutations, seed } as const;
  if (!(scale > ROUNDING * pairs))
    return { ...result, correlation: undefined, pAtLeast: undefined, pAtMost: undefined };

  const order = Uint32Array.from(nodes, (_, at) => at);
  const filled = [...one.keys()].filter((cell) => one[cell] !== 0);
  const rows = Uint32Array.from(filled, (cell) => Math.floor(cell / n));
  const columns = Uint32Array.from(filled, (cell) => cell % n);
  const values = Float64Array.from(filled, (cell) => one[cell] ?? 0);
  const product = (): number => {
    let total = 0;
    for (let at = 0; at < values.length; at += 1) {
      const cell = (order[rows[at] ?? 0] ?? 0) * n + (order[columns[at] ?? 0] ?? 0);
      total += (values[at] ?? 0) * (other[cell] ?? 0);
    }
    return total;
  };
  const observed = product();
  const slack = ROUNDING * Math.max(1, Math.abs(observed));
  const random = seededRandom(seed);
  let [larger, smaller] = [1, 1];
  for (let count = 0; count < permutations; count += 1) {
    shuffle(order, random);
    const value = product();
    if (value >= observed - slack) larger += 1;
    if (value <= observed + slack) smaller += 1;
  }
  return {
    ...result,
    correlation: (pairs * observed - sum(one) * sum(other)) / scale,
    pAtLeast: larger / (permutations + 1),
    pAtMost: smaller / (permutations + 1),
  };
}

/** Weights by row and column; a tie without direction stands in both cells. */
function matrixOf(graph: AbstractGraph, nodes: readonly string[], weight: WeightAttribute): Float64Array {
  const adjacency = adjacencyOf(graph, weight, 'out');
  const place = new Map(nodes.map((node, at) => [node, at]));
  const matrix = new Float64Array(nodes.length ** 2);
  for (const [i, node] of adjacency.nodes.entries()) {
    const row = place.get(node);
    if (row === undefined) continue;
    for (let at = adjacency.starts[i] ?? 0; at < (adjacency.starts[i + 1] ?? 0); at += 1) {
      const column = place.get(adjacency.nodes[adjacency.neighbours[at] ?? 0] ?? '');
      if (column !== undefined) matrix[row * nodes.length + column] = adjacency.weights[at] ?? 0;
    }
  }
  return matrix;
}

/** Fisher and Yates, from the last place down (Durstenfeld 1964, doi:10.1145/364520.364540). */
function shuffle(order: Uint32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const chosen = Math.floor(random() * (at + 1));
    const value = order[at] ?? 0;
    order[at] = order[chosen] ?? 0;
    order[chosen] = value;
  }
}
