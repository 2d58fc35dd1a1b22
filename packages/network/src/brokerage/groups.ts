import { type CommunityOptions, communities } from '../communities/index.js';
import { projectOntoActors } from '../projections/index.js';
import { actorsOf, eventsIn, type TwoModeNetwork } from '../two-mode/index.js';
import type { GroupOf } from './roles.js';

/** By what actors can be grouped; see `actorGroups`. */
export type Grouping = 'kind' | 'pillar' | 'community';

export const GROUPINGS: readonly Grouping[] = ['kind', 'pillar', 'community'];

/**
 * Groups of the actors of a network, for brokerage:
 *
 * - `kind`: the kind of actor, `government-body`, `collective` …
 * - `pillar`: the pillar in which it has a role in most events; of two with as many, the earlier. Many actors have a
 *   role in several, and the number of the others is lost.
 * - `community`: the number of its community in the projection by counts (`communities`). Actors of one community share
 *   events, so there is less to broker within it than between two.
 *
 * Brokerage depends on how the groups are drawn: compare several before saying that somebody is a gatekeeper.
 *
 * @param options of the communities, such as the seed
 * @returns the group of each actor by its key, in the order of the network; empty where an actor's events stand in no pillar
 */
export function actorGroups(
  network: TwoModeNetwork,
  by: Grouping,
  options: Pick<CommunityOptions, 'seed' | 'resolution' | 'runs'> = {},
): Record<string, string> {
  const actors = actorsOf(network);
  const groupOf = {
    kind: () => (actor: string) => network.getNodeAttribute(actor, 'kind'),
    pillar: () => {
      const order = [...new Set(eventsIn(network).map((event) => network.getNodeAttribute(event, 'pillar')))];
      return (actor: string) => mainPillar(network, actor, order);
    },
    community: () => {
      const found = communities(projectOntoActors(network), options).communities;
      return (actor: string) => String(found[actor]);
    },
  }[by]();
  return Object.fromEntries(actors.map((actor) => [actor, groupOf(actor)]));
}

/** For functions that ask for the group of a node; a node without one is a group of its own. */
export function groupedBy(groups: Readonly<Record<string, string>>): GroupOf {
  return (node) => groups[node] || node;
}

/** @param pillars in the order of the plan */
function mainPillar(network: TwoModeNetwork, actor: string, pillars: readonly (string | undefined)[]): string {
  const counts = new Map<string, number>();
  for (const event of network.neighbors(actor)) {
    const pillar = network.getNodeAttribute(event, 'pillar');
    if (pillar !== undefined) counts.set(pillar, (counts.get(pillar) ?? 0) + 1);
  }
  return pillars.reduce<string>(
    (most, pillar) => ((counts.get(pillar ?? '') ?? 0) > (counts.get(most) ?? 0) ? (pillar ?? '') : most),
    '',
  );
}
