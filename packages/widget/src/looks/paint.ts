/** Colour and size by data, kept legible. */
import type { NodeAttributes } from '@plangraph/core/graph';
import { contrast, isColor, mixed } from './color.js';

/** What a picture says by colour and size instead of the kinds' own; undefined leaves a node as its kind is. */
export interface Paint {
  /** `#rgb` or `#rrggbb`; what is not falls back to the kind's own colour. */
  color?: (key: string, node: NodeAttributes) => string | undefined;
  /** Radius in pixels at ratio 1, above 0. */
  size?: (key: string, node: NodeAttributes) => number | undefined;
}

/** The least contrast of a mark with its ground (WCAG 2.2, 1.4.11). */
const LEAST_CONTRAST = 3;

const known = new Map<string, string | undefined>();

/**
 * The colour itself where it stands out from the ground, else the nearest to it on the way to the ink that does.
 *
 * @param color `#rgb` or `#rrggbb`
 * @param ground and ink are `#rrggbb`, the ink far from the ground
 * @returns `#rrggbb`; nothing where the colour cannot be read
 */
export function legible(color: string, ground: string, ink: string): string | undefined {
  const name = `${color} ${ground}`;
  if (known.has(name)) return known.get(name);
  // Data may bring any number of colours.
  if (known.size > 5000) known.clear();
  const found = search(color, ground, ink);
  known.set(name, found);
  return found;
}

function search(color: string, ground: string, ink: string): string | undefined {
  const own = longForm(color);
  if (!isColor(own) || !isColor(ground) || !isColor(ink)) return undefined;
  for (let share = 0; share < 1; share += 0.05) {
    const tried = mixed(own, ink, share);
    if (contrast(tried, ground) >= LEAST_CONTRAST) return tried;
  }
  return ink;
}

/** `#rgb` as `#rrggbb`. */
function longForm(color: string): string {
  return /^#[\da-f]{3}$/i.test(color) ? color.replace(/[\da-f]/gi, '$&$&') : color;
}
