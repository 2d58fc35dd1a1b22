/** Values parted into steps, and values as radii. Both grow with the square root: few nodes have most of the ties. */

/** How many steps of colour a value is parted into. */
export const STEPS = 5;

/** Which step a value falls in, from 0 to `STEPS` − 1; equal steps of the square root up to the largest value. */
export function stepOf(value: number, largest: number): number {
  if (!(value > 0) || !(largest > 0)) return 0;
  return Math.min(STEPS - 1, Math.floor(STEPS * Math.sqrt(value / largest)));
}

/** Where a step begins; the last one ends at the largest value. */
export function stepStart(step: number, largest: number): number {
  return largest * (step / STEPS) ** 2;
}

/** Radii in pixels at ratio 1: of nothing and of the largest value. */
export const RADII = { least: 2.5, most: 16 } as const;

/** A radius whose area grows with the value. */
export function radiusOf(value: number, largest: number): number {
  if (!(value > 0) || !(largest > 0)) return RADII.least;
  return RADII.least + (RADII.most - RADII.least) * Math.sqrt(value / largest);
}
