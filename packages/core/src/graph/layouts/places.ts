/** Where a layout puts things. */
import type { AbstractGraph } from 'graphology-types';
import type { EdgeAttributes, EdgeKind, NodeAttributes, TieKind } from '../model.js';
import type { Shown } from '../shown.js';

/** Layout units, y upwards; as many as pixels where marks are as large as the data say. */
export interface Place {
  x: number;
  y: number;
  /** Side of the mark on which its label stands best; absent where it does not matter. */
  side?: 'left' | 'right';
}

/** A plan's graph or a view of one; layouts only read it. */
export type PlacedGraph = AbstractGraph<NodeAttributes, EdgeAttributes<EdgeKind | TieKind>>;

/** Keys of the nodes that are shown, all where nothing says otherwise; in order of the graph. */
export function shownNodes(graph: PlacedGraph, shown: Shown | undefined): string[] {
  return shown === undefined ? graph.nodes() : graph.filterNodes((key) => shown.nodes.has(key));
}
