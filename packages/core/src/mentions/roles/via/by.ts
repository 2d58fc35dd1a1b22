import { chainsBefore } from '../chain.js';
import type { RoleRule } from '../rule.js';

/** 「IPA、JPCERT/CCにより、…研修機会の提供を実施」: of an organisation, not of a programme. */
export const by: RoleRule = {
  name: 'by',
  role: 'via',
  form: 'Xにより',
  *find({ skeleton }) {
    for (const chain of chainsBefore(skeleton, /により(?!構成)/, true)) yield* chain.actors;
  },
};
