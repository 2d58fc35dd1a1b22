import { chainBefore } from '../chain.js';
import type { RoleRule } from '../rule.js';
import { ACTOR, THING } from '../skeleton.js';

const WORK = '(?:取組|検討|活動)';
const WORK_OF = new RegExp(
  `${ACTOR}(?:等|など)?(?:における|の)(?:${THING}(?:等|など)?の)?${WORK}(?:等|など)?(?=を通じ|を通して|(?:や|及び|、)[^、。]{0,12}${WORK}(?:等|など)?を通じ)`,
  'g',
);

/** 「センターにおける「SecHack365」の取組を通じて」「APTにおける取組やITU-D等の取組を通じて」. */
export const throughWork: RoleRule = {
  name: 'through-work',
  role: 'via',
  form: 'Xにおける…の取組を通じ',
  *find({ skeleton }) {
    for (const match of skeleton.code.matchAll(WORK_OF)) yield* chainBefore(skeleton, match.index + 1).actors;
  },
};
