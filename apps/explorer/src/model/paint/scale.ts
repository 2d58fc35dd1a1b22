/** Values parted into steps, and values as radii. Few nodes have most of the ties, so both grow with a root. */

/** How many steps of colour a value is parted into. */
const STEPS = 5;

/**
 * Which step a value falls in, from 0 to `STEPS` − 1: equal steps of a root, up to the largest value.
 *
 * @param root from 1, for values that are spread evenly; larger where fewer nodes have more of it
 */
export function stepOf(value: number, largest: number, root: number): number {
  if (!(value > 0) || !(largest > 0)) return 0;
  // Shares such as 3/5 are a little less than they should be.
  return Math.min(STEPS - 1, Math.floor(STEPS * (value / largest) ** (1 / root) + 1e-9));
}

/** Where a step begins; the last one ends at the largest value. */
export function stepStart(step: number, largest: number, root: number): number {
  return largest * (step / STEPS) ** root;
}

/** Radii in pixels at ratio 1: of nothing and of the largest value. */
export const RADII = { least: 2.5, most: 16 } as const;

/** A radius whose area grows with the value. */
export function radiusOf(value: number, largest: number): number {
  if (!(value > 0) || !(largest > 0)) return RADII.least;
  return RADII.least + (RADII.most - RADII.least) * Math.sqrt(value / largest);
}
