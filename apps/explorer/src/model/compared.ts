/** Two actors side by side in what a filter leaves: in the text, and in the appendix. */
import type { PlanGraph } from '@plangraph/core/graph';
import { EMPTY_FILTER, type Filter, ROLES, type Role } from '@plangraph/core/state';
import { type ActorComparison, compareActors, type LedMeasure } from '@plangraph/network';
import type { LoadedPlan } from './loaded-plan.js';

export type AppendixKind = 'main-agency' | 'related-agency';

export interface ComparedInAppendix {
  /** Divisions by mark, of each of the two. */
  numbers: readonly [Record<AppendixKind, number>, Record<AppendixKind, number>];
  /** Keys of the divisions that have a mark of both, in document order. */
  both: readonly { division: string; a: AppendixKind; b: AppendixKind }[];
}

export interface ComparedActors extends ActorComparison {
  /** Measures by role, of each of the two; bullets count as measures of their own. */
  numbers: readonly [Record<Role, number>, Record<Role, number>];
  /** Keys of the measures that repeat another one. */
  repeated: ReadonlySet<string>;
  /** How many measures are shared where one and what repeats it count once. */
  distinct: number;
  appendix: ComparedInAppendix;
}

/** Kinds of tie that a comparison counts; others only say where in the plan something stands. */
const COUNTED: ReadonlySet<string> = new Set([...ROLES, 'mentions', 'main-agency', 'related-agency']);

/**
 * The graph without the ties that a filter leaves out; all nodes stay. Kinds hidden in the picture still count.
 *
 * @returns the graph itself where the filter leaves out nothing that counts
 */
export function withoutFiltered(loaded: LoadedPlan, filter: Filter): PlanGraph {
  const { graph, measures } = loaded;
  const counting = filter.hidden.size === 0 ? filter : { ...filter, hidden: EMPTY_FILTER.hidden };
  const { edges } = loaded.shown(counting);
  const answering = measures.answering(counting);
  const dropped = graph.filterEdges((edge, { kind }, source) => {
    if (!COUNTED.has(kind)) return false;
    // A measure may be shown only because something within it answers.
    return !edges.has(edge) || (graph.getNodeAttribute(source, 'family') === 'measure' && !answering.has(source));
  });
  if (dropped.length === 0) return graph;
  const left = graph.copy();
  for (const edge of dropped) left.dropEdge(edge);
  return left;
}

/** @param within as `withoutFiltered` leaves it */
export function compareWithin(
  { graph, measures }: LoadedPlan,
  within: PlanGraph,
  a: string,
  b: string,
): ComparedActors {
  const found = compareActors(within, a, b);
  // Whether somebody else leads it too does not hang on what is looked at.
  const whole = (led: readonly LedMeasure[]): LedMeasure[] =>
    led.map((one) => ({ ...one, single: leadsOf(graph, one.measure) === 1 }));
  return {
    ...found,
    alone: { a: whole(found.alone.a), b: whole(found.alone.b) },
    numbers: [roleNumbers(within, a), roleNumbers(within, b)],
    repeated: measures.restating,
    distinct: new Set(found.shared.map(({ measure }) => originalOf(graph, measure))).size,
    appendix: inAppendix(within, a, b),
  };
}

function leadsOf(graph: PlanGraph, measure: string): number {
  return graph.filterOutEdges(measure, (_edge, { kind }) => kind === 'lead').length;
}

function roleNumbers(graph: PlanGraph, actor: string): Record<Role, number> {
  const found: Record<Role, Set<string>> = { lead: new Set(), via: new Set(), partner: new Set() };
  graph.forEachInEdge(actor, (_edge, { kind }, measure) => {
    const role = ROLES.find((one) => one === kind);
    if (role !== undefined) found[role].add(measure);
  });
  return { lead: found.lead.size, via: found.via.size, partner: found.partner.size };
}

/** The measure that is repeated, else the measure itself. */
function originalOf(graph: PlanGraph, measure: string): string {
  const seen = new Set<string>();
  let at = measure;
  while (!seen.has(at)) {
    seen.add(at);
    const edge = graph.findOutEdge(at, (_edge, { kind }) => kind === 'restates');
    if (edge !== undefined) at = graph.target(edge);
  }
  return at;
}

function inAppendix(graph: PlanGraph, a: string, b: string): ComparedInAppendix {
  const marks = (actor: string): Map<string, AppendixKind> => {
    const found = new Map<string, AppendixKind>();
    graph.forEachInEdge(actor, (_edge, { kind }, division) => {
      if (kind === 'main-agency' || kind === 'related-agency') found.set(division, kind);
    });
    return found;
  };
  const [ofA, ofB] = [marks(a), marks(b)];
  const numbersOf = (found: ReadonlyMap<string, AppendixKind>): Record<AppendixKind, number> => {
    const main = [...found.values()].filter((kind) => kind === 'main-agency').length;
    return { 'main-agency': main, 'related-agency': found.size - main };
  };
  const both = graph.nodes().flatMap((division) => {
    const [one, other] = [ofA.get(division), ofB.get(division)];
    return one === undefined || other === undefined ? [] : [{ division, a: one, b: other }];
  });
  return { numbers: [numbersOf(ofA), numbersOf(ofB)], both };
}
