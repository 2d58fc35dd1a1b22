export { vocabulary } from '../rdf/namespaces.js';
export { foldForSearch } from '../text/fold.js';
export { BilingualError } from '../text/message.js';
export { graphFromQuads, type PlanGraph } from './from-rdf.js';
export { prefixedName } from './ids.js';
export { type LayoutOptions, layOut } from './layout.js';
export { type ApartOptions, apart } from './layouts/apart.js';
export type { Place, PlacedGraph } from './layouts/places.js';
export { radialByPillar } from './layouts/radial.js';
export { type RelayoutOptions, type RelayoutStep, relayout } from './layouts/relayout.js';
export { twoColumns } from './layouts/two-columns.js';
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
export { numberOf } from './numbers.js';
export type { Shown } from './shown.js';
export { HUB_KINDS, type Surroundings, surroundings } from './surroundings.js';
export { EDGE_TABLE, NODE_TABLE, ROLE_KINDS } from './table.js';
export { fileNameOf, parseView, type View, ViewError, type ViewGraph, viewNames, viewOf } from './views.js';
export { EDGE_WORDS, KIND_WORDS } from './words.js';
