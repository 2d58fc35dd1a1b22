import { UndirectedGraph } from 'graphology';
import type { ActorNetwork, ActorNetworkAttributes, ActorTie } from '../projections/index.js';
import { actorsOf, type TwoModeNetwork, type TwoModeNode, type TwoModeSettings } from '../two-mode/index.js';
import { contactsOf } from './contacts.js';

/** Two actors, the earlier of the plan first. */
export interface TieRedundancy {
  a: string;
  b: string;
  /** How many events the tie rests on, from 1. With 1 it goes when that event goes. */
  redundancy: number;
  /** Their keys, in the order of the plan. */
  events: string[];
}

export interface RedundancyResult {
  method: 'redundancy';
  options: TwoModeSettings;
  /** In the order of the plan. */
  ties: TieRedundancy[];
}

/**
 * How many measures each tie between two actors rests on. They are tied in an event where both have a role and one
 * of them leads; being acted through in the same measure is no tie. So counts are those of `projectOntoActors` or
 * lower.
 *
 * Time: events × leads × actors of the event.
 *
 * @param network is not changed
 */
export function redundancy(network: TwoModeNetwork): RedundancyResult {
  const place = new Map(actorsOf(network).map((actor, at) => [actor, at]));
  const placeOf = (actor: string): number => place.get(actor) ?? 0;
  const ties = [...contactsOf(network)].flatMap(([a, others]) =>
    [...others]
      .filter(([b]) => placeOf(a) < placeOf(b))
      .sort(([one], [other]) => placeOf(one) - placeOf(other))
      .map(([b, events]) => ({ a, b, redundancy: events.length, events: [...events] })),
  );
  return { method: 'redundancy', options: network.getAttribute('options'), ties };
}

/**
 * The same as a network, for measures of position and for files: who has contact with whom through a lead. The weight
 * is the redundancy. All actors are nodes, those without contact too.
 *
 * @param network is not changed
 */
export function contactNetwork(network: TwoModeNetwork): ActorNetwork {
  const { options, ties } = redundancy(network);
  const contacts: ActorNetwork = new UndirectedGraph<TwoModeNode, ActorTie, ActorNetworkAttributes>();
  contacts.replaceAttributes({ method: 'contacts', options });
  for (const actor of actorsOf(network)) contacts.addNode(actor, { ...network.getNodeAttributes(actor) });
  const id = (actor: string): string => network.getNodeAttribute(actor, 'id');
  for (const { a, b, redundancy: count, events } of ties)
    contacts.addEdgeWithKey(`${id(a)} with ${id(b)}`, a, b, { weight: count, count, measures: events });
  return contacts;
}
