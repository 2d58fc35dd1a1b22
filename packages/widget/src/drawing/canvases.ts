/** Sigma with the canvases that are needed here, and no more. */
import type { NodeAttributes } from '@plangraph/core/graph';
import Sigma from 'sigma';
import type { EdgeProgramType, NodeProgramType } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import type { PictureEdge } from '../picture/sight.js';

/** Layers of Sigma that nothing is drawn on here: labels and what is hovered have their place on others. */
const UNUSED: ReadonlySet<string> = new Set(['edgeLabels', 'hovers', 'hoverNodes']);

/** What lies under everything else. */
const GROUND = 'ground';

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
 * Sigma has three graphics contexts: for edges, for nodes and for the node that is hovered. A browser lets a page have only
 * about sixteen, making one takes longer than drawing the whole network, and each is one more layer in every frame. Here
 * edges and nodes share one, and there is no third; nor are there the textures, made anew in every frame, from which
 * Sigma would read what is under the pointer.
 */
export class Canvases extends Sigma<NodeAttributes, PictureEdge> {
  override createWebGLContext(id: string, options?: Options): WebGLRenderingContext {
    const contexts: Record<string, unknown> = Reflect.get(this, 'webGLContexts');
    if (UNUSED.has(id)) {
      this.createCanvas(id);
      contexts[id] = IDLE;
      return IDLE as unknown as WebGLRenderingContext;
    }
    const made = contexts[id];
    if (made !== undefined) return made as WebGLRenderingContext;
    this.createCanvasContext(GROUND);
    const context = super.createWebGLContext('nodes', { ...options, picking: false });
    contexts['edges'] = context;
    const elements: Record<string, unknown> = Reflect.get(this, 'elements');
    elements['edges'] = elements['nodes'];
    return context;
  }

  /** The browser need not put layers over one another that nothing is drawn on. */
  override createCanvas(...[id, options]: Parameters<Sigma['createCanvas']>): HTMLCanvasElement {
    const canvas = super.createCanvas(id, options);
    if (UNUSED.has(id)) canvas.style.display = 'none';
    return canvas;
  }

  /** Of what lies under the network. */
  get ground(): CanvasRenderingContext2D | undefined {
    return this.flat(GROUND);
  }

  /** Of what is written over it. */
  get captions(): CanvasRenderingContext2D | undefined {
    return this.flat('labels');
  }

  private flat(id: string): CanvasRenderingContext2D | undefined {
    const contexts: Record<string, CanvasRenderingContext2D | undefined> = Reflect.get(this, 'canvasContexts');
    return contexts[id];
  }
}

type Marks = NodeProgramType<NodeAttributes, PictureEdge>;
type Strokes = EdgeProgramType<NodeAttributes, PictureEdge>;

/** Draws nothing, and compiles nothing: in place of programs that Sigma has without being asked. */
export class NoProgram {
  drawLabel = undefined;
  drawHover = undefined;
  kill(): void {}
  reallocate(): void {}
  process(): void {}
  render(_params: RenderParams): void {}
}

/**
 * Programs for a context that marks and strokes share. Sigma draws marks first: here they wait for the program that follows
 * the strokes. Nothing is drawn before the start, since Sigma draws once while it is made, before the camera stands.
 */
export function inOrder(
  MarkProgram: Marks,
  StrokeProgram: Strokes,
): { marks: Marks; strokes: Strokes; marksAtLast: Strokes; start: () => void } {
  let started = false;
  let drawMarks = (): void => {};
  return {
    marks: class extends MarkProgram {
      override render(params: RenderParams): void {
        drawMarks = () => super.render(params);
      }
    },
    strokes: class extends StrokeProgram {
      override render(params: RenderParams): void {
        if (started) super.render(params);
      }
    },
    marksAtLast: class extends NoProgram {
      override render(): void {
        if (started) drawMarks();
      }
    },
    start: () => {
      started = true;
    },
  };
}
