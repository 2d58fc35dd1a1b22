import { chainBefore } from '../chain.js';
import type { RoleRule } from '../rule.js';
import { ACTOR, THING } from '../skeleton.js';

const WORK_OF = new RegExp(
  `${ACTOR}(?:等|など)?(?:における|の)${THING}(?:等|など)?の(?:取組|活動)(?:等|など)?(?=を通じ|を通して)`,
  'g',
);

/**
 * 「センターにおける「SecHack365」の取組を通じて」: the lead acts through who runs the named programme. Work without a
 * name (APTにおける取組を通じて) is an activity and no actor.
 */
export const throughWork: RoleRule = {
  name: 'through-work',
  role: 'via',
  form: 'Xにおける「事業」の取組を通じ',
  *find({ skeleton }) {
    for (const match of skeleton.code.matchAll(WORK_OF)) yield* chainBefore(skeleton, match.index + 1).actors;
  },
};
