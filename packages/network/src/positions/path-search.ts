import { Queue as Heap } from '../paths/queue.js';
import type { Adjacency } from './adjacency.js';

/** Relative difference up to which two lengths are the same: sums of fractions are rounded. */
const SAME = 1e-10;

export interface PathSearch {
  /** Nodes reached from the source, nearest first; the source itself first. */
  readonly order: Uint32Array;
  /** How many of `order` are filled. */
  reached: number;
  readonly distances: Float64Array;
  /** Number of shortest paths from the source. */
  readonly paths: Float64Array;
  /** The last node before this one on each shortest path: a chain of places in `before`, ended by 0. */
  readonly heads: Uint32Array;
  readonly next: Uint32Array;
  readonly before: Uint32Array;
}

/**
 * Prepares searches for all shortest paths from one node. The result of a search is overwritten by the next one.
 *
 * @param lengths of the ties: 1 / weight, or 1
 */
export function pathSearch(adjacency: Adjacency, lengths: 'inverse-weight' | 'unit'): (source: number) => PathSearch {
  const { nodes, starts, neighbours, weights } = adjacency;
  const n = nodes.length;
  const search: PathSearch = {
    order: new Uint32Array(n),
    reached: 0,
    distances: new Float64Array(n),
    paths: new Float64Array(n),
    heads: new Uint32Array(n),
    next: new Uint32Array(neighbours.length + 1),
    before: new Uint32Array(neighbours.length + 1),
  };
  const { order, distances, paths, heads, next, before } = search;
  const done = new Uint8Array(n);
  const queue = lengths === 'unit' ? new FirstInFirstOut(n) : new NearestFirst();
  let links = 0;

  const reach = (from: number, to: number, distance: number): void => {
    const known = distances[to] ?? 0;
    if (distance < known * (1 - SAME) || known === Number.POSITIVE_INFINITY) {
      distances[to] = distance;
      paths[to] = 0;
      heads[to] = 0;
      queue.add(to, distance);
    } else if (distance > known * (1 + SAME)) return;
    paths[to] = (paths[to] ?? 0) + (paths[from] ?? 0);
    links += 1;
    before[links] = from;
    next[links] = heads[to] ?? 0;
    heads[to] = links;
  };

  return (source) => {
    distances.fill(Number.POSITIVE_INFINITY);
    paths.fill(0);
    heads.fill(0);
    done.fill(0);
    links = 0;
    search.reached = 0;
    distances[source] = 0;
    paths[source] = 1;
    queue.add(source, 0);
    for (let node = queue.take(); node !== undefined; node = queue.take()) {
      if (done[node] === 1) continue;
      done[node] = 1;
      order[search.reached] = node;
      search.reached += 1;
      const end = starts[node + 1] ?? 0;
      for (let at = starts[node] ?? 0; at < end; at += 1) {
        const neighbour = neighbours[at] ?? 0;
        if (done[neighbour] === 1) continue;
        reach(node, neighbour, (distances[node] ?? 0) + (lengths === 'unit' ? 1 : 1 / (weights[at] ?? 1)));
      }
    }
    return search;
  };
}

interface Queue {
  add(node: number, distance: number): void;
  take(): number | undefined;
}

class FirstInFirstOut implements Queue {
  readonly #nodes: Uint32Array;
  #first = 0;
  #size = 0;

  constructor(capacity: number) {
    this.#nodes = new Uint32Array(capacity);
  }

  add(node: number): void {
    this.#nodes[this.#size] = node;
    this.#size += 1;
  }

  take(): number | undefined {
    if (this.#first === this.#size) {
      this.#first = 0;
      this.#size = 0;
      return undefined;
    }
    this.#first += 1;
    return this.#nodes[this.#first - 1];
  }
}

/** A node that is found again nearer stands in it twice; who takes it looks only at the first. */
class NearestFirst implements Queue {
  readonly #heap = new Heap<{ node: number; distance: number }>((a, b) => a.distance - b.distance);

  add(node: number, distance: number): void {
    this.#heap.push({ node, distance });
  }

  take(): number | undefined {
    return this.#heap.pop()?.node;
  }
}
