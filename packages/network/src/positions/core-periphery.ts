import type { AbstractGraph } from 'graphology-types';
import { seededRandom } from '../random.js';
import { type Adjacency, adjacencyOf, strengthsOf, type WeightAttribute } from './adjacency.js';
import { type CorePattern, type CoreState, coreState } from './core-state.js';

export interface CorePeripheryOptions {
  /** Default `null`: a tie is there or not. */
  weight?: WeightAttribute;
  /**
   * What the ideal says of pairs of a core and a periphery node: `tied`, as pairs within the core, or nothing
   * (`ignored`), so that only the core and the periphery themselves are compared. Default `tied`.
   */
  between?: CorePattern;
  /** Searches from a random core, beside the one from the strongest nodes, in networks of more than 14. From 0; default 10. */
  starts?: number;
  /** Default 1. */
  seed?: number;
}

export interface CorePeriphery {
  method: 'borgatti-everett-discrete';
  options: Required<CorePeripheryOptions>;
  /** Keys of the core's nodes, in the order of the graph. */
  core: string[];
  /** Correlation with the ideal pattern, −1 to 1; undefined where all pairs are alike, so that there is none. */
  fit: number | undefined;
}

/** Gains below this are rounding. */
const GAIN = 1e-12;
/** Number of nodes up to which every split is tried: 16,384 of them take some milliseconds. */
const ALL_SPLITS = 14;

/**
 * Splits the nodes into a core, in which all are tied, and a periphery, in which none are: the split whose ideal matrix
 * correlates most (Pearson, over pairs) with the network. Borgatti & Everett 2000, doi:10.1016/S0378-8733(99)00019-2.
 * Direction is not looked at. Up to 14 nodes all splits are tried; beyond that, passes of moves climb from several
 * starts, and the fit is a lower bound of what could be had.
 *
 * Every network gets a core. Only a high fit says that it is one; there is no limit that everybody uses.
 *
 * @throws RangeError for a weight that is no positive number
 */
export function corePeriphery(graph: AbstractGraph, given: CorePeripheryOptions = {}): CorePeriphery {
  const options: Required<CorePeripheryOptions> = {
    weight: given.weight ?? null,
    between: given.between ?? 'tied',
    starts: given.starts ?? 10,
    seed: given.seed ?? 1,
  };
  const adjacency = adjacencyOf(graph, options.weight);
  const best = adjacency.nodes.length <= ALL_SPLITS ? exhaust(adjacency, options) : search(adjacency, options);
  const fit = best.fit();
  return {
    method: 'borgatti-everett-discrete',
    options,
    core: fit === Number.NEGATIVE_INFINITY ? [] : adjacency.nodes.filter((_, i) => best.core[i] === 1),
    fit: fit === Number.NEGATIVE_INFINITY ? undefined : fit,
  };
}

/** Writes whether a node is in the core, true or false; `attribute` is by default `core`. */
corePeriphery.assign = (graph: AbstractGraph, options: CorePeripheryOptions & { attribute?: string } = {}): void => {
  const core = new Set(corePeriphery(graph, options).core);
  for (const node of graph.nodes()) graph.setNodeAttribute(node, options.attribute ?? 'core', core.has(node));
};

/** The best of all splits, each made from the one before by a single move (Gray code). */
function exhaust(adjacency: Adjacency, { between }: Required<CorePeripheryOptions>): CoreState {
  const n = adjacency.nodes.length;
  const state = coreState(adjacency, between, new Uint8Array(n));
  let [most, best] = [state.fit(), state.core.slice()];
  for (let count = 1; count < 2 ** n; count += 1) {
    state.move(31 - Math.clz32(count & -count));
    const fit = state.fit();
    if (fit > most + GAIN) [most, best] = [fit, state.core.slice()];
  }
  return coreState(adjacency, between, best);
}

/** The best split found from the strongest nodes and from random cores. */
function search(adjacency: Adjacency, { between, starts, seed }: Required<CorePeripheryOptions>): CoreState {
  const random = seededRandom(seed);
  const states = [strongest(adjacency, between)];
  for (let start = 0; start < starts; start += 1) {
    const share = random();
    states.push(
      coreState(
        adjacency,
        between,
        Uint8Array.from(adjacency.nodes, () => Number(random() < share)),
      ),
    );
  }
  return states
    .map((state) => climb(state, adjacency))
    .reduce((one, other) => (other.fit() > one.fit() + GAIN ? other : one));
}

/** The best core of the k strongest nodes, for any k. */
function strongest(adjacency: Adjacency, between: CorePattern): CoreState {
  const { nodes } = adjacency;
  const strengths = strengthsOf(adjacency);
  const order = [...nodes.keys()].sort((a, b) => (strengths[b] ?? 0) - (strengths[a] ?? 0));
  const state = coreState(adjacency, between, new Uint8Array(nodes.length));
  let [most, best] = [state.fit(), 0];
  for (const [at, node] of order.entries()) {
    state.move(node);
    const fit = state.fit();
    if (fit > most + GAIN) [most, best] = [fit, at + 1];
  }
  const core = new Uint8Array(nodes.length);
  for (const node of order.slice(0, best)) core[node] = 1;
  return coreState(adjacency, between, core);
}

/**
 * Passes of Kernighan & Lin 1970, doi:10.1002/j.1538-7305.1970.tb01770.x, until none gains: each node is moved once, the
 * best of those left first, even where the fit falls; then all moves after the best point are taken back.
 */
function climb(state: CoreState, { nodes }: Adjacency): CoreState {
  for (let gained = true; gained; ) {
    const before = state.fit();
    const left = new Set(nodes.keys());
    const moved: number[] = [];
    let [most, best] = [before, 0];
    while (left.size > 0) {
      let [next, fit] = [-1, Number.NEGATIVE_INFINITY];
      for (const node of left) {
        const after = state.fitAfter(node);
        if (next === -1 || after > fit) [next, fit] = [node, after];
      }
      state.move(next);
      left.delete(next);
      moved.push(next);
      if (fit > most + GAIN) [most, best] = [fit, moved.length];
    }
    for (const node of moved.slice(best).reverse()) state.move(node);
    gained = best > 0;
  }
  return state;
}
