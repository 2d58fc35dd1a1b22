/** What a figure is made of. */
import {
  BilingualError,
  type EdgeAttributes,
  type EdgeKind,
  type GraphAttributes,
  type NodeAttributes,
  type NodeFamily,
  type NodeKind,
  type Shown,
  type TieKind,
} from '@plangraph/core/graph';
import type { AbstractGraph, SerializedGraph } from 'graphology-types';
import type { Scheme } from '../looks/appearance.js';
import type { Paint } from '../looks/paint.js';

export type Language = 'ja' | 'en';

export type FigureEdge = EdgeAttributes<EdgeKind | TieKind>;
export type FigureGraph = AbstractGraph<NodeAttributes, FigureEdge, GraphAttributes>;
export type SerializedFigureGraph = SerializedGraph<NodeAttributes, FigureEdge, GraphAttributes>;

/**
 * - `85mm`, `180mm`: one and two columns of a journal; the height follows from what is drawn
 * - `slide`: 16:9, as wide as the slides of office programs (13.33 in)
 * - width and height in CSS pixels (1/96 in), each from 200 to 10,000
 */
export type FigureSize = '85mm' | '180mm' | 'slide' | { width: number; height: number };

/** One line of the legend. */
export type LegendEntry =
  | { label: string; node: NodeKind; color?: string }
  | { label: string; edge: EdgeKind | TieKind }
  /** A whole line in the colour of a family. */
  | { label: string; line: NodeFamily }
  /** What a colour of the paint means. */
  | { label: string; color: string };

/** What every figure has around its picture. */
export interface SheetOptions {
  /** Default: `ja`. */
  language?: Language;
  /** Default: `light`. */
  scheme?: Scheme;
  /** Greys in place of colours, as far apart as there are colours. */
  greyscale?: boolean;
  /** Default: `180mm`. */
  size?: FigureSize;
  /** Default: what is shown, of which plan; none where it is empty. */
  title?: string;
  /** Statement of the source under the picture. Default: that of the graph; none where it is empty. */
  source?: string;
  /** Address that shows the same in the explorer; only http and https are written. */
  stateUrl?: string;
  /** Query and fragment of that address, as `searchFor` and `hashFor` of the core write them: true of any explorer. */
  state?: string;
  /** Paragraphs between picture and source, such as the sentences that the picture rests on. Default: none. */
  notes?: readonly string[];
}

export interface FigureOptions extends SheetOptions {
  graph: FigureGraph | SerializedFigureGraph;
  /** Which part of the graph. Default: all of it. */
  shown?: Shown;
  /** Positions by key, y upwards, in any unit, in place of those of the graph. */
  places?: ReadonlyMap<string, Readonly<{ x: number; y: number }>>;
  /**
   * Positions have a meaning of their own, and no pillar has its ground: those of `places`, else new ones that fill the
   * picture. Default: only for ties of agencies.
   */
  arrange?: boolean;
  /** Colour and radius by node, in place of those by kind. */
  paint?: Paint;
  /** What stays bright. */
  focus?: Shown;
  /** Keys of nodes with a ring around them. */
  selection?: Iterable<string>;
  /** Kinds that are not shown. */
  hidden?: Iterable<NodeKind>;
  /** `agencies` where the graph has actors and the ties between them. Default: `network`. */
  view?: 'network' | 'agencies';
  /** Key of the node that the picture is about, or of the two that it joins: they have a ring and their whole name. */
  subject?: string | readonly [string, string];
  /** Text of a node's label. Default: numbers of measures, short names of all else. */
  labelOf?: (key: string, node: NodeAttributes, prominent: boolean) => string;
  /** What the colours of the paint mean, in the legend before all else. */
  colors?: readonly { label: string; color: string }[];
  /** In place of the kinds that are shown; none where it is empty. */
  legend?: readonly LegendEntry[];
}

/** Counts in rows and columns. */
export interface Matrix {
  rows: readonly MatrixLine[];
  columns: readonly MatrixLine[];
  /** One list a row, one count a column; from 0. */
  cells: readonly (readonly number[])[];
  /** What a cell counts. */
  legend: string;
}

export interface MatrixLine {
  key: string;
  label: string;
}

export interface MatrixOptions extends SheetOptions {
  matrix: Matrix;
  /** Where the numbers come from. */
  attributes: GraphAttributes;
}

/** An option that cannot be drawn; the message says what to give. */
export class FigureError extends BilingualError {
  override readonly name = 'FigureError';
}
