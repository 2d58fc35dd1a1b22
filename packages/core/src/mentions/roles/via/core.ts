import { chainsBefore } from '../chain.js';
import type { RoleRule } from '../rule.js';

/**
 * 「「ICT-ISAC」を核として」, and beside a lead 「特別捜査隊を中心として」「NISCが中核的役割を担いつつ」. Where no other agent
 * stands, who is at the centre is the lead (rule `centre`).
 */
export const core: RoleRule = {
  name: 'core',
  role: 'via',
  form: 'Xを核として, Xを中心として beside a lead',
  *find({ skeleton, hasLead }) {
    const form = hasLead ? /を核とし|を中心として、|が中核的?な?役割を担い/ : /を核とし/;
    for (const chain of chainsBefore(skeleton, form)) yield* chain.actors;
  },
};
