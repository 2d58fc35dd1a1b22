import { actorsOf, eventsIn, type TwoModeNetwork, type TwoModeSettings } from '../two-mode/index.js';
import { areJoinedBy, type Contacts, contactsOf, distancesFrom, leadsOf, type Reach, reachOf } from './contacts.js';

/** What changes when actors are taken out. Keys stand in the order of the plan. */
export interface WithoutResult {
  method: 'without';
  options: TwoModeSettings;
  removed: string[];
  /** Events that lose their last lead. */
  leaderless: string[];
  /** Events where they have a role and somebody else still leads. */
  remaining: string[];
  /** Actors that had contact through a lead and lose all of it; they may still share events that neither leads. */
  cutOff: string[];
  /** Pairs of ministries that are further apart than before. */
  apart: LostContact[];
}

/** Hops over contacts, from 1: two that have a role in one event that one of them leads are 1 apart. */
export interface LostContact {
  a: string;
  b: string;
  before: number;
  /** Absent where no way is left. */
  after?: number;
}

/**
 * What is left of a plan when actors are taken out of it. Ministries are the government bodies that stand in the
 * protocol order (建制順, `pg:order`); data without one have no pairs.
 *
 * It is a reading aid and no forecast: if an agency were abolished, another would be named in its place.
 *
 * Time: ministries × contacts. To ask for many, `withoutEach` reads the network once.
 *
 * @param network is not changed
 * @param actors one key or several
 * @throws Error where the network has no such actor
 */
export function without(network: TwoModeNetwork, actors: string | readonly string[]): WithoutResult {
  return withoutEach(network)(actors);
}

/**
 * The same as `without`, of a network that is asked many times.
 *
 * @param network must not change between the questions
 */
export function withoutEach(network: TwoModeNetwork): (actors: string | readonly string[]) => WithoutResult {
  const all = actorsOf(network);
  const place = new Map(eventsIn(network).map((event, at) => [event, at]));
  const contacts = contactsOf(network);
  const reaches = new Map(
    all.filter((actor) => isMinistry(network, actor)).map((actor) => [actor, reachOf(contacts, actor)]),
  );
  return (actors) => {
    const removed = new Set(typeof actors === 'string' ? [actors] : actors);
    for (const actor of removed)
      if (!contacts.has(actor)) throw new Error(`network/without: the two-mode network has no actor “${actor}”.`);
    const touched = new Set([...removed].flatMap((actor) => network.neighbors(actor)));
    const inOrder = [...touched].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
    const led = inOrder.map((event) => ({ event, leads: leadsOf(network, event) }));
    const isLost = (leads: readonly string[]): boolean => leads.every((actor) => removed.has(actor));
    const eventsWith = (lost: boolean): string[] =>
      led.flatMap(({ event, leads }) => (leads.length > 0 && isLost(leads) === lost ? [event] : []));
    const met = new Set([...removed].flatMap((actor) => [...(contacts.get(actor)?.keys() ?? [])]));
    const hasNoneLeft = (actor: string): boolean =>
      met.has(actor) && !removed.has(actor) && isLost([...(contacts.get(actor)?.keys() ?? [])]);
    return {
      method: 'without',
      options: network.getAttribute('options'),
      removed: all.filter((actor) => removed.has(actor)),
      leaderless: eventsWith(true),
      remaining: eventsWith(false),
      cutOff: all.filter(hasNoneLeft),
      apart: furtherApart(contacts, reaches, removed),
    };
  };
}

function isMinistry(network: TwoModeNetwork, actor: string): boolean {
  const { kind, order } = network.getNodeAttributes(actor);
  return kind === 'government-body' && order !== undefined;
}

/** @param reaches of each ministry, before */
function furtherApart(
  contacts: Contacts,
  reaches: ReadonlyMap<string, Reach>,
  removed: ReadonlySet<string>,
): LostContact[] {
  const ministries = [...reaches].filter(([actor]) => !removed.has(actor));
  const [only, ...more] = removed;
  return ministries.flatMap(([a, ofA], at) => {
    const others = ministries
      .slice(at + 1)
      .filter(
        ([, ofB]) => ofB.distances.has(a) && (only === undefined || more.length > 0 || areJoinedBy(only, ofA, ofB, a)),
      );
    if (others.length === 0) return [];
    const after = distancesFrom(contacts, a, removed);
    return others.flatMap(([b]): LostContact[] => {
      const [near, far] = [ofA.distances.get(b), after.get(b)];
      if (near === undefined || near === far) return [];
      return [{ a, b, before: near, ...(far === undefined ? {} : { after: far }) }];
    });
  });
}
