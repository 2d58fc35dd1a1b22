/** Begins and ends lassos: one at a time, on request or with the shift key. */

import type { Spot } from '../labels/regions.js';
import { Lasso } from './lasso.js';

export interface LassoToolOptions {
  stage: HTMLElement;
  colors: () => { line: string; ground: string };
  /** Keys of the nodes inside a line. */
  within: (corners: readonly Spot[]) => string[];
  /** What becomes of a line that was drawn with the shift key; without it the key does nothing. */
  onShift: ((keys: string[]) => void) | undefined;
}

export class LassoTool {
  private drawing: Lasso | undefined;

  constructor(private readonly options: LassoToolOptions) {
    if (options.onShift !== undefined) options.stage.addEventListener('pointerdown', this.onDown, { capture: true });
  }

  kill(): void {
    this.options.stage.removeEventListener('pointerdown', this.onDown, { capture: true });
    this.end();
  }

  /** @returns ends it, if it is not over yet, without a call */
  begin(onDone: (keys: string[]) => void, onCancel: () => void, begun?: PointerEvent): () => void {
    this.end();
    const { stage, colors, within } = this.options;
    const lasso = new Lasso(
      {
        stage,
        colors,
        onDone: (corners) => {
          this.drawing = undefined;
          onDone(within(corners));
        },
        onCancel: () => {
          this.drawing = undefined;
          onCancel();
        },
      },
      begun,
    );
    this.drawing = lasso;
    return () => {
      if (this.drawing === lasso) this.end();
    };
  }

  private end(): void {
    this.drawing?.end();
    this.drawing = undefined;
  }

  private readonly onDown = (event: PointerEvent): void => {
    const { onShift } = this.options;
    if (!event.shiftKey || event.button !== 0 || onShift === undefined || this.drawing !== undefined) return;
    this.begin(onShift, () => {}, event);
  };
}
