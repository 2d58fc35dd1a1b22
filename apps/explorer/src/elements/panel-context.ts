import type { ViewState } from '@plangraph/core/state';
import type { ViewContext } from './view-context.js';

/** Parts of the state that only the view in the middle shows: letters typed there are nothing to the panels beside it. */
const OF_VIEWS: ReadonlySet<keyof ViewState> = new Set(['table', 'query', 'matrix', 'agencies', 'pins']);

/** The context as panels see it: the same object as long as nothing changes that they show, so that they rest. */
export class PanelContext {
  private last: ViewContext | undefined;

  of(context: ViewContext): ViewContext {
    if (this.last === undefined || !alike(this.last, context)) this.last = context;
    return this.last;
  }
}

function alike(one: ViewContext, other: ViewContext): boolean {
  const { state: before, ...rest } = one;
  const { state: after, ...others } = other;
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof ViewState>;
  return (
    Object.entries(rest).every(([name, value]) => value === others[name as keyof typeof others]) &&
    [...names].every((name) => OF_VIEWS.has(name) || before[name] === after[name])
  );
}
