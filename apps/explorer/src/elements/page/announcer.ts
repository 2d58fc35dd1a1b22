import type { Shown } from '@plangraph/core/graph';
import type { Selection } from '@plangraph/core/state';
import type { ReactiveControllerHost } from 'lit';
import { selectionWords } from '../../model/announcements.js';
import type { LoadedPlan } from '../../model/loaded-plan.js';
import type { Strings } from '../../strings/strings.js';
import { ofAll } from '../../strings/values.js';

/** What the live region of the page says. */
export class Announcer {
  said = '';

  constructor(private readonly host: ReactiveControllerHost) {}

  say(words: string): void {
    this.said = words;
    this.host.requestUpdate();
  }

  /** @param loaded the plan, where it is here */
  selected(strings: Strings, loaded: LoadedPlan | undefined, selection: Selection | undefined): void {
    // Who comes to the page has let go of nothing.
    if (selection === undefined) this.say(this.said === '' ? '' : strings.cleared);
    else if (loaded !== undefined) this.say(selectionWords(loaded.index, strings, strings.language, selection));
  }

  /** @param shown what the filter leaves */
  shown(strings: Strings, { graph }: LoadedPlan, { nodes }: Shown): void {
    this.say(strings.shown(ofAll(nodes.size, graph.order)));
  }

  marked(strings: Strings, count: number): void {
    this.say(strings.filter.marked({ name: 'none', count }));
  }

  /** @param count how many were found */
  found(strings: Strings, query: string, count: number): void {
    this.say(query.trim() === '' ? '' : strings.found({ count }));
  }
}
