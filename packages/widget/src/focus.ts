/** What is in focus: a node with all it touches, or one edge with its ends. */
import type { EdgeAttributes, NodeAttributes, NodeKind } from '@plangraph/core/graph';
import type { AbstractGraph } from 'graphology-types';

export type PlanGraph = AbstractGraph<NodeAttributes, EdgeAttributes>;

export interface Focus {
  /** The node or the edge itself. */
  node?: string;
  edge?: string;
  /** Nodes that stay bright, the node itself included. */
  nodes: ReadonlySet<string>;
  /** Edges that stay bright. */
  edges: ReadonlySet<string>;
}

/** @param hidden kinds that are not shown and so cannot be touched */
export function focusOn(graph: PlanGraph, key: string, hidden: ReadonlySet<NodeKind>): Focus | undefined {
  if (graph.hasNode(key)) {
    const nodes = new Set([key]);
    const edges = new Set<string>();
    graph.forEachEdge(key, (edge, _attributes, source, target) => {
      const other = source === key ? target : source;
      if (hidden.has(graph.getNodeAttribute(other, 'kind'))) return;
      nodes.add(other);
      edges.add(edge);
    });
    return { node: key, nodes, edges };
  }
  if (graph.hasEdge(key)) {
    return { edge: key, nodes: new Set(graph.extremities(key)), edges: new Set([key]) };
  }
  return undefined;
}
