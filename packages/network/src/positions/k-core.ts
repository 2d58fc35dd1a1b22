import { adjacencyOf } from './adjacency.js';
import { nodeMeasure, valuesOf } from './node-measure.js';

/**
 * Core number: the largest k such that the node is in a part of the network where everybody has k neighbours or more.
 * Seidman 1983, doi:10.1016/0378-8733(83)90028-X; computed as by Batagelj & Zaveršnik 2003, arXiv:cs/0310049. From 0 to
 * the degree. Direction and weights are not looked at. In a projection one event of n actors alone makes an
 * (n − 1)-core: look at its members' measures before speaking of cohesion.
 */
export const coreNumber = nodeMeasure<Record<string, never>>('coreNumber', (graph) => {
  const { nodes, starts, neighbours } = adjacencyOf(graph, null);
  const degrees = nodes.map((_, i) => (starts[i + 1] ?? 0) - (starts[i] ?? 0));
  // Nodes by degree, and where the nodes of each degree begin: taking one away moves its neighbours down by one.
  const queue = [...nodes.keys()].sort((a, b) => (degrees[a] ?? 0) - (degrees[b] ?? 0));
  const place = new Uint32Array(nodes.length);
  for (const [at, node] of queue.entries()) place[node] = at;
  const most = degrees.reduce((so, value) => Math.max(so, value), 0);
  const first = new Uint32Array(most + 2);
  for (const value of degrees) first[value + 1] = (first[value + 1] ?? 0) + 1;
  for (let value = 1; value < first.length; value += 1) first[value] = (first[value] ?? 0) + (first[value - 1] ?? 0);

  const swap = (a: number, b: number): void => {
    const [one = 0, other = 0] = [queue[a], queue[b]];
    queue[a] = other;
    queue[b] = one;
    place[other] = a;
    place[one] = b;
  };
  for (let at = 0; at < queue.length; at += 1) {
    const node = queue[at] ?? 0;
    const own = degrees[node] ?? 0;
    for (const neighbour of neighbours.subarray(starts[node], starts[node + 1])) {
      const value = degrees[neighbour] ?? 0;
      if (value <= own) continue;
      swap(place[neighbour] ?? 0, first[value] ?? 0);
      first[value] = (first[value] ?? 0) + 1;
      degrees[neighbour] = value - 1;
    }
  }
  return valuesOf(nodes, degrees);
});
