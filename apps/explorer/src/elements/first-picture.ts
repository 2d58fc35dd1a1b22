/** What the page does before its first picture, and what it leaves for after it. */
import { preloadRenderer } from '@plangraph/widget';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A wait is told of after so many milliseconds, and no part of the page waits longer for another. */
const PATIENCE = 200;

/**
 * Laying out and painting the panels takes longer than drawing the network, and a graphics processor that paints them
 * keeps the network waiting. So the picture comes first; the panels follow in their places with the next frame.
 */
export class FirstPicture implements ReactiveController {
  /** Whether the page should say that it is waiting. */
  late = false;
  /** Whether what stands beside the picture has its turn. */
  over = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.after(() => {
      this.late = true;
      this.host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }

  /** The data are here; what is drawn now is drawn with the renderer, unless that lets itself be waited for. */
  async renderer(): Promise<void> {
    clearTimeout(this.timer);
    await Promise.race([preloadRenderer(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    this.after(() => this.end());
  }

  /** The picture stands; a frame shows it before anything else is done. A hidden page has no frames. */
  drawn(): void {
    clearTimeout(this.timer);
    if (document.hidden) this.end();
    else if (!this.over) requestAnimationFrame(() => setTimeout(() => this.end()));
  }

  private after(act: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(act, PATIENCE);
  }

  private end(): void {
    if (this.over) return;
    this.over = true;
    this.host.requestUpdate();
  }
}
