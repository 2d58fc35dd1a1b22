import type { MechanismRule } from '../../types.js';
import { wordsOfDoings } from './activity.js';

/** 「連携した初動対処訓練を実施」「演習への参加」; names of exercises count (「分野横断的演習」), training courses do not. */
export const exercise: MechanismRule = {
  name: 'exercise',
  kind: 'exercise',
  form: '演習, 訓練',
  find: (pair) => wordsOfDoings(pair, pair.reading.withoutActors, /演習|(?<!教育・?|職業)訓練/g),
};
