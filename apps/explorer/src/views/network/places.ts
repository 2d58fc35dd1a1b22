/** Where the nodes of the picture stand: in the data's own places, or in a layout that was asked for. */
import type { EdgeKind, Place, PlanGraph, Shown } from '@plangraph/core/graph';
import type { Layout } from '@plangraph/core/state';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { layOutInWorker, layoutPartOf } from '../../model/layout-client.js';
import type { LoadedPlan } from '../../model/loaded-plan.js';

type Pins = ReadonlyMap<string, Place>;

interface Asked {
  loaded: LoadedPlan;
  shown: Shown;
  layout: Layout;
  /** Counts the times that somebody asked for the same once more. */
  again: number;
}

/** A wait is told of after so many milliseconds. */
const PATIENCE = 200;

export class Places implements ReactiveController {
  /** Undefined where the data's own places stand. */
  places: ReadonlyMap<string, Place> | undefined;
  /** What is in the layout: one that orders nodes has no place for some kinds. The whole where it is absent. */
  shown: Shown | undefined;
  /** Share of the work that is done, from 0 to 1, while a layout is on its way. */
  working: number | undefined;
  /** Why there is no other layout. */
  failed: string | undefined;
  private asked: Asked | undefined;
  /** Of which layout the places are. */
  private of: Layout = 'plan';
  private again = 0;
  private stopped = new AbortController();

  /** @param layOut makes places; in a worker */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly layOut = layOutInWorker,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stopped.abort();
    // An element that is put in again asks again.
    this.asked = undefined;
  }

  /** Has the places made for what is asked; nothing where they are, or are on their way. */
  follow(loaded: LoadedPlan, shown: Shown, layout: Layout, pins: Pins): void {
    const { asked, again } = this;
    if (asked?.loaded === loaded && asked.shown === shown && asked.layout === layout && asked.again === again) return;
    this.stop();
    this.asked = { loaded, shown, layout, again };
    this.failed = undefined;
    if (layout === 'plan') {
      this.take(this.asked, undefined);
      return;
    }
    // Until the new places are here, what is shown stands in the old ones.
    this.shown = this.of === 'columns' && this.places ? among(loaded.graph, shown, this.places) : undefined;
    void this.make(this.asked, pins);
  }

  /** Lays out anew what is shown, from the data's own places, so that a link gives the same picture to everybody. */
  rearrange(): void {
    this.again += 1;
    this.host.requestUpdate();
  }

  /** Ends the work; what there is by then stays. */
  stop(): void {
    this.stopped.abort();
    this.working = undefined;
  }

  private take({ loaded, shown, layout }: Asked, places: ReadonlyMap<string, Place> | undefined): void {
    this.of = layout;
    this.places = places;
    this.shown = layout === 'columns' && places !== undefined ? among(loaded.graph, shown, places) : undefined;
  }

  private async make(asked: Asked, pins: Pins): Promise<void> {
    const { loaded, shown, layout } = asked;
    const stopped = new AbortController();
    this.stopped = stopped;
    const tell = (done: number): void => {
      if (this.asked !== asked || stopped.signal.aborted) return;
      this.working = done;
      this.host.requestUpdate();
    };
    const patience = setTimeout(() => tell(this.working ?? 0), PATIENCE);
    try {
      const places = await this.layOut(layoutPartOf(loaded.graph, shown), {
        layout: layout === 'plan' ? 'forces' : layout,
        pins,
        signal: stopped.signal,
        onProgress: (done) => {
          if (layout === 'forces') tell(done);
        },
      });
      if (this.asked === asked && places.size > 0) this.take(asked, places);
    } catch (error) {
      if (this.asked === asked) this.failed = error instanceof Error ? error.message : String(error);
    }
    clearTimeout(patience);
    // What took its place tells of itself.
    if (this.asked !== asked) return;
    this.working = undefined;
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
