import { actorsOf, eventsIn, type TwoModeNetwork, type TwoModeSettings } from '../two-mode/index.js';
import { type Contacts, contactsOf, distancesFrom, leadsOf } from './contacts.js';

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
 * Time: ministries × contacts.
 *
 * @param network is not changed
 * @param actors one key or several
 * @throws Error where the network has no such actor
 */
export function without(network: TwoModeNetwork, actors: string | readonly string[]): WithoutResult {
  const removed = new Set(typeof actors === 'string' ? [actors] : actors);
  for (const actor of removed)
    if (!network.hasNode(actor) || network.getNodeAttribute(actor, 'mode') !== 'actor')
      throw new Error(`network/without: the two-mode network has no actor “${actor}”.`);
  const before = contactsOf(network);
  const after = contactsOf(network, removed);
  const leaderless: string[] = [];
  const remaining: string[] = [];
  for (const event of eventsIn(network)) {
    const leads = leadsOf(network, event);
    if (!network.someNeighbor(event, (actor) => removed.has(actor)) || leads.length === 0) continue;
    (leads.every((actor) => removed.has(actor)) ? leaderless : remaining).push(event);
  }
  const left = actorsOf(network).filter((actor) => !removed.has(actor));
  return {
    method: 'without',
    options: network.getAttribute('options'),
    removed: actorsOf(network).filter((actor) => removed.has(actor)),
    leaderless,
    remaining,
    cutOff: left.filter((actor) => before.get(actor)?.size !== 0 && after.get(actor)?.size === 0),
    apart: furtherApart(
      left.filter((actor) => isMinistry(network, actor)),
      before,
      after,
    ),
  };
}

function isMinistry(network: TwoModeNetwork, actor: string): boolean {
  const { kind, order } = network.getNodeAttributes(actor);
  return kind === 'government-body' && order !== undefined;
}

function furtherApart(ministries: readonly string[], before: Contacts, after: Contacts): LostContact[] {
  return ministries.flatMap((a, at) => {
    const distancesBefore = distancesFrom(before, a);
    const distancesAfter = distancesFrom(after, a);
    return ministries.slice(at + 1).flatMap((b): LostContact[] => {
      const [near, far] = [distancesBefore.get(b), distancesAfter.get(b)];
      if (near === undefined || near === far) return [];
      return [{ a, b, before: near, ...(far === undefined ? {} : { after: far }) }];
    });
  });
}
