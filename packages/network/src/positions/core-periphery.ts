import type { AbstractGraph } from 'graphology-types';
import { seededRandom } from '../communities/random.js';
import { type Adjacency, adjacencyOf, type WeightAttribute } from './adjacency.js';
import { type CorePattern, type CoreState, coreState } from './core-state.js';

export interface CorePeripheryOptions {
  /** Default `null`: a tie is there or not. */
  weight?: WeightAttribute;
  /**
   * What the ideal says of pairs of a core and a periphery node: `tied`, as pairs within the core, or nothing
   * (`ignored`), so that only the core and the periphery themselves are compared. Default `tied`.
   */
  between?: CorePattern;
  /** Searches from a random core, beside the one from the strongest nodes. From 0; default 10. */
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

/**
 * Splits the nodes into a core, in which all are tied, and a periphery, in which none are: the split whose ideal matrix
 * correlates most (Pearson, over pairs) with the network. Borgatti & Everett 2000, doi:10.1016/S0378-8733(99)00019-2.
 * Direction is not looked at. Moves and swaps of nodes climb from several starts to the best split found; the best there
 * is cannot be had in reasonable time for more than some 20 nodes, so the fit is a lower bound of it.
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
  const random = seededRandom(options.seed);
  const firsts = [strongest(adjacency, options.between)];
  for (let start = 0; start < options.starts; start += 1) {
    const share = random();
    firsts.push(
      coreState(
        adjacency,
        options.between,
        Uint8Array.from(adjacency.nodes, () => Number(random() < share)),
      ),
    );
  }
  const found = firsts.map((state) => climb(state, adjacency));
  const best = found.reduce((one, other) => (other.fit() > one.fit() + GAIN ? other : one));
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

/** The best core of the k strongest nodes, for any k. */
function strongest(adjacency: Adjacency, between: CorePattern): CoreState {
  const { nodes, starts, weights } = adjacency;
  const strengths = nodes.map((_, i) => weights.subarray(starts[i], starts[i + 1]).reduce((sum, one) => sum + one, 0));
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

/** Moves the node, else swaps the pair, that raises the fit, until none does. */
function climb(state: CoreState, { nodes }: Adjacency): CoreState {
  for (let climbing = true; climbing; ) {
    climbing = false;
    for (const node of nodes.keys()) {
      if (state.fitAfter(node) <= state.fit() + GAIN) continue;
      state.move(node);
      climbing = true;
    }
    if (!climbing) climbing = swapOne(state, nodes.length);
  }
  return state;
}

function swapOne(state: CoreState, n: number): boolean {
  for (let inside = 0; inside < n; inside += 1) {
    if (state.core[inside] !== 1) continue;
    const fit = state.fit();
    state.move(inside);
    for (let outside = 0; outside < n; outside += 1) {
      if (outside === inside || state.core[outside] === 1 || state.fitAfter(outside) <= fit + GAIN) continue;
      state.move(outside);
      return true;
    }
    state.move(inside);
  }
  return false;
}
