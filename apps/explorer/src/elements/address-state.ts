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
  marked?: string[];
  pins?: [string, { x: number; y: number }][];
  text?: string;
}

export class AddressState implements ReactiveController {
  state: ViewState;
  /** What the address asked for and cannot be followed. */
  faults: readonly StateFault[];
  /** Parts of the state that are too long for an address. */
  dropped: readonly string[] = [];
  private gone = new AbortController();
  private graph: PlanGraph | undefined;

  constructor(private readonly host: AddressHost) {
    const { state, faults } = readState(location);
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
    this.take(withoutAbsent({ ...this.state, ...change }), [], () => {
      this.write('selection' in change ? hashFor(this.state.selection) : location.hash, replace);
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
    const { state, faults } = readState(location);
    const kept = keptBeside(history.state);
    if (kept === undefined) {
      // A link within the page says what is selected; everything else stays, also what no address holds.
      const selected = withoutAbsent({ ...this.state, selection: state.selection });
      this.take(selected, [], () => this.write(location.hash, true));
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
    const bare = hash === '#/' && location.hash === '';
    const address = location.pathname + search + (bare ? '' : hash);
    const same = search === location.search && (bare || hash === location.hash);
    if (replace) history.replaceState({ kept }, '', address);
    else if (!same || written(kept) !== written(keptBeside(history.state))) history.pushState({ kept }, '', address);
  }
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

function keptOf({ marked, pins, query: { text } }: ViewState, dropped: readonly string[]): Kept {
  return {
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

function withKept(state: ViewState, { marked, pins, text }: Kept = {}): ViewState {
  return {
    ...state,
    ...(marked === undefined ? {} : { marked }),
    ...(pins === undefined ? {} : { pins: new Map(pins) }),
    ...(text === undefined ? {} : { query: { ...state.query, text } }),
  };
}
