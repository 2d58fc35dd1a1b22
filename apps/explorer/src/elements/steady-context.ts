import type { ViewState } from '@plangraph/core/state';
import type { ViewContext } from './view-context.js';

/** Parts of the state that only the view in the middle shows: letters typed there are nothing to the panels beside it. */
export const OF_VIEWS: ReadonlySet<keyof ViewState> = new Set(['table', 'query', 'matrix', 'agencies', 'pins']);

/** A context that stays the same object as long as nothing in it changes that somebody shows, so that they rest. */
export class SteadyContext {
  private last: ViewContext | undefined;

  /** @param ignored parts of the state that they do not show */
  constructor(private readonly ignored: ReadonlySet<keyof ViewState> = new Set()) {}

  of(context: ViewContext): ViewContext {
    if (this.last === undefined || !this.alike(this.last, context)) this.last = context;
    return this.last;
  }

  private alike(one: ViewContext, other: ViewContext): boolean {
    const { state: before, ...rest } = one;
    const { state: after, ...others } = other;
    const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof ViewState>;
    return (
      Object.entries(rest).every(([name, value]) => value === others[name as keyof typeof others]) &&
      [...names].every((name) => this.ignored.has(name) || before[name] === after[name])
    );
  }
}
