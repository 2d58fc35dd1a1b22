/** A plan that was loaded, in the forms that views need: by name, as a graph, by what facets ask. */
import type { PlanGraph, Shown } from '@plangraph/core/graph';
import {
  expandCollectives,
  type FacetCounts,
  type Filter,
  isFiltering,
  MeasureIndex,
  shownBy,
} from '@plangraph/core/state';
import type { SerializedPlanGraph } from '@plangraph/widget';
import { PlanIndex } from './plan-index.js';
import { remembered } from './remembered.js';

export class LoadedPlan {
  readonly graph: PlanGraph;
  readonly index: PlanIndex;
  /** How many measures and bullets there are. */
  readonly measureCount: number;
  private indexed: MeasureIndex | undefined;
  private expanded: LoadedPlan | undefined;
  private readonly lastShown = new WeakMap<Filter, Shown>();
  private readonly answered = remembered((filter: Filter): ReadonlySet<string> => this.measures.answering(filter));
  private readonly counted = remembered((filter: Filter): FacetCounts => this.measures.counts(filter));

  /** @throws Error where the data are no network; the message says what to do */
  constructor(graph: SerializedPlanGraph) {
    this.index = new PlanIndex(graph);
    this.graph = this.index.graph;
    this.measureCount = this.index.nodes.filter(({ family }) => family === 'measure').length;
  }

  /** What facets ask of measures; the first picture does not wait for it. */
  get measures(): MeasureIndex {
    this.indexed ??= new MeasureIndex(this.graph);
    return this.indexed;
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
      const { graph } = this;
      shown = isFiltering(filter)
        ? shownBy(graph, this.measures, filter)
        : { nodes: new Set(graph.nodes()), edges: new Set(graph.edges()) };
      this.lastShown.set(filter, shown);
    }
    return shown;
  }

  /** Keys of the measures that the filter's conditions let through, of divisions where only the appendix counts. */
  answering(filter: Filter): ReadonlySet<string> {
    return this.answered(filter);
  }

  /** How many measures each value of each facet would leave. */
  counts(filter: Filter): FacetCounts {
    return this.counted(filter);
  }
}
