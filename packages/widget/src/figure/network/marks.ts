/** Marks of a figure, and the pillars' grounds under them. */

import { GROUND_MARGIN, GROUND_OPACITY, grown, outlineOf, type Spot, shapesGround } from '../../labels/regions.js';
import { NODE_APPEARANCE, type Palette } from '../../looks/appearance.js';
import { glyphPath } from '../../looks/glyph.js';
import type { Language } from '../options.js';
import { fullName } from '../text/names.js';
import { element, group, type Markup, rounded, text } from '../text/svg.js';
import type { Mark } from './places.js';

/** Opacity of what is out of focus, as on the screen. */
const DIMMED = 0.15;

/** Width of the rim, in pixels of the screen. */
const RIM = 1;

export interface MarkStyle {
  palette: Palette;
  language: Language;
  scale: number;
  colorOf: (mark: Mark) => string;
  isBright: (key: string) => boolean;
}

/** Marks in the order given, those out of focus first. */
export function drawMarks(marks: readonly Mark[], style: MarkStyle): Markup[] {
  const dim = marks.filter(({ key }) => !style.isBright(key));
  const bright = marks.filter(({ key }) => style.isBright(key));
  return [
    group(
      { opacity: DIMMED },
      dim.map((mark) => drawMark(mark, style)),
    ),
    group(
      {},
      bright.map((mark) => drawMark(mark, style)),
    ),
  ].filter((one) => one !== undefined);
}

/** The glyph with a rim of ground, which keeps marks that touch apart; hollow ones lie on a patch of it. */
function drawMark(mark: Mark, { palette, language, scale, colorOf }: MarkStyle): Markup {
  const { shape, filling } = NODE_APPEARANCE[mark.node.kind];
  const rim = { stroke: palette.ground, 'stroke-width': RIM * scale };
  const outer = (fill: string | undefined): Markup =>
    element('path', { d: glyphPath(shape, 'solid', mark.radius + (RIM / 2) * scale), fill, ...rim });
  return element(
    'g',
    { transform: `translate(${rounded(mark.x)} ${rounded(mark.y)})`, fill: colorOf(mark) },
    element('title', {}, text(fullName(mark.node, language))),
    ...(filling === 'solid'
      ? [outer(undefined)]
      : [
          outer(palette.ground),
          element('path', { d: glyphPath(shape, filling, mark.radius), 'fill-rule': 'evenodd' }),
        ]),
  );
}

export function ringRadius(mark: Mark): number {
  return mark.radius * 1.35 + Math.min(4, mark.radius * 0.6 + 1.5);
}

export function drawRing(mark: Mark, palette: Palette, scale: number): Markup {
  const { x, y } = mark;
  return element('circle', {
    cx: x,
    cy: y,
    r: ringRadius(mark),
    fill: 'none',
    stroke: palette.accent,
    'stroke-width': 2 * scale,
  });
}

export interface Ground {
  pillar: string;
  outline: Spot[];
}

/** Grounds of pillars with three nodes or more. */
export function groundsOf(marks: readonly Mark[], scale: number): Ground[] {
  const spots = new Map<string, Spot[]>();
  for (const { node, x, y } of marks) {
    if (node.pillar === undefined || !shapesGround(node)) continue;
    const list = spots.get(node.pillar);
    if (list === undefined) spots.set(node.pillar, [{ x, y }]);
    else list.push({ x, y });
  }
  return [...spots]
    .filter(([, list]) => list.length >= 3)
    .map(([pillar, list]) => ({
      pillar,
      outline: grown(outlineOf(list), GROUND_MARGIN * scale),
    }));
}

export function drawGrounds(
  grounds: readonly Ground[],
  palette: Palette,
  scale: number,
  dim: boolean,
): Markup | undefined {
  const opacity = GROUND_OPACITY[dim ? 'dim' : 'rest'];
  return group(
    {
      fill: palette.region,
      'fill-opacity': opacity.ground,
      stroke: palette.muted,
      // As on the screen, where the edge is plain and as faint.
      'stroke-opacity': opacity.edge,
      'stroke-width': scale,
    },
    grounds.map(({ outline }) =>
      element('path', {
        d: `${outline.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(y)}`).join('')}Z`,
      }),
    ),
  );
}
