import type { Arcs } from './arcs.js';
import type { Spread } from './spread.js';

const NONE = -1;
export const UNREACHED = Number.POSITIVE_INFINITY;

/**
 * What it costs at least to come from a node to the target without nodes that are banned, as far as someone has asked,
 * and only for nodes on paths that may cost no more than a bound. Where the paths are limited in hops and ties differ
 * in cost, a node keeps an entry for every cost that more hops make lower.
 */
export class Reach {
  /** What every path that the bound cuts off costs at least; Infinity where it cuts off none. */
  cutOff = UNREACHED;
  /** Every cost up to this one is known. */
  private known = -1;
  /** By what it costs to come to the target: nodes, each followed by the hops it takes. */
  private buckets: number[][] = [];
  private waiting = 0;
  private bound = 0;
  private maxHops = 0;
  /** The latest entry of each node. Entries are chained from the dearest, with the fewest hops, to the cheapest. */
  private readonly latest: Int32Array;
  private readonly entries: { node: number; cost: number; hops: number; before: number }[] = [];
  /** Whether the cheapest way may have too many hops; where all ties cost 1 it has the fewest. */
  private readonly countsHops: boolean;

  /** @param banned 1 for nodes that are not gone through, beside the closed ones; as it stands while this is asked */
  constructor(
    private readonly arcs: Arcs,
    private readonly target: number,
    private readonly ahead: Spread,
    private readonly banned: Uint8Array,
    maxLength: number,
  ) {
    this.countsHops = !arcs.unit && Number.isFinite(maxLength);
    this.latest = new Int32Array(arcs.keys.length).fill(NONE);
  }

  /**
   * Forgets everything and begins again.
   * @param maxHops of a way to the target
   * @param bound cost of the dearest path that is looked for
   */
  begin(maxHops: number, bound: number): void {
    for (const { node } of this.entries) this.latest[node] = NONE;
    this.entries.length = 0;
    this.buckets = [[this.target, 0]];
    this.waiting = 1;
    this.known = -1;
    this.cutOff = UNREACHED;
    this.maxHops = maxHops;
    this.bound = bound;
  }

  /**
   * The least cost from a node to the target, as far as it is known.
   * @param hops at most; only where ties differ in cost
   * @returns Infinity where no way is known yet, or there is none
   */
  costFrom(node: number, hops: number): number {
    let at = this.latest[node] as number;
    let cost = UNREACHED;
    while (at !== NONE) {
      const entry = this.entries[at] as (typeof this.entries)[number];
      if (this.countsHops && entry.hops > hops) break;
      cost = entry.cost;
      at = entry.before;
    }
    return cost;
  }

  /** @returns every cost up to this one is known; Infinity where there is nothing more to be found */
  reached(): number {
    return this.waiting === 0 ? UNREACHED : this.known;
  }

  /** Looks one further. */
  extend(): void {
    this.known += 1;
    const bucket = this.buckets[this.known] ?? [];
    delete this.buckets[this.known];
    this.waiting -= bucket.length / 2;
    for (let at = 0; at < bucket.length; at += 2) this.enter(bucket[at] as number, bucket[at + 1] as number);
  }

  private enter(node: number, hops: number): void {
    if (this.hasEntry(node, hops)) return;
    const before = this.latest[node] as number;
    this.latest[node] = this.entries.push({ node, cost: this.known, hops, before }) - 1;
    if (this.countsHops && hops >= this.maxHops) return;
    const { closed, costs } = this.arcs;
    const { first, end, edge } = this.arcs.backward;
    const hopsBefore = this.countsHops ? hops + 1 : 0;
    for (let arc = first[node] as number; arc < (first[node + 1] as number); arc += 1) {
      const next = end[arc] as number;
      if (closed[next] === 1 || this.banned[next] === 1 || this.hasEntry(next, hopsBefore)) continue;
      const cost = this.known + (costs[edge[arc] as number] as number);
      const whole = cost + this.ahead.atLeast(next);
      if (whole > this.bound) {
        this.cutOff = Math.min(this.cutOff, whole);
        continue;
      }
      const bucket = this.buckets[cost];
      if (bucket === undefined) this.buckets[cost] = [next, hopsBefore];
      else bucket.push(next, hopsBefore);
      this.waiting += 1;
    }
  }

  /** Whether there is a way from the node that is no dearer and has no more hops. */
  private hasEntry(node: number, hops: number): boolean {
    const at = this.latest[node] as number;
    return at !== NONE && (this.entries[at] as (typeof this.entries)[number]).hops <= hops;
  }
}
