/**
 * The outline of a shape as points or as an SVG path, for legends and figures. The same
 * proportions are drawn on the graphics card by `mark-program.ts`.
 */
import type { Filling, Shape } from './appearance.js';

export type Point = readonly [x: number, y: number];

/** Regular polygons: number of corners, radius of the corners, and turn in radians from "up". */
export const POLYGONS: Readonly<Partial<Record<Shape, { corners: number; radius: number; turn: number }>>> = {
  square: { corners: 4, radius: 1.26, turn: Math.PI / 4 },
  diamond: { corners: 4, radius: 1.32, turn: 0 },
  triangle: { corners: 3, radius: 1.42, turn: 0 },
  wedge: { corners: 3, radius: 1.42, turn: Math.PI },
  pentagon: { corners: 5, radius: 1.16, turn: 0 },
  hexagon: { corners: 6, radius: 1.1, turn: Math.PI / 6 },
};

/** Half width and half height of the boxes. */
export const BOXES = { page: [0.72, 1.08], bar: [1.22, 0.6] } as const;
/** Half length and half thickness of the arms of the plus. */
export const PLUS = { arm: 1.14, half: 0.42 } as const;
/** Outer and inner radius of the star. */
export const STAR = { outer: 1.34, inner: 0.62 } as const;
/** How thick a ring is, and how large a core, in shares of the radius. */
export const RING = 0.34;
export const CORE = 0.42;

/** Corners of a shape of radius 1 with y pointing down; a circle has none. */
export function outline(shape: Shape): Point[] {
  const polygon = POLYGONS[shape];
  if (polygon !== undefined) {
    return Array.from({ length: polygon.corners }, (_, corner): Point => {
      const angle = polygon.turn + (2 * Math.PI * corner) / polygon.corners;
      return [polygon.radius * Math.sin(angle), -polygon.radius * Math.cos(angle)];
    });
  }
  switch (shape) {
    case 'page':
    case 'bar': {
      const [width, height] = BOXES[shape];
      return [
        [-width, -height],
        [width, -height],
        [width, height],
        [-width, height],
      ];
    }
    case 'plus': {
      const { arm, half } = PLUS;
      return [
        [-half, -arm],
        [half, -arm],
        [half, -half],
        [arm, -half],
        [arm, half],
        [half, half],
        [half, arm],
        [-half, arm],
        [-half, half],
        [-arm, half],
        [-arm, -half],
        [-half, -half],
      ];
    }
    case 'star':
      return Array.from({ length: 10 }, (_, corner): Point => {
        const radius = corner % 2 === 0 ? STAR.outer : STAR.inner;
        const angle = (Math.PI * corner) / 5;
        return [radius * Math.sin(angle), -radius * Math.cos(angle)];
      });
    default:
      return [];
  }
}

/** How far a shape of radius 1 reaches from its middle, sideways and up or down at most. */
export function reachOf(shape: Shape): number {
  return Math.max(1, ...outline(shape).flatMap(([x, y]) => [Math.abs(x), Math.abs(y)]));
}

function pathOf(shape: Shape, radius: number): string {
  const round = (value: number): string => String(Math.round(value * 100) / 100);
  if (shape === 'circle') {
    const r = round(radius);
    return `M-${r} 0a${r} ${r} 0 1 0 ${round(radius * 2)} 0a${r} ${r} 0 1 0 -${round(radius * 2)} 0Z`;
  }
  return `${outline(shape)
    .map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${round(x * radius)} ${round(y * radius)}`)
    .join('')}Z`;
}

/**
 * SVG path data of a mark around the origin; draw it with `fill-rule="evenodd"`.
 *
 * @param radius in user units; shapes other than the circle reach up to 1.42 times as far
 */
export function glyphPath(shape: Shape, filling: Filling, radius: number): string {
  const outer = pathOf(shape, radius);
  if (filling === 'solid') return outer;
  const inner = pathOf(shape, radius * (1 - RING));
  return filling === 'ring' ? outer + inner : outer + inner + pathOf(shape, radius * CORE);
}
