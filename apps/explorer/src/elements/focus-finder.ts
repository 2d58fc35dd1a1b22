/** Finds what is looked at around a selection, with a module that is loaded when somebody first asks. */
import type { Filter, Focus } from '@plangraph/core/state';
import type { ReactiveControllerHost } from 'lit';
import type { FocusResult, focusResult } from '../model/focus.js';
import type { LoadedPlan } from '../model/loaded-plan.js';
import { remembered } from '../model/remembered.js';
import { LateModules } from './late-modules.js';

export class FocusFinder {
  private readonly modules: LateModules<{ focus: () => Promise<{ focusResult: typeof focusResult }> }>;
  private readonly found = remembered(
    (find: typeof focusResult, loaded: LoadedPlan, filter: Filter, focus: Focus): FocusResult | undefined =>
      find(loaded, filter, focus),
  );

  constructor(host: ReactiveControllerHost) {
    this.modules = new LateModules(host, { focus: () => import('../model/focus.js') });
  }

  /** @returns the same object for the same question; nothing while the module is on its way, or does not come */
  of(loaded: LoadedPlan, filter: Filter, focus: Focus | undefined): FocusResult | undefined {
    if (focus === undefined) return undefined;
    const late = this.modules.get('focus');
    return late.state === 'here' ? this.found(late.module.focusResult, loaded, filter, focus) : undefined;
  }
}
