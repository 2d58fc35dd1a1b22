/** A plan that was loaded, in the forms that views need: by name, as a graph, by what facets ask. */
import type { PlanGraph, Shown } from '@plangraph/core/graph';
import { expandCollectives, type FacetCounts, type Filter, MeasureIndex, shownBy } from '@plangraph/core/state';
import type { SerializedPlanGraph } from '@plangraph/widget';
import { MultiDirectedGraph } from 'graphology';
import { PlanIndex } from './plan-index.js';

export class LoadedPlan {
  readonly graph: PlanGraph;
  readonly index: PlanIndex;
  readonly measures: MeasureIndex;
  private expanded: LoadedPlan | undefined;
  private lastShown: { filter: Filter; shown: Shown } | undefined;
  private lastCounts: { filter: Filter; counts: FacetCounts } | undefined;

  /** @throws Error where the data are no network; the message says what to do */
  constructor(graph: SerializedPlanGraph) {
    this.index = new PlanIndex(graph);
    this.graph = MultiDirectedGraph.from(graph) as unknown as PlanGraph;
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
    if (this.lastShown?.filter !== filter) {
      this.lastShown = { filter, shown: shownBy(this.graph, this.measures, filter) };
    }
    return this.lastShown.shown;
  }

  /** How many measures each value of each facet would leave. */
  counts(filter: Filter): FacetCounts {
    if (this.lastCounts?.filter !== filter) {
      this.lastCounts = { filter, counts: this.measures.counts(filter) };
    }
    return this.lastCounts.counts;
  }
}
