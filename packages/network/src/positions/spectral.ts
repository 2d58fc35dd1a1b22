import { adjacencyOf, strengthsOf, type WeightAttribute } from './adjacency.js';
import { nodeMeasure, valuesOf } from './node-measure.js';

const STEPS = 100_000;
/** Largest change of a value in one step at which a vector counts as settled. */
const SETTLED = 1e-14;

export interface EigenvectorOptions {
  /** Default `weight`. */
  weight?: WeightAttribute;
}

/**
 * Eigenvector centrality: values in proportion to the sum of the neighbours' values, times the weight of the ties; the
 * leading eigenvector of the adjacency matrix. Bonacich 1972, doi:10.1080/0022250X.1972.9989806. 0 to 1, 1 for the most
 * central (NetworkX scales to length 1 instead). Direction is not looked at. Found by power iteration of A + I.
 *
 * In a disconnected network only the part with the largest eigenvalue has values above 0, so it cannot compare parts;
 * without ties all are 0. Large joint measures, as cliques, draw it towards themselves.
 *
 * @throws Error when two parts are so nearly equal that it does not settle
 */
export const eigenvector = nodeMeasure<EigenvectorOptions>('eigenvector', (graph, { weight = 'weight' }) => {
  const { nodes, starts, neighbours, weights } = adjacencyOf(graph, weight);
  if (neighbours.length === 0) return valuesOf(nodes, []);
  const step = (values: Float64Array): Float64Array => {
    const next = Float64Array.from(values);
    for (const i of nodes.keys())
      for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at += 1)
        next[i] = (next[i] ?? 0) + (weights[at] ?? 0) * (values[neighbours[at] ?? 0] ?? 0);
    const largest = next.reduce((most, value) => Math.max(most, value), 0);
    return next.map((value) => value / largest);
  };
  const settled = iterate(new Float64Array(nodes.length).fill(1), step);
  // What an isolate or a lesser part has left shrinks without end; below rounding it is nothing.
  return valuesOf(
    nodes,
    settled.map((value) => (value < 1e-12 ? 0 : value)),
  );
});

export interface PageRankOptions {
  /** Default `weight`. */
  weight?: WeightAttribute;
  /** Share of steps that follow a tie, from 0 to below 1. Default 0.85. */
  damping?: number;
}

/**
 * PageRank: how often somebody is visited who follows ties in proportion to their weight, and begins anew anywhere with
 * probability 1 − damping, or where no tie leads on. Brin & Page 1998, doi:10.1016/S0169-7552(98)00110-X. Above 0, all
 * values sum to 1. Ties of a directed network are followed in their direction. Without direction it is close to
 * strength and says little that strength does not.
 *
 * @throws RangeError for a damping outside its range
 */
export const pageRank = nodeMeasure<PageRankOptions>('pageRank', (graph, { weight = 'weight', damping = 0.85 }) => {
  if (!(damping >= 0 && damping < 1)) throw new RangeError(`pageRank: damping is ${damping}; it is 0 to below 1.`);
  const adjacency = adjacencyOf(graph, weight, 'out');
  const { nodes, starts, neighbours, weights } = adjacency;
  const n = nodes.length;
  const strengths = strengthsOf(adjacency);
  const step = (values: Float64Array): Float64Array => {
    const next = new Float64Array(n);
    let anywhere = 1 - damping;
    for (const [i, strength] of strengths.entries()) {
      const value = damping * (values[i] ?? 0);
      if (strength === 0) anywhere += value;
      for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at += 1) {
        const neighbour = neighbours[at] ?? 0;
        next[neighbour] = (next[neighbour] ?? 0) + (value * (weights[at] ?? 0)) / strength;
      }
    }
    return next.map((value) => value + anywhere / n);
  };
  return valuesOf(nodes, iterate(new Float64Array(n).fill(1 / n), step));
});

function iterate(start: Float64Array, step: (values: Float64Array) => Float64Array): Float64Array {
  let values = start;
  for (let count = 0; count < STEPS; count += 1) {
    const next = step(values);
    const change = next.reduce((most, value, i) => Math.max(most, Math.abs(value - (values[i] ?? 0))), 0);
    values = next;
    if (change < SETTLED) return values;
  }
  throw new Error(`The values did not settle in ${STEPS} steps: parts of the network are almost equally central.`);
}
