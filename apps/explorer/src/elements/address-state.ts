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
    this.state = state;
    this.faults = faults;
    host.addController(this);
  }

  hostConnected(): void {
    this.gone = new AbortController();
    const { signal } = this.gone;
    addEventListener('popstate', () => this.follow(), { signal });
    addEventListener('hashchange', () => this.follow(), { signal });
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
    const before = this.state;
    this.state = withoutAbsent({ ...before, ...change });
    const { search, dropped } = searchFor(this.state);
    this.dropped = dropped;
    const hash = 'selection' in change ? hashFor(this.state.selection) : location.hash;
    const address = location.pathname + search + (hash === '#/' && location.hash === '' ? '' : hash);
    const held = dropped.length === 0 ? null : { marked: this.state.marked, pins: [...this.state.pins] };
    if (replace) history.replaceState(held, '', address);
    else if (search !== location.search || hash !== location.hash) history.pushState(held, '', address);
    this.faults = [];
    this.host.stateChanged(before, this.state);
    this.host.requestUpdate();
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
    const before = this.state;
    const { state, faults } = readState(location);
    const admitted = this.graph === undefined ? { state, faults: [] } : admitState(state, this.graph);
    // What is too long for an address is kept by the browser beside it.
    const held = history.state as { marked?: string[]; pins?: [string, { x: number; y: number }][] } | null;
    this.state = {
      ...admitted.state,
      ...(held?.marked === undefined ? {} : { marked: held.marked }),
      ...(held?.pins === undefined ? {} : { pins: new Map(held.pins) }),
    };
    this.dropped = searchFor(this.state).dropped;
    this.faults = [...faults, ...admitted.faults];
    this.host.stateChanged(before, this.state);
    this.host.requestUpdate();
  }
}

/** A property that was set to undefined is absent. */
function withoutAbsent(state: Difference): ViewState {
  return Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined)) as unknown as ViewState;
}
