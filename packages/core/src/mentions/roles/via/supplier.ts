import { chainsBefore } from '../chain.js';
import type { RoleRule } from '../rule.js';
import { clauseFrom } from '../skeleton.js';

/** 「JPCERT/CCから重要インフラ事業者等へ提供する」: X gives it to others for the lead. */
export const supplier: RoleRule = {
  name: 'supplier',
  role: 'via',
  form: 'Xから…へ提供する',
  *find({ skeleton }) {
    for (const chain of chainsBefore(skeleton, /から/)) {
      if (/[へに](?:情報)?提供/.test(clauseFrom(skeleton.code, chain.end))) yield* chain.actors;
    }
  },
};
