/** Positions for a part of the plan, found anew so that it fills its picture. */
import { layOut, type PlanGraph } from '@plangraph/core/graph';
import type { Spot } from '../../labels/regions.js';
import { isTie } from '../../picture/ties.js';
import type { FigureGraph } from '../options.js';

/** Share of a position that is its rank, which evens out where all crowd in the middle. */
const EVENED = 0.55;

/**
 * Same graph, same positions: the layout of the whole plan, run on the part, then evened out.
 *
 * @param graph only what is shown; it is not changed
 * @param aspect width of the picture by its height
 */
export function arrange(graph: FigureGraph, aspect: number): Map<string, Spot> {
  if (graph.order === 0) return new Map();
  const copy = graph.copy();
  // The layout knows the plan's own edges only: ties pull as the role that pulls most.
  copy.forEachEdge((key, { kind }) => {
    if (isTie(kind)) copy.setEdgeAttribute(key, 'kind', 'via');
  });
  layOut(copy as unknown as PlanGraph, { iterations: 500 });
  const nodes = copy.mapNodes((key, { x, y }) => ({ key, x, y }));
  const xs = evened(nodes.map(({ x }) => x));
  const ys = evened(nodes.map(({ y }) => y));
  return new Map(nodes.map(({ key }, at) => [key, { x: (xs[at] ?? 0) * aspect, y: ys[at] ?? 0 }]));
}

/** Positions on one axis as 0 to 1: between where they stand and which in order they are. */
function evened(values: readonly number[]): number[] {
  const least = Math.min(...values);
  const span = Math.max(1e-9, Math.max(...values) - least);
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value || a.at - b.at);
  const ranks = new Map(order.map(({ at }, rank) => [at, rank / Math.max(1, values.length - 1)]));
  return values.map((value, at) => ((value - least) / span) * (1 - EVENED) + (ranks.get(at) ?? 0) * EVENED);
}
