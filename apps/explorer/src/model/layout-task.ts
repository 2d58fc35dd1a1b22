/** What a layout worker is asked for, and how it is made. */
import type { EdgeKind, NodeFamily, NodeKind, Place, PlacedGraph, TieKind } from '@plangraph/core/graph';
import { apart, radialByPillar, relayout, twoColumns } from '@plangraph/core/graph';
import { MultiDirectedGraph } from 'graphology';

/** As much of a graph as a layout needs; a graph that graphology serialised will do. */
export interface LayoutPart {
  nodes: readonly {
    key: string;
    attributes: { x: number; y: number; size: number; kind: NodeKind; family: NodeFamily; order?: number };
  }[];
  edges: readonly { source: string; target: string; attributes: { kind: EdgeKind | TieKind; weight: number } }[];
}

export interface LayoutTask {
  /** `agencies` is by forces as well, with marks apart in a picture of a screen's size. */
  layout: 'forces' | 'pillars' | 'columns' | 'agencies';
  graph: LayoutPart;
  /** Nodes that stay where they are put; forces only. */
  pins: ReadonlyMap<string, { x: number; y: number }>;
  /** Steps of the forces. */
  iterations: number;
}

/** What the worker tells after every slice. */
export interface LayoutReport {
  /** Share that is done, up to 1. */
  done: number;
  places: Map<string, Place>;
}

/** Pixels: the space that the picture of agencies has on a laptop. */
const PICTURE = { width: 520, height: 580 };

/** Reports of a layout on its way; the last one is done. An empty graph has none. */
export function* layOut({ layout, graph, pins, iterations }: LayoutTask): Generator<LayoutReport, void, void> {
  const instance = placed(graph);
  if (layout === 'pillars') yield { done: 1, places: radialByPillar(instance) };
  else if (layout === 'columns') yield { done: 1, places: twoColumns(instance) };
  else {
    for (const { done, places } of relayout(instance, undefined, { pins, iterations })) {
      yield { done, places: layout === 'agencies' && done >= 1 ? spread(graph, places) : places };
    }
  }
}

function spread(graph: LayoutPart, places: ReadonlyMap<string, Place>): Map<string, Place> {
  const radii = new Map(graph.nodes.map(({ key, attributes: { size } }) => [key, size]));
  return apart(places, radii, { ...PICTURE, margin: 5 });
}

function placed({ nodes, edges }: LayoutPart): PlacedGraph {
  const instance = new MultiDirectedGraph();
  for (const { key, attributes } of nodes) instance.addNode(key, attributes);
  for (const { source, target, attributes } of edges) instance.addEdge(source, target, attributes);
  return instance as unknown as PlacedGraph;
}
