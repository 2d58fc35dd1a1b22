/** The actors of what is shown, the ties between them, and how they stand in the network. */
import type {
  EdgeAttributes,
  EdgeKind,
  GraphAttributes,
  NodeAttributes,
  PlanGraph,
  Shown,
  TieKind,
} from '@plangraph/core/graph';
import { relayout } from '@plangraph/core/graph';
import type { Filter, ViewState } from '@plangraph/core/state';
import {
  type ActorNetwork,
  betweenness,
  constraint,
  degree,
  delegation,
  gouldFernandez,
  pageRank,
  projectOntoActors,
  strength,
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
  weight: number;
  measures: readonly string[];
}

export interface AgencyNetwork {
  twoMode: TwoModeNetwork;
  projection: ActorNetwork;
  /** By key of the edge in `graph`. */
  ties: ReadonlyMap<string, AgencyTie>;
  /** To be drawn; places and sizes are those of this network. */
  graph: TieGraph;
}

type Options = ViewState['agencies'];

/** How the filter's words are those of the two-mode network. */
export function twoModeOptions({ layer, collectives, secretariat, restatements }: Filter): TwoModeOptions {
  return {
    layer: layer === 'appendix' ? 'appendix' : 'text',
    collectives: collectives === 'dropped' ? 'dropped' : 'kept',
    secretariat: secretariat === 'hidden' ? 'dropped' : 'kept',
    restatements: restatements === 'once' ? 'once' : 'as-printed',
  };
}

/**
 * @param graph of the plan, with collectives as the filter takes them
 * @param shown what the filter leaves; other measures, actors and roles do not count
 */
export function agencyNetwork(graph: PlanGraph, shown: Shown, filter: Filter, options: Options): AgencyNetwork {
  const part = partOf(graph, shown, options.without);
  const network = twoMode(part, twoModeOptions(filter));
  const projection = projectOntoActors(network, { weight: options.weight });
  const ties = tiesOf(network, projection, options);
  return { twoMode: network, projection, ties, graph: drawn(graph, projection, ties) };
}

/** What the two-mode network is made of: units and actors that are shown, and the edges between them that are. */
function partOf(graph: PlanGraph, shown: Shown, without: string | undefined): PlanGraph {
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
  const kept = all.filter(({ weight }) => weight >= least);
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

/** The picture: who has a tie that is drawn, in a layout of its own. */
function drawn(graph: PlanGraph, projection: ActorNetwork, ties: ReadonlyMap<string, AgencyTie>): TieGraph {
  const picture: TieGraph = new MultiDirectedGraph();
  picture.replaceAttributes({ ...graph.getAttributes() });
  const tied = new Set([...ties.values()].flatMap(({ source, target }) => [source, target]));
  projection.forEachNode((key) => {
    if (tied.has(key)) picture.addNode(key, { ...graph.getNodeAttributes(key) });
  });
  for (const [key, { kind, source, target, weight }] of ties) {
    picture.addDirectedEdgeWithKey(key, source, target, { kind, weight });
  }
  let places: ReadonlyMap<string, { x: number; y: number }> = new Map();
  for (const step of relayout(picture, undefined, { iterations: 400 })) places = step.places;
  for (const [key, { x, y }] of places) picture.mergeNodeAttributes(key, { x, y });
  return picture;
}

/** How an actor stands in the network, by one measure; actors for which it has no value are absent. */
export function valuesOf(
  { twoMode: network, projection }: AgencyNetwork,
  ranking: Options['ranking'],
): Map<string, number> {
  const values = computed(network, projection, ranking);
  return new Map(Object.entries(values).filter(([, value]) => !Number.isNaN(value)));
}

function computed(
  network: TwoModeNetwork,
  projection: ActorNetwork,
  ranking: Options['ranking'],
): Record<string, number> {
  switch (ranking) {
    case 'measures':
      return Object.fromEntries(projection.mapNodes((key) => [key, network.degree(key)]));
    case 'degree':
      return degree(projection);
    case 'strength':
      return strength(projection);
    case 'betweenness':
      return betweenness(projection);
    case 'constraint':
      return constraint(projection);
    case 'pagerank':
      return pageRank(projection);
    case 'brokerage':
      return Object.fromEntries(Object.entries(gouldFernandez(projection)).map(([key, { total }]) => [key, total / 2]));
  }
}

/** Whether little of it is the first place: Burt's constraint is low for an actor between others. */
export function leastIsFirst(ranking: Options['ranking']): boolean {
  return ranking === 'constraint';
}
