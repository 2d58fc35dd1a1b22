/** Camera positions that show a part of the network whole. */

import type { NodeAttributes } from '@plangraph/core/graph';
import type Sigma from 'sigma';
import type { CameraState } from 'sigma/types';
import type { Spot } from '../labels/regions.js';
import type { PictureEdge } from '../picture/sight.js';

const HOME: CameraState = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };

/**
 * Takes spots to Sigma's framed plane. Display data cannot tell where a node stands there: between a refresh that is due
 * and the frame that does it they hold the raw positions. Sigma makes its matrices anew for each spot, so it is asked
 * for three; the way of all others follows.
 */
export function framing(sigma: Sigma<NodeAttributes, PictureEdge>): (spot: Spot) => Spot {
  const framed = (x: number, y: number): Spot =>
    sigma.viewportToFramedGraph(sigma.graphToViewport({ x, y }, { cameraState: HOME }), { cameraState: HOME });
  const origin = framed(0, 0);
  const [right, up] = [framed(1000, 0), framed(0, 1000)];
  const [xx, xy] = [(right.x - origin.x) / 1000, (right.y - origin.y) / 1000];
  const [yx, yy] = [(up.x - origin.x) / 1000, (up.y - origin.y) / 1000];
  return ({ x, y }) => ({ x: origin.x + x * xx + y * yx, y: origin.y + x * xy + y * yy });
}

/** Share of a node's neighbours that must be seen with it; a few far ones would push the rest together. */
const ENOUGH = 0.9;

/** The parts nearest to a node, as many as must be seen with it. */
export function nearest<T extends Spot>(node: Spot, parts: readonly T[]): T[] {
  const distance = ({ x, y }: Spot): number => Math.hypot(x - node.x, y - node.y);
  return [...parts].sort((a, b) => distance(a) - distance(b)).slice(0, Math.ceil(parts.length * ENOUGH));
}

/**
 * The camera that shows these nodes with a margin.
 *
 * @param margin pixels on either side, and above and below
 * @param closest the smallest ratio to give, so that a single node does not fill the screen
 */
export function cameraFor(
  sigma: Sigma<NodeAttributes, PictureEdge>,
  spots: Iterable<Spot>,
  margin: { x: number; y: number },
  closest: number,
): CameraState {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.POSITIVE_INFINITY;
  let top = Number.NEGATIVE_INFINITY;
  const framed = framing(sigma);
  for (const spot of spots) {
    const { x, y } = framed(spot);
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  if (left > right) return HOME;
  const { width, height } = sigma.getDimensions();
  // Pixels for one unit of the framed graph when the ratio is 1.
  const origin = sigma.framedGraphToViewport({ x: 0, y: 0 }, { cameraState: HOME });
  const unit = sigma.framedGraphToViewport({ x: 1, y: 0 }, { cameraState: HOME });
  const pixels = Math.abs(unit.x - origin.x);
  const ratio = Math.max(
    ((right - left) * pixels) / Math.max(width - 2 * margin.x, 40),
    ((top - bottom) * pixels) / Math.max(height - 2 * margin.y, 40),
    closest,
  );
  return { x: (left + right) / 2, y: (bottom + top) / 2, ratio, angle: 0 };
}

/** Pixels for one layout unit when the ratio is 1. */
export function pixelsPerUnit(sigma: Sigma<NodeAttributes, PictureEdge>): number {
  const at = (x: number): number => sigma.graphToViewport({ x, y: 0 }, { cameraState: HOME }).x;
  return Math.abs(at(1) - at(0));
}
