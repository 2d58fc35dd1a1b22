/**
 * What lies under a place in the picture, reckoned from where things are. Sigma asks the graphics card instead: it draws
 * everything a second time in every frame, and waits at every step of the mouse until all of it is done.
 */
import type { MarkData } from '../drawing/mark-program.js';
import type { StrokeData } from '../drawing/stroke-program.js';
import type { Spot } from '../labels/regions.js';
import type { PictureGraph } from '../picture/sight.js';

/** Shares of the radius, and pixels, within which a mark is hit; more than is drawn, so that small marks can be. */
const REACH = 1.12;
const MARGIN = 2;
/** Pixels beside a line that still hit it. */
const BESIDE = 3;
/** Fainter lines cannot be hit: at rest they are too many to mean one. */
const FAINTEST = 0.5;

/** A place in layout units, and how these come to the screen. */
export interface Aim {
  at: Spot;
  /** Pixels of a layout unit. */
  scale: number;
  /** Pixels of a size of 1. */
  sizes: number;
}

export class HitTest {
  private readonly marks = new Map<string, Pick<MarkData, 'size' | 'zIndex'>>();
  private readonly strokes = new Map<string, Pick<StrokeData, 'size' | 'lane' | 'zIndex'>>();

  /** @param scene where nodes are, in layout units, and which edges join them */
  constructor(private readonly scene: { at: (key: string) => Spot; graph: PictureGraph }) {}

  /** Forgets everything; call it when another graph comes. */
  clear(): void {
    this.marks.clear();
    this.strokes.clear();
  }

  /** Keeps how a node is drawn. */
  keepMark(key: string, { hidden = false, size = 0, zIndex = 0 }: Partial<MarkData>): void {
    if (hidden) this.marks.delete(key);
    else this.marks.set(key, { size, zIndex });
  }

  /** Keeps how an edge is drawn. */
  keepStroke(key: string, { hidden = false, opacity = 0, size = 0, lane = 0, zIndex = 0 }: Partial<StrokeData>): void {
    if (hidden || opacity < FAINTEST) this.strokes.delete(key);
    else this.strokes.set(key, { size, lane, zIndex });
  }

  /** The node that is drawn uppermost there. */
  nodeAt(aim: Aim): string | undefined {
    let found: { key: string; zIndex: number } | undefined;
    for (const [key, { zIndex }] of this.marks) {
      if (found !== undefined && found.zIndex > zIndex) continue;
      if (this.isUnder(key, aim)) found = { key, zIndex };
    }
    return found?.key;
  }

  /** Whether a node's mark lies there. */
  isUnder(key: string, { at, scale, sizes }: Aim): boolean {
    const mark = this.marks.get(key);
    if (mark === undefined) return false;
    const { x, y } = this.scene.at(key);
    return Math.hypot(x - at.x, y - at.y) * scale <= mark.size * sizes * REACH + MARGIN;
  }

  /** The nearest of the edges that can be hit there. */
  edgeAt({ at, scale }: Aim): string | undefined {
    const { graph } = this.scene;
    let found: { key: string; zIndex: number; distance: number } | undefined;
    for (const [key, { size, lane = 0, zIndex }] of this.strokes) {
      const [from, to] = [this.scene.at(graph.source(key)), this.scene.at(graph.target(key))];
      const distance = Math.abs(distanceFrom(at, from, to, lane / scale)) * scale;
      if (distance > size / 2 + BESIDE) continue;
      if (found === undefined || zIndex > found.zIndex || (zIndex === found.zIndex && distance <= found.distance))
        found = { key, zIndex, distance };
    }
    return found?.key;
  }
}

/** @param lane distance to the left of the straight line, as one goes along it */
function distanceFrom(at: Spot, from: Spot, to: Spot, lane: number): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(at.x - from.x, at.y - from.y);
  const along = ((at.x - from.x) * dx + (at.y - from.y) * dy) / length;
  const left = ((at.y - from.y) * dx - (at.x - from.x) * dy) / length - lane;
  const beyond = Math.max(0, -along, along - length);
  return Math.hypot(beyond, left);
}
