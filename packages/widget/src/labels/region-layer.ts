/** Draws the pillars as quiet grounds under the network and finds a place for their titles. */

import type { NodeAttributes } from '@plangraph/core/graph';
import type Sigma from 'sigma';
import type { Palette } from '../looks/appearance.js';
import { isNodeSeen, type PictureEdge, type Sight } from '../picture/sight.js';
import { framing } from '../place/camera.js';
import type { Scene } from '../place/scene.js';
import type { Box } from './cells.js';
import { placeTitles, type RegionTitle, type TitleBlock } from './place-titles.js';
import { GROUND_MARGIN, GROUND_OPACITY, grown, outlineOf, type Spot, shapesGround } from './regions.js';

interface Region {
  pillar: string;
  outline: Spot[];
}

export class RegionLayer {
  private regions: Region[] = [];
  /** Direction in which each title stood last; it stays there unless another is clearly better. */
  private readonly kept = new Map<string, number>();

  constructor(
    private readonly sigma: Sigma<NodeAttributes, PictureEdge>,
    private readonly scene: Scene,
  ) {}

  /** Computes the grounds anew, and lets titles find new places; call it when other nodes are shown, or elsewhere, and after a fit. */
  arrange(sight: Sight): void {
    const spots = new Map<string, Spot[]>();
    const framed = framing(this.sigma);
    this.scene.graph.forEachNode((key, node) => {
      if (node.pillar === undefined || !isNodeSeen(sight, key, node)) return;
      if (!shapesGround(node)) return;
      const spot = framed(this.scene.goal(key));
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
    const outline = region.outline.map((spot) => this.sigma.framedGraphToViewport(spot));
    return grown(outline, GROUND_MARGIN);
  }

  clear(context: CanvasRenderingContext2D): void {
    const { width, height } = this.sigma.getDimensions();
    context.clearRect(0, 0, width, height);
  }

  draw(context: CanvasRenderingContext2D, palette: Palette, dim: boolean): void {
    this.clear(context);
    const opacity = GROUND_OPACITY[dim ? 'dim' : 'rest'];
    for (const region of this.regions) {
      const path = new Path2D();
      for (const [at, { x, y }] of this.onScreen(region).entries()) {
        if (at === 0) path.moveTo(x, y);
        else path.lineTo(x, y);
      }
      path.closePath();
      context.globalAlpha = opacity.ground;
      context.fillStyle = palette.region;
      context.fill(path);
      // A plain line: dots, at every frame, would take longer than all marks.
      context.globalAlpha = opacity.edge;
      context.strokeStyle = palette.muted;
      context.lineWidth = 1;
      context.stroke(path);
    }
    context.globalAlpha = 1;
  }

  /**
   * @param big boxes of marks that no title covers
   * @param marks boxes of the marks in view
   * @param covered boxes that titles keep clear of
   */
  place(
    blocks: readonly TitleBlock[],
    big: readonly Box[],
    marks: readonly Box[],
    covered: readonly Box[],
    view: Box,
  ): RegionTitle[] {
    const grounds = this.regions.map((region) => ({ pillar: region.pillar, outline: this.onScreen(region) }));
    return placeTitles(blocks, { grounds, marks, view, taken: [...covered, ...big] }, this.kept);
  }
}
