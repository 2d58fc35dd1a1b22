import { delegation } from '../projections/index.js';
import { actorsOf, eventsIn, type TwoModeNetwork, type TwoModeSettings } from '../two-mode/index.js';
import { leadsOf } from './contacts.js';

/** What hangs on one actor alone. Actors and events are keys in the order of the plan. */
export interface Dependants {
  actor: string;
  /** Events that it leads. */
  led: string[];
  /** Those that nobody else leads. */
  ledAlone: string[];
  /** Bodies through which it acts and no other lead does. */
  bodies: DependentBody[];
}

export interface DependentBody {
  actor: string;
  /** The events in which it is acted through. */
  events: string[];
}

export interface DependenceResult {
  method: 'dependence';
  options: TwoModeSettings;
  /** Every actor that leads. */
  actors: Dependants[];
  /** Events that nobody leads: the plan names no agent, or the options leave it out. */
  unled: string[];
}

/**
 * What hangs on each actor alone: the measures with a single lead, and the bodies that only one lead reaches
 * (`delegation` with one source). ◎ counts as a lead where the network is of the layer `appendix`, which has no bodies.
 *
 * It speaks of what the plan says. Others may do the same work unnamed; and a measure that a group leads
 * (関係府省庁) has a single lead unless groups are expanded.
 *
 * Time: linear in the ties but for `delegation`.
 *
 * @param network is not changed; its options decide what a measure and an actor are
 */
export function dependence(network: TwoModeNetwork): DependenceResult {
  const options = network.getAttribute('options');
  const rows = new Map<string, Dependants>();
  const unled: string[] = [];
  const leads = new Map(eventsIn(network).map((event) => [event, leadsOf(network, event)]));
  const leading = new Set([...leads.values()].flat());
  for (const actor of actorsOf(network))
    if (leading.has(actor)) rows.set(actor, { actor, led: [], ledAlone: [], bodies: [] });
  for (const [event, own] of leads) {
    if (own.length === 0) unled.push(event);
    for (const actor of own) {
      rows.get(actor)?.led.push(event);
      if (own.length === 1) rows.get(actor)?.ledAlone.push(event);
    }
  }
  for (const [actor, body] of dependentBodies(network)) rows.get(actor)?.bodies.push(body);
  return { method: 'dependence', options, actors: [...rows.values()], unled };
}

/** Bodies with a single source of delegation, each behind that source. */
function dependentBodies(network: TwoModeNetwork): [string, DependentBody][] {
  const { roles } = network.getAttribute('options');
  if (!roles.includes('lead') || !roles.includes('via')) return [];
  const delegations = delegation(network);
  return delegations.nodes().flatMap((actor): [string, DependentBody][] => {
    const [tie, ...others] = delegations.inEdges(actor);
    if (tie === undefined || others.length > 0) return [];
    return [[delegations.source(tie), { actor, events: delegations.getEdgeAttribute(tie, 'measures') }]];
  });
}
