import type { PlanGraph } from '@plangraph/core/graph';
import type { WalkOptions } from '../paths/index.js';
import { forEachTie, isWalkable } from './walk.js';

export interface EgoOptions extends WalkOptions {
  /** How many hops away: 1 to 4. Default: 1. */
  depth?: number;
}

/** What stands around a node; can be shown as it is. */
export interface EgoNetwork {
  centre: string;
  /** Hops from the centre, which has 0; the nearest first, those equally near in the order of the graph. */
  distances: ReadonlyMap<string, number>;
  /** The keys of `distances`. */
  nodes: ReadonlySet<string>;
  /** Every walkable tie between two of the nodes, in the order of the graph. */
  edges: ReadonlySet<string>;
}

/**
 * The nodes within some hops of a node, with all ties between them (the ego network of Wasserman and Faust, Social
 * Network Analysis, 1994, section 2.2.3; NetworkX calls it ego_graph). Nodes to be avoided are left out altogether.
 *
 * @param graph is not changed
 * @param centre key of a node
 * @throws Error where the graph has no such node; RangeError where the depth is none of 1 to 4
 */
export function egoNetwork(graph: PlanGraph, centre: string, options: EgoOptions = {}): EgoNetwork {
  const { depth = 1 } = options;
  if (!graph.hasNode(centre)) throw new Error(`network/egoNetwork: the graph has no node “${centre}”.`);
  if (![1, 2, 3, 4].includes(depth)) throw new RangeError(`network/egoNetwork: depth is ${depth}; it is 1, 2, 3 or 4.`);
  const found = new Map([[centre, 0]]);
  let ring = [centre];
  for (let distance = 1; distance <= depth; distance += 1) {
    const next: string[] = [];
    for (const node of ring)
      forEachTie(graph, node, options, (_tie, other) => {
        if (found.has(other)) return;
        found.set(other, distance);
        next.push(other);
      });
    ring = next;
  }
  const rings: string[][] = Array.from({ length: depth + 1 }, () => []);
  graph.forEachNode((node) => {
    const distance = found.get(node);
    if (distance !== undefined) rings[distance]?.push(node);
  });
  const nodes = new Set(rings.flat());
  const edges = new Set<string>();
  graph.forEachEdge((edge, { kind }, source, target) => {
    if (nodes.has(source) && nodes.has(target) && isWalkable(edge, kind, options)) edges.add(edge);
  });
  return { centre, distances: new Map([...nodes].map((node) => [node, found.get(node) as number])), nodes, edges };
}
