import type { ReactiveController } from 'lit';

interface KeyActions {
  search: () => void;
  help: () => void;
  /** Escape. @param typing whether it was pressed in a field */
  leave: (typing: boolean) => void;
}

/** Keys that count wherever the keyboard is on the page, but for dialogs and fields. */
export class PageKeys implements ReactiveController {
  private gone = new AbortController();

  constructor(private readonly actions: KeyActions) {}

  hostConnected(): void {
    this.gone = new AbortController();
    addEventListener('keydown', (event) => this.onKey(event), { signal: this.gone.signal });
  }

  hostDisconnected(): void {
    this.gone.abort();
  }

  private onKey(event: KeyboardEvent): void {
    const path = event.composedPath();
    // An open dialog has Escape, and every other key, for itself.
    if (path.some((element) => element instanceof HTMLDialogElement)) return;
    const [target] = path;
    const typing =
      target instanceof HTMLInputElement
        ? target.type === 'text'
        : target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Escape') this.actions.leave(typing);
    else if (typing) return;
    else if (event.key === '/') {
      event.preventDefault();
      this.actions.search();
    } else if (event.key === '?') this.actions.help();
  }
}
