/** Draws the pillars as quiet grounds under the network and finds a place for their titles. */

import type { EdgeAttributes, NodeAttributes, NodeKind } from '@plangraph/core/graph';
import type Sigma from 'sigma';
import type { Palette } from './appearance.js';
import { framedPlace } from './camera.js';
import type { PlanGraph } from './focus.js';
import { type Box, overlap } from './place-labels.js';
import { convexHull, outlineOf, type Spot } from './regions.js';

export interface RegionTitle {
  pillar: string;
  node: string;
  lines: string[];
  box: Box;
}

/** What a title looks like before it has a place. */
export interface TitleBlock {
  pillar: string;
  node: string;
  lines: string[];
  width: number;
  height: number;
}

interface Region {
  pillar: string;
  outline: Spot[];
}

/** Pixels between the outermost nodes of a pillar and the edge of its ground. */
const MARGIN = 22;
const DIRECTIONS = 24;

export class RegionLayer {
  private regions: Region[] = [];
  /** Direction in which each title stood last; it stays there unless another is clearly better. */
  private readonly kept = new Map<string, number>();

  constructor(
    private readonly sigma: Sigma<NodeAttributes, EdgeAttributes>,
    private readonly graph: PlanGraph,
  ) {}

  /** Computes the grounds anew, and lets titles find new places; call it when kinds are hidden or shown, and after a fit. */
  arrange(hidden: ReadonlySet<NodeKind>): void {
    const spots = new Map<string, Spot[]>();
    this.graph.forEachNode((_key, node) => {
      if (node.pillar === undefined || hidden.has(node.kind)) return;
      if (node.family !== 'division' && node.family !== 'direction' && node.family !== 'measure') return;
      const spot = framedPlace(this.sigma, node);
      const list = spots.get(node.pillar);
      if (list === undefined) spots.set(node.pillar, [spot]);
      else list.push(spot);
    });
    this.regions = [...spots]
      .filter(([, list]) => list.length >= 3)
      .map(([pillar, list]) => ({ pillar, outline: outlineOf(list) }));
    this.kept.clear();
  }

  private onScreen(region: Region): Spot[] {
    const around = region.outline.flatMap((spot) => {
      const { x, y } = this.sigma.framedGraphToViewport(spot);
      return Array.from({ length: 12 }, (_, at) => ({
        x: x + MARGIN * Math.cos((at * Math.PI) / 6),
        y: y + MARGIN * Math.sin((at * Math.PI) / 6),
      }));
    });
    return convexHull(around);
  }

  draw(context: CanvasRenderingContext2D, palette: Palette, dim: boolean): void {
    const { width, height } = this.sigma.getDimensions();
    context.clearRect(0, 0, width, height);
    for (const region of this.regions) {
      const path = new Path2D();
      for (const [at, { x, y }] of this.onScreen(region).entries()) {
        if (at === 0) path.moveTo(x, y);
        else path.lineTo(x, y);
      }
      path.closePath();
      context.globalAlpha = dim ? 0.45 : 0.75;
      context.fillStyle = palette.region;
      context.fill(path);
      context.globalAlpha = dim ? 0.12 : 0.3;
      context.strokeStyle = palette.muted;
      context.lineWidth = 1;
      context.setLineDash([1, 4]);
      context.lineCap = 'round';
      context.stroke(path);
    }
    context.globalAlpha = 1;
    context.setLineDash([]);
  }

  /**
   * Puts each title where it covers the fewest marks, inside the view and its own ground's edge.
   *
   * @param marks boxes of the marks in view
   * @param covered boxes that titles keep clear of
   */
  place(blocks: readonly TitleBlock[], marks: readonly Box[], covered: readonly Box[], view: Box): RegionTitle[] {
    const placed: RegionTitle[] = [];
    for (const block of blocks) {
      const region = this.regions.find(({ pillar }) => pillar === block.pillar);
      if (region === undefined) continue;
      const outline = this.onScreen(region);
      const others = this.regions.filter((other) => other !== region).map((other) => this.onScreen(other));
      let best: { box: Box; cost: number; direction: number } | undefined;
      for (let direction = 0; direction < DIRECTIONS; direction += 1) {
        for (const outward of [0.55, 0.95, -0.5]) {
          const box = boxAt(outline, direction, outward, block);
          if (!inside(box, view) || covered.some((other) => overlap(other, box))) continue;
          if (placed.some((other) => overlap(other.box, box))) continue;
          let cost = marks.reduce((sum, mark) => sum + (overlap(mark, box) ? 1 : 0), 0) + (outward === 0.55 ? 0 : 0.6);
          // On another pillar's ground a title would name the wrong one.
          cost += 8 * others.filter((other) => touches(other, box)).length;
          if (this.kept.get(block.pillar) === direction) cost -= 3;
          if (best === undefined || cost < best.cost) best = { box, cost, direction };
        }
      }
      if (best === undefined || best.cost > 18) continue;
      this.kept.set(block.pillar, best.direction);
      placed.push({ pillar: block.pillar, node: block.node, lines: block.lines, box: best.box });
    }
    return placed;
  }
}

/** A box that stands on the outline in a direction, moved outward by a share of its own size. */
function boxAt(outline: readonly Spot[], direction: number, outward: number, block: TitleBlock): Box {
  const angle = (2 * Math.PI * direction) / DIRECTIONS;
  const ux = Math.cos(angle);
  const uy = Math.sin(angle);
  let edge = outline[0] ?? { x: 0, y: 0 };
  for (const spot of outline) if (spot.x * ux + spot.y * uy > edge.x * ux + edge.y * uy) edge = spot;
  const x = edge.x + outward * ux * (block.width + 8);
  const y = edge.y + outward * uy * (block.height + 8);
  return {
    left: x - block.width / 2,
    right: x + block.width / 2,
    top: y - block.height / 2,
    bottom: y + block.height / 2,
  };
}

/** Whether a corner or the middle of a box lies in a convex outline. */
function touches(outline: readonly Spot[], { left, right, top, bottom }: Box): boolean {
  const spots = [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
    [(left + right) / 2, (top + bottom) / 2],
  ] as const;
  return spots.some(([x, y]) =>
    outline.every((a, at) => {
      const b = outline[(at + 1) % outline.length] ?? a;
      return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) >= 0;
    }),
  );
}

function inside(box: Box, view: Box): boolean {
  return box.left >= view.left && box.right <= view.right && box.top >= view.top && box.bottom <= view.bottom;
}
