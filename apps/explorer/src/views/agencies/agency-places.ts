/** Where agencies stand: laid out once for what is shown, so that nothing jumps when lines are chosen. */
import type { Place, PlanGraph, Shown } from '@plangraph/core/graph';
import { DEFAULT_STATE, type Filter } from '@plangraph/core/state';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { layOutInWorker, layoutPartOf } from '../../model/layout-client.js';
import type { LayoutPart } from '../../model/layout-task.js';
import { agencyNetwork } from './agency-network.js';
import { radiiOf, valuesOf } from './rankings.js';

export class AgencyPlaces implements ReactiveController {
  /** Of the last layout that is done; none before the first. */
  places: ReadonlyMap<string, Place> | undefined;
  /** Share of the work that is done, from 0 to 1, while a layout is on its way. */
  working: number | undefined;
  /** Why there is none. */
  failed: string | undefined;
  private readonly kept = new WeakMap<Shown, ReadonlyMap<string, Place>>();
  private asked: Shown | undefined;
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
    this.asked = undefined;
  }

  /** Has the places made for what is shown; nothing where they are, or are on their way. */
  follow(graph: PlanGraph, shown: Shown, filter: Filter): void {
    if (this.asked === shown) return;
    this.asked = shown;
    this.stopped.abort();
    this.working = undefined;
    this.failed = undefined;
    const known = this.kept.get(shown);
    if (known !== undefined) this.places = known;
    else void this.make(baseOf(graph, shown, filter), shown);
  }

  private async make(part: LayoutPart, shown: Shown): Promise<void> {
    const stopped = new AbortController();
    this.stopped = stopped;
    this.working = 0;
    try {
      const places = await this.layOut(part, {
        layout: 'agencies',
        signal: stopped.signal,
        iterations: 400,
        onProgress: (done) => {
          if (this.asked !== shown) return;
          this.working = done;
          this.host.requestUpdate();
        },
      });
      if (this.asked !== shown || stopped.signal.aborted) return;
      this.kept.set(shown, places);
      this.places = places;
    } catch (error) {
      if (this.asked !== shown) return;
      this.failed = error instanceof Error ? error.message : String(error);
    }
    this.working = undefined;
    this.host.requestUpdate();
  }
}

/** Every line, by number of measures, whatever is chosen to be drawn. */
function baseOf(graph: PlanGraph, shown: Shown, filter: Filter): LayoutPart {
  const network = agencyNetwork(graph, shown, filter, DEFAULT_STATE.agencies);
  const radius = radiiOf(valuesOf(network, 'measures'), 'measures');
  const { nodes, edges } = layoutPartOf(network.graph);
  return {
    nodes: nodes.map(({ key, attributes }) => ({ key, attributes: { ...attributes, size: radius(key) } })),
    edges,
  };
}
