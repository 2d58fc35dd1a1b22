/** The ground that a pillar covers: a smooth outline around most of its nodes. */
import type { NodeAttributes } from '@plangraph/core/graph';

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

/** Distance between the outermost nodes of a pillar and the edge of its ground, in pixels of the screen. */
export const GROUND_MARGIN = 22;

/** An outline farther out all around, with round corners. @param margin in the unit of the places */
export function grown(outline: readonly Spot[], margin: number): Spot[] {
  const around = outline.flatMap(({ x, y }) =>
    Array.from({ length: 12 }, (_, at) => ({
      x: x + margin * Math.cos((at * Math.PI) / 6),
      y: y + margin * Math.sin((at * Math.PI) / 6),
    })),
  );
  return convexHull(around);
}

/** Opacities of a ground and of its edge, at rest and where something else is in focus. */
export const GROUND_OPACITY = { rest: { ground: 0.75, edge: 0.15 }, dim: { ground: 0.45, edge: 0.06 } } as const;

/** Whether a node's place shapes the ground of its pillar. */
export function shapesGround({ family }: Pick<NodeAttributes, 'family'>): boolean {
  return family === 'division' || family === 'direction' || family === 'measure';
}

export interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Whether a rectangle and a convex outline share any ground (separating axes). */
export function meets(outline: readonly Spot[], { left, top, right, bottom }: Rectangle): boolean {
  if (outline.length === 0) return false;
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  const axes: Spot[] = [
    { x: 1, y: 0 },
    { x: 0, y: 1 },
    ...outline.map((a, at) => {
      const b = outline[(at + 1) % outline.length] ?? a;
      return { x: a.y - b.y, y: b.x - a.x };
    }),
  ];
  return axes.every(({ x, y }) => {
    const along = (spot: Spot): number => spot.x * x + spot.y * y;
    const own = outline.map(along);
    const its = corners.map(along);
    return Math.min(...own) <= Math.max(...its) && Math.min(...its) <= Math.max(...own);
  });
}

/** How far a place is from a convex outline; nothing within it. */
export function gapTo(outline: readonly Spot[], { x, y }: Spot): number {
  if (meets(outline, { left: x, right: x, top: y, bottom: y })) return 0;
  let gap = Number.POSITIVE_INFINITY;
  for (const [at, a] of outline.entries()) {
    const b = outline[(at + 1) % outline.length] ?? a;
    const square = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
    const along = square === 0 ? 0 : ((x - a.x) * (b.x - a.x) + (y - a.y) * (b.y - a.y)) / square;
    const share = Math.min(1, Math.max(0, along));
    gap = Math.min(gap, Math.hypot(x - a.x - share * (b.x - a.x), y - a.y - share * (b.y - a.y)));
  }
  return gap;
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
