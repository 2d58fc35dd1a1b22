import type { MechanismRule } from '../../types.js';
import { wordsOfDoings } from './activity.js';

/** 「税制の活用を促す」「プロジェクトへの拠出」. */
export const funding: MechanismRule = {
  name: 'funding',
  kind: 'funding',
  form: '補助, 税制, 予算, 委託, 助成, 融資, 拠出',
  find: (pair) =>
    wordsOfDoings(pair, pair.reading.withoutActors, /補助金?|税制|税額控除|予算|委託|助成|出資|融資|拠出|交付金|基金/g),
};
