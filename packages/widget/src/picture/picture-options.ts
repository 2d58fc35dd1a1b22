/** What a picture is made of, and what it tells of. */
import type {
  EdgeAttributes,
  EdgeKind,
  GraphAttributes,
  NodeAttributes,
  NodeKind,
  TieKind,
} from '@plangraph/core/graph';
import { MultiDirectedGraph } from 'graphology';
import type { SerializedGraph } from 'graphology-types';
import type { LabelOf } from '../labels/label-layer.js';
import type { Scheme } from '../looks/appearance.js';
import type { NetworkView } from '../network-view.js';
import type { PictureGraph } from './sight.js';

export type SerializedPlanGraph = SerializedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

/** A plan's graph or a view of one with ties; of an instance no copy is made, and it must not change. */
export type NetworkGraph =
  | SerializedGraph<NodeAttributes, EdgeAttributes<EdgeKind | TieKind>, GraphAttributes>
  | PictureGraph;

export interface NetworkViewOptions {
  /** Positions and sizes come with the nodes; nothing is laid out here. */
  graph: NetworkGraph;
  scheme: Scheme;
  labelOf: LabelOf;
  /** Caption of the row of nodes that are tied to nothing. Default: none. */
  untied?: string;
  /** Kinds that are not shown. Default: none. */
  hidden?: Iterable<NodeKind>;
  /** Key of the node or edge that is selected. */
  selection?: string;
  /** Whether camera and nodes move without animation. */
  still: boolean;
  /** `many` names small marks too, as far as names have room. Default: `few`; a picture of few nodes always has many. */
  labels?: 'few' | 'many';
  /** Elements that lie over the picture: no label goes under them. Default: none. */
  keepClear?: readonly Element[];
  /** Called before the first frame: what is asked for here is in it, and nothing moves there. Default: nothing. */
  prepare?: (view: NetworkView) => void;
  /** A node, an edge or (undefined) the ground was clicked. */
  onSelect: (key: string | undefined) => void;
  /** The pointer is over a node, or over none. */
  onHover?: (key: string | undefined) => void;
  /** A node was dragged to a place, in layout units, where it stays. Without this option no node can be dragged. */
  onPin?: (key: string, place: { x: number; y: number }) => void;
  /** A line was drawn around these nodes with the shift key held. Without this option shift does nothing. */
  onLasso?: (keys: string[]) => void;
  /** The picture cannot be drawn any more: the graphics context was lost and did not come back. */
  onLost?: () => void;
}

/** What a figure needs to look like the picture. */
export interface PictureState {
  /** Middle of the picture, in layout units. */
  centre: { x: number; y: number };
  /** How far away the camera is; 1 shows the data's own extent. */
  ratio: number;
  pixelsPerUnit: number;
  /** Pixels that a mark of size 1 has as its radius. */
  pixelsPerSize: number;
  /** Pixels. */
  width: number;
  height: number;
  /** Where the nodes that are shown are now, in layout units, by key. */
  places: Map<string, { x: number; y: number }>;
}

/** An instance as it is, or one made of a serialised graph. */
export function instanceOf(graph: NetworkGraph): PictureGraph {
  if ('getNodeAttributes' in graph) return graph;
  return MultiDirectedGraph.from(graph) as unknown as PictureGraph;
}
