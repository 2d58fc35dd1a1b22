/** The line between a frame and the page around it. */
import { type Command, type FrameMessage, type News, PROTOCOL, type Reply, readCommand } from './protocol.js';

/** Commands that wait for their turn; a page that asks for more does not wait for answers. */
const MOST_WAITING = 50;

/** @throws whatever; the page is told that it failed */
type Answering = (command: Command) => Promise<Reply>;

export class HostLink {
  private waiting = 0;
  private last: Promise<void> = Promise.resolve();
  private warned = false;

  /** @param origins of pages that may command and are told; every other is neither heard nor told anything */
  constructor(
    private readonly origins: readonly string[],
    private readonly answer: Answering,
  ) {}

  /** Listens until the signal is aborted. */
  listen(signal: AbortSignal): void {
    if (window.parent === window) return;
    addEventListener('message', (event) => this.hear(event), { signal });
  }

  tell(news: News): void {
    for (const origin of this.around) this.post(news, origin);
  }

  private hear({ data, source, origin }: MessageEvent<unknown>): void {
    if (source !== window.parent) return;
    const command = readCommand(data);
    if (command === undefined) return;
    if (!this.origins.includes(origin)) {
      // Whoever writes the page finds it here; the stranger is told nothing.
      if (!this.warned)
        console.warn(
          `PlanGraph: a message of ${origin} is not heard. Name it in the parameter "origins" of this frame's address.`,
        );
      this.warned = true;
      return;
    }
    if (command.type === 'error') {
      this.post(command, origin);
    } else if (this.waiting >= MOST_WAITING) {
      this.post(
        { type: 'error', id: command.id, code: 'busy', message: 'wait for answers before you ask more' },
        origin,
      );
    } else {
      this.waiting += 1;
      // One after the other, so that each finds the state that the one before has made.
      this.last = this.last.then(() => this.follow(command, origin));
    }
  }

  private async follow(command: Command, origin: string): Promise<void> {
    try {
      this.post(await this.answer(command), origin);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.post({ type: 'error', id: command.id, code: 'failed', message: message.slice(0, 500) }, origin);
    }
    this.waiting -= 1;
  }

  /** Which of the origins the page around may have: the very one where the browser tells it. */
  private get around(): readonly string[] {
    if (window.parent === window) return [];
    const [parent] = location.ancestorOrigins ?? [];
    return parent === undefined ? this.origins : this.origins.filter((origin) => origin === parent);
  }

  private post(message: News | Reply, origin: string): void {
    const posted: FrameMessage = { plangraph: PROTOCOL, ...message };
    window.parent.postMessage(posted, origin);
  }
}
