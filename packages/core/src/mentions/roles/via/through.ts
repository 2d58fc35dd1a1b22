import { chainsBefore } from '../chain.js';
import type { RoleRule } from '../rule.js';

/** 「IPAを通じ」「NICTに組織した「…センター」を通じ」. */
export const through: RoleRule = {
  name: 'through',
  role: 'via',
  form: 'Xを通じ(て, た)',
  *find({ skeleton }) {
    for (const chain of chainsBefore(skeleton, /を通じ|を通して/)) yield* chain.actors;
  },
};
