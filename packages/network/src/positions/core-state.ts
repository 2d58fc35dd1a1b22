import type { Adjacency } from './adjacency.js';

/** What the ideal pattern says of pairs of a core and a periphery node. */
export type CorePattern = 'tied' | 'ignored';

/** A split into core and periphery, with what its fit needs kept up to date as nodes move. */
export interface CoreState {
  /** 1 for nodes of the core. */
  readonly core: Readonly<Uint8Array>;
  /** Correlation with the ideal pattern, minus infinity where there is none. */
  fit(): number;
  /** The fit that there would be after `move(node)`. */
  fitAfter(node: number): number;
  /** Moves a node to the other side. */
  move(node: number): void;
}

/** Numbers of nodes, sums and sums of squares of the weights within each side. */
interface Sums {
  size: number;
  inCore: number;
  inCoreSquared: number;
  inPeriphery: number;
  inPeripherySquared: number;
}

/** @param core 1 for nodes of the core; it is changed */
export function coreState(adjacency: Adjacency, between: CorePattern, core: Uint8Array): CoreState {
  const { nodes, starts, neighbours, weights } = adjacency;
  const n = nodes.length;
  const toCore = new Float64Array(n);
  const toCoreSquared = new Float64Array(n);
  const strength = new Float64Array(n);
  const strengthSquared = new Float64Array(n);
  const sums: Sums = { size: 0, inCore: 0, inCoreSquared: 0, inPeriphery: 0, inPeripherySquared: 0 };
  let [all, allSquared] = [0, 0];
  for (let i = 0; i < n; i += 1) {
    sums.size += core[i] ?? 0;
    for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at += 1) {
      const j = neighbours[at] ?? 0;
      const weight = weights[at] ?? 0;
      strength[i] = (strength[i] ?? 0) + weight;
      strengthSquared[i] = (strengthSquared[i] ?? 0) + weight ** 2;
      if (core[j] === 1) {
        toCore[i] = (toCore[i] ?? 0) + weight;
        toCoreSquared[i] = (toCoreSquared[i] ?? 0) + weight ** 2;
      }
      if (i > j) continue;
      all += weight;
      allSquared += weight ** 2;
      if (core[i] !== core[j]) continue;
      if (core[i] === 1) {
        sums.inCore += weight;
        sums.inCoreSquared += weight ** 2;
      } else {
        sums.inPeriphery += weight;
        sums.inPeripherySquared += weight ** 2;
      }
    }
  }

  const pairs = (size: number): number => (size * (size - 1)) / 2;
  const fitOf = (so: Sums): number => {
    const within = pairs(so.size);
    const outside = pairs(n - so.size);
    return between === 'tied'
      ? correlation(pairs(n), pairs(n) - outside, all, allSquared, all - so.inPeriphery)
      : correlation(
          within + outside,
          within,
          so.inCore + so.inPeriphery,
          so.inCoreSquared + so.inPeripherySquared,
          so.inCore,
        );
  };
  const after = (node: number): Sums => {
    const sign = core[node] === 1 ? -1 : 1;
    const [inner, innerSquared] = [toCore[node] ?? 0, toCoreSquared[node] ?? 0];
    return {
      size: sums.size + sign,
      inCore: sums.inCore + sign * inner,
      inCoreSquared: sums.inCoreSquared + sign * innerSquared,
      inPeriphery: sums.inPeriphery - sign * ((strength[node] ?? 0) - inner),
      inPeripherySquared: sums.inPeripherySquared - sign * ((strengthSquared[node] ?? 0) - innerSquared),
    };
  };
  return {
    core,
    fit: () => fitOf(sums),
    fitAfter: (node) => fitOf(after(node)),
    move(node) {
      Object.assign(sums, after(node));
      const sign = core[node] === 1 ? -1 : 1;
      core[node] = core[node] === 1 ? 0 : 1;
      for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at += 1) {
        const j = neighbours[at] ?? 0;
        const weight = sign * (weights[at] ?? 0);
        toCore[j] = (toCore[j] ?? 0) + weight;
        toCoreSquared[j] = (toCoreSquared[j] ?? 0) + weight * (weights[at] ?? 0);
      }
    },
  };
}

/**
 * Pearson correlation of weights with an ideal of ones and zeros.
 *
 * @param count of pairs
 * @param ones pairs where the ideal is 1
 * @param sum of the weights
 * @param squares sum of the squared weights
 * @param product sum of the weights where the ideal is 1
 */
function correlation(count: number, ones: number, sum: number, squares: number, product: number): number {
  const spread = squares * count - sum ** 2;
  // All weights alike, but for rounding, or the ideal all alike.
  if (!(spread > 1e-12 * squares * count) || ones === 0 || ones === count) return Number.NEGATIVE_INFINITY;
  return (product * count - sum * ones) / Math.sqrt(spread * ones * (count - ones));
}
