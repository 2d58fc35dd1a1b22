/** Places one measure against another: a point for each agency, names where there is room for them. */
import { textWidth } from '@plangraph/widget/figure';
import { written } from '../rankings.js';
import { axisFor } from './axis.js';
import type { ScatterPoint } from './chart-data.js';
import { type Drawing, type Item, type Named, type Shape, SMALL, TYPE } from './drawing.js';

const POINT = 4.5;
const LEFT = 46;
const RIGHT = 16;
const TOP = 26;
const FOOT = 40;
const GAP = 4;
/** Most names that are seen at rest. */
const NAMES = 24;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface ScatterOptions {
  /** What the axes measure. */
  across: string;
  up: string;
  width: number;
  root: boolean;
  selected?: string | undefined;
}

export function scatterDrawing(
  points: readonly ScatterPoint[],
  nameOf: (point: ScatterPoint) => Named,
  { across, up, width, root, selected }: ScatterOptions,
): Drawing {
  const height = Math.round(Math.max(280, Math.min(width * 0.8, 560)));
  const plot: Box = { left: LEFT, top: TOP, right: width - RIGHT, bottom: height - FOOT };
  const axis = (of: (point: ScatterPoint) => number, length: number) => {
    const values = points.map(of);
    const [least, most] = [Math.min(...values), Math.max(0, ...values)];
    return axisFor(most, length, {
      root,
      whole: values.every(Number.isInteger),
      least: values.length === 0 ? 0 : least,
    });
  };
  const x = axis((point) => point.x, plot.right - plot.left);
  const y = axis((point) => point.y, plot.bottom - plot.top);
  const back: Shape[] = [
    ...x.ticks.flatMap(({ value, at }): Shape[] => [
      { kind: 'line', tone: 'rule', from: [plot.left + at, plot.top], to: [plot.left + at, plot.bottom] },
      {
        kind: 'text',
        tone: 'muted',
        at: [plot.left + at, plot.bottom + 11],
        words: written(value),
        size: SMALL,
        anchor: 'middle',
      },
    ]),
    ...y.ticks.flatMap(({ value, at }): Shape[] => [
      { kind: 'line', tone: 'rule', from: [plot.left, plot.bottom - at], to: [plot.right, plot.bottom - at] },
      {
        kind: 'text',
        tone: 'muted',
        at: [plot.left - 6, plot.bottom - at],
        words: written(value),
        size: SMALL,
        anchor: 'end',
      },
    ]),
    { kind: 'text', tone: 'ink', at: [4, 10], words: `↑ ${up}`, size: SMALL },
    { kind: 'text', tone: 'ink', at: [plot.right, height - 10], words: `${across} →`, size: SMALL, anchor: 'end' },
  ];
  const placed = points.map((point) => ({
    point,
    ...nameOf(point),
    at: [plot.left + x.place(point.x), plot.bottom - y.place(point.y)] as const,
  }));
  const labels = placeNames(placed, plot, selected);
  const items = placed.map(({ point, label, says, at }): Item => {
    const current = point.key === selected;
    const own = labels.get(point.key);
    const name = own ?? besidePoint(at, textWidth(label, TYPE, 400), plot);
    return {
      key: point.key,
      says,
      at,
      target: [at[0] - 8, at[1] - 8, 16, 16],
      shapes: [
        { kind: 'circle', tone: current ? 'accent' : 'c1', at, radius: current ? POINT + 2 : POINT, opacity: 0.72 },
        {
          kind: 'text',
          tone: current ? 'accent' : 'ink',
          at: name.at,
          words: label,
          size: TYPE,
          bold: current,
          anchor: name.anchor,
          ...(own === undefined ? { late: true } : {}),
        },
      ],
    };
  });
  // What is selected is not covered.
  items.sort((a, b) => Number(a.key === selected) - Number(b.key === selected));
  return { width, height, back, items };
}

interface Placed {
  point: ScatterPoint;
  label: string;
  at: readonly [number, number];
}

interface Label {
  at: readonly [number, number];
  anchor: 'start' | 'end' | 'middle';
}

/** Names by key: of the selected one, then of those that stand furthest out, as long as there is room. */
function placeNames(all: readonly Placed[], plot: Box, selected: string | undefined): Map<string, Label> {
  const dots = all.map(({ at: [x, y] }) => ({ left: x - POINT, top: y - POINT, right: x + POINT, bottom: y + POINT }));
  const found = new Map<string, Label>();
  const taken: Box[] = [];
  const farOut = ({ at }: Placed): number => {
    const right = (at[0] - plot.left) / (plot.right - plot.left);
    const high = (plot.bottom - at[1]) / (plot.bottom - plot.top);
    // Large by either, or large by one and small by the other.
    return Math.max(right, high) + Math.abs(right - high) / 2;
  };
  const order = [...all].sort(
    (a, b) =>
      Number(b.point.key === selected) - Number(a.point.key === selected) ||
      farOut(b) - farOut(a) ||
      (a.point.key < b.point.key ? -1 : 1),
  );
  for (const { point, label, at } of order) {
    if (found.size >= NAMES) break;
    const wide = textWidth(label, TYPE, point.key === selected ? 700 : 400);
    const own = point.key === selected;
    for (const place of placesAround(at)) {
      const box = boxOf(place, wide);
      const inside = box.left >= 2 && box.right <= plot.right + RIGHT - 2 && box.top >= plot.top - 14;
      const free = !taken.some((one) => overlap(one, box)) && (own || !dots.some((dot) => overlap(dot, box)));
      if (!inside || box.bottom > plot.bottom || !free) continue;
      found.set(point.key, place);
      taken.push(box);
      break;
    }
  }
  return found;
}

function* placesAround([x, y]: readonly [number, number]): Generator<Label> {
  yield { at: [x + POINT + GAP, y], anchor: 'start' };
  yield { at: [x - POINT - GAP, y], anchor: 'end' };
  yield { at: [x, y - POINT - GAP - TYPE / 2], anchor: 'middle' };
  yield { at: [x, y + POINT + GAP + TYPE / 2], anchor: 'middle' };
  for (const anchor of ['end', 'start'] as const) {
    const edge = anchor === 'end' ? x + POINT : x - POINT;
    yield { at: [edge, y - POINT - GAP - TYPE / 2], anchor };
    yield { at: [edge, y + POINT + GAP + TYPE / 2], anchor };
  }
}

/** For a name that is seen for a while only, and may cover others. */
function besidePoint([x, y]: readonly [number, number], wide: number, plot: Box): Label {
  return x + POINT + GAP + wide <= plot.right + RIGHT
    ? { at: [x + POINT + GAP, y], anchor: 'start' }
    : { at: [x - POINT - GAP, y], anchor: 'end' };
}

function boxOf({ at: [x, y], anchor }: Label, wide: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
  return { left, top: y - TYPE * 0.6, right: left + wide, bottom: y + TYPE * 0.6 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
