/** What is looked at around a selection: surroundings, two nodes side by side, ways from one to the other. */
import type { NodeKind, Shown } from '@plangraph/core/graph';
import type { Focus } from '@plangraph/core/state';
import {
  type ActorComparison,
  type CommonNeighbours,
  commonNeighbours,
  compareActors,
  type EgoNetwork,
  egoNetwork,
  evidentTies,
  type Path,
  shortestPaths,
} from '@plangraph/network';
import type { LoadedPlan } from './loaded-plan.js';
import type { PlanNode } from './plan-index.js';
import { aroundActor } from './surroundings.js';

/** Keys of what stays bright in the picture. */
interface Bright {
  nodes: ReadonlySet<string>;
  edges: ReadonlySet<string>;
}

export type FocusResult =
  | { kind: 'ego'; node: PlanNode; network: EgoNetwork; bright: undefined }
  | {
      kind: 'compare';
      nodes: readonly [PlanNode, PlanNode];
      /** Absent where one of them is no actor. */
      actors: ActorComparison | undefined;
      common: readonly CommonNeighbours[];
      bright: Bright;
    }
  | { kind: 'paths'; nodes: readonly [PlanNode, PlanNode]; paths: readonly Path[]; bright: Bright };

/** Everything hangs together through these, so that a way through them says nothing. */
const NO_WAY: ReadonlySet<NodeKind> = new Set(['plan', 'pillar']);

/**
 * @param shown what the filter leaves; nothing else is found
 * @returns nothing where the data have no such node
 */
export function focusResult(loaded: LoadedPlan, shown: Shown, focus: Focus): FocusResult | undefined {
  const { index, graph } = loaded;
  if (focus.kind === 'ego') {
    const node = index.named(focus.node);
    if (node === undefined) return undefined;
    const network =
      node.family === 'actor'
        ? aroundActor(graph, node.iri, focus.depth, shown, NO_WAY)
        : egoNetwork(graph, node.iri, { depth: focus.depth, shown, avoid: { kinds: NO_WAY } });
    return { kind: 'ego', node, network, bright: undefined };
  }
  const [a, b] = focus.nodes.map((id) => index.named(id));
  if (a === undefined || b === undefined) return undefined;
  if (focus.kind === 'compare') {
    const common = commonNeighbours(graph, a.iri, b.iri, { shown });
    const actors = a.family === 'actor' && b.family === 'actor' ? compareActors(graph, a.iri, b.iri) : undefined;
    const ties = common.flatMap(({ neighbours }) => neighbours);
    const bright = {
      nodes: new Set([a.iri, b.iri, ...ties.map(({ node }) => node)]),
      edges: new Set(ties.flatMap(({ tiesOfA, tiesOfB }) => [...tiesOfA, ...tiesOfB])),
    };
    return { kind: 'compare', nodes: [a, b], actors, common, bright };
  }
  const avoid = new Set(focus.avoid.map((id) => index.named(id)?.iri).filter((key) => key !== undefined));
  const paths = [
    ...shortestPaths(graph, a.iri, b.iri, {
      k: focus.most,
      shown,
      cost: evidentTies,
      avoid: { nodes: avoid, kinds: NO_WAY },
      ...(focus.ties.length === 0 ? {} : { kinds: new Set(focus.ties) }),
    }),
  ];
  const chosen = focus.chosen === undefined ? undefined : paths[focus.chosen - 1];
  const bright = chosen === undefined ? paths : [chosen];
  return {
    kind: 'paths',
    nodes: [a, b],
    paths,
    bright: {
      nodes: new Set([a.iri, b.iri, ...bright.flatMap(({ nodes }) => nodes)]),
      edges: new Set(bright.flatMap(({ hops }) => hops.flatMap(({ ties }) => ties))),
    },
  };
}
