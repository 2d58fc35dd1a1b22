import { chainsBefore } from '../chain.js';
import type { RoleRule } from '../rule.js';

/** 「…府省庁及び産学とが分野横断的に連携して推進する」: those who work together under the lead of another. */
export const jointSubject: RoleRule = {
  name: 'joint-subject',
  role: 'partner',
  form: 'Xと(Yと)が…連携して, after another lead',
  *find({ skeleton, hasLead }) {
    if (!hasLead) return;
    for (const chain of chainsBefore(skeleton, /とが[^、。]{0,12}連携し/, true)) yield* chain.actors;
  },
};
