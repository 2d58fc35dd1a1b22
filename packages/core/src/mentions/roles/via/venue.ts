import { chainsBefore } from '../chain.js';
import type { RoleRule } from '../rule.js';

/** 「スマートホームSWGの場を活用して」「官民協議会等の場において」「推進協議会等を活用しつつ」. */
export const venue: RoleRule = {
  name: 'venue',
  role: 'via',
  form: 'Xの場において, Xの場を活用して, Xを活用しつつ',
  *find({ skeleton }) {
    for (const chain of chainsBefore(skeleton, /の場(?:において|を活用|を通じ)|を活用し(?:つつ|て|、)/)) {
      yield* chain.actors;
    }
  },
};
