import { chainsBefore, hostBefore } from '../chain.js';
import type { RoleRule } from '../rule.js';

/** 「経済産業省において、IPAに設置した「Y」において」: host and centre, after another lead. */
export const hosted: RoleRule = {
  name: 'hosted',
  role: 'via',
  form: 'Xに設置したYにおいて, after another lead',
  *find({ skeleton, hasLead }) {
    if (!hasLead) return;
    for (const chain of chainsBefore(skeleton, /において/)) {
      if (chain.actors.some((actor) => hostBefore(skeleton, actor) !== undefined)) yield* chain.actors;
    }
  },
};
