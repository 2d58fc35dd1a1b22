import { chainsBefore } from '../chain.js';
import type { RoleRule } from '../rule.js';

/**
 * 「IPA、JPCERT/CCにより、…研修機会の提供を実施」: of an organisation, not of a programme, and not in a relative clause that
 * only describes something (「Xにより運用されている制度」).
 */
export const by: RoleRule = {
  name: 'by',
  role: 'via',
  form: 'Xにより',
  *find({ skeleton }) {
    for (const chain of chainsBefore(skeleton, /により(?!構成|[^、。]{0,8}され(?:た|ている|る)[^、。])/, true))
      yield* chain.actors;
  },
};
