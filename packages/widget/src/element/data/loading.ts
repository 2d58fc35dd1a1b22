/** From what one widget is asked for to what it shows. */
import type { NetworkGraph } from '../../picture/picture-options.js';
import { type Content, wholePlan } from '../drawing/content.js';
import { part, WidgetFault } from '../fault.js';
import { isPlain, type Settings } from '../settings.js';
import { Source } from './source.js';

export interface LoadingOptions {
  /** Data of the page, which come before all else. */
  given: () => NetworkGraph | undefined;
  settings: () => Settings;
  /** Width of the picture by its height. */
  aspect: () => number;
  onBegin: () => void;
  onContent: (content: Content) => void;
  onFault: (fault: WidgetFault) => void;
}

export class Loading {
  content: Content | undefined;
  private readonly source = new Source();
  /** Counts what was asked for, so that an answer that comes late is known. */
  private asked = 0;
  private due = false;
  private begun = false;

  constructor(
    private readonly element: HTMLElement & { src: string },
    private readonly options: LoadingOptions,
  ) {}

  /** Something else is to be shown; it is loaded once, however much changes, and only where it has begun. */
  ask(): void {
    this.asked += 1;
    if (this.due) return;
    this.due = true;
    queueMicrotask(() => {
      this.due = false;
      if (!this.begun || !this.element.isConnected) return;
      this.begun = false;
      void this.begin();
    });
  }

  /** Loads what is asked for, unless it has begun. */
  async begin(): Promise<void> {
    if (this.begun) return;
    this.begun = true;
    const { asked, options } = this;
    const isWanted = (): boolean => asked === this.asked && this.element.isConnected;
    options.onBegin();
    try {
      const content = await this.load();
      if (!isWanted()) return;
      this.content = content;
      options.onContent(content);
    } catch (error) {
      if (!isWanted()) return;
      options.onFault(
        error instanceof WidgetFault ? error : new WidgetFault('drawing', '', String(error), { cause: error }),
      );
    }
  }

  /** @throws WidgetFault where there are no data */
  async contentNow(): Promise<Content> {
    return this.content ?? this.load();
  }

  /** The element left the document. */
  end(): void {
    this.asked += 1;
    this.begun = false;
    this.content = undefined;
    this.source.release();
  }

  private async load(): Promise<Content> {
    const { element, options } = this;
    const plan = await this.source.plan(element, options.given());
    const settings = options.settings();
    if (isPlain(settings)) return wholePlan(plan);
    const { partOf } = await part(import('../drawing/narrow.js'));
    // Many widgets take turns with the page.
    await new Promise((resolve) => setTimeout(resolve));
    return partOf(plan, settings, options.aspect());
  }
}
