import { chainsBefore } from '../chain.js';
import type { RoleRule } from '../rule.js';

/** 「啓発活動をJPCERT/CCにおいて実施する」: the object stands before it, so the sentence has its agent already. */
export const executor: RoleRule = {
  name: 'executor',
  role: 'via',
  form: '…をXにおいて実施する, after another lead',
  *find({ skeleton, hasLead }) {
    if (!hasLead) return;
    for (const chain of chainsBefore(skeleton, /において(?=実施|行う)/)) {
      if (skeleton.code[chain.start - 1] === 'を') yield* chain.actors;
    }
  },
};
