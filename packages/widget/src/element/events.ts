/** What a widget tells its page. */
import type { EdgeAttributes, EdgeKind, NodeAttributes, TieKind } from '@plangraph/core/graph';
import type { StateFault } from '@plangraph/core/state';
import type { PictureGraph } from '../picture/sight.js';
import type { FaultKind } from './fault.js';

/** Something that was asked for and not followed; the rest was. */
export interface SettingFault {
  /** As in `StateFault`; `unsupported`: the explorer can show it and the widget cannot. */
  why: StateFault['why'] | 'unsupported';
  parameter: string;
  value: string;
}

export interface ReadyDetail {
  /** `live`: with WebGL; `still`: as SVG, because of `static`, without WebGL, or until somebody looks at it. */
  mode: 'live' | 'still';
  /** How many nodes and edges the picture has. */
  nodes: number;
  edges: number;
  faults: readonly SettingFault[];
}

/** A node or an edge; nothing where the ground was meant. */
export type PickDetail =
  | { key: undefined }
  | { key: string; node: Readonly<NodeAttributes> }
  | { key: string; edge: Readonly<EdgeAttributes<EdgeKind | TieKind>>; source: string; target: string };

export interface FaultDetail {
  kind: FaultKind;
  /** In the language of the widget. */
  what: string;
  /** Address, attribute or place in the data, with what was found there. */
  where: string;
  mend: string;
  cause: unknown;
}

/** `ready`, `select` and `hover` bubble and are composed; `error` does neither, as with other elements. */
export interface PlanGraphEventMap {
  ready: CustomEvent<ReadyDetail>;
  select: CustomEvent<PickDetail>;
  hover: CustomEvent<PickDetail>;
  error: CustomEvent<FaultDetail>;
}

/** What is told of a node or an edge of a graph. */
export function detailOf(graph: PictureGraph | undefined, key: string | undefined): PickDetail {
  if (key === undefined || graph === undefined) return { key: undefined };
  if (graph.hasNode(key)) return { key, node: graph.getNodeAttributes(key) };
  return { key, edge: graph.getEdgeAttributes(key), source: graph.source(key), target: graph.target(key) };
}
