import { adjacencyOf, type Direction, strengthsOf, type WeightAttribute } from './adjacency.js';
import { nodeMeasure, valuesOf } from './node-measure.js';

export interface DegreeOptions {
  /** Which ties of a directed graph count. Default `both`: neighbours in either direction, each once. */
  direction?: Direction;
  /** Divide by the number of other nodes. Default false. */
  normalised?: boolean;
}

/**
 * Degree: the number of other actors that one is tied to, 0 to n − 1; normalised, 0 to 1. Freeman 1979,
 * doi:10.1016/0378-8733(78)90021-7. It cannot tell strong ties from weak, nor one large joint measure from many small.
 */
export const degree = nodeMeasure<DegreeOptions>('degree', (graph, { direction = 'both', normalised = false }) => {
  const { nodes, starts } = adjacencyOf(graph, null, direction);
  const scale = normalised && nodes.length > 1 ? nodes.length - 1 : 1;
  return valuesOf(
    nodes,
    nodes.map((_, i) => ((starts[i + 1] ?? 0) - (starts[i] ?? 0)) / scale),
  );
});

export interface StrengthOptions {
  /** Default `weight`. */
  weight?: WeightAttribute;
  /** Default `both`: the weights of both directions added. */
  direction?: Direction;
}

/**
 * Strength: the sum of the weights of an actor's ties, from 0, in the unit of the weights. Barrat et al. 2004,
 * doi:10.1073/pnas.0400087101. With the weight `newman` it is the number of its events with others; with `count` an
 * event of n actors counts n − 1 times.
 */
export const strength = nodeMeasure<StrengthOptions>('strength', (graph, { weight = 'weight', direction = 'both' }) => {
  const adjacency = adjacencyOf(graph, weight, direction);
  return valuesOf(adjacency.nodes, strengthsOf(adjacency));
});
