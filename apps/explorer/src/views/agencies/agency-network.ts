/** The actors of what is shown, and the ties between them. */
import type {
  EdgeAttributes,
  EdgeKind,
  GraphAttributes,
  NodeAttributes,
  PlanGraph,
  Shown,
  TieKind,
} from '@plangraph/core/graph';
import type { Filter, ViewState } from '@plangraph/core/state';
import {
  type ActorNetwork,
  delegation,
  projectOntoActors,
  type TwoModeNetwork,
  type TwoModeOptions,
  twoMode,
} from '@plangraph/network';
import { MultiDirectedGraph } from 'graphology';

export type TieGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes<EdgeKind | TieKind>, GraphAttributes>;

/** A tie that is drawn, with the measures it was counted from. */
export interface AgencyTie {
  kind: TieKind;
  source: string;
  target: string;
  /** In the unit of the projection where it is `shared`, else a number of measures. */
  weight: number;
  measures: readonly string[];
}

export interface AgencyNetwork {
  /** Before anybody was taken out. */
  whole: TwoModeNetwork;
  twoMode: TwoModeNetwork;
  projection: ActorNetwork;
  /** By key of the edge in `graph`, those of most measures first. */
  ties: ReadonlyMap<string, AgencyTie>;
  /** To be drawn: who has a tie. Weights are comparable among kinds; places are the data's own. */
  graph: TieGraph;
}

type Options = ViewState['agencies'];

/** How edges of the plan say the roles of the two-mode network. */
export const ROLE_KINDS = {
  lead: 'lead',
  via: 'via',
  partner: 'partner',
  main: 'main-agency',
  related: 'related-agency',
} as const satisfies Record<string, EdgeKind>;

/** How the filter's words are those of the two-mode network. */
export function twoModeOptions({ layer, collectives, secretariat, restatements }: Filter): TwoModeOptions {
  return {
    layer: layer === 'appendix' ? 'appendix' : 'text',
    collectives,
    secretariat: secretariat === 'hidden' ? 'dropped' : 'kept',
    restatements: restatements === 'once' ? 'once' : 'as-printed',
  };
}

const ACTOR_KINDS: ReadonlySet<string> = new Set<NodeAttributes['kind']>([
  'government-body',
  'public-body',
  'coordination-body',
  'private-body',
  'foreign-body',
  'collective',
  'actor',
]);

/**
 * The filter by which measures count: those that are not drawn for their kind count still, and a repeated measure is
 * needed to count its actors with the original.
 */
export function countingFilter(filter: Filter): Filter {
  const hidden = new Set([...filter.hidden].filter((kind) => ACTOR_KINDS.has(kind)));
  return { ...filter, hidden, restatements: 'each' };
}

/**
 * @param graph of the plan, with collectives as the filter takes them
 * @param shown what `countingFilter` leaves; other measures, actors and roles do not count
 */
export function agencyNetwork(graph: PlanGraph, shown: Shown, filter: Filter, options: Options): AgencyNetwork {
  const settings = twoModeOptions(filter);
  const whole = twoMode(partOf(graph, shown), settings);
  const absent = options.without;
  const network = absent === undefined ? whole : twoMode(partOf(graph, shown, absent), settings);
  const projection = projectOntoActors(network, { weight: options.weight });
  const ties = tiesOf(network, projection, options);
  return { whole, twoMode: network, projection, ties, graph: drawn(graph, projection, ties) };
}

/** What the two-mode network is made of: units and actors that are shown, and the edges between them that are. */
export function partOf(graph: PlanGraph, shown: Shown, without?: string): PlanGraph {
  const part = graph.nullCopy() as PlanGraph;
  graph.forEachNode((key, attributes) => {
    if (shown.nodes.has(key) && attributes.id !== without) part.addNode(key, { ...attributes });
  });
  graph.forEachEdge((edge, attributes, source, target) => {
    if (part.hasNode(source) && part.hasNode(target) && shown.edges.has(edge)) {
      part.addDirectedEdgeWithKey(edge, source, target, { ...attributes });
    }
  });
  return part;
}

function tiesOf(network: TwoModeNetwork, projection: ActorNetwork, { ties, least }: Options): Map<string, AgencyTie> {
  const all: AgencyTie[] = [];
  if (ties.includes('shared')) {
    projection.forEachEdge((_edge, { weight, measures }, source, target) => {
      all.push({ kind: 'shared', source, target, weight, measures });
    });
  }
  if (network.getAttribute('options').layer === 'text') {
    if (ties.includes('through')) {
      delegation(network).forEachEdge((_edge, { weight, measures }, source, target) => {
        all.push({ kind: 'through', source, target, weight, measures });
      });
    }
    if (ties.includes('with')) all.push(...cooperation(network));
  }
  // Weights of one kind say nothing beside those of another; measures do.
  const kept = all
    .filter(({ measures }) => measures.length >= least)
    .sort((a, b) => b.measures.length - a.measures.length || b.weight - a.weight);
  const id = (key: string): string => network.getNodeAttribute(key, 'id');
  return new Map(kept.map((tie) => [`${id(tie.source)} ${tie.kind} ${id(tie.target)}`, tie]));
}

/** From one that leads to one with which it acts, named in the same printed measure. */
function cooperation(network: TwoModeNetwork): AgencyTie[] {
  const ties = new Map<string, AgencyTie & { measures: string[] }>();
  network.forEachNode((event, { mode }) => {
    if (mode !== 'event') return;
    const cast = network.mapEdges(event, (_edge, { sources }, one, other) => ({
      actor: one === event ? other : one,
      leads: new Set(sources.filter(({ role }) => role === 'lead').map(({ unit }) => unit)),
      helps: sources.filter(({ role }) => role === 'partner').map(({ unit }) => unit),
    }));
    for (const { actor: source, leads } of cast) {
      for (const { actor: target, helps } of cast) {
        if (source === target || !helps.some((unit) => leads.has(unit))) continue;
        const key = `${source} ${target}`;
        const tie = ties.get(key) ?? { kind: 'with', source, target, weight: 0, measures: [] };
        tie.weight += 1;
        tie.measures.push(event);
        ties.set(key, tie);
      }
    }
  });
  return [...ties.values()];
}

function drawn(graph: PlanGraph, projection: ActorNetwork, ties: ReadonlyMap<string, AgencyTie>): TieGraph {
  const picture: TieGraph = new MultiDirectedGraph();
  picture.replaceAttributes({ ...graph.getAttributes() });
  const all = [...ties.values()];
  const tied = new Set(all.flatMap(({ source, target }) => [source, target]));
  projection.forEachNode((key) => {
    if (tied.has(key)) picture.addNode(key, { ...graph.getNodeAttributes(key) });
  });
  const shared = all.filter(({ kind }) => kind === 'shared');
  const most = Math.max(1, ...shared.map(({ measures }) => measures.length));
  const strongest = Math.max(...shared.map(({ weight }) => weight));
  for (const [key, { kind, source, target, weight }] of ties) {
    // The strongest projected tie is as thick as if its measures were counted, whatever its unit.
    const thickness = kind === 'shared' ? (weight / strongest) * most : weight;
    picture.addDirectedEdgeWithKey(key, source, target, { kind, weight: thickness });
  }
  return picture;
}
