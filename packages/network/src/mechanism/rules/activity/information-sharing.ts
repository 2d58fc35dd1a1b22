import type { MechanismRule } from '../../types.js';
import { wordsOfDoings } from './activity.js';

const WORDS = /情報(?:の)?(?:相互)?(?:共有|交換|提供|連携)|情報(?:の|を)[^。]{0,60}?(?:共有|交換|提供)|(?:相互)?共有/g;

/** 「情報共有を行う」「最新情報の交換」「情報を、…JPCERT/CCから重要インフラ事業者等へ提供する」. Collecting and publicity are none. */
export const informationSharing: MechanismRule = {
  name: 'information-sharing',
  kind: 'information-sharing',
  form: '情報共有, 情報の提供, 情報を…提供する',
  find: (pair) => wordsOfDoings(pair, pair.reading.withoutNames, WORDS),
};
