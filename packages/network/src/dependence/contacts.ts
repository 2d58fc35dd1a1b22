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
 * acts need not have to do with each other. So taking a third out changes nothing between two that are left.
 */
export function contactsOf(network: TwoModeNetwork): Contacts {
  const contacts = new Map<string, Map<string, string[]>>();
  for (const actor of actorsOf(network)) contacts.set(actor, new Map());
  const add = (one: string, other: string, event: string): void => {
    const own = contacts.get(one);
    const events = own?.get(other);
    if (events === undefined) own?.set(other, [event]);
    else if (events.at(-1) !== event) events.push(event);
  };
  for (const event of eventsIn(network)) {
    const cast = network.neighbors(event);
    for (const lead of leadsOf(network, event)) {
      for (const other of cast) {
        if (other === lead) continue;
        add(lead, other, event);
        add(other, lead, event);
      }
    }
  }
  return contacts;
}

/**
 * Hops from one actor to each that can be reached over contacts; itself has 0.
 * @param removed who is not passed through
 */
export function distancesFrom(
  contacts: Contacts,
  actor: string,
  removed: ReadonlySet<string> = new Set(),
): Map<string, number> {
  const distances = new Map([[actor, 0]]);
  // A map is walked in the order of insertion, with what is added on the way: a queue.
  for (const [at, distance] of distances)
    for (const other of contacts.get(at)?.keys() ?? [])
      if (!distances.has(other) && !removed.has(other)) distances.set(other, distance + 1);
  return distances;
}

/** How far the others are from one actor, in hops, and by how many shortest paths. */
export interface Reach {
  distances: ReadonlyMap<string, number>;
  paths: ReadonlyMap<string, number>;
}

export function reachOf(contacts: Contacts, actor: string): Reach {
  const distances = distancesFrom(contacts, actor);
  const paths = new Map([[actor, 1]]);
  for (const [at, distance] of distances)
    for (const next of contacts.get(at)?.keys() ?? [])
      if (distances.get(next) === distance + 1) paths.set(next, (paths.get(next) ?? 0) + (paths.get(at) ?? 0));
  return { distances, paths };
}

/** Numbers of paths are exact up to 2⁵³; of more than that, a pair is looked at once too often rather than not. */
const EXACT = 1 - 1e-9;

/** Whether all shortest paths between two actors may run through a third, so that they are further apart without it. */
export function areJoinedBy(third: string, a: Reach, b: Reach, from: string): boolean {
  const through = (a.distances.get(third) ?? Number.NaN) + (b.distances.get(third) ?? Number.NaN);
  if (through !== b.distances.get(from)) return false;
  return (a.paths.get(third) ?? 0) * (b.paths.get(third) ?? 0) >= (b.paths.get(from) ?? 0) * EXACT;
}
