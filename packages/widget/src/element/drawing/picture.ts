/** One widget's picture: still or live, as the page's room for graphics allows. */

import { hasWebGL } from '../../drawing/webgl.js';
import type { Scheme } from '../../looks/appearance.js';
import type { NetworkView } from '../../network-view.js';
import { part, WidgetFault } from '../fault.js';
import type { Frame } from '../frame.js';
import type { Language } from '../words.js';
import type { Content } from './content.js';
import { whenIdle } from './page.js';
import { type Member, pool } from './pool.js';

type Still = typeof import('./still.js');
type Live = typeof import('./live.js');

export interface PictureOptions {
  frame: Frame;
  /** No live picture, whatever the browser can. */
  onlyStill: () => boolean;
  language: () => Language;
  scheme: () => Scheme;
  onReady: (mode: 'live' | 'still') => void;
  onSelect: (key: string | undefined) => void;
  onHover: (key: string | undefined) => void;
  onFault: (fault: WidgetFault) => void;
}

/** Milliseconds that a widget is in sight before it is taken for looked at. */
const LOOK = 250;
/** Share by which a picture must have another size to be drawn anew; below that it is scaled. */
const ANOTHER_SIZE = 0.05;

let canDraw: boolean | undefined;
let still: Still | undefined;
const loadStill = async (): Promise<Still> => {
  still ??= await part(import('./still.js'));
  return still;
};

export class Picture implements Member {
  private content: Content | undefined;
  private view: NetworkView | undefined;
  private isNear = false;
  private isSeen = false;
  private look: ReturnType<typeof setTimeout> | undefined;
  private camera: NetworkView['camera'];
  /** Size of the still picture that stands; nothing where none does. */
  private drawn: { width: number; height: number } | undefined;
  /** Takes back the drawing of a still picture that is asked for. */
  private due: (() => void) | undefined;
  private told = false;
  private gone = false;
  attended = false;
  selection: string | undefined;

  constructor(private readonly options: PictureOptions) {}

  get seen(): boolean {
    return this.isSeen;
  }

  set near(near: boolean) {
    this.isNear = near;
    if (near) this.follow();
    else if (this.view === undefined) this.clearStill();
  }

  set seen(seen: boolean) {
    this.isSeen = seen;
    clearTimeout(this.look);
    if (!seen) pool.serve();
    // With room, nobody has to look twice.
    else if (pool.full) this.look = setTimeout(() => this.ask(), LOOK);
    else this.ask();
  }

  /** What it has to show; the camera stays where it is the same graph. */
  show(content: Content): void {
    if (this.content?.graph !== content.graph) this.camera = undefined;
    this.content = content;
    this.selection = content.selection ?? this.selection;
    if (this.selection !== undefined && !has(content, this.selection)) this.selection = undefined;
    this.told = false;
    this.drawn = undefined;
    this.rest();
    if (this.onlyStill) pool.leave(this);
    else if (pool.has(this)) this.wake();
    this.follow();
  }

  /** The reader came to it, with pointer or keyboard, or the page calls a method of it. */
  attend(attended: boolean): void {
    this.attended = attended;
    if (attended) this.ask();
  }

  /** The live picture, where there is one. */
  get live(): NetworkView | undefined {
    return this.view;
  }

  select(key: string | undefined): void {
    this.selection = key;
    this.drawn = undefined;
    this.view?.select(key);
    this.redraw();
  }

  /** Colours or words are others. */
  restyle(): void {
    const { view, options } = this;
    this.drawn = undefined;
    if (view === undefined) this.redraw();
    else {
      view.setScheme(options.scheme());
      void import('./live.js').then(({ relabel }) => this.view === view && relabel(view, options.language()));
    }
  }

  resized(): void {
    const { drawn, options } = this;
    const { offsetWidth: width, offsetHeight: height } = options.frame.stage;
    const other = (a: number, b: number): boolean => Math.abs(a - b) > b * ANOTHER_SIZE;
    if (drawn !== undefined && (other(width, drawn.width) || other(height, drawn.height))) this.redraw();
    // A box that had no size has one now.
    else if (drawn === undefined && this.content !== undefined && this.onlyStill) this.redraw();
  }

  wake(): void {
    void this.open();
  }

  rest(): void {
    const { view, options } = this;
    if (view !== undefined) {
      this.camera = view.camera;
      this.view = undefined;
      // What is in sight must not go blank.
      if (this.isSeen && still !== undefined) this.putStill();
      view.kill();
      options.frame.live = false;
    }
    if (this.isNear) this.redraw();
  }

  print(): void {
    const { content, options } = this;
    const { frame } = options;
    const { offsetWidth, offsetHeight } = frame.stage;
    if (frame.print.hasChildNodes()) return;
    if (content === undefined || still === undefined) {
      frame.unprinted(options.language());
      return;
    }
    const size = still.figureSize(offsetWidth || 800, offsetHeight || 480);
    const svg = still.drawStill(content, {
      scheme: 'light',
      language: options.language(),
      size,
      selection: this.selection,
      dress: 'key',
    });
    frame.print.replaceChildren(still.elementOf(svg));
  }

  /** Gives everything back. */
  end(): void {
    this.gone = true;
    clearTimeout(this.look);
    this.due?.();
    this.due = undefined;
    this.isSeen = false;
    this.isNear = false;
    this.attended = false;
    this.rest();
    pool.leave(this);
    this.clearStill();
    this.content = undefined;
  }

  /** It stands in a document again. */
  begin(): void {
    this.gone = false;
  }

  /** Whether it will never be live: the page wants it so, or there is no WebGL. */
  get onlyStill(): boolean {
    canDraw ??= hasWebGL();
    return this.options.onlyStill() || !canDraw;
  }

  private ask(): void {
    if (this.content === undefined || this.gone) return;
    if (!this.onlyStill) pool.ask(this);
    if (!pool.has(this)) this.redraw();
  }

  private follow(): void {
    if (this.content === undefined || this.gone) return;
    if (this.isSeen) this.ask();
    // Also where there is room: at the edge of a tall page it may be looked at and never count as seen.
    else if (this.isNear) this.redraw();
  }

  private async open(): Promise<void> {
    const { options } = this;
    const { frame } = options;
    let live: Live;
    try {
      live = await part(import('./live.js'));
    } catch (error) {
      pool.leave(this);
      return options.onFault(error as WidgetFault);
    }
    // Much can have happened while it was on its way.
    const { content } = this;
    if (content === undefined || this.view !== undefined || !pool.has(this)) return;
    try {
      const view = live.openLive(frame.stage, content, {
        scheme: options.scheme(),
        language: options.language(),
        still: matchMedia('(prefers-reduced-motion: reduce)').matches,
        keepClear: [frame.tools],
        onSelect: options.onSelect,
        onHover: options.onHover,
        onLost: () => this.lost(),
      });
      this.view = view;
      if (this.selection !== undefined) view.select(this.selection);
      if (this.camera !== undefined) view.setCamera(this.camera);
    } catch {
      return this.lost();
    }
    frame.live = true;
    this.clearStill();
    this.tell('live');
    // Printing cannot wait for what it needs.
    if (still === undefined) whenIdle(() => loadStill().catch(() => {}));
  }

  /** The contexts went and do not come back: pictures stand still from now on. */
  private lost(): void {
    canDraw = hasWebGL();
    const { view } = this;
    this.view = undefined;
    view?.kill();
    this.options.frame.live = false;
    pool.leave(this);
    this.redraw();
  }

  private redraw(): void {
    if (this.due !== undefined || this.view !== undefined || this.gone) return;
    this.due = whenIdle(() => void this.drawStill());
  }

  private async drawStill(): Promise<void> {
    // One that is about to be live needs none.
    const isWanted = (): boolean => this.isNear && !this.gone && !pool.has(this);
    try {
      if (isWanted()) await loadStill();
      this.due = undefined;
      if (isWanted()) this.putStill();
    } catch (error) {
      this.due = undefined;
      this.options.onFault(error instanceof WidgetFault ? error : new WidgetFault('drawing', '', String(error)));
    }
  }

  private putStill(): void {
    const { content, options, selection } = this;
    const { stage, still: place } = options.frame;
    const { offsetWidth: width, offsetHeight: height } = stage;
    if (content === undefined || still === undefined || width === 0 || height === 0) return;
    const { drawn } = this;
    if (drawn !== undefined && drawn.width === width && drawn.height === height) return;
    const svg = still.drawStill(content, {
      scheme: options.scheme(),
      language: options.language(),
      size: still.figureSize(width, height),
      selection,
      dress: this.onlyStill ? 'key' : 'bare',
    });
    place.replaceChildren(still.elementOf(svg));
    this.drawn = { width, height };
    this.tell('still');
  }

  private clearStill(): void {
    this.drawn = undefined;
    this.options.frame.still.replaceChildren();
  }

  private tell(mode: 'live' | 'still'): void {
    this.options.frame.busy = false;
    if (this.told) return;
    this.told = true;
    this.options.onReady(mode);
  }
}

function has({ graph }: Content, key: string): boolean {
  return graph.hasNode(key) || graph.hasEdge(key);
}
