/** Where the nodes of the picture stand: in the data's own places, or in a layout that was asked for. */
import {
  type EdgeKind,
  type Place,
  type PlanGraph,
  radialByPillar,
  type Shown,
  twoColumns,
} from '@plangraph/core/graph';
import type { Layout } from '@plangraph/core/state';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { layOutInWorker, layoutPartOf } from '../../model/layout-client.js';
import type { LoadedPlan } from '../../model/loaded-plan.js';

type Pins = ReadonlyMap<string, Place>;

export class Places implements ReactiveController {
  /** Undefined where the data's own places stand. */
  places: ReadonlyMap<string, Place> | undefined;
  /** What is in the layout: one that orders nodes has no place for some kinds. The whole where it is absent. */
  shown: Shown | undefined;
  /** Share of the work that is done, from 0 to 1, while a layout is on its way. */
  working: number | undefined;
  /** Why there is no other layout. */
  failed: string | undefined;
  private made: { loaded: LoadedPlan; shown: Shown; layout: Layout; again: number } | undefined;
  private again = 0;
  private stopped = new AbortController();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stopped.abort();
  }

  /** Makes the places for what is asked; nothing where they are made already. */
  follow(loaded: LoadedPlan, shown: Shown, layout: Layout, pins: Pins): void {
    const { made, again } = this;
    if (made?.loaded === loaded && made.shown === shown && made.layout === layout && made.again === again) return;
    this.made = { loaded, shown, layout, again };
    this.stop();
    this.failed = undefined;
    this.shown = undefined;
    if (layout === 'plan') this.places = undefined;
    else if (layout === 'pillars') this.places = radialByPillar(loaded.graph, shown);
    else if (layout === 'columns') {
      this.places = twoColumns(loaded.graph, shown);
      this.shown = among(loaded.graph, shown, this.places);
    } else void this.layOut(loaded, shown, pins);
  }

  /** Lays out anew what is shown, from where it stands. */
  rearrange(): void {
    this.again += 1;
    this.host.requestUpdate();
  }

  /** Ends the work; what there is by then stays. */
  stop(): void {
    this.stopped.abort();
    this.working = undefined;
  }

  private async layOut(loaded: LoadedPlan, shown: Shown, pins: Pins): Promise<void> {
    const stopped = new AbortController();
    this.stopped = stopped;
    const part = layoutPartOf(loaded.graph, shown, this.places);
    this.working = 0;
    try {
      const places = await layOutInWorker(part, pins, {
        signal: stopped.signal,
        onProgress: (done) => {
          this.working = done;
          this.host.requestUpdate();
        },
      });
      if (this.stopped !== stopped) return;
      if (places.size > 0) this.places = places;
    } catch (error) {
      this.failed = error instanceof Error ? error.message : String(error);
    }
    if (this.stopped === stopped) this.working = undefined;
    this.host.requestUpdate();
  }
}

/** Edges that would lie as one line along a column. */
const WITHIN_A_COLUMN: ReadonlySet<EdgeKind> = new Set(['unit-of', 'has-member', 'restates']);

function among(graph: PlanGraph, shown: Shown, places: ReadonlyMap<string, Place>): Shown {
  const nodes = new Set([...shown.nodes].filter((key) => places.has(key)));
  const edges = [...shown.edges].filter(
    (edge) =>
      nodes.has(graph.source(edge)) &&
      nodes.has(graph.target(edge)) &&
      !WITHIN_A_COLUMN.has(graph.getEdgeAttribute(edge, 'kind')),
  );
  return { nodes, edges: new Set(edges) };
}
