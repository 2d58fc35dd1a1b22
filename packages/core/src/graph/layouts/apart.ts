/** Marks that would lie over each other once a layout fills a picture are moved apart. */
import { MultiDirectedGraph } from 'graphology';
import noverlapModule from 'graphology-layout-noverlap';
import type { Place } from './places.js';

// The package is CommonJS whose types declare an ES default export that is not there.
const noverlap = noverlapModule as unknown as typeof noverlapModule.default;

export interface ApartOptions {
  /** Pixels that the places are to fill; from 1. */
  width: number;
  height: number;
  /** Pixels that are free around each mark, for a line or a word. Default: 4. */
  margin?: number;
}

/** More marks than this stay as they are: to part them takes longer than a reader waits. */
const MOST = 3000;
const ROUNDS = 8;
/** Far nodes come nearer by this power of their distance, so that the many in the middle have room. */
const NEARER = 0.7;
/** Forces have no up or across: one may be this much longer than the other to fill the picture. */
const STRETCH = 1.3;

/**
 * Brings places to the size of a picture, draws outliers in, and parts marks as far as there is room. Pure: same places, same result.
 *
 * @param radii of the marks, in pixels; a key without one counts as a point
 * @returns places in pixels around 0,0, in the order given
 */
export function apart(
  places: ReadonlyMap<string, Place>,
  radii: ReadonlyMap<string, number>,
  { width, height, margin = 4 }: ApartOptions,
): Map<string, Place> {
  let found = filling(nearer(places), width, height);
  if (found.size > MOST || found.size < 2) return found;
  for (let round = 0; round < ROUNDS; round += 1) {
    const marks = new MultiDirectedGraph<{ x: number; y: number; size: number }>();
    for (const [key, { x, y }] of found) marks.addNode(key, { x, y, size: radii.get(key) ?? 0 });
    noverlap.assign(marks, { maxIterations: 60, settings: { margin, ratio: 1, expansion: 1.05, gridSize: 40 } });
    found = filling(new Map(marks.mapNodes((key, { x, y }) => [key, { x, y }])), width, height);
  }
  return found;
}

function nearer(places: ReadonlyMap<string, Place>): Map<string, Place> {
  const list = [...places];
  const middle = { x: median(list.map(([, { x }]) => x)), y: median(list.map(([, { y }]) => y)) };
  return new Map(
    list.map(([key, { x, y }]) => {
      const away = Math.hypot(x - middle.x, y - middle.y);
      const share = away === 0 ? 0 : away ** NEARER / away;
      return [key, { x: (x - middle.x) * share, y: (y - middle.y) * share }];
    }),
  );
}

/** Moved and scaled so that they span the picture in one direction, and as far as they may in the other. */
function filling(places: ReadonlyMap<string, Place>, width: number, height: number): Map<string, Place> {
  const xs = [...places.values()].map(({ x }) => x);
  const ys = [...places.values()].map(({ y }) => y);
  const [left, right] = [least(xs), -least(xs.map((x) => -x))];
  const [low, high] = [least(ys), -least(ys.map((y) => -y))];
  const [across, down] = [width / Math.max(right - left, 1e-9), height / Math.max(high - low, 1e-9)];
  const factor = right - left + high - low > 0 ? Math.min(across, down) : 1;
  const [factorX, factorY] = [Math.min(across, factor * STRETCH), Math.min(down, factor * STRETCH)];
  const round = (value: number): number => Math.round(value * 100) / 100;
  return new Map(
    [...places].map(([key, { x, y }]) => [
      key,
      { x: round((x - (left + right) / 2) * factorX), y: round((y - (low + high) / 2) * factorY) },
    ]),
  );
}

function least(values: readonly number[]): number {
  return values.reduce((min, value) => Math.min(min, value), Number.POSITIVE_INFINITY);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
