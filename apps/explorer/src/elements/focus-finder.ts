/** Finds what is looked at around a selection, with a module that is loaded when somebody first asks. */
import type { Shown } from '@plangraph/core/graph';
import type { Focus } from '@plangraph/core/state';
import type { ReactiveControllerHost } from 'lit';
import type { FocusResult, focusResult } from '../model/focus.js';
import type { LoadedPlan } from '../model/loaded-plan.js';

export class FocusFinder {
  private find: typeof focusResult | undefined;
  private last: { focus: Focus; shown: Shown; loaded: LoadedPlan; result: FocusResult | undefined } | undefined;

  constructor(private readonly host: ReactiveControllerHost) {}

  /** @returns the same object for the same question; nothing while the module is on its way */
  of(loaded: LoadedPlan, shown: Shown, focus: Focus | undefined): FocusResult | undefined {
    if (focus === undefined) return undefined;
    const { find, last } = this;
    if (find === undefined) {
      void this.load();
      return undefined;
    }
    if (last?.focus === focus && last.shown === shown && last.loaded === loaded) return last.result;
    const result = find(loaded, shown, focus);
    this.last = { focus, shown, loaded, result };
    return result;
  }

  private async load(): Promise<void> {
    ({ focusResult: this.find } = await import('../model/focus.js'));
    this.host.requestUpdate();
  }
}
