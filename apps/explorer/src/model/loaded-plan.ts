/** A plan that was loaded, in the forms that views need: by name, as a graph, by what facets ask. */
import type { PlanGraph, Shown } from '@plangraph/core/graph';
import { expandCollectives, type FacetCounts, type Filter, MeasureIndex, shownBy } from '@plangraph/core/state';
import type { SerializedPlanGraph } from '@plangraph/widget';
import { PlanIndex } from './plan-index.js';
import { remembered } from './remembered.js';

export class LoadedPlan {
  readonly graph: PlanGraph;
  readonly index: PlanIndex;
  readonly measures: MeasureIndex;
  private expanded: LoadedPlan | undefined;
  private readonly lastShown = new WeakMap<Filter, Shown>();
  private readonly counted = remembered((filter: Filter): FacetCounts => this.measures.counts(filter));

  /** @throws Error where the data are no network; the message says what to do */
  constructor(graph: SerializedPlanGraph) {
    this.index = new PlanIndex(graph);
    this.graph = this.index.graph;
    this.measures = new MeasureIndex(this.graph);
  }

  /** The plan as a filter takes collectives: with ties to their members, or as it is. */
  as({ collectives }: Filter): LoadedPlan {
    if (collectives !== 'expanded') return this;
    this.expanded ??= new LoadedPlan(expandCollectives(this.graph).export());
    return this.expanded;
  }

  /** What a filter leaves; the same object for the same filter. */
  shown(filter: Filter): Shown {
    let shown = this.lastShown.get(filter);
    if (shown === undefined) {
      shown = shownBy(this.graph, this.measures, filter);
      this.lastShown.set(filter, shown);
    }
    return shown;
  }

  /** How many measures each value of each facet would leave. */
  counts(filter: Filter): FacetCounts {
    return this.counted(filter);
  }
}
