export { foldForSearch } from '../text/fold.js';
export { graphFromQuads, type PlanGraph } from './from-rdf.js';
export { prefixedName } from './ids.js';
export { type LayoutOptions, layOut } from './layout.js';
export type {
  ActorKind,
  DivisionKind,
  EdgeAttributes,
  EdgeKind,
  GraphAttributes,
  MeasureKind,
  NodeAttributes,
  NodeFamily,
  NodeKind,
  TextMention,
  ThingKind,
  TieKind,
} from './model.js';
export { EDGE_TABLE, NODE_TABLE } from './table.js';
export { fileNameOf, parseView, type View, ViewError, type ViewGraph, viewNames, viewOf } from './views.js';
