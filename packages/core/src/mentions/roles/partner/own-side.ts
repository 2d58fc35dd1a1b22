import type { Chain } from '../chain.js';
import type { RoleView } from '../rule.js';
import { entityAt } from '../skeleton.js';

/** In 「自衛隊と米軍との間」 the lead's own unit is no partner of the lead; elsewhere every actor of the chain is. */
export function partnersOf({ skeleton, roles }: RoleView, chain: Chain): number[] {
  if (!chain.paired) return chain.actors;
  return chain.actors.filter((actor) => {
    const parent = entityAt(skeleton, actor)?.partOf;
    return parent === undefined || roles.get(parent) !== 'lead';
  });
}
