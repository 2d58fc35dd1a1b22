import type { PlanGraph } from '@plangraph/core/graph';
import type { PathOptions } from './types.js';

/**
 * The walked part of a graph in typed arrays. Nodes are numbered in the order of the graph. An arc is one tie in one
 * direction; those that leave a node stand together, ordered by the node they come to, then by the order of the graph.
 */
export interface Arcs {
  readonly keys: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** 1 for nodes that are no inner node of any path. */
  readonly closed: Uint8Array;
  /** Ties by number. */
  readonly edges: readonly string[];
  readonly costs: Uint8Array;
  /** Whether every tie costs 1. */
  readonly unit: boolean;
  readonly forward: ArcTable;
  /** The same arcs by the node that they come to. */
  readonly backward: ArcTable;
}

export interface ArcTable {
  /** Arcs of node n: from `first[n]` to before `first[n + 1]`. */
  readonly first: Uint32Array;
  /** The node at the other end. */
  readonly end: Uint32Array;
  /** Number of the tie. */
  readonly edge: Uint32Array;
}

const DEAREST_TIE = 100;

/** @throws RangeError where a cost is no whole number from 1 to 100 */
export function arcsOf(graph: PlanGraph, options: PathOptions): Arcs {
  const { kinds, shown, avoid, directed = false, cost } = options;
  const keys: string[] = [];
  const indexOf = new Map<string, number>();
  const closed = new Uint8Array(graph.order);
  graph.forEachNode((key, { kind }) => {
    if (avoid?.nodes?.has(key) || avoid?.kinds?.has(kind)) closed[keys.length] = 1;
    indexOf.set(key, keys.length);
    keys.push(key);
  });
  const edges: string[] = [];
  const costs = new Uint8Array(graph.size);
  const most = directed ? graph.size : 2 * graph.size;
  const [from, to, edge] = [new Uint32Array(most), new Uint32Array(most), new Uint32Array(most)];
  let count = 0;
  let unit = true;
  const isShown = (key: string): boolean => shown?.nodes?.has(key) ?? true;
  // The edges of one source mostly stand together.
  let latest = { key: '', number: 0 };
  graph.forEachEdge((key, attributes, source, target) => {
    if (kinds?.has(attributes.kind) === false || shown?.edges?.has(key) === false) return;
    if (source === target || !isShown(source) || !isShown(target)) return;
    const price = cost === undefined ? 1 : checkedCost(cost(attributes, key), key);
    if (price !== 1) unit = false;
    if (latest.key !== source) latest = { key: source, number: indexOf.get(source) as number };
    const other = indexOf.get(target) as number;
    from[count] = latest.number;
    to[count] = other;
    edge[count] = edges.length;
    count += 1;
    if (!directed) {
      from[count] = other;
      to[count] = latest.number;
      edge[count] = edges.length;
      count += 1;
    }
    costs[edges.length] = price;
    edges.push(key);
  });
  // By the node that is come to, then by the one that is left, both stable.
  const backward = sortedBy(to.subarray(0, count), from, edge, keys.length);
  const forward = transposed(backward, keys.length);
  return { keys, indexOf, closed, edges, costs, unit, forward, backward };
}

function checkedCost(cost: number, edge: string): number {
  if (Number.isInteger(cost) && cost >= 1 && cost <= DEAREST_TIE) return cost;
  throw new RangeError(
    `network/paths: the cost of “${edge}” is ${cost}; a cost is a whole number from 1 to ${DEAREST_TIE}.`,
  );
}

/** A stable counting sort. */
function sortedBy(
  nodes: ArrayLike<number>,
  others: ArrayLike<number>,
  edges: ArrayLike<number>,
  order: number,
): ArcTable {
  const first = new Uint32Array(order + 1);
  for (let arc = 0; arc < nodes.length; arc += 1) {
    const after = (nodes[arc] as number) + 1;
    first[after] = (first[after] as number) + 1;
  }
  for (let node = 0; node < order; node += 1) first[node + 1] = (first[node + 1] as number) + (first[node] as number);
  const next = first.slice();
  const end = new Uint32Array(nodes.length);
  const edge = new Uint32Array(nodes.length);
  for (let arc = 0; arc < nodes.length; arc += 1) {
    const node = nodes[arc] as number;
    const at = next[node] as number;
    next[node] = at + 1;
    end[at] = others[arc] as number;
    edge[at] = edges[arc] as number;
  }
  return { first, end, edge };
}

/** The arcs of a table by their other end. */
function transposed({ first, end, edge }: ArcTable, order: number): ArcTable {
  const nodes = new Uint32Array(end.length);
  for (let node = 0; node < order; node += 1) nodes.fill(node, first[node], first[node + 1]);
  return sortedBy(end, nodes, edge, order);
}
