/** Where marks stand in the picture. */
import type { NodeAttributes } from '@plangraph/core/graph';
import type { Box } from '../../labels/cells.js';
import type { Spot } from '../../labels/regions.js';
import { NODE_APPEARANCE } from '../../looks/appearance.js';
import { reachOf } from '../../looks/glyph.js';

/** A node as it is drawn, in user units with y downwards. */
export interface Mark {
  key: string;
  node: NodeAttributes;
  x: number;
  y: number;
  radius: number;
  /** Radius in pixels of the screen, which says how much it matters. */
  size: number;
  /** How far its corners reach. */
  reach: number;
}

export function boxOf({ x, y, reach }: Mark): Box {
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

export interface Placed {
  key: string;
  node: NodeAttributes;
  /** In any unit, y upwards. */
  place: Spot;
  /** Pixels of the screen. */
  size: number;
}

/** Extent of positions; of a single one, or of none, it is 1 by 1. */
export function extentOf(spots: readonly Spot[]): Box {
  const box: Box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, y } of spots) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  if (box.left > box.right) return { left: 0, right: 1, top: 0, bottom: 1 };
  const widen = (low: number, high: number): [number, number] =>
    high - low > 1e-9 ? [low, high] : [low - 0.5, high + 0.5];
  const [left, right] = widen(box.left, box.right);
  const [top, bottom] = widen(box.top, box.bottom);
  return { left, right, top, bottom };
}

/** Half the height of a label in user units: beside a mark at the edge there is room for one. */
const LABEL = 11;

/** Fits positions into a box, with as much of a margin as the marks and their labels need; proportions stay. */
export function fitInto(nodes: readonly Placed[], box: Box, scale: number): Mark[] {
  const extent = extentOf(nodes.map(({ place }) => place));
  const marks = nodes.map(({ key, node, size }) => {
    const radius = Math.max(0.5, size * scale);
    return { key, node, size, radius, reach: radius * reachOf(NODE_APPEARANCE[node.kind].shape) };
  });
  const margin = Math.max(LABEL, ...marks.map(({ reach }) => reach + 3 * scale));
  const width = Math.max(1, box.right - box.left - 2 * margin);
  const height = Math.max(1, box.bottom - box.top - 2 * margin);
  const unit = Math.min(width / (extent.right - extent.left), height / (extent.bottom - extent.top));
  const centre = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const middle = { x: (extent.left + extent.right) / 2, y: (extent.top + extent.bottom) / 2 };
  return nodes.map(({ place }, at) => ({
    ...(marks[at] as Omit<Mark, 'x' | 'y'>),
    x: centre.x + (place.x - middle.x) * unit,
    y: centre.y - (place.y - middle.y) * unit,
  }));
}

/** Moves marks that lie on each other apart, a little at a time; none leaves the box. Same input, same output. */
export function separate(marks: readonly Mark[], box: Box, gap: number): Mark[] {
  const moved = marks.map((mark) => ({ ...mark }));
  for (let round = 0; round < 60; round += 1) {
    let touched = false;
    for (const [at, a] of moved.entries()) {
      for (let other = at + 1; other < moved.length; other += 1) {
        const b = moved[other] as Mark;
        const need = a.reach + b.reach + gap;
        const dx = b.x - a.x;
        const dy = b.y - a.y;
        if (Math.abs(dx) >= need || Math.abs(dy) >= need) continue;
        const distance = Math.hypot(dx, dy);
        if (distance >= need) continue;
        touched = true;
        const push = (need - distance) / 2;
        // Marks in the same place part along a direction that depends on their order only.
        const ux = distance > 0.01 ? dx / distance : Math.cos(at + other);
        const uy = distance > 0.01 ? dy / distance : Math.sin(at + other);
        a.x -= ux * push;
        a.y -= uy * push;
        b.x += ux * push;
        b.y += uy * push;
      }
    }
    for (const mark of moved) {
      const margin = Math.max(LABEL, mark.reach);
      mark.x = Math.min(box.right - margin, Math.max(box.left + margin, mark.x));
      mark.y = Math.min(box.bottom - margin, Math.max(box.top + margin, mark.y));
    }
    if (!touched) break;
  }
  return moved;
}
