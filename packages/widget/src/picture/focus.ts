/** What is in focus: a node with all it touches, one edge with its ends, or what a reader asked for. */
import { isEdgeSeen, isNodeSeen, type PictureGraph, type Sight } from './sight.js';

export interface Focus {
  /** The node or the edge itself. */
  node?: string;
  edge?: string;
  /** Nodes that stay bright, the node itself included. */
  nodes: ReadonlySet<string>;
  /** Edges that stay bright. */
  edges: ReadonlySet<string>;
}

/** What may be in focus; the first that is there wins. */
export interface Attention {
  /** Key of the node under the pointer. */
  hovered?: string | undefined;
  /** Key of the node where the keyboard stands. */
  cursor?: string | undefined;
  /** A path, the surroundings of a node, a comparison. */
  asked?: Focus | undefined;
  /** Key of the node or edge that is selected. */
  selection?: string | undefined;
  /** Keys of a group of nodes. */
  marked?: ReadonlySet<string> | undefined;
}

/** A node or an edge by its key; nothing where the graph has none. */
export function focusOn(graph: PictureGraph, key: string, sight: Sight): Focus | undefined {
  if (graph.hasNode(key)) {
    const nodes = new Set([key]);
    const edges = new Set<string>();
    graph.forEachEdge(key, (edge, _attributes, source, target) => {
      const other = source === key ? target : source;
      if (!isEdgeSeen(sight, edge) || !isNodeSeen(sight, other, graph.getNodeAttributes(other))) return;
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

export function attend(graph: PictureGraph, attention: Attention, sight: Sight): Focus | undefined {
  const { hovered, cursor, asked, selection, marked } = attention;
  const at = (key: string | undefined): Focus | undefined =>
    key === undefined ? undefined : focusOn(graph, key, sight);
  return at(hovered ?? cursor) ?? asked ?? at(selection) ?? group(graph, marked, sight);
}

/** A group with what is between its nodes. */
function group(graph: PictureGraph, marked: ReadonlySet<string> | undefined, sight: Sight): Focus | undefined {
  if (marked === undefined || marked.size === 0) return undefined;
  const edges = new Set<string>();
  for (const key of marked) {
    if (!graph.hasNode(key)) continue;
    graph.forEachOutEdge(key, (edge, _attributes, _source, target) => {
      if (marked.has(target) && isEdgeSeen(sight, edge)) edges.add(edge);
    });
  }
  return { nodes: marked, edges };
}
