/** Takes a node by the mouse or a finger and puts it elsewhere. */
import type { NodeAttributes } from '@plangraph/core/graph';
import type Sigma from 'sigma';
import type { SigmaNodeEventPayload, SigmaStageEventPayload } from 'sigma/types';
import type { Spot } from '../labels/regions.js';
import type { PictureEdge } from '../picture/sight.js';

/** Pixels that a press may stray and still is a click. */
const SLOP = 4;

export interface DragOptions {
  /** Where a node is, in layout units. */
  at: (node: string) => Spot;
  onMove: (node: string, place: Spot) => void;
  onDrop: (node: string, place: Spot) => void;
}

export class Drag {
  private press: { node: string; at: Spot; offset: Spot; place?: Spot } | undefined;
  private dragged = false;

  constructor(
    private readonly sigma: Sigma<NodeAttributes, PictureEdge>,
    private readonly options: DragOptions,
  ) {
    sigma.on('downNode', this.onDown);
    for (const elsewhere of ['downEdge', 'downStage'] as const) {
      sigma.on(elsewhere, () => {
        this.dragged = false;
      });
    }
    sigma.on('moveBody', this.onMove);
    for (const end of ['upNode', 'upEdge', 'upStage'] as const) sigma.on(end, this.onUp);
  }

  /** Whether the click that is just told of is the end of a drag. */
  get wasDrag(): boolean {
    return this.dragged;
  }

  private readonly onDown = ({ node, event }: SigmaNodeEventPayload): void => {
    this.dragged = false;
    if (event.original instanceof MouseEvent && event.original.button !== 0) return;
    if ('touches' in event.original && event.original.touches.length > 1) {
      this.press = undefined;
      return;
    }
    const [place, under] = [this.options.at(node), this.sigma.viewportToGraph(event)];
    this.press = {
      node,
      at: { x: event.x, y: event.y },
      // The node stays under the finger where it was taken, not by its middle.
      offset: { x: place.x - under.x, y: place.y - under.y },
    };
  };

  private readonly onMove = ({ event, preventSigmaDefault }: SigmaStageEventPayload): void => {
    const { press } = this;
    if (press === undefined) return;
    // Two fingers zoom.
    if ('touches' in event.original && event.original.touches.length > 1) {
      this.drop();
      return;
    }
    preventSigmaDefault();
    if (!this.dragged && Math.hypot(event.x - press.at.x, event.y - press.at.y) < SLOP) return;
    this.dragged = true;
    const { x, y } = this.sigma.viewportToGraph(event);
    press.place = { x: x + press.offset.x, y: y + press.offset.y };
    this.options.onMove(press.node, press.place);
  };

  private readonly onUp = (): void => this.drop();

  private drop(): void {
    const { press } = this;
    this.press = undefined;
    if (press?.place !== undefined) this.options.onDrop(press.node, press.place);
  }
}
