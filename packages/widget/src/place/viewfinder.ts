/** Moves the camera, and knows whether the reader has moved it since. */
import type { NodeAttributes } from '@plangraph/core/graph';
import type Sigma from 'sigma';
import type { CameraState } from 'sigma/types';
import type { Spot } from '../labels/regions.js';
import type { PictureEdge } from '../picture/sight.js';
import { cameraFor, pixelsPerUnit } from './camera.js';

type Renderer = Sigma<NodeAttributes, PictureEdge>;

interface Stage {
  spots: Iterable<Spot>;
  /** Whether the places are the data's own: these fill the screen well with sizes as they are. */
  own: boolean;
  /** Whether labels stand at the sides of the picture and want room there. */
  sided: boolean;
}

export class Viewfinder {
  /** Camera ratio at which sizes are as the data gives them. */
  sizeRatio = 1;
  /** Where the camera was put last, not by the reader; while it stands there, it may be moved again. */
  private placed: CameraState | undefined;

  /**
   * @param renderer the renderer that stands now; none while there is no space or no context
   * @param stage the nodes that are shown, and whether their places are the data's own
   * @param still whether to move without animation
   */
  constructor(
    private readonly renderer: () => Renderer | undefined,
    private readonly stage: () => Stage,
    private readonly still: boolean,
  ) {}

  get state(): CameraState | undefined {
    return this.renderer()?.getCamera().getState();
  }

  /** Whether the camera still stands, or is on its way to, where it was put. */
  get unmoved(): boolean {
    const { placed } = this;
    const camera = this.renderer()?.getCamera();
    if (camera === undefined || placed === undefined) return false;
    const { x, y, ratio } = camera.getState();
    return (
      camera.isAnimated() || Math.abs(x - placed.x) + Math.abs(y - placed.y) + Math.abs(ratio - placed.ratio) < 1e-6
    );
  }

  /** Leaves the camera to the reader. */
  release(): void {
    this.placed = undefined;
  }

  moveTo(camera: CameraState, atOnce = false): void {
    const view = this.renderer()?.getCamera();
    if (view === undefined) return;
    if (this.still || atOnce) {
      view.setState(camera);
      // A move on its way would go on to where it was bound: its place is taken by one that is over with its first frame.
      if (view.isAnimated()) void view.animate(camera, { duration: 1 });
    } else void view.animate(camera, { duration: 350, easing: 'cubicInOut' });
  }

  /** @param factor above 1 comes closer */
  zoom(factor: number): void {
    const camera = this.renderer()?.getCamera();
    if (camera === undefined) return;
    this.release();
    this.moveTo({ ...camera.getState(), ratio: camera.getBoundedRatio(camera.ratio / factor) });
  }

  /** Shows these nodes, or the whole network where they are half of it or none are given. */
  fit(part?: Iterable<Spot>, atOnce = false): void {
    const renderer = this.renderer();
    if (renderer === undefined) return;
    const { width, height } = renderer.getDimensions();
    const side = Math.min(width, height);
    const whole = this.whole(renderer);
    // Layouts leave room between marks where a unit is a pixel; seen from farther away marks shrink.
    this.sizeRatio = this.stage().own ? whole.ratio : Math.min(whole.ratio, pixelsPerUnit(renderer));
    renderer.getCamera().maxRatio = Math.max(3, whole.ratio * 2);
    const near = part === undefined ? whole : cameraFor(renderer, part, square(side * 0.16), this.sizeRatio * 0.34);
    this.placed = near.ratio > whole.ratio * 0.5 ? whole : near;
    this.moveTo(this.placed, atOnce);
    renderer.scheduleRender();
  }

  /** Moves only where these nodes are not all in view, and comes no closer; shows no more than the whole network. */
  reveal(part: readonly Spot[]): void {
    const renderer = this.renderer();
    if (renderer === undefined || part.length === 0) return;
    const cameraState = renderer.getCamera().getState();
    const { width, height } = renderer.getDimensions();
    const side = Math.min(width, height);
    const margin = side * 0.08;
    const seen = part.every((node) => {
      const { x, y } = renderer.graphToViewport(node, { cameraState });
      return x > margin && x < width - margin && y > margin && y < height - margin;
    });
    if (seen) return;
    const whole = this.whole(renderer);
    const near = cameraFor(renderer, part, square(side * 0.12), Math.min(cameraState.ratio, whole.ratio));
    this.moveTo(near.ratio > whole.ratio ? whole : near);
  }

  private whole(renderer: Renderer): CameraState {
    const { width, height } = renderer.getDimensions();
    const margin = Math.min(56, Math.min(width, height) * 0.09);
    const { spots, sided } = this.stage();
    return cameraFor(renderer, spots, { x: sided ? Math.max(margin, width * 0.22) : margin, y: margin }, 0.05);
  }
}

function square(margin: number): { x: number; y: number } {
  return { x: margin, y: margin };
}
