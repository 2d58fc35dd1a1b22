import type { Arcs } from './arcs.js';
import { Queue } from './queue.js';
import { Reach, UNREACHED } from './reach.js';
import { meet, Spread } from './spread.js';

/** Nodes by number, from the source. */
export interface Way {
  nodes: readonly number[];
  /** What it costs to come to each node. */
  spent: readonly number[];
}

/** All paths that begin in one way and then go on to any node but some. */
interface PathSet {
  common: Way;
  /** The nodes that do not come next. */
  refused: readonly number[];
}

/** A set with its cheapest way; where that is no path, as it comes back to a common node, no path is cheaper. */
interface Candidate extends Way {
  set: PathSet;
  isPath: boolean;
}

/** Marks of nodes. */
const COMMON = 1;
const REFUSED = 2;

/**
 * Simple paths, the cheapest first, those of equal cost by the numbers of their nodes.
 *
 * What is left after a path is divided into sets that have no path in common: Yen (1971, doi 10.1287/mnsc.17.11.712)
 * and Lawler (1972, doi 10.1287/mnsc.18.7.401). One search backwards from the target says of each set what its best
 * path costs at least, and mostly which it is. Only where that way comes back to the nodes that the set has in common
 * is another search made, and only when its turn comes. No search goes where a path would cost more than the bound,
 * which is raised when no cheaper paths are left; how dear a path through a node is at least, a search from the
 * source says, which meets the other halfway.
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
  beforeSearch();
  const ahead = new Spread(arcs, arcs.forward, source, target);
  const back = new Spread(arcs, arcs.backward, target, source);
  const limit = arcs.unit ? maxLength : UNREACHED;
  let bound = meet(ahead, back) ?? UNREACHED;
  if (bound === UNREACHED) return;

  const marks = new Uint8Array(arcs.keys.length);
  const marksOfSource = new Uint8Array(arcs.keys.length);
  marksOfSource[source] = COMMON;
  const whole = new Reach(arcs, target, ahead, marksOfSource, maxLength);
  let own: Reach | undefined;
  const queue = new Queue<Candidate>(compareWays);
  /** Sets whose paths cost more than the bound, and how much they cost at least. */
  let dear: { set: PathSet; atLeast: number }[] = [
    { set: { common: { nodes: [source], spent: [0] }, refused: [] }, atLeast: bound },
  ];

  const consider = (set: PathSet, alone: boolean): void => {
    const { common, refused } = set;
    const hops = maxLength - common.nodes.length;
    if (hops < 0) return;
    for (const node of refused) marks[node] = REFUSED;
    for (const node of common.nodes) marks[node] = COMMON;
    let reach = whole;
    if (alone) {
      own ??= new Reach(arcs, target, ahead, marks, maxLength);
      own.begin(hops, bound);
      reach = own;
    }
    const best = bestWay(arcs, reach, marks, common, target, hops);
    const cost = best?.spent.at(-1) ?? UNREACHED;
    if (best !== undefined && cost <= bound) queue.push({ ...best, set });
    else dear.push({ set, atLeast: Math.min(cost, reach.cutOff) });
    for (const node of common.nodes) marks[node] = 0;
    for (const node of refused) marks[node] = 0;
  };

  for (let step = 0; ; step = Math.max(1, 2 * step)) {
    const least = dear.reduce((cheapest, { atLeast }) => Math.min(cheapest, atLeast), UNREACHED);
    if (least === UNREACHED || least > limit) return;
    // Ever larger steps: where there are no more paths, bounds that rise by one would be many.
    bound = Math.min(limit, Math.max(least, bound + step));
    while (ahead.reached + back.reached < bound && ahead.waiting > 0 && back.waiting > 0)
      (ahead.waiting <= back.waiting ? ahead : back).extend();
    whole.begin(maxLength - 1, bound);
    const sets = dear.filter(({ atLeast }) => atLeast < UNREACHED);
    dear = [];
    for (const { set } of sets) consider(set, false);
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      beforeSearch();
      if (next.isPath) {
        yield { nodes: next.nodes, spent: next.spent };
        for (const set of setsWithout(next)) consider(set, false);
      } else consider(next.set, true);
    }
  }
}

/** What is left of a set without its best path: by how far the others go with it. */
function setsWithout({ nodes, spent, set }: Candidate): PathSet[] {
  const shortest = set.common.nodes.length;
  return nodes.slice(shortest).map((taken, at) => {
    const length = shortest + at;
    const common = { nodes: nodes.slice(0, length), spent: spent.slice(0, length) };
    return { common, refused: at === 0 ? [...set.refused, taken] : [taken] };
  });
}

/** By cost, then by the numbers of the nodes. */
function compareWays(a: Way, b: Way): number {
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
 * The cheapest way that begins with `common`, does not go on to a marked node and of which `reach` knows; of several
 * the first by the numbers of its nodes.
 * @param hops at most, after the first one that is not common
 */
function bestWay(
  arcs: Arcs,
  reach: Reach,
  marks: Uint8Array,
  common: Way,
  target: number,
  hops: number,
): (Way & { isPath: boolean }) | undefined {
  const { closed, costs } = arcs;
  const { first, end, edge } = arcs.forward;
  const last = common.nodes.at(-1) as number;
  let rest = UNREACHED;
  let next = last;
  for (;;) {
    for (let arc = first[last] as number; arc < (first[last + 1] as number); arc += 1) {
      const node = end[arc] as number;
      if (marks[node] !== 0 || (closed[node] === 1 && node !== target)) continue;
      const cost = (costs[edge[arc] as number] as number) + reach.costFrom(node, hops);
      if (cost >= rest) continue;
      rest = cost;
      next = node;
    }
    // From a node that is not known yet it costs more than what is known, and the hop to it costs at least 1.
    if (rest <= reach.reached() + 1) break;
    reach.extend();
    rest = UNREACHED;
  }
  if (rest === UNREACHED) return undefined;

  const total = (common.spent.at(-1) as number) + rest;
  let left = reach.costFrom(next, hops);
  const nodes = [...common.nodes, next];
  const spent = [...common.spent, total - left];
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
