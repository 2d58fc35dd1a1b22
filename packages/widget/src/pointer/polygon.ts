/** Which spots a freehand line encloses. */
import type { Spot } from '../labels/regions.js';

/**
 * Whether a spot lies in a polygon that closes itself, by the even-odd rule, as SVG and canvas fill with it; a line of
 * fewer than three corners encloses nothing.
 */
export function encloses(corners: readonly Spot[], { x, y }: Spot): boolean {
  let inside = false;
  for (const [at, a] of corners.entries()) {
    const b = corners[(at + 1) % corners.length] ?? a;
    if (a.y > y === b.y > y) continue;
    if (x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside;
  }
  return inside;
}
