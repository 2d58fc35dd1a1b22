import type { Box } from '../labels/cells.js';
import type { Palette } from '../looks/appearance.js';
import { contrast, mixed } from '../looks/color.js';
import type { Matrix, MatrixLine, MatrixOptions } from './options.js';
import { composeSheet } from './sheet/compose.js';
import type { Legend } from './sheet/legend.js';
import { paletteOf } from './sheet/palette.js';
import { sheetOf } from './sheet/size.js';
import { blockOf } from './text/block.js';
import { cleanText } from './text/clean.js';
import { describeMatrix } from './text/describe.js';
import { element, line, type Markup, rounded, type TextStyle, text } from './text/svg.js';
import { textWidth } from './text/width.js';
import { WORDS } from './text/words.js';

/** Lengths in pixels of the screen. */
const LABEL = 11;
const NUMBER = 9.5;
const ROW = 15;
/** The least that a cell may be; what does not fit is summed up as others. */
const LEAST_CELL = 12;
const TALLEST_CELL = 30;
const WIDEST_CELL = 46;
/** Longest labels, as shares of the picture. */
const LABEL_SHARE = 0.42;
const HEAD_SHARE = 0.36;
/** Long labels are set in smaller type down to this share. */
const SMALLEST_LABEL = 0.76;

/**
 * Draws counts as a heat map: the darker, the more; a cell without any is empty. Where the height is free and there
 * are more columns than rows, these change places. Lines with the smallest sums are drawn as one where all do not fit.
 *
 * @returns an SVG document, as `drawFigure` does
 * @throws FigureError where the size cannot be drawn
 */
export function drawMatrix(options: MatrixOptions): string {
  const { language = 'ja', scheme = 'light', greyscale = false, size = '180mm', attributes } = options;
  const sheet = sheetOf(size);
  const palette = paletteOf(scheme, greyscale);
  const free = sheet.height === undefined;
  const matrix =
    free && options.matrix.columns.length > options.matrix.rows.length ? turned(options.matrix) : options.matrix;
  const plan = cleanText((language === 'en' ? attributes.titleEn : undefined) ?? attributes.titleJa);
  const tone = toneOf(matrix, palette);
  const { others } = WORDS[language];
  return composeSheet({
    options,
    palette,
    attributes,
    title: isSquare(matrix) ? WORDS[language].titles.agencies(plan) : WORDS[language].titles.matrix(plan),
    description: (title) => describeMatrix(title, matrix, language),
    legend: (widest) => ramp(matrix, palette, tone, sheet.scale, widest),
    legendBelow: true,
    heightFor: (width) => {
      const { head, side } = labelRoom(matrix, { width, height: Number.POSITIVE_INFINITY }, sheet.scale, others);
      const rows = isSquare(matrix)
        ? Math.min(matrix.rows.length, fitting(width - side, sheet.scale))
        : matrix.rows.length;
      return head + rows * ROW * sheet.scale;
    },
    draw: (box, scale) => drawCells(matrix, box, { palette, scale, tone, others, free }),
  });
}

interface CellStyle {
  palette: Palette;
  scale: number;
  tone: (count: number) => string;
  others: (count: number) => string;
  /** Whether the height follows from the rows. */
  free: boolean;
}

/** Whether rows and columns are the same: then as many of either are drawn. */
function isSquare({ rows, columns }: Matrix): boolean {
  return rows.length > 0 && rows.length === columns.length && rows.every(({ key }, at) => key === columns[at]?.key);
}

/** How many cells have room. */
function fitting(length: number, scale: number): number {
  return Math.max(1, Math.floor(length / (LEAST_CELL * scale)));
}

function turned({ rows, columns, cells, legend }: Matrix): Matrix {
  return {
    rows: columns,
    columns: rows,
    cells: columns.map((_, j) => rows.map((_row, i) => cells[i]?.[j] ?? 0)),
    legend,
  };
}

/** From the ground to the measures' colour, by the share of the highest count. */
function toneOf({ cells }: Matrix, palette: Palette): (count: number) => string {
  const highest = Math.max(1, ...cells.flat());
  const [from, to] = [
    mixed(palette.ground, palette.family.measure, 0.14),
    mixed(palette.family.measure, palette.ink, 0.45),
  ];
  return (count) => {
    const share = count / highest;
    return share < 0.6
      ? mixed(from, palette.family.measure, share / 0.6)
      : mixed(palette.family.measure, to, (share - 0.6) / 0.4);
  };
}

/** Room that the labels of rows and columns take. */
function labelRoom(
  { rows, columns }: Matrix,
  { width, height }: { width: number; height: number },
  scale: number,
  others: (count: number) => string,
): { side: number; head: number } {
  const longest = (lines: readonly MatrixLine[]): number =>
    Math.max(
      ...[...lines.map(({ label }) => cleanText(label)), others(lines.length)].map((label) =>
        textWidth(label, LABEL * scale, 400),
      ),
    ) +
    8 * scale;
  return {
    side: Math.min(longest(rows), width * LABEL_SHARE, 260 * scale),
    head: Math.min(longest(columns), height * HEAD_SHARE, 190 * scale),
  };
}

function drawCells(whole: Matrix, box: Box, { palette, scale, tone, others, free }: CellStyle): Markup[] {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const room = { width, height: free ? Number.POSITIVE_INFINITY : height };
  const { side, head } = labelRoom(whole, room, scale, others);
  const columns = fitting(width - side, scale);
  const rows = fitting(height - head, scale);
  const matrix = gathered(whole, isSquare(whole) ? Math.min(rows, columns) : rows, columns, others);
  const cellWidth = Math.min(WIDEST_CELL * scale, (width - side) / matrix.columns.length);
  const cellHeight = Math.min(TALLEST_CELL * scale, (height - head) / matrix.rows.length);
  const left = box.left + side;
  const top = box.top + head;
  const style: TextStyle = { size: Math.min(LABEL * scale, cellHeight * 0.86, cellWidth * 0.92), weight: 400 };
  const gap = 5 * scale;
  const rowLabels = matrix.rows.flatMap(({ label }, i) =>
    labelLines(label, style, side - gap, cellHeight).map(({ words, size, offset }) =>
      line(words, [left - gap, top + (i + 0.5) * cellHeight + offset], { ...style, size }, 'end'),
    ),
  );
  const columnLabels = matrix.columns.map(({ label }, j) => {
    const x = rounded(left + (j + 0.5) * cellWidth);
    const turn = { transform: `translate(${x} ${rounded(top - gap)}) rotate(-90)` };
    const lines = labelLines(label, style, head - gap, cellWidth);
    return element(
      'g',
      turn,
      ...lines.map(({ words, size, offset }) => line(words, [0, offset], { ...style, size }, 'start')),
    );
  });
  const right = left + matrix.columns.length * cellWidth;
  const bottom = top + matrix.rows.length * cellHeight;
  const rules = [
    ...matrix.rows.map((_, i) => `M${rounded(left)} ${rounded(top + i * cellHeight)}H${rounded(right)}`),
    ...matrix.columns.map((_, j) => `M${rounded(left + j * cellWidth)} ${rounded(top)}V${rounded(bottom)}`),
    `M${rounded(left)} ${rounded(bottom)}H${rounded(right)}V${rounded(top)}`,
  ];
  return [
    element('path', {
      d: rules.join(''),
      fill: 'none',
      stroke: palette.muted,
      'stroke-opacity': 0.25,
      'stroke-width': 0.6 * scale,
    }),
    element('g', { fill: palette.ink }, ...rowLabels, ...columnLabels),
    ...matrix.rows.flatMap((row, i) =>
      matrix.columns.flatMap((column, j) => {
        const count = matrix.cells[i]?.[j] ?? 0;
        if (!(count > 0)) return [];
        return [
          drawCell(
            count,
            `${cleanText(row.label)} × ${cleanText(column.label)}: ${count}`,
            {
              left: left + j * cellWidth,
              right: left + (j + 1) * cellWidth,
              top: top + i * cellHeight,
              bottom: top + (i + 1) * cellHeight,
            },
            { palette, scale, color: tone(count) },
          ),
        ];
      }),
    ),
  ];
}

/** As many lines as the cell is high; smaller type before anything is cut. */
function labelLines(
  label: string,
  style: TextStyle,
  room: number,
  high: number,
): { words: string; size: number; offset: number }[] {
  const words = cleanText(label);
  const most = Math.max(1, Math.floor(high / (style.size * 1.2)));
  const share = (room * most * 0.94) / Math.max(1, textWidth(words, style.size, style.weight));
  const size = style.size * Math.min(1, Math.max(SMALLEST_LABEL, share));
  const { lines } = blockOf(words, { ...style, size }, room, most);
  return lines.map((one, at) => ({ words: one, size, offset: (at - (lines.length - 1) / 2) * size * 1.2 }));
}

function drawCell(
  count: number,
  title: string,
  { left, right, top, bottom }: Box,
  { palette, scale, color }: { palette: Palette; scale: number; color: string },
): Markup {
  const rectangle = element('rect', {
    x: left + 0.4 * scale,
    y: top + 0.4 * scale,
    width: right - left - 0.8 * scale,
    height: bottom - top - 0.8 * scale,
    fill: color,
  });
  const words = WORDS.en.count(count);
  const style: TextStyle = { size: Math.min(NUMBER * scale, (bottom - top) * 0.8), weight: 400 };
  const fits = textWidth(words, style.size, 400) <= right - left - scale;
  const ink = contrast(color, palette.ink) >= contrast(color, palette.ground) ? palette.ink : palette.ground;
  return element(
    'g',
    {},
    element('title', {}, text(title)),
    rectangle,
    ...(fits ? [line(words, [(left + right) / 2, (top + bottom) / 2], style, 'middle', { fill: ink })] : []),
  );
}

/** At most so many rows and columns: those with the largest sums, in their order, and the sum of the others. */
function gathered(matrix: Matrix, rows: number, columns: number, others: (count: number) => string): Matrix {
  const fewer = gatheredRows(matrix, rows, others);
  return turned(gatheredRows(turned(fewer), columns, others));
}

function gatheredRows(matrix: Matrix, most: number, others: (count: number) => string): Matrix {
  const { rows, cells } = matrix;
  if (rows.length <= most) return matrix;
  const sums = rows.map((_, at) => ({ at, sum: (cells[at] ?? []).reduce((all, count) => all + count, 0) }));
  const kept = new Set(
    [...sums]
      .sort((a, b) => b.sum - a.sum || a.at - b.at)
      .slice(0, most - 1)
      .map(({ at }) => at),
  );
  const rest = sums.filter(({ at }) => !kept.has(at));
  const order = [...kept].sort((a, b) => a - b);
  return {
    ...matrix,
    rows: [...order.map((at) => rows[at] as MatrixLine), { key: '', label: others(rest.length) }],
    cells: [
      ...order.map((at) => cells[at] ?? []),
      matrix.columns.map((_, j) => rest.reduce((sum, { at }) => sum + (cells[at]?.[j] ?? 0), 0)),
    ],
  };
}

/** Legend: what is counted, and five steps from one to the highest. */
function ramp(
  { cells, legend }: Matrix,
  palette: Palette,
  tone: (count: number) => string,
  scale: number,
  widest: number,
): Legend {
  const highest = Math.max(1, ...cells.flat());
  const steps = [...new Set([0, 0.25, 0.5, 0.75, 1].map((share) => Math.max(1, Math.round(share * highest))))];
  const style: TextStyle = { size: 10.5 * scale, weight: 400 };
  const words = blockOf(cleanText(legend), style, widest - steps.length * 30 * scale, 1);
  const wide = 26 * scale;
  const high = 13 * scale;
  const draw = (left: number, top: number): Markup[] => [
    line(words.lines[0] ?? '', [left, top + high / 2], style, 'start', { fill: palette.ink }),
    ...steps.map((count, at) => {
      const x = left + words.width + 10 * scale + at * wide;
      return drawCell(
        count,
        WORDS.en.count(count),
        { left: x, right: x + wide, top, bottom: top + high },
        { palette, scale, color: tone(count) },
      );
    }),
  ];
  return { width: words.width + 10 * scale + steps.length * wide, height: high, draw };
}
