import { chainsBefore } from '../chain.js';
import type { RoleRule } from '../rule.js';

/** 「「ICT-ISAC」を核として」. */
export const core: RoleRule = {
  name: 'core',
  role: 'via',
  form: 'Xを核として',
  *find({ skeleton }) {
    for (const chain of chainsBefore(skeleton, /を核とし/)) yield* chain.actors;
  },
};
