import type { Arcs } from './arcs.js';

const NONE = -1;
export const UNREACHED = Number.POSITIVE_INFINITY;

/**
 * What it costs at least to come from a node to the target: Dijkstra (1959, doi 10.1007/BF01386390) backwards with
 * Dial's buckets (1969, doi 10.1145/363269.363610), as far as someone has asked. Where the paths are limited in hops
 * and ties differ in cost, a node keeps an entry for every cost that more hops make lower.
 */
export class Reach {
  /** Every cost up to this one is known. */
  private known = -1;
  /** By what it costs to come to the target: nodes, each followed by the hops it takes. */
  private readonly buckets: number[][];
  private waiting = 1;
  private readonly fewestHops: Float64Array;
  /** The latest entry of each node. Entries are chained from the dearest, with the fewest hops, to the cheapest. */
  private readonly latest: Int32Array;
  private readonly entryCost: number[] = [];
  private readonly entryHops: number[] = [];
  private readonly entryBefore: number[] = [];
  /** Whether the cheapest way may have too many hops; where all ties cost the same it has the fewest. */
  private readonly countsHops: boolean;

  /**
   * @param banned 1 for nodes that are not gone through, beside the closed ones; as it stands while this is asked
   * @param maxHops of the longest path that is asked for
   */
  constructor(
    private readonly arcs: Arcs,
    target: number,
    private readonly banned: Uint8Array,
    private readonly maxHops: number,
  ) {
    this.countsHops = !arcs.unit && Number.isFinite(maxHops);
    this.buckets = [[target, 0]];
    this.fewestHops = new Float64Array(arcs.keys.length).fill(UNREACHED);
    this.latest = new Int32Array(arcs.keys.length).fill(NONE);
  }

  /**
   * The least cost from a node to the target, as far as it is known.
   * @param hops at most
   * @returns Infinity where no way is known yet, or there is none
   */
  costFrom(node: number, hops: number): number {
    let entry = this.latest[node] as number;
    let cost = UNREACHED;
    if (entry === NONE) return cost;
    if (!this.countsHops) {
      cost = this.entryCost[entry] as number;
      return this.arcs.unit && cost > hops ? UNREACHED : cost;
    }
    while (entry !== NONE && (this.entryHops[entry] as number) <= hops) {
      cost = this.entryCost[entry] as number;
      entry = this.entryBefore[entry] as number;
    }
    return cost;
  }

  /**
   * Looks one further.
   * @returns every cost up to this one is known now; Infinity where there is nothing more to be found
   */
  extend(): number {
    if (this.waiting === 0) return UNREACHED;
    this.known += 1;
    const bucket = this.buckets[this.known] ?? [];
    delete this.buckets[this.known];
    this.waiting -= bucket.length / 2;
    for (let at = 0; at < bucket.length; at += 2) this.enter(bucket[at] as number, bucket[at + 1] as number);
    return this.reached();
  }

  /** @returns every cost up to this one is known; Infinity where there is nothing more to be found */
  reached(): number {
    return this.waiting === 0 ? UNREACHED : this.known;
  }

  private enter(node: number, hops: number): void {
    if ((this.fewestHops[node] as number) <= hops) return;
    this.fewestHops[node] = hops;
    this.entryCost.push(this.known);
    this.entryHops.push(hops);
    this.entryBefore.push(this.latest[node] as number);
    this.latest[node] = this.entryCost.length - 1;
    if ((this.arcs.unit ? this.known : hops) >= this.maxHops) return;
    const { closed, costs } = this.arcs;
    const { first, end, edge } = this.arcs.backward;
    const hopsBefore = this.countsHops ? hops + 1 : 0;
    for (let arc = first[node] as number; arc < (first[node + 1] as number); arc += 1) {
      const before = end[arc] as number;
      if (closed[before] === 1 || this.banned[before] === 1) continue;
      if ((this.fewestHops[before] as number) <= hopsBefore) continue;
      const cost = this.known + (costs[edge[arc] as number] as number);
      const bucket = this.buckets[cost];
      if (bucket === undefined) this.buckets[cost] = [before, hopsBefore];
      else bucket.push(before, hopsBefore);
      this.waiting += 1;
    }
  }
}
