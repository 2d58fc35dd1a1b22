import type { PlanGraph } from '@plangraph/core/graph';
import { pairIn, pairsOf } from './pairs.js';
import { MECHANISM_RULES } from './rules/index.js';
import { MECHANISMS, type Mechanism, type MechanismKind, type Pair } from './types.js';

/** How two actors are tied, over measures. */
export interface TieMechanisms {
  method: 'mechanism';
  a: string;
  b: string;
  /** Keys of the measures and bullets where both have a role, in the order of the plan. */
  measures: string[];
  /** In how many of these each holds; one measure can count for several. */
  counts: Record<MechanismKind, number>;
  /** By measure, in the order of `measures`. */
  mechanisms: Mechanism[];
}

/**
 * By which mechanisms a measure or bullet ties the actors that have a role in it, each pair once. Read by rules from its
 * own text; docs/evaluation.md says how well. A plan states intentions: that two are to cooperate does not say that
 * they do. Without the graph's texts (`text`, `mentions`) all is `unclassified`.
 *
 * Time: pairs of actors × length of the text.
 *
 * @param graph is not changed
 * @param measure key of a measure or bullet
 * @returns one or more for each pair, in the order of the unit's ties
 * @throws Error where the graph has no such node
 */
export function mechanismsOf(graph: PlanGraph, measure: string): Mechanism[] {
  if (!graph.hasNode(measure)) throw new Error(`network/mechanismsOf: the graph has no node “${measure}”.`);
  return pairsOf(graph, measure).flatMap((pair) => mechanismsOfPair(graph, pair));
}

/**
 * By which mechanisms two actors are tied, counted over measures and bullets as printed: a restated measure counts again.
 * Give `measures` to count otherwise, for example the units of the `sources` of a two-mode network's ties.
 *
 * @param graph is not changed
 * @param a key of an actor
 * @param b key of another actor
 * @param options.measures keys of the measures and bullets to look at; default all
 * @throws Error where the graph has no such node
 */
export function mechanismOfTie(
  graph: PlanGraph,
  a: string,
  b: string,
  options: { measures?: Iterable<string> } = {},
): TieMechanisms {
  const wanted = options.measures === undefined ? undefined : new Set(options.measures);
  for (const node of [a, b, ...(wanted ?? [])])
    if (!graph.hasNode(node)) throw new Error(`network/mechanismOfTie: the graph has no node “${node}”.`);
  const found: TieMechanisms = {
    method: 'mechanism',
    a,
    b,
    measures: [],
    counts: Object.fromEntries(MECHANISMS.map((kind) => [kind, 0])) as Record<MechanismKind, number>,
    mechanisms: [],
  };
  const ofB = new Set(graph.inNeighbors(b));
  const shared = new Set(graph.inNeighbors(a).filter((node) => ofB.has(node) && (wanted?.has(node) ?? true)));
  graph.forEachNode((measure, { family }) => {
    if (family !== 'measure' || !shared.has(measure) || a === b) return;
    const pair = pairIn(graph, measure, a, b);
    if (pair === undefined) return;
    const mechanisms = mechanismsOfPair(graph, pair);
    found.measures.push(measure);
    found.mechanisms.push(...mechanisms);
    for (const { kind } of mechanisms) found.counts[kind] += 1;
  });
  return found;
}

function mechanismsOfPair(graph: PlanGraph, pair: Pair): Mechanism[] {
  const tie = { measure: pair.reading.unit, a: pair.a.key, b: pair.b.key };
  const mechanisms = MECHANISM_RULES.flatMap((rule): Mechanism[] => {
    const places = [...rule.find(pair)].sort((one, other) => one.start - other.start);
    if (places.length === 0) return [];
    const evidence = places.map(({ start, end, unit = tie.measure }) => {
      const text = unit === tie.measure ? pair.reading.text : (graph.getNodeAttribute(unit, 'text') ?? '');
      return { unit, start, end, text: text.slice(start, end) };
    });
    return [{ ...tie, kind: rule.kind, rule: rule.name, evidence }];
  });
  return mechanisms.length > 0 ? mechanisms : [{ ...tie, kind: 'unclassified', evidence: [] }];
}
