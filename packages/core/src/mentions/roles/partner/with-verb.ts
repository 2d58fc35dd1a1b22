import { chainsBefore } from '../chain.js';
import type { RoleRule } from '../rule.js';
import { partnersOf } from './own-side.js';
import { isOnlyStudied } from './studied.js';

const MANNER = '(?:[^、。とをがはで]{1,7}[にな])?';
const WORK = '(?:連携|協力|協調|共同|共催|協働|協議|意見交換|情報交換)';

/** 「関係府省庁と連携し」「IPAと「…協議会」にて共催」「JIWGと定期的に協議を行う」. */
export const withVerb: RoleRule = {
  name: 'with-verb',
  role: 'partner',
  form: 'Xと連携し, 協力し, 共同で, 共催, 協議',
  *find(view) {
    const { code } = view.skeleton;
    for (const chain of chainsBefore(view.skeleton, new RegExp(`とも?${MANNER}${WORK}|に?て共催`), true)) {
      if (!isOnlyStudied(code, chain.end)) yield* partnersOf(view, chain);
    }
  },
};
