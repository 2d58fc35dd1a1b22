import { chainsBefore } from '../chain.js';
import type { RoleRule } from '../rule.js';

/** 「内閣官房を中心とした…体制を強化する」: where the unit has no other agent. */
export const centre: RoleRule = {
  name: 'centre',
  role: 'lead',
  form: 'Xを中心とし(た) or Xを中心に, where no other agent stands',
  *find({ skeleton, hasLead }) {
    if (hasLead) return;
    for (const chain of chainsBefore(skeleton, /を中心(?:とし|と|に)/)) yield* chain.actors;
  },
};
