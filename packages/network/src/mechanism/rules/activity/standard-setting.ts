import type { MechanismRule } from '../../types.js';
import { wordsOfDoings } from './activity.js';

const RULES = '基準|規格|標準(?![的型])|ガイドライン|要件|指針|フレームワーク|規範|ルール';
const MAKING = '策定|改定|改訂|見直|整備|作成|作り|づくり|普及|浸透|反映|提案|周知|制定|標準化|検討|更新';
const WORDS = new RegExp(
  `(?:${RULES})(?:(?!に基づ|を踏まえ|に沿|に従|に準|を活用|[。]).){0,40}?(?:${MAKING})|標準化`,
  'g',
);

/** 「ガイドラインを策定」「安全基準等の整備及び浸透」「国際標準化」. Acting on their basis is none. */
export const standardSetting: MechanismRule = {
  name: 'standard-setting',
  kind: 'standard-setting',
  form: 'ガイドラインを策定, 基準の改定, 標準化',
  find: (pair) => wordsOfDoings(pair, pair.reading.withoutActors, WORDS),
};
