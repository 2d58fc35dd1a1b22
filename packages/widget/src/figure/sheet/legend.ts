/** The legend of a figure: glyphs, lines and colours with what they mean, in columns. */
import type { EdgeKind, NodeFamily, NodeKind, TieKind } from '@plangraph/core/graph';
import { EDGE_APPEARANCE, NODE_APPEARANCE, type Palette, TIE_APPEARANCE } from '../../looks/appearance.js';
import { glyphPath } from '../../looks/glyph.js';
import { EDGE_KINDS, NODE_KINDS } from '../../looks/kinds.js';
import { isTie } from '../../picture/ties.js';
import { sampleOf, strokeAttributes } from '../network/edges.js';
import type { Language, LegendEntry } from '../options.js';
import { blockOf, paragraphOf, writeBlock } from '../text/block.js';
import { cleanText } from '../text/clean.js';
import { type Attributes, element, line, type Markup, rounded, type TextStyle } from '../text/svg.js';
import { textWidth } from '../text/width.js';
import { WORDS } from '../text/words.js';

export interface Legend {
  width: number;
  height: number;
  draw: (left: number, top: number) => Markup[];
}

const TIE_KINDS: readonly TieKind[] = ['shared', 'through', 'with'];
/** Lengths in pixels of the screen. */
const TYPE = 10.5;
const ROW = 15;
/** A glyph, and a line. */
const SWATCH = 20;
const LINE_WIDTH = 1.6;
/** Between a swatch and its label. */
const SPACE = 6;
const GUTTER = 14;
/** Longest label of an entry; what a colour means is told in more words than a kind. */
const WIDEST = { kind: 190, color: 330 } as const;

/**
 * Entries for the kinds that are shown, in reading order.
 * @param whole whether lines are told apart by colour only: then one entry stands for all of a colour and names each, since
 *   entries with the same line would only seem to tell them apart
 */
export function kindsLegend(
  nodes: ReadonlySet<NodeKind>,
  edges: ReadonlySet<EdgeKind | TieKind>,
  language: Language,
  whole: boolean,
): LegendEntry[] {
  const words = WORDS[language];
  const marks = NODE_KINDS.filter((kind) => nodes.has(kind)).map((kind) => ({ label: words.kind[kind], node: kind }));
  const lines = [...EDGE_KINDS, ...TIE_KINDS].filter((kind) => edges.has(kind));
  if (!whole) return [...marks, ...lines.map((kind) => ({ label: words.edge[kind], edge: kind }))];
  const byTone = new Map<NodeFamily, (EdgeKind | TieKind)[]>();
  for (const kind of lines) {
    const { tone } = isTie(kind) ? TIE_APPEARANCE[kind] : EDGE_APPEARANCE[kind];
    byTone.set(tone, [...(byTone.get(tone) ?? []), kind]);
  }
  return [
    ...marks,
    ...[...byTone].map(([tone, kinds]) => {
      const [only] = kinds;
      const label = kinds.length === 1 && only !== undefined ? words.edge[only] : words.lines(kinds);
      return { label, line: tone };
    }),
  ];
}

/**
 * @param notes paragraphs above the entries
 * @param widest the legend may be; it has as many columns as fit
 * @param tallest it may be; it has no more columns than this asks for
 */
export function layOutLegend(
  { entries, notes }: { entries: readonly LegendEntry[]; notes: readonly string[] },
  { palette, scale, families }: { palette: Palette; scale: number; families: (kind: NodeKind) => string },
  widest: number,
  tallest = Number.POSITIVE_INFINITY,
): Legend | undefined {
  if (entries.length === 0 && notes.length === 0) return undefined;
  const style: TextStyle = { size: TYPE * scale, weight: 400 };
  // All lines are as long as the longest needs, and glyphs stand at their middle.
  const long =
    Math.max(SWATCH, ...entries.map((entry) => ('edge' in entry ? sampleOf(entry.edge, LINE_WIDTH).length : 0))) *
    scale;
  const indent = long + SPACE * scale;
  const labels = entries.map((entry) => {
    const longest = 'node' in entry || 'edge' in entry || 'line' in entry ? WIDEST.kind : WIDEST.color;
    const room = Math.min(longest * scale, widest - indent);
    return blockOf(cleanText(entry.label), style, room, 1).lines[0] ?? '';
  });
  const row = ROW * scale;
  const widthOf = (label: string): number => indent + textWidth(label, style.size, style.weight);
  const split = (columns: number): number[] => {
    const rows = Math.max(1, Math.ceil(entries.length / columns));
    return Array.from({ length: Math.ceil(entries.length / rows) }, (_, column) =>
      Math.max(...labels.slice(column * rows, (column + 1) * rows).map(widthOf)),
    );
  };
  const total = (widths: readonly number[]): number =>
    widths.reduce((sum, width) => sum + width, 0) + (widths.length - 1) * GUTTER * scale;
  let columns = 1;
  for (let tried = 1; tried <= entries.length && Math.ceil(entries.length / columns) * row > tallest; tried += 1) {
    if (total(split(tried)) <= widest) columns = tried;
  }
  if (tallest === Number.POSITIVE_INFINITY) {
    for (let tried = 2; tried <= entries.length; tried += 1) if (total(split(tried)) <= widest) columns = tried;
  }
  const widths = split(columns);
  const rows = Math.ceil(entries.length / columns);
  // Below a picture, columns stand evenly across it.
  const spare =
    tallest === Number.POSITIVE_INFINITY ? Math.min(30 * scale, (widest - total(widths)) / widths.length) : 0;
  const paragraphs = notes.map((note) => paragraphOf(cleanText(note), style, widest, 6));
  const above = paragraphs.reduce((sum, { height }) => sum + height, 0) + (notes.length > 0 ? GUTTER * 0.5 * scale : 0);
  const drawNotes = (left: number, top: number): Markup[] => {
    let y = top;
    return paragraphs.map((paragraph) => {
      const written = writeBlock(paragraph, [left, y], style, 'start');
      y += paragraph.height;
      return element('g', { fill: palette.ink }, ...written);
    });
  };
  const draw = (left: number, begin: number): Markup[] => {
    const top = begin + above;
    const drawn = entries.flatMap((entry, at) => {
      const column = Math.floor(at / rows);
      const before = widths.slice(0, column).reduce((sum, width) => sum + width + GUTTER * scale + spare, 0);
      const x = left + before;
      const y = top + ((at % rows) + 0.5) * row;
      return [
        swatch(entry, [x, y], long, palette, scale, families),
        line(labels[at] ?? '', [x + indent, y], style, 'start', { fill: palette.ink }),
      ];
    });
    return [...drawNotes(left, begin), ...drawn];
  };
  return { width: Math.max(total(widths), ...paragraphs.map(({ width }) => width)), height: above + rows * row, draw };
}

function swatch(
  entry: LegendEntry,
  [x, y]: readonly [number, number],
  long: number,
  palette: Palette,
  scale: number,
  colorOf: (kind: NodeKind) => string,
): Markup {
  if ('node' in entry) {
    const { shape, filling } = NODE_APPEARANCE[entry.node];
    return element('path', {
      transform: `translate(${rounded(x + long / 2)} ${rounded(y)})`,
      d: glyphPath(shape, filling, 4.4 * scale),
      fill: entry.color ?? colorOf(entry.node),
      'fill-rule': 'evenodd',
    });
  }
  const lineTo = (end: number, stroke: Attributes): Markup =>
    element('path', { d: `M${rounded(x)} ${rounded(y)}h${rounded(end)}`, fill: 'none', ...stroke });
  if ('line' in entry) return lineTo(long, { stroke: palette.family[entry.line], 'stroke-width': 1.4 * scale });
  if ('edge' in entry) {
    const stroke = strokeAttributes(entry.edge, LINE_WIDTH * scale, { palette, scale });
    const { head } = sampleOf(entry.edge, LINE_WIDTH);
    if (head === undefined) return lineTo(long, stroke);
    const [neck, half] = [long - head.length * scale, head.half * scale];
    const d = `M${rounded(x + long)} ${rounded(y)}L${rounded(x + neck)} ${rounded(y + half)}v${rounded(-2 * half)}Z`;
    return element('g', {}, lineTo(neck, stroke), element('path', { d, fill: stroke['stroke'] }));
  }
  return element('rect', {
    x: x + long / 2 - 6 * scale,
    y: y - 5 * scale,
    width: 12 * scale,
    height: 10 * scale,
    rx: 2 * scale,
    fill: entry.color,
  });
}
