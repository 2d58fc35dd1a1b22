/** What colour and size say of each node of what is shown. Values are kept as long as what is shown. */
import type { EdgeKind, PlanGraph, Shown } from '@plangraph/core/graph';
import type { Measuring } from './measured.js';

/** By key; a node without a value is not measured. */
export type Values = ReadonlyMap<string, number>;

export type Measure = 'degree' | 'betweenness' | 'community' | 'lead' | 'via' | 'role';

const kept = new WeakMap<Shown, Map<Measure, Values | Promise<Values>>>();

/**
 * Values of a measure over what is shown: at once where that is quick, else later.
 *
 * `degree`: different neighbours. `lead`, `via`: measures that an actor leads, that are done through it. `role`: share
 * of leads among the roles of an actor, 0 to 1. `betweenness` and `community` as in `measured`.
 *
 * @param run where what takes long is worked out
 */
export function valuesOf(
  graph: PlanGraph,
  shown: Shown,
  measure: Measure,
  run: (measuring: Measuring) => Promise<Float64Array>,
): Values | Promise<Values> {
  const here = kept.get(shown) ?? new Map<Measure, Values | Promise<Values>>();
  kept.set(shown, here);
  const known = here.get(measure);
  if (known !== undefined) return known;
  if (measure === 'betweenness' || measure === 'community') {
    const { keys, measuring } = measuringOf(graph, shown, measure);
    const later = run(measuring).then((values) => {
      const found: Values = new Map(keys.map((key, at) => [key, values[at] ?? 0]));
      here.set(measure, found);
      return found;
    });
    here.set(measure, later);
    // What was broken off is asked for again when it is needed again.
    later.catch(() => here.delete(measure));
    return later;
  }
  const values = measure === 'degree' ? degrees(graph, shown) : roles(graph, shown, measure);
  here.set(measure, values);
  return values;
}

function degrees(graph: PlanGraph, { nodes, edges }: Shown): Values {
  const neighbours = new Map([...nodes].map((key) => [key, new Set<string>()]));
  for (const edge of edges) {
    const [source, target] = graph.extremities(edge);
    neighbours.get(source)?.add(target);
    neighbours.get(target)?.add(source);
  }
  return new Map([...neighbours].map(([key, others]) => [key, others.size]));
}

const ROLE_KINDS: ReadonlySet<EdgeKind> = new Set(['lead', 'via', 'partner']);

function roles(graph: PlanGraph, { edges }: Shown, measure: 'lead' | 'via' | 'role'): Values {
  const all = new Map<string, number>();
  const own = new Map<string, number>();
  const wanted = measure === 'via' ? 'via' : 'lead';
  for (const edge of edges) {
    const kind = graph.getEdgeAttribute(edge, 'kind');
    if (!ROLE_KINDS.has(kind)) continue;
    const actor = graph.target(edge);
    all.set(actor, (all.get(actor) ?? 0) + 1);
    if (kind === wanted) own.set(actor, (own.get(actor) ?? 0) + 1);
  }
  return new Map(
    [...all].map(([actor, count]) => [
      actor,
      measure === 'role' ? (own.get(actor) ?? 0) / count : (own.get(actor) ?? 0),
    ]),
  );
}

function measuringOf(
  graph: PlanGraph,
  { nodes, edges }: Shown,
  measure: Measuring['measure'],
): { keys: string[]; measuring: Measuring } {
  const keys = [...nodes];
  const numbers = new Map(keys.map((key, at) => [key, at]));
  const ties = new Map<number, number>();
  for (const edge of edges) {
    const [source, target] = graph.extremities(edge).map((key) => numbers.get(key) ?? 0);
    if (source === undefined || target === undefined || source === target) continue;
    const pair = Math.min(source, target) * keys.length + Math.max(source, target);
    ties.set(pair, (ties.get(pair) ?? 0) + graph.getEdgeAttribute(edge, 'weight'));
  }
  const pairs = [...ties.keys()];
  const ends = Uint32Array.from(pairs.flatMap((pair) => [Math.floor(pair / keys.length), pair % keys.length]));
  return { keys, measuring: { measure, order: keys.length, ends, weights: Float64Array.from(ties.values()) } };
}
