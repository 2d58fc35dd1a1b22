import type { Shown } from '@plangraph/core/graph';
import type { ViewState } from '@plangraph/core/state';
import type { Scheme } from '@plangraph/widget';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LoadedPlan } from '../../model/loaded-plan.js';
import { type Painting, paintFor, USUAL_PAINTING } from '../../model/paint/paint.js';

/** How long a measure may be worked out before the wait is told of, in milliseconds. */
const PATIENCE = 200;

/** Has the painting of what is shown at hand for an element, which is updated when one is ready or the scheme changes. */
export class PaintingController implements ReactiveController {
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private painting: Painting = USUAL_PAINTING;
  private asked: Painting | Promise<Painting> | undefined;
  private gone = new AbortController();
  /** Whether a measure is being worked out for so long that the reader should know. */
  waiting = false;
  failed = false;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.gone = new AbortController();
    this.dark.addEventListener('change', () => this.host.requestUpdate(), { signal: this.gone.signal });
  }

  hostDisconnected(): void {
    this.gone.abort();
  }

  /** That of the page. */
  get scheme(): Scheme {
    return this.dark.matches ? 'dark' : 'light';
  }

  /** @returns the painting of a state; while it is worked out the one before, the same object as long as it is the same */
  paintingOf(loaded: LoadedPlan, shown: Shown, state: Pick<ViewState, 'color' | 'size'>): Painting {
    const asked = paintFor(loaded, shown, state, this.scheme);
    if (asked !== this.asked) {
      this.asked = asked;
      this.waiting = false;
      this.failed = false;
      if (asked instanceof Promise) void this.await(asked);
      else this.painting = asked;
    }
    return this.painting;
  }

  private async await(asked: Promise<Painting>): Promise<void> {
    const patience = setTimeout(() => {
      if (this.asked !== asked) return;
      this.waiting = true;
      this.host.requestUpdate();
    }, PATIENCE);
    try {
      const painting = await asked;
      if (this.asked !== asked) return;
      this.painting = painting;
      // The same state is the same object from now on.
      this.asked = painting;
    } catch (error) {
      // What took its place will be ready in its turn.
      if (this.asked !== asked || (error instanceof DOMException && error.name === 'AbortError')) return;
      this.painting = USUAL_PAINTING;
      this.failed = true;
    } finally {
      clearTimeout(patience);
    }
    this.waiting = false;
    this.host.requestUpdate();
  }
}
