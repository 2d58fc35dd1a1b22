/** A line drawn by hand around a part of the picture, with mouse, finger or pen. */
import type { Spot } from '../labels/regions.js';

/** Pixels between two corners of the line. */
const STEP = 3;
/** A line shorter than this was a click, in pixels. */
const SHORTEST = 12;

export interface LassoOptions {
  /** Over which the line is drawn; positioned. */
  stage: HTMLElement;
  /** Colours of the line and of the ground under it, `#rrggbb`. */
  colors: () => { line: string; ground: string };
  /** The line is closed; corners are pixels of the stage. A click alone has none. */
  onDone: (corners: readonly Spot[]) => void;
  onCancel: () => void;
}

export class Lasso {
  private readonly sheet: HTMLCanvasElement;
  private readonly corners: Spot[] = [];
  private pointer: number | undefined;
  private length = 0;

  /** @param begun the press with which the line begins; without one it begins with the next */
  constructor(
    private readonly options: LassoOptions,
    begun?: PointerEvent,
  ) {
    this.sheet = document.createElement('canvas');
    this.sheet.className = 'lasso';
    const { style } = this.sheet;
    style.position = 'absolute';
    style.inset = '0';
    style.width = '100%';
    style.height = '100%';
    style.cursor = 'crosshair';
    style.touchAction = 'none';
    options.stage.append(this.sheet);
    this.sheet.addEventListener('pointerdown', this.onDown);
    this.sheet.addEventListener('pointermove', this.onMove);
    this.sheet.addEventListener('pointerup', this.onUp);
    this.sheet.addEventListener('pointercancel', this.onGone);
    // Before anyone else, to whom Escape would mean to let the selection go.
    addEventListener('keydown', this.onKey, { capture: true });
    if (begun !== undefined) this.onDown(begun);
  }

  /** Takes the sheet away; nobody is told. */
  end(): void {
    removeEventListener('keydown', this.onKey, { capture: true });
    this.sheet.remove();
  }

  private readonly onDown = (event: PointerEvent): void => {
    if (this.pointer !== undefined || event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    this.pointer = event.pointerId;
    this.sheet.setPointerCapture(event.pointerId);
    this.corners.length = 0;
    this.length = 0;
    this.add(event);
  };

  private readonly onMove = (event: PointerEvent): void => {
    if (event.pointerId !== this.pointer) return;
    // What came between two frames makes the line as smooth as the hand.
    const events = event.getCoalescedEvents?.() ?? [];
    for (const each of events.length > 0 ? events : [event]) this.add(each);
    this.draw();
  };

  private readonly onUp = (event: PointerEvent): void => {
    if (event.pointerId !== this.pointer) return;
    this.add(event);
    this.end();
    this.options.onDone(this.length < SHORTEST ? [] : this.corners);
  };

  private readonly onGone = (event: PointerEvent): void => {
    if (event.pointerId === this.pointer) this.cancel();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
  };

  private cancel(): void {
    this.end();
    this.options.onCancel();
  }

  private add({ clientX, clientY }: PointerEvent): void {
    const { left, top } = this.sheet.getBoundingClientRect();
    const spot = { x: clientX - left, y: clientY - top };
    const last = this.corners.at(-1);
    const away = last === undefined ? STEP : Math.hypot(spot.x - last.x, spot.y - last.y);
    if (away < STEP) return;
    this.corners.push(spot);
    if (last !== undefined) this.length += away;
  }

  private draw(): void {
    const { sheet } = this;
    const context = sheet.getContext('2d');
    if (context === null) return;
    const ratio = devicePixelRatio;
    const [width, height] = [sheet.clientWidth, sheet.clientHeight];
    sheet.width = width * ratio;
    sheet.height = height * ratio;
    context.scale(ratio, ratio);
    const path = new Path2D();
    for (const { x, y } of this.corners) path.lineTo(x, y);
    path.closePath();
    const { line, ground } = this.options.colors();
    context.fillStyle = `${line}1f`;
    context.fill(path, 'evenodd');
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = ground;
    context.stroke(path);
    context.lineWidth = 1.6;
    context.setLineDash([6, 4]);
    context.strokeStyle = line;
    context.stroke(path);
  }
}
