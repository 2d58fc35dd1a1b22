/** What of the graph is in the picture at all: the rest is not drawn, touched, stepped to or fitted. */
import type { EdgeAttributes, EdgeKind, NodeAttributes, NodeKind, Shown, TieKind } from '@plangraph/core/graph';
import type { AbstractGraph } from 'graphology-types';

export type PictureEdge = EdgeAttributes<EdgeKind | TieKind>;

/** The plan's graph, or a view of it with ties counted between actors. */
export type PictureGraph = AbstractGraph<NodeAttributes, PictureEdge>;

export interface Sight {
  /** Kinds that are not shown. */
  hidden: ReadonlySet<NodeKind>;
  /** The only nodes and edges that are shown; all where there is none. */
  shown: Shown | undefined;
  /** Whether the places in use have one for a node. */
  placed: (key: string) => boolean;
}

export function isNodeSeen({ hidden, shown, placed }: Sight, key: string, { kind }: NodeAttributes): boolean {
  return !hidden.has(kind) && (shown === undefined || shown.nodes.has(key)) && placed(key);
}

/** Whether an edge is shown; its ends are asked for themselves. */
export function isEdgeSeen({ shown }: Sight, key: string): boolean {
  return shown === undefined || shown.edges.has(key);
}
