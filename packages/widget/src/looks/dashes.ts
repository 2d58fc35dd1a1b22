import type { Stroke } from './appearance.js';

/** Stroke and gap in pixels; a solid line has no gap. Lines and legend draw the same. */
export const DASHES: Readonly<Record<Stroke, readonly [number, number]>> = {
  solid: [1, 0],
  dash: [8, 5],
  dot: [2, 4],
  long: [16, 4],
  sparse: [2, 9],
};
