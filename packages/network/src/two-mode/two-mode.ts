import type { NodeAttributes, PlanGraph } from '@plangraph/core/graph';
import { UndirectedGraph } from 'graphology';
import { standInsOf } from './actors.js';
import { eventsOf } from './events.js';
import { type Role, settingsOf, type TwoModeOptions, type TwoModeSettings } from './options.js';

/** One place in the plan that a tie rests on. */
export interface TieSource {
  role: Role;
  /** IRI of the measure, bullet or division as printed. */
  unit: string;
  /** IRI of the actor as printed. */
  actor: string;
  /** The lead was taken over from the measure that introduces the bullet. */
  inherited?: true;
  /** IRI of the collective that was expanded to this actor. */
  through?: string;
}

/** `mode`: which of the two sets the node is in. Other attributes are those of the plan's graph. */
export interface TwoModeNode extends NodeAttributes {
  mode: 'actor' | 'event';
}

export interface TwoModeTie {
  /** Roles of the actor in the event, each once, in the order of the layer. */
  roles: Role[];
  /** What the tie rests on, in the order of the plan. */
  sources: TieSource[];
}

export interface TwoModeAttributes {
  method: 'two-mode';
  options: TwoModeSettings;
}

/** Actor × event: an edge for each pair of an actor and a measure (or division) that it has a role in. */
export type TwoModeNetwork = UndirectedGraph<TwoModeNode, TwoModeTie, TwoModeAttributes>;

const EDGE_KINDS: Readonly<Record<string, Role>> = {
  lead: 'lead',
  via: 'via',
  partner: 'partner',
  'main-agency': 'main',
  'related-agency': 'related',
};

/**
 * The two-mode network of a plan: which actor has which role in which measure (Borgatti & Everett 1997,
 * doi:10.1016/S0378-8733(96)00301-2, for what can be done with one). Nodes are keyed by IRI and stand in the order of
 * the plan, actors first; actors and events without a tie are left out. The graph's attributes hold the options.
 *
 * It says who is named with whom in an intention. It cannot say that they work together, nor how much: a measure of
 * a line counts as much as one of a page, and what the plan does not name is not there.
 *
 * @param graph of the whole plan; it is not changed
 * @throws RangeError for roles that the layer does not have
 */
export function twoMode(graph: PlanGraph, options: TwoModeOptions = {}): TwoModeNetwork {
  const settings = settingsOf(options);
  const standIns = standInsOf(graph, settings);
  const eventsFor = settings.layer === 'text' ? eventsOf(graph, settings) : (unit: string) => [unit];
  const ties = new Map<string, Map<string, TieSource[]>>();

  graph.forEachNode((unit) => {
    graph.forEachOutEdge(unit, (_edge, { kind, inherited }, _unit, named) => {
      const role = EDGE_KINDS[kind];
      if (role === undefined || !settings.roles.includes(role)) return;
      for (const { actor, through } of standIns(named)) {
        const source: TieSource = { role, unit, actor: named };
        if (inherited === true) source.inherited = true;
        if (through !== undefined) source.through = through;
        for (const event of eventsFor(unit)) append(ties, actor, event, source);
      }
    });
  });
  return assemble(graph, ties, settings);
}

function append(ties: Map<string, Map<string, TieSource[]>>, actor: string, event: string, source: TieSource): void {
  const own = ties.get(actor) ?? new Map<string, TieSource[]>();
  ties.set(actor, own);
  const sources = own.get(event);
  if (sources === undefined) own.set(event, [source]);
  else sources.push(source);
}

function assemble(
  graph: PlanGraph,
  ties: ReadonlyMap<string, ReadonlyMap<string, TieSource[]>>,
  settings: TwoModeSettings,
): TwoModeNetwork {
  const network: TwoModeNetwork = new UndirectedGraph<TwoModeNode, TwoModeTie, TwoModeAttributes>();
  network.replaceAttributes({ method: 'two-mode', options: settings });
  const events = new Set([...ties.values()].flatMap((own) => [...own.keys()]));
  const add = (iri: string, mode: 'actor' | 'event'): void => {
    network.addNode(iri, { ...graph.getNodeAttributes(iri), mode });
  };
  const order = graph.nodes();
  for (const iri of order) if (ties.has(iri)) add(iri, 'actor');
  for (const iri of order) if (events.has(iri)) add(iri, 'event');
  for (const actor of order) {
    for (const [event, sources] of ties.get(actor) ?? []) {
      const roles = settings.roles.filter((role) => sources.some((source) => source.role === role));
      network.addEdgeWithKey(
        `${network.getNodeAttribute(actor, 'id')} in ${network.getNodeAttribute(event, 'id')}`,
        actor,
        event,
        { roles, sources },
      );
    }
  }
  return network;
}

/** Actors of a two-mode network in its order. */
export function actorsOf(network: TwoModeNetwork): string[] {
  return network.filterNodes((_, { mode }) => mode === 'actor');
}

/** Events of a two-mode network in its order. */
export function eventsIn(network: TwoModeNetwork): string[] {
  return network.filterNodes((_, { mode }) => mode === 'event');
}
