import { chainBefore, chainsBefore } from '../chain.js';
import type { RoleRule } from '../rule.js';
import { ACTOR, entityAt } from '../skeleton.js';

/** 「都道府県警察と関係事業者から成る各種協議会等を通じた連携」: the members of the body through which the lead works. */
export const members: RoleRule = {
  name: 'members',
  role: 'partner',
  form: 'XとYから成るZ, where Z is via',
  *find({ skeleton, roles }) {
    const composed = new RegExp(`(?:から成る|からなる|から構成される|で構成され(?:る|た|ている))(?=${ACTOR})`);
    for (const chain of chainsBefore(skeleton, composed, true)) {
      const body = entityAt(skeleton, chainBefore(skeleton, chain.end + 1).actors.at(-1) ?? -1);
      if (body !== undefined && roles.get(body.iri) === 'via') yield* chain.actors;
    }
  },
};
