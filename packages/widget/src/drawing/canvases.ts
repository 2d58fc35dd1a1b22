/** Sigma with the canvases that are needed here, and no more. */
import type { NodeAttributes } from '@plangraph/core/graph';
import Sigma from 'sigma';
import type { PictureEdge } from '../picture/sight.js';

/** Layers of Sigma that nothing is drawn on here: labels and what is hovered have their place on others. */
const UNUSED: ReadonlySet<string> = new Set(['edgeLabels', 'hovers', 'hoverNodes']);

/** What Sigma asks of the context of a layer that shows nothing. */
const IDLE = {
  COLOR_BUFFER_BIT: 0,
  clear(): void {},
  viewport(): void {},
  getExtension(): null {
    return null;
  },
};

type Options = Parameters<Sigma['createWebGLContext']>[1];

/**
 * Sigma has a third graphics context for the node that is hovered. A browser lets a page have only about sixteen, and
 * making one takes longer than drawing the whole network.
 */
export class Canvases extends Sigma<NodeAttributes, PictureEdge> {
  override createWebGLContext(id: string, options?: Options): WebGLRenderingContext {
    if (!UNUSED.has(id)) return super.createWebGLContext(id, options);
    this.createCanvas(id);
    const contexts: Record<string, unknown> = Reflect.get(this, 'webGLContexts');
    contexts[id] = IDLE;
    return IDLE as unknown as WebGLRenderingContext;
  }

  /** The browser need not put layers over one another that nothing is drawn on. */
  override createCanvas(...[id, options]: Parameters<Sigma['createCanvas']>): HTMLCanvasElement {
    const canvas = super.createCanvas(id, options);
    if (UNUSED.has(id)) canvas.style.display = 'none';
    return canvas;
  }
}

/** Draws nothing, and compiles nothing: in place of programs that Sigma has without being asked. */
export class NoProgram {
  drawLabel = undefined;
  drawHover = undefined;
  kill(): void {}
  reallocate(): void {}
  process(): void {}
  render(): void {}
}
