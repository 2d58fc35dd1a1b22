import type { EdgeAttributes, EdgeKind, NodeKind } from '@plangraph/core/graph';

/** Nodes that are not gone through. An end of a path may be one of them. */
export interface Avoided {
  /** Keys. */
  nodes?: ReadonlySet<string>;
  kinds?: ReadonlySet<NodeKind>;
}

/** What part of a graph is walked, and how. */
export interface WalkOptions {
  /** Kinds of tie that are walked. Default: all. */
  kinds?: ReadonlySet<EdgeKind>;
  /** Keys of what is shown; the rest does not count. Default: everything. */
  shown?: { nodes?: ReadonlySet<string>; edges?: ReadonlySet<string> };
  avoid?: Avoided;
  /** Whether ties are walked from source to target only. Default: false. */
  directed?: boolean;
}

export interface PathOptions extends WalkOptions {
  /** How many paths at most: a whole number from 1, or Infinity. Default: 5. */
  k?: number;
  /** Hops of the longest path: a whole number from 1, or Infinity. Default: Infinity. */
  maxLength?: number;
  /**
   * What it costs to walk a tie: a whole number from 1 to 100. A hop costs what its cheapest tie costs.
   * Default: 1 for each, so that the fewest hops come first. `strongTies` is another.
   */
  cost?: (attributes: EdgeAttributes, edge: string) => number;
  /** Asked before each path is looked for. */
  signal?: AbortSignal;
}

/** One step of a path. */
export interface Hop {
  /** Keys of nodes, in the direction of the path. */
  from: string;
  to: string;
  /** Keys of all ties that may be walked here, in the order of the graph. */
  ties: string[];
}

export interface Path {
  /** Keys, from the source to the target; none stands twice. */
  nodes: string[];
  hops: Hop[];
  /** Number of hops. */
  length: number;
  /** Sum over the hops; the same as `length` without a cost function. */
  cost: number;
}
