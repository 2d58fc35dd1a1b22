import { chainsBefore } from '../chain.js';
import type { RoleRule } from '../rule.js';
import { ACTOR } from '../skeleton.js';

/** 「内閣官房及び関係省庁等による「…協議会」等の場において」: who holds the body in which the work is done. */
export const convener: RoleRule = {
  name: 'convener',
  role: 'lead',
  form: 'XによるYの場において, where no other agent stands',
  *find({ skeleton, hasLead }) {
    if (hasLead) return;
    const venue = new RegExp(`による(?=${ACTOR}(?:等|など)?の場に)`);
    for (const chain of chainsBefore(skeleton, venue)) yield* chain.actors;
  },
};
