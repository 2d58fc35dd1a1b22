/** What is looked at around a selection: surroundings, two nodes side by side, ways from one to the other. */
import { HUB_KINDS, type Surroundings, surroundings } from '@plangraph/core/graph';
import type { Filter, Focus } from '@plangraph/core/state';
import {
  type CommonNeighbours,
  commonNeighbours,
  evidentTies,
  type Path,
  type PathFinder,
  pathFinder,
} from '@plangraph/network';
import { type ComparedActors, compareWithin, withoutFiltered } from './compared.js';
import type { LoadedPlan } from './loaded-plan.js';
import type { PlanNode } from './plan-index.js';

/** Keys of what stays bright in the picture. */
interface Bright {
  nodes: ReadonlySet<string>;
  edges: ReadonlySet<string>;
}

export type FocusResult =
  | { kind: 'ego'; node: PlanNode; network: Surroundings; bright: undefined }
  | {
      kind: 'compare';
      nodes: readonly [PlanNode, PlanNode];
      /** Absent where one of them is no actor. */
      actors: ComparedActors | undefined;
      /** Whether a filter keeps something out of it. */
      narrowed: boolean;
      common: readonly CommonNeighbours[];
      bright: Bright;
    }
  | {
      kind: 'paths';
      nodes: readonly [PlanNode, PlanNode];
      paths: readonly Path[];
      shortest: Shortest | undefined;
      bright: Bright;
    };

/** How many paths there are of the fewest steps. */
export interface Shortest {
  steps: number;
  /** As far as they were counted. */
  count: number;
  /** Whether there are more. */
  more: boolean;
}

/**
 * Nothing is found but what the filter leaves. Kinds that are hidden in the picture still count in a comparison.
 *
 * @returns nothing where the data have no such node
 */
export function focusResult(loaded: LoadedPlan, filter: Filter, focus: Focus): FocusResult | undefined {
  const { index, graph } = loaded;
  const shown = loaded.shown(filter);
  if (focus.kind === 'ego') {
    const node = index.named(focus.node);
    if (node === undefined) return undefined;
    return { kind: 'ego', node, network: surroundings(graph, node.iri, focus.depth, shown), bright: undefined };
  }
  const [a, b] = focus.nodes.map((id) => index.named(id));
  if (a === undefined || b === undefined) return undefined;
  if (focus.kind === 'compare') {
    const common = commonNeighbours(graph, a.iri, b.iri, { shown });
    const within = withoutFiltered(loaded, filter);
    const actors =
      a.family === 'actor' && b.family === 'actor' ? compareWithin(loaded, within, a.iri, b.iri) : undefined;
    const ties = common.flatMap(({ neighbours }) => neighbours);
    const bright = {
      nodes: new Set([a.iri, b.iri, ...ties.map(({ node }) => node)]),
      edges: new Set(ties.flatMap(({ tiesOfA, tiesOfB }) => [...tiesOfA, ...tiesOfB])),
    };
    return { kind: 'compare', nodes: [a, b], actors, narrowed: within !== graph, common, bright };
  }
  const avoid = new Set(focus.avoid.map((id) => index.named(id)?.iri).filter((key) => key !== undefined));
  const walk = {
    shown,
    cost: evidentTies,
    avoid: { nodes: avoid, kinds: HUB_KINDS },
    ...(focus.ties.length === 0 ? {} : { kinds: new Set(focus.ties) }),
  };
  const finder = pathFinder(graph, walk);
  const paths = [...finder.between(a.iri, b.iri, { k: focus.most })];
  const chosen = focus.chosen === undefined ? undefined : paths[focus.chosen - 1];
  const bright = chosen === undefined ? paths : [chosen];
  return {
    kind: 'paths',
    nodes: [a, b],
    paths,
    shortest: shortestOf(finder, a.iri, b.iri, paths[0]),
    bright: {
      nodes: new Set([a.iri, b.iri, ...bright.flatMap(({ nodes }) => nodes)]),
      edges: new Set(bright.flatMap(({ hops }) => hops.flatMap(({ ties }) => ties))),
    },
  };
}

/** Paths of one length that are counted; of more it is only said that there are more. */
const MOST_COUNTED = 200;

function shortestOf(finder: PathFinder, from: string, to: string, first: Path | undefined): Shortest | undefined {
  if (first === undefined) return undefined;
  let count = 0;
  for (const _ of finder.between(from, to, { k: MOST_COUNTED + 1, maxLength: first.length })) count += 1;
  return { steps: first.length, count: Math.min(count, MOST_COUNTED), more: count > MOST_COUNTED };
}
