import { actorsOf, eventsIn, type TwoModeNetwork } from '../two-mode/index.js';

/** By actor: whom it has contact with, and the events in which, in the order of the plan. */
export type Contacts = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** Who leads an event: ◎ counts as the lead of a division. */
export function leadsOf(network: TwoModeNetwork, event: string): string[] {
  return network
    .filterEdges(event, (_, { roles }) => roles.includes('lead') || roles.includes('main'))
    .map((tie) => network.opposite(event, tie));
}

/**
 * Two actors have contact in an event where both have a role and one of them leads: two bodies through which a third
 * acts need not have to do with each other.
 * @param removed who counts no more
 */
export function contactsOf(network: TwoModeNetwork, removed: ReadonlySet<string> = new Set()): Contacts {
  const contacts = new Map<string, Map<string, string[]>>();
  for (const actor of actorsOf(network)) if (!removed.has(actor)) contacts.set(actor, new Map());
  const add = (one: string, other: string, event: string): void => {
    const own = contacts.get(one);
    const events = own?.get(other);
    if (events === undefined) own?.set(other, [event]);
    else if (events.at(-1) !== event) events.push(event);
  };
  for (const event of eventsIn(network)) {
    const cast = network.neighbors(event).filter((actor) => !removed.has(actor));
    for (const lead of leadsOf(network, event)) {
      if (removed.has(lead)) continue;
      for (const other of cast) {
        if (other === lead) continue;
        add(lead, other, event);
        add(other, lead, event);
      }
    }
  }
  return contacts;
}

/** Hops from one actor to each that can be reached over contacts; itself has 0. */
export function distancesFrom(contacts: Contacts, actor: string): Map<string, number> {
  const distances = new Map([[actor, 0]]);
  // A map is walked in the order of insertion, with what is added on the way: a queue.
  for (const [at, distance] of distances)
    for (const other of contacts.get(at)?.keys() ?? []) if (!distances.has(other)) distances.set(other, distance + 1);
  return distances;
}
