import { chainsBefore } from '../chain.js';
import type { RoleRule } from '../rule.js';

/** 「防衛省・自衛隊が保有する…について、…準備を進める」: the only actor that a sentence without an agent opens with. */
export const owner: RoleRule = {
  name: 'owner',
  role: 'lead',
  form: 'Xが at the very start of a unit in which no other agent stands',
  *find({ skeleton, hasLead }) {
    if (hasLead) return;
    for (const chain of chainsBefore(skeleton, /が/)) {
      if (chain.start === 0) yield* chain.actors;
      return;
    }
  },
};
