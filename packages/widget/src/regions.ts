/** The ground that a pillar covers: a smooth outline around most of its nodes. */

export interface Spot {
  x: number;
  y: number;
}

/** Share of a region's nodes, farthest from its middle, that do not shape its outline. */
const STRAYS = 0.12;

function median(values: number[]): number {
  const sorted = values.sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The spots without the strays; the middle is the median, which strays do not move. */
function withoutStrays(spots: readonly Spot[]): Spot[] {
  const x = median(spots.map((spot) => spot.x));
  const y = median(spots.map((spot) => spot.y));
  const distance = (spot: Spot): number => Math.hypot(spot.x - x, spot.y - y);
  const sorted = [...spots].sort((a, b) => distance(a) - distance(b));
  return sorted.slice(0, Math.max(3, Math.ceil(sorted.length * (1 - STRAYS))));
}

/** Convex hull (Andrew's monotone chain), counter-clockwise with y up. */
export function convexHull(spots: readonly Spot[]): Spot[] {
  const sorted = [...spots].sort((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  const turn = (o: Spot, a: Spot, b: Spot): number => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
  const chain = (ordered: readonly Spot[]): Spot[] => {
    const kept: Spot[] = [];
    for (const spot of ordered) {
      for (;;) {
        const last = kept.at(-1);
        const before = kept.at(-2);
        if (last === undefined || before === undefined || turn(before, last, spot) > 0) break;
        kept.pop();
      }
      kept.push(spot);
    }
    return kept.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.reverse())];
}

/** Outline of a region: the hull of its nodes without the strays. */
export function outlineOf(spots: readonly Spot[]): Spot[] {
  return convexHull(withoutStrays(spots));
}
