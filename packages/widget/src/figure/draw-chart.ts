import type { GraphAttributes } from '@plangraph/core/graph';
import type { LegendEntry, SheetOptions } from './options.js';
import { composeSheet } from './sheet/compose.js';
import { layOutLegend } from './sheet/legend.js';
import { paletteOf } from './sheet/palette.js';
import { sheetOf } from './sheet/size.js';
import { type Anchor, element, line, type Markup } from './text/svg.js';

/** A part of a chart; lengths in pixels of the screen, `color` as `#rrggbb`. */
export type ChartShape = { color: string; opacity?: number } & (
  | { kind: 'line'; from: readonly [number, number]; to: readonly [number, number] }
  | { kind: 'rect'; left: number; top: number; width: number; height: number }
  | { kind: 'circle'; at: readonly [number, number]; radius: number }
  /** Its middle is at the height of `at`. */
  | { kind: 'text'; at: readonly [number, number]; words: string; size: number; bold?: boolean; anchor?: Anchor }
);

export interface ChartOptions extends Omit<SheetOptions, 'greyscale' | 'title'> {
  title: string;
  /** Alternative text. */
  description: string;
  /** Where the numbers come from. */
  attributes: GraphAttributes;
  legend: readonly LegendEntry[];
  /** Places the shapes for a width; the height of a sheet that has its own is not looked at. */
  draw: (width: number) => { height: number; shapes: readonly ChartShape[] };
}

/**
 * Draws a chart whose shapes somebody else has placed, with title, legend, notes and source line as other figures.
 *
 * @returns an SVG document, as `drawFigure` does
 * @throws FigureError where the size cannot be drawn
 */
export function drawChart(options: ChartOptions): string {
  const { scheme = 'light', size = '180mm', attributes, legend, title, description, draw } = options;
  const palette = paletteOf(scheme, false);
  const { scale } = sheetOf(size);
  return composeSheet({
    options,
    palette,
    attributes,
    title,
    description: () => description,
    legend: (widest) =>
      layOutLegend({ entries: legend, notes: [] }, { palette, scale, families: () => palette.ink }, widest),
    legendBelow: true,
    heightFor: (width) => draw(width / scale).height * scale,
    draw: (box) => {
      const { shapes } = draw((box.right - box.left) / scale);
      const transform = `translate(${box.left} ${box.top}) scale(${scale})`;
      return [element('g', { transform }, ...shapes.map(written))];
    },
  });
}

function written(shape: ChartShape): Markup {
  const { color, opacity } = shape;
  switch (shape.kind) {
    case 'line': {
      const [[x1, y1], [x2, y2]] = [shape.from, shape.to];
      return element('line', { x1, y1, x2, y2, stroke: color, 'stroke-opacity': opacity });
    }
    case 'rect': {
      const { left: x, top: y, width, height } = shape;
      return element('rect', { x, y, width, height, fill: color, 'fill-opacity': opacity });
    }
    case 'circle': {
      const [cx, cy] = shape.at;
      return element('circle', { cx, cy, r: shape.radius, fill: color, 'fill-opacity': opacity });
    }
    case 'text':
      return line(
        shape.words,
        shape.at,
        { size: shape.size, weight: shape.bold ? 700 : 400 },
        shape.anchor ?? 'start',
        { fill: color },
      );
  }
}
