import type { NodeFamily, PlanGraph } from '@plangraph/core/graph';
import type { WalkOptions } from '../paths/index.js';
import { forEachTie } from './walk.js';

export interface CommonNeighbour {
  node: string;
  /** Keys of the ties between it and the one node, and the other, in the order of the graph. */
  tiesOfA: string[];
  tiesOfB: string[];
}

export interface CommonNeighbours {
  family: NodeFamily;
  /** In the order of the graph. */
  neighbours: CommonNeighbour[];
}

/**
 * The nodes that are tied to both of two nodes, by family. The two themselves are none of them.
 *
 * @param graph is not changed
 * @param options `directed`: only what both are tied to, not what is tied to them
 * @returns families in the order in which the graph has their first node here
 * @throws Error where the graph has no such node
 */
export function commonNeighbours(
  graph: PlanGraph,
  a: string,
  b: string,
  options: WalkOptions = {},
): CommonNeighbours[] {
  const ofA = neighboursOf(graph, a, options);
  const ofB = neighboursOf(graph, b, options);
  const families = new Map<NodeFamily, CommonNeighbour[]>();
  graph.forEachNode((node, { family }) => {
    const tiesOfA = ofA.get(node);
    const tiesOfB = ofB.get(node);
    if (tiesOfA === undefined || tiesOfB === undefined || node === a || node === b) return;
    const known = families.get(family) ?? [];
    families.set(family, known);
    known.push({ node, tiesOfA, tiesOfB });
  });
  return [...families].map(([family, neighbours]) => ({ family, neighbours }));
}

function neighboursOf(graph: PlanGraph, node: string, options: WalkOptions): Map<string, string[]> {
  if (!graph.hasNode(node)) throw new Error(`network/commonNeighbours: the graph has no node “${node}”.`);
  const ties = new Map<string, string>();
  forEachTie(graph, node, options, (tie, other) => ties.set(tie, other));
  const found = new Map<string, string[]>();
  // Ties of one node do not come in the order of the graph.
  graph.forEachEdge((tie) => {
    const other = ties.get(tie);
    if (other === undefined) return;
    const known = found.get(other);
    if (known === undefined) found.set(other, [tie]);
    else known.push(tie);
  });
  return found;
}
