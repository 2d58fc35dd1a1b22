import type { Shown } from '@plangraph/core/graph';
import type { ViewState } from '@plangraph/core/state';
import type { FocusResult } from '../model/focus.js';
import type { LoadedPlan } from '../model/loaded-plan.js';
import type { PlanIndex, PlanNode } from '../model/plan-index.js';
import type { Hit } from '../model/search-index.js';
import type { Texts } from '../model/texts.js';
import type { OwnData } from '../own-data/reading/open-source.js';
import type { Language } from '../strings/language.js';
import type { Strings } from '../strings/strings.js';

/**
 * What every view is given. A view tells of a selection by a link (`hashFor`), which the address bar follows, and of
 * any other change of the state by `changeState`.
 */
export interface ViewContext {
  strings: Strings;
  language: Language;
  /** With collectives as the filter takes them. */
  loaded: LoadedPlan;
  /** The same as `loaded.index`. */
  plan: PlanIndex;
  state: ViewState;
  /** What the filter and the focus leave. */
  shown: Shown;
  /** What was found around the selection; nothing while nothing is looked at. */
  focus: FocusResult | undefined;
  /** Nodes by any of their names, best first. */
  find: (query: string) => readonly Hit[];
  /** Undefined while they are loading. */
  texts: Texts | undefined;
  textsFailed: boolean;
  selected: PlanNode | undefined;
  /** Why there is no picture, where a table stands in its place. */
  notice: string | undefined;
  /** Where the plan comes from, when it is not the site's own. */
  own: OwnData | undefined;
}

/** Properties to set; one that is set to undefined is absent afterwards. */
export type Difference = { readonly [Key in keyof ViewState]?: ViewState[Key] | undefined };

export interface StateChange {
  change: Difference;
  /** Whether the change belongs to the one before, as letters of a word do: no step of its own in history. */
  replace: boolean;
}

/** Asks the page for another state, from any element within it. */
export function changeState(from: EventTarget, change: Difference, { replace = false } = {}): void {
  const detail: StateChange = { change, replace };
  from.dispatchEvent(new CustomEvent<StateChange>('state-change', { detail, bubbles: true, composed: true }));
}
