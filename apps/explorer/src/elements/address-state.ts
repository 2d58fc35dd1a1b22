/** The state of the page, which is its address: steps back and forward undo and redo. */

import type { PlanGraph } from '@plangraph/core/graph';
import {
  admitState,
  hashFor,
  readState,
  type Selection,
  type StateFault,
  searchFor,
  type ViewState,
} from '@plangraph/core/state';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Difference } from './view-context.js';

export interface AddressHost extends ReactiveControllerHost {
  /** The state changed, by a link, by history or by `change`. */
  stateChanged(before: ViewState, after: ViewState): void;
}

/** What the browser keeps beside an address, in its history: parts of the state that are too long for the address. */
interface Kept {
  only?: string[];
  marked?: string[];
  pins?: [string, { x: number; y: number }][];
  text?: string;
}

/** An address, as far as it is the state's, and the history that it is part of. */
export interface AddressBar {
  read(): { search: string; hash: string };
  /** @param replace whether it takes the place of the one before in history */
  write(address: { search: string; hash: string }, entry: { kept: Kept }, replace: boolean): void;
}

const PAGE: AddressBar = {
  read: () => location,
  write({ search, hash }, entry, replace) {
    const address = location.pathname + search + hash;
    if (replace) history.replaceState(entry, '', address);
    else history.pushState(entry, '', address);
  },
};

export class AddressState implements ReactiveController {
  state: ViewState;
  /** What the address asked for and cannot be followed. */
  faults: readonly StateFault[];
  /** Parts of the state that are too long for an address. */
  dropped: readonly string[] = [];
  private gone = new AbortController();
  private graph: PlanGraph | undefined;

  constructor(
    private readonly host: AddressHost,
    private readonly bar: AddressBar = PAGE,
  ) {
    const { state, faults } = readState(bar.read());
    const kept = keptBeside(history.state);
    this.state = withKept(state, kept);
    this.faults = faults;
    this.dropped = searchFor(this.state).dropped;
    // Entries that this page wrote are told from those that links within it make.
    if (kept === undefined) history.replaceState({ kept: {} }, '');
    host.addController(this);
  }

  hostConnected(): void {
    this.gone = new AbortController();
    // Links within the page are told of by this event too.
    addEventListener('popstate', () => this.follow(), { signal: this.gone.signal });
  }

  hostDisconnected(): void {
    this.gone.abort();
  }

  /** Takes the names in the state for those of a graph's nodes; those that are not there are told of. */
  admit(graph: PlanGraph): void {
    this.graph = graph;
    const { state, faults } = admitState(this.state, graph);
    if (faults.length === 0) return;
    this.state = state;
    this.faults = [...this.faults, ...faults];
    this.host.requestUpdate();
  }

  /**
   * Changes the state and the address with it.
   *
   * @param replace whether the change belongs to the one before, as letters of a word do: no step of its own in history
   */
  change(change: Difference, { replace = false } = {}): void {
    this.take(withoutAbsent({ ...this.state, ...nameless(this.state, change), ...gathered(change) }), [], () => {
      this.write('selection' in change ? hashFor(this.state.selection) : this.bar.read().hash, replace);
    });
  }

  select(selection: Selection | undefined): void {
    if (hashFor(selection) === hashFor(this.state.selection)) return;
    this.change({ selection });
  }

  forgetFaults(): void {
    this.faults = [];
    this.host.requestUpdate();
  }

  private follow(): void {
    const { state, faults } = readState(this.bar.read());
    const kept = keptBeside(history.state);
    if (kept === undefined) {
      // A link within the page says what is selected; everything else stays, also what no address holds.
      const selected = withoutAbsent({ ...this.state, selection: state.selection });
      this.take(selected, [], () => this.write(this.bar.read().hash, true));
      return;
    }
    const told = withKept(state, kept);
    const admitted = this.graph === undefined ? { state: told, faults: [] } : admitState(told, this.graph);
    this.take(admitted.state, [...faults, ...admitted.faults], () => {
      this.dropped = searchFor(this.state).dropped;
    });
  }

  private take(next: ViewState, faults: readonly StateFault[], write: () => void): void {
    const before = this.state;
    this.state = unchanged(before, next);
    this.faults = faults;
    write();
    this.host.stateChanged(before, this.state);
    this.host.requestUpdate();
  }

  private write(hash: string, replace: boolean): void {
    const { search, dropped } = searchFor(this.state);
    this.dropped = dropped;
    const kept = keptOf(this.state, dropped);
    const before = this.bar.read();
    const bare = hash === '#/' && before.hash === '';
    const same = search === before.search && (bare || hash === before.hash);
    if (!replace && same && written(kept) === written(keptBeside(history.state))) return;
    this.bar.write({ search, hash: bare ? '' : hash }, { kept }, replace);
  }
}

/** Groups with the names of one prefix together, which addresses write once. */
function gathered(change: Difference): Difference {
  const { marked, filter } = change;
  return {
    ...change,
    ...(marked === undefined ? {} : { marked: byPrefix(marked) }),
    ...(filter === undefined || filter.only.length === 0 ? {} : { filter: { ...filter, only: byPrefix(filter.only) } }),
  };
}

function byPrefix(names: readonly string[]): string[] {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const prefix = name.slice(0, name.indexOf(':') + 1);
    const group = groups.get(prefix);
    if (group === undefined) groups.set(prefix, [name]);
    else group.push(name);
  }
  return [...groups.values()].flat();
}

/** The name of a group goes with the group: where another is marked or alone is left, it is without a name. */
function nameless(before: ViewState, { marked, filter }: Difference): Difference {
  const other = (next: readonly string[] | undefined, now: readonly string[]): boolean =>
    next !== undefined && next.length > 0 && written(next) !== written(now);
  const group = before.marked.length > 0 ? before.marked : before.filter.only;
  const none = (marked ?? before.marked).length === 0 && (filter?.only ?? before.filter.only).length === 0;
  return none || other(marked, group) || other(filter?.only, group) ? { groupName: undefined } : {};
}

/** A property that was set to undefined is absent. */
function withoutAbsent(state: Difference): ViewState {
  return Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined)) as unknown as ViewState;
}

/** The next state, with the very objects of the one before wherever they say the same: views tell by identity. */
function unchanged(before: ViewState, next: ViewState): ViewState {
  const old: Readonly<Record<string, unknown>> = { ...before };
  const entries = Object.entries(next).map(([name, value]) => [
    name,
    written(old[name]) === written(value) ? old[name] : value,
  ]);
  return Object.fromEntries(entries) as ViewState;
}

function written(value: unknown): string | undefined {
  return JSON.stringify(value, (_, part: unknown) => (part instanceof Set || part instanceof Map ? [...part] : part));
}

function keptOf({ filter: { only }, marked, pins, query: { text } }: ViewState, dropped: readonly string[]): Kept {
  return {
    ...(dropped.includes('only') ? { only: [...only] } : {}),
    ...(dropped.includes('mark') ? { marked: [...marked] } : {}),
    ...(dropped.includes('pin') ? { pins: [...pins] } : {}),
    ...(dropped.includes('q') && text !== undefined ? { text } : {}),
  };
}

/** @returns undefined where the entry of history is none of this page's */
function keptBeside(entry: unknown): Kept | undefined {
  const kept = (entry as { kept?: Kept } | null)?.kept;
  return typeof kept === 'object' && kept !== null ? kept : undefined;
}

function withKept(state: ViewState, { only, marked, pins, text }: Kept = {}): ViewState {
  return {
    ...state,
    ...(only === undefined ? {} : { filter: { ...state.filter, only } }),
    ...(marked === undefined ? {} : { marked }),
    ...(pins === undefined ? {} : { pins: new Map(pins) }),
    ...(text === undefined ? {} : { query: { ...state.query, text } }),
  };
}
