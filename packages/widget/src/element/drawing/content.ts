/** What a picture shows of a plan. */
import type { NodeKind, PlanGraph, Shown } from '@plangraph/core/graph';
import type { PictureGraph } from '../../picture/sight.js';
import type { SettingFault } from '../events.js';

export interface Content {
  graph: PictureGraph;
  /** The part of the graph that is shown; all of it where it is absent. */
  shown?: Shown;
  hidden: readonly NodeKind[];
  /** Whether the places were found for this part, which then fills the picture. */
  arranged: boolean;
  agencies: boolean;
  /** Key of the node that the picture is about. */
  subject?: string;
  /** Key of a node or an edge. */
  selection?: string;
  marked: readonly string[];
  pins: ReadonlyMap<string, { x: number; y: number }>;
  faults: readonly SettingFault[];
}

export function wholePlan(plan: PlanGraph): Content {
  return {
    graph: plan as unknown as PictureGraph,
    hidden: [],
    arranged: false,
    agencies: false,
    marked: [],
    pins: new Map(),
    faults: [],
  };
}

/** Key of a node by its prefixed name or IRI, or of an edge by its own; nothing where the graph has no such. */
export function keyIn(graph: PictureGraph, name: string): string | undefined {
  if (graph.hasNode(name) || graph.hasEdge(name)) return name;
  return graph.findNode((_, { id }) => id === name);
}

/** How many nodes and edges are seen. */
export function amountOf({ graph, shown, hidden }: Content): { nodes: number; edges: number } {
  if (shown !== undefined) return { nodes: shown.nodes.size, edges: shown.edges.size };
  if (hidden.length === 0) return { nodes: graph.order, edges: graph.size };
  const nodes = new Set(graph.filterNodes((_, { kind }) => !hidden.includes(kind)));
  return {
    nodes: nodes.size,
    edges: graph.filterEdges((_edge, _own, from, to) => nodes.has(from) && nodes.has(to)).length,
  };
}
