import type { Arcs, ArcTable } from './arcs.js';

const UNKNOWN = -1;

/**
 * What it costs at least to come from one end of the paths to a node, or from it: Dijkstra (1959, doi
 * 10.1007/BF01386390) with Dial's buckets (1969, doi 10.1145/363269.363610), as far as someone has asked.
 */
export class Spread {
  /** Every cost up to this one is known. */
  reached = -1;
  /** How many nodes are to be looked at next; some of them perhaps more than once. */
  waiting = 1;
  private readonly costs: Int32Array;
  private readonly buckets: number[][];

  /**
   * @param table `forward` from the source, `backward` from the target
   * @param start source or target
   * @param end the other, through which no path goes
   */
  constructor(
    private readonly arcs: Arcs,
    private readonly table: ArcTable,
    start: number,
    private readonly end: number,
  ) {
    this.costs = new Int32Array(arcs.keys.length).fill(UNKNOWN);
    this.buckets = [[start]];
    this.extend();
  }

  /** A lower bound; Infinity where there is no way. */
  atLeast(node: number): number {
    const cost = this.costs[node] as number;
    if (cost !== UNKNOWN) return cost;
    return this.waiting === 0 ? Number.POSITIVE_INFINITY : this.reached + 1;
  }

  /** @returns the cost, where it is known */
  known(node: number): number | undefined {
    const cost = this.costs[node] as number;
    return cost === UNKNOWN ? undefined : cost;
  }

  /**
   * Looks one further.
   * @returns the nodes whose cost is known now
   */
  extend(): readonly number[] {
    this.reached += 1;
    const bucket = this.buckets[this.reached] ?? [];
    delete this.buckets[this.reached];
    this.waiting -= bucket.length;
    const news = bucket.filter((node) => {
      if (this.costs[node] !== UNKNOWN) return false;
      this.costs[node] = this.reached;
      return true;
    });
    for (const node of news) if (node !== this.end) this.lookFrom(node);
    return news;
  }

  private lookFrom(node: number): void {
    const { closed, costs } = this.arcs;
    const { first, end, edge } = this.table;
    for (let arc = first[node] as number; arc < (first[node + 1] as number); arc += 1) {
      const next = end[arc] as number;
      if (this.costs[next] !== UNKNOWN || (closed[next] === 1 && next !== this.end)) continue;
      const cost = this.reached + (costs[edge[arc] as number] as number);
      const bucket = this.buckets[cost];
      if (bucket === undefined) this.buckets[cost] = [next];
      else bucket.push(next);
      this.waiting += 1;
    }
  }
}

/**
 * Looks from both ends, where fewer nodes wait, until they meet.
 * @returns the cost of a path, of the cheapest where all ties cost 1; undefined where there is none
 */
export function meet(ahead: Spread, back: Spread): number | undefined {
  while (ahead.waiting > 0 && back.waiting > 0) {
    const [one, other] = ahead.waiting <= back.waiting ? [ahead, back] : [back, ahead];
    let least = Number.POSITIVE_INFINITY;
    for (const node of one.extend())
      least = Math.min(least, one.reached + (other.known(node) ?? Number.POSITIVE_INFINITY));
    if (Number.isFinite(least)) return least;
  }
  return undefined;
}
