/** Lines of a figure: edges of the plan, and ties between actors by weight with heads, as on the screen. */
import type { EdgeKind, TieKind } from '@plangraph/core/graph';
import { EDGE_APPEARANCE, type Palette, TIE_APPEARANCE } from '../../looks/appearance.js';
import { DASHES } from '../../looks/dashes.js';
import { CROWDED, EDGE_OPACITY, isTie, restOfTie, TIE_OPACITY, type Ties } from '../../picture/ties.js';
import type { FigureEdge } from '../options.js';
import { type Attributes, element, group, type Markup, rounded } from '../text/svg.js';
import type { Mark } from './places.js';

export interface Line {
  key: string;
  edge: FigureEdge;
  from: Mark;
  to: Mark;
  /** In focus, out of focus, or neither where nothing is. */
  focus: 'in' | 'out' | 'none';
}

export interface LineStyle {
  palette: Palette;
  /** Of lines and type. */
  scale: number;
  /** Of the marks, and so of the ties between them. */
  tieScale: number;
  ties: Ties;
  /** Whether lines at rest are unbroken; see `areWhole`. */
  whole: boolean;
}

/** Among more lines than this, broken ones cannot be followed: those at rest are all whole. */
const MANY = 900;

/** Whether lines at rest are told apart by colour only; greys do not tell them apart. */
export function areWhole(lines: number, greyscale: boolean): boolean {
  return lines > MANY && !greyscale;
}

/** @returns groups of lines by kind, those in focus last */
export function drawEdges(lines: readonly Line[], style: LineStyle): Markup[] {
  const bright = lines.filter(({ focus }) => focus === 'in');
  const crowded = bright.length > CROWDED.from;
  return [lines.filter(({ focus }) => focus !== 'in'), bright].flatMap((layer) =>
    [...new Set(layer.map(({ edge }) => edge.kind))].flatMap((kind) => {
      const own = layer.filter(({ edge }) => edge.kind === kind);
      const drawn = isTie(kind) ? drawTies(own, kind, style) : drawPlain(own, kind, style, crowded);
      return drawn === undefined ? [] : [drawn];
    }),
  );
}

/** Stroke of a kind of edge. @param width in user units */
export function strokeAttributes(
  kind: EdgeKind | TieKind,
  width: number,
  { palette, scale }: Pick<LineStyle, 'palette' | 'scale'>,
): Attributes {
  const { stroke, tone } = isTie(kind) ? TIE_APPEARANCE[kind] : EDGE_APPEARANCE[kind];
  const [dash, gap] = DASHES[stroke];
  // Dashes of a thick line are longer, or they would be bars across it.
  const longer = Math.max(scale, width / 3.5);
  return {
    stroke: palette.family[tone],
    'stroke-width': width,
    'stroke-dasharray': stroke === 'solid' ? undefined : `${rounded(dash * longer)} ${rounded(gap * longer)}`,
  };
}

/** Pixels of a legend's line, where two dashes are shorter. */
const SAMPLE = 20;

/** How long a line of a kind is in a legend: two dashes of it are seen, before its head where it has one. In pixels. */
export function sampleOf(kind: EdgeKind | TieKind, width: number): { length: number; head: Head | undefined } {
  const { stroke } = isTie(kind) ? TIE_APPEARANCE[kind] : EDGE_APPEARANCE[kind];
  const [dash, gap] = DASHES[stroke];
  const head = isTie(kind) && TIE_APPEARANCE[kind].directed ? headOf(width) : undefined;
  return { length: Math.max(SAMPLE, 2 * dash + gap) + (head?.length ?? 0), head };
}

/** The head of a tie, in the units of its width. */
interface Head {
  length: number;
  /** Half of its breadth. */
  half: number;
}

function headOf(width: number, scale = 1): Head {
  return { length: 5 * scale + 1.4 * width, half: 2.6 * scale + 0.75 * width };
}

function drawPlain(
  lines: readonly Line[],
  kind: EdgeKind,
  { palette, scale, whole }: LineStyle,
  crowded: boolean,
): Markup | undefined {
  const { width, rest } = EDGE_APPEARANCE[kind];
  const focus = lines[0]?.focus;
  const stroke = {
    ...strokeAttributes(kind, (focus !== 'in' ? 0.9 : crowded ? width * CROWDED.width : width) * scale, {
      palette,
      scale,
    }),
    ...(focus !== 'in' && whole ? { 'stroke-dasharray': undefined } : {}),
  };
  const opacity =
    focus === 'in'
      ? EDGE_OPACITY[crowded ? 'crowded' : 'focus']
      : focus === 'out'
        ? rest * EDGE_OPACITY.outside
        : onPaper(rest, lines.length);
  return group(
    { fill: 'none', ...stroke, 'stroke-opacity': opacity, 'data-kind': kind },
    lines.map(({ from, to }) => element('path', { d: `M${at(from.x, from.y)}L${at(to.x, to.y)}` })),
  );
}

/** Where there are few lines, and nobody can point at one to see it, they are stronger. */
function onPaper(rest: number, count: number): number {
  return Math.min(0.7, rest * Math.max(1, Math.min(4, 260 / Math.max(1, count))));
}

/** Weak ones first, so that strong ones lie over them. */
function drawTies(
  lines: readonly Line[],
  kind: TieKind,
  { palette, tieScale: scale, ties }: LineStyle,
): Markup | undefined {
  const { directed, tone } = TIE_APPEARANCE[kind];
  const sorted = [...lines].sort((a, b) => a.edge.weight - b.edge.weight);
  return group(
    { fill: 'none', 'data-kind': kind },
    sorted.map(({ key, from, to, focus }) => {
      const tie = ties.lines.get(key) ?? { lane: 0, width: 1.2, strength: 0 };
      const rest = restOfTie(tie.strength);
      const opacity = focus === 'in' ? TIE_OPACITY.focus : focus === 'out' ? rest * TIE_OPACITY.outside : rest;
      const width = tie.width * scale;
      const length = Math.max(0.01, Math.hypot(to.x - from.x, to.y - from.y));
      const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
      // A lane is to the left of the way, which is up where y runs downwards and the way to the right.
      const lane = tie.lane * scale;
      const place = (along: number, across: number): string =>
        at(from.x + ux * along + uy * (lane + across), from.y + uy * along - ux * (lane + across));
      const tip = Math.max(length * 0.3, length - to.reach - scale);
      const { length: long, half } = headOf(width, scale);
      const neck = directed ? tip - Math.min(tip * 0.6, long) : length;
      const line = element('path', {
        d: `M${place(0, 0)}L${place(neck, 0)}`,
        ...strokeAttributes(kind, width * (directed ? 0.8 : 1), { palette, scale }),
      });
      if (!directed) return element('g', { opacity }, line);
      const head = `M${place(tip, 0)}L${place(neck, half)}L${place(neck, -half)}Z`;
      return element('g', { opacity }, line, element('path', { d: head, fill: palette.family[tone] }));
    }),
  );
}

function at(x: number, y: number): string {
  return `${rounded(x)} ${rounded(y)}`;
}
