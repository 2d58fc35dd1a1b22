import type { Arcs } from './arcs.js';
import { Queue } from './queue.js';
import { Reach, UNREACHED } from './reach.js';

/** Nodes by number, from the source to the target. */
export interface Way {
  nodes: readonly number[];
  /** What it costs to come to each node. */
  spent: readonly number[];
}

/** All paths that have their first nodes in common and then go on to any node but some: stood for by the best. */
interface Candidate extends Way {
  /** How many nodes they have in common. */
  common: number;
  /** The nodes that do not come next. */
  refused: readonly number[];
  /** If not, the way comes back to a common node; no path of the set is better. */
  isPath: boolean;
}

/** Marks of nodes. */
const COMMON = 1;
const REFUSED = 2;

/**
 * Simple paths, the cheapest first, those of equal cost by the numbers of their nodes: Yen (1971, doi
 * 10.1287/mnsc.17.11.712), with Lawler's division (1972, doi 10.1287/mnsc.18.7.401) of what is left after a path into
 * sets that have no path in common. One search backwards from the target says of each set what its best path costs
 * at least, and mostly which it is. Only where that way comes back to the nodes that the set has in common is another
 * search made, and only when its turn comes.
 *
 * @param target another node than `source`
 * @param maxLength in hops
 * @param beforeSearch called before each path is looked for; may throw
 */
export function* enumeratePaths(
  arcs: Arcs,
  source: number,
  target: number,
  maxLength: number,
  beforeSearch: () => void,
): Generator<Way> {
  const marks = new Uint8Array(arcs.keys.length);
  const queue = new Queue<Candidate>(compareCandidates);
  const wayOf = (shared: Way, refused: readonly number[], reach?: Reach): void => {
    for (const node of refused) marks[node] = REFUSED;
    for (const node of shared.nodes) marks[node] = COMMON;
    const known = reach ?? new Reach(arcs, target, marks, maxLength - shared.nodes.length);
    const best = bestWay(arcs, known, marks, shared, target, maxLength - shared.nodes.length);
    if (best !== undefined) queue.push({ ...best, common: shared.nodes.length, refused });
    for (const node of shared.nodes) marks[node] = 0;
    for (const node of refused) marks[node] = 0;
  };

  beforeSearch();
  const sourceOnly = new Uint8Array(arcs.keys.length);
  sourceOnly[source] = COMMON;
  const whole = new Reach(arcs, target, sourceOnly, maxLength - 1);
  wayOf({ nodes: [source], spent: [0] }, [], whole);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { nodes, spent, common, refused, isPath } = next;
    if (isPath) yield { nodes, spent };
    beforeSearch();
    if (!isPath) wayOf(beginning(next, common), refused);
    else
      for (let length = common; length < nodes.length; length += 1) {
        const taken = nodes[length] as number;
        wayOf(beginning(next, length), length === common ? [...refused, taken] : [taken], whole);
      }
  }
}

function beginning({ nodes, spent }: Way, length: number): Way {
  return { nodes: nodes.slice(0, length), spent: spent.slice(0, length) };
}

/** By cost, then by the numbers of the nodes. */
function compareCandidates(a: Way, b: Way): number {
  const dearer = (a.spent.at(-1) as number) - (b.spent.at(-1) as number);
  if (dearer !== 0) return dearer;
  const length = Math.min(a.nodes.length, b.nodes.length);
  for (let at = 0; at < length; at += 1) {
    const later = (a.nodes[at] as number) - (b.nodes[at] as number);
    if (later !== 0) return later;
  }
  return a.nodes.length - b.nodes.length;
}

/**
 * The cheapest way that begins with `shared`, does not go on to a marked node and of which `reach` knows; of several
 * the first by the numbers of its nodes.
 * @param hops at most, after the first one that is not shared
 */
function bestWay(
  arcs: Arcs,
  reach: Reach,
  marks: Uint8Array,
  shared: Way,
  target: number,
  hops: number,
): (Way & { isPath: boolean }) | undefined {
  if (hops < 0) return undefined;
  const { closed, costs } = arcs;
  const { first, end, edge } = arcs.forward;
  const last = shared.nodes.at(-1) as number;
  let rest = UNREACHED;
  let next = last;
  for (let known = reach.reached(); ; known = reach.extend()) {
    for (let arc = first[last] as number; arc < (first[last + 1] as number); arc += 1) {
      const node = end[arc] as number;
      if (marks[node] !== 0 || (closed[node] === 1 && node !== target)) continue;
      const cost = (costs[edge[arc] as number] as number) + reach.costFrom(node, hops);
      if (cost >= rest) continue;
      rest = cost;
      next = node;
    }
    // From a node that is not known yet it costs more than `known`, and the hop to it costs at least 1.
    if (rest <= known + 1 || known === UNREACHED) break;
    rest = UNREACHED;
  }
  if (rest === UNREACHED) return undefined;

  const total = (shared.spent.at(-1) as number) + rest;
  let left = reach.costFrom(next, hops);
  const nodes = [...shared.nodes, next];
  const spent = [...shared.spent, total - left];
  let isPath = true;
  for (let hopsLeft = hops - 1; next !== target; hopsLeft -= 1) {
    let arc = first[next] as number;
    while (reach.costFrom(end[arc] as number, hopsLeft) + (costs[edge[arc] as number] as number) !== left) arc += 1;
    left -= costs[edge[arc] as number] as number;
    next = end[arc] as number;
    nodes.push(next);
    spent.push(total - left);
    if (marks[next] === COMMON) isPath = false;
  }
  return { nodes, spent, isPath };
}
