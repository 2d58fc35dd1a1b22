import { chainsBefore } from '../chain.js';
import type { RoleRule } from '../rule.js';
import { partnersOf } from './own-side.js';
import { isOnlyStudied } from './studied.js';

const WORK =
  '連携|協力|協調|共同|協働|協議|意見交換|情報交換|情報共有|相互共有|共有化|交流|関係(?:を|の)(?:強化|構築)|パートナーシップ';
const NOUN = new RegExp(
  `との間で、|との(?:間)?[^、。]{0,45}?(?:${WORK})|への情報提供等?を通じた連携|と締結した[^、。]{0,45}?(?:協定|パートナーシップ)`,
);

/** 「重要インフラ事業者等との共同対処訓練」「IPAとの連携等により」「米国とのサイバー空間に関する幅広い連携」. */
export const withNoun: RoleRule = {
  name: 'with-noun',
  role: 'partner',
  form: 'Xとの連携, 協力, 共同…, 情報交換, 情報共有, 協議; Xへの情報提供を通じた連携',
  *find(view) {
    const { code } = view.skeleton;
    for (const chain of chainsBefore(view.skeleton, NOUN, true)) {
      if (!isOnlyStudied(code, chain.end)) yield* partnersOf(view, chain);
    }
  },
};
