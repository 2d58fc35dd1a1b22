import { type EdgeAttributes, type PlanGraph, ROLE_KINDS } from '@plangraph/core/graph';
import { type Arcs, arcsOf } from './arcs.js';
import { enumeratePaths, type Way } from './enumerate.js';
import type { Hop, Path, PathOptions, WalkOptions } from './types.js';

/** Options that may differ between the questions to one `PathFinder`. */
export type PathQuery = Pick<PathOptions, 'k' | 'maxLength' | 'signal'>;

/** A graph made ready for many questions. It does not see what is changed in the graph afterwards. */
export interface PathFinder {
  /** As `shortestPaths`. */
  between(source: string, target: string, query?: PathQuery): Generator<Path, void>;
}

/**
 * The k shortest simple paths between two nodes, one by one as they are found. Several ties between the same two nodes
 * are one hop. Shorter paths come before longer ones (cheaper before dearer, where there is a cost function), then
 * those whose first differing node stands earlier in the graph, which is document order.
 *
 * Method: Yen (1971, doi 10.1287/mnsc.17.11.712) with Lawler's division (1972, doi 10.1287/mnsc.18.7.401), searching
 * from both ends. Time: linear in the ties for reading the graph; then for each path at most as many searches as it
 * has hops, none further than its cost goes. Where there are fewer than k paths, all that is tied may be searched.
 *
 * Paths say what hangs together in the text. A short one is no proof that two bodies work together.
 *
 * @param graph is not changed, and must not be changed while paths are taken
 * @param source key of a node
 * @param target key of a node; there is no path from a node to itself
 * @throws Error where the graph has no such node; RangeError where an option is out of range; the reason of the signal
 */
export function shortestPaths(
  graph: PlanGraph,
  source: string,
  target: string,
  options: PathOptions = {},
): Generator<Path, void> {
  return pathFinder(graph, options).between(source, target, options);
}

/**
 * For the paths between many pairs of nodes: the part of the graph that is walked is read once.
 * @param options `k`, `maxLength` and `signal` are given with each question
 * @throws RangeError where a cost is no whole number from 1 to 100
 */
export function pathFinder(graph: PlanGraph, options: WalkOptions & Pick<PathOptions, 'cost'> = {}): PathFinder {
  const arcs = arcsOf(graph, options);
  return {
    between(source, target, { k = 5, maxLength = Number.POSITIVE_INFINITY, signal } = {}) {
      checkCount('k', k);
      checkCount('maxLength', maxLength);
      return take(arcs, numberOf(arcs, source), numberOf(arcs, target), k, maxLength, signal);
    },
  };
}

/** A cost function: what someone does in a measure, and whose unit someone is, counts more than being named. */
export function strongTies({ kind }: EdgeAttributes): number {
  return STRONG.has(kind) ? 1 : 2;
}

const STRONG: ReadonlySet<string> = new Set(['lead', 'via', 'partner', 'main-agency', 'unit-of', 'has-member']);

/**
 * A cost function that keeps the fewest hops first and orders paths of one length by what says so: a role, then a
 * sentence that only names, then the appendix, the build of the plan and the rest. Holds for paths of up to 14 hops.
 */
export function evidentTies({ kind }: EdgeAttributes): number {
  return HOP + (ROLE_KINDS.has(kind) ? 0 : kind === 'mentions' ? 1 : 2);
}

/** More than the differences of a whole path add up to. */
const HOP = 30;

function* take(
  arcs: Arcs,
  source: number,
  target: number,
  k: number,
  maxLength: number,
  signal: AbortSignal | undefined,
): Generator<Path, void> {
  if (source === target) return;
  let taken = 0;
  for (const way of enumeratePaths(arcs, source, target, maxLength, () => signal?.throwIfAborted())) {
    yield pathOf(arcs, way);
    taken += 1;
    if (taken >= k) return;
  }
}

function pathOf(arcs: Arcs, { nodes, spent }: Way): Path {
  const keys = nodes.map((node) => arcs.keys[node] as string);
  const hops = nodes.slice(1).map((node, at) => hopOf(arcs, nodes[at] as number, node));
  return { nodes: keys, hops, length: hops.length, cost: spent.at(-1) as number };
}

function hopOf(arcs: Arcs, from: number, to: number): Hop {
  const { first, end, edge } = arcs.forward;
  const ties: string[] = [];
  for (let arc = first[from] as number; arc < (first[from + 1] as number); arc += 1)
    if (end[arc] === to) ties.push(arcs.edges[edge[arc] as number] as string);
  return { from: arcs.keys[from] as string, to: arcs.keys[to] as string, ties };
}

function numberOf(arcs: Arcs, key: string): number {
  const found = arcs.indexOf.get(key);
  if (found === undefined) throw new Error(`network/shortestPaths: the graph has no node “${key}”.`);
  return found;
}

function checkCount(name: string, value: number): void {
  if (value >= 1 && (Number.isInteger(value) || value === Number.POSITIVE_INFINITY)) return;
  throw new RangeError(`network/shortestPaths: ${name} is ${value}; it is a whole number from 1, or Infinity.`);
}
