import { describe, expect, it } from 'vitest';
import { found } from '../../../../test/marked-measure.js';
import { cooperation } from './cooperation.js';

describe(cooperation.form, () => {
  it.each<[string, string[]]>([
    ['[lead 警察庁]において、[partner 機構]と連携し、講義を行う。', ['警察庁–機構: 連携']],
    ['[lead 総務省]において、[partner 事業者]の協力の下、行う。', ['総務省–事業者: 協力']],
    [
      '[lead 経済産業省]において、[partner 産業界]及び[partner 省庁]と連携し、行う。',
      ['経済産業省–産業界: 連携', '経済産業省–省庁: 連携'],
    ],
    ['[lead 外務省]において、[partner 米国]との情報共有を行い、連携を図る。', []],
    [
      '[lead 経済産業省]において、[via IPA]を通じ、[partner 省庁]と協力する。',
      ['経済産業省–省庁: 協力', 'IPA–省庁: 協力'],
    ],
    ['[lead 経済産業省]において、[via IPA]を通じ、行う。また、[partner 省庁]と協力する。', ['経済産業省–省庁: 協力']],
    ['[lead 内閣官房]、[lead 警察庁]が相互に連携し、取り組む。', ['内閣官房–警察庁: 連携']],
    ['[lead 内閣官房]及び[lead 警察庁]において、官民が連携して体制を作る。', []],
    [
      '[lead 内閣府]において行う。[partner 府省庁]及び[partner 産学]とが連携して進める。',
      ['内閣府–府省庁: 連携', '内閣府–産学: 連携', '府省庁–産学: 連携'],
    ],
    [
      '[lead 外務省]において、[partner 米国]と[partner 英国]との間の連携を促す。',
      ['外務省–米国: 連携', '外務省–英国: 連携', '米国–英国: 連携'],
    ],
    [
      '[lead 外務省]において、[partner 欧州]との連携を強化する。[lead 防衛省]において、欧州との防衛協力を進める。',
      ['外務省–欧州: 連携', '欧州–防衛省: 協力'],
    ],
  ])('%s', (text, expected) => {
    expect(found(cooperation.name, text)).toEqual(expected);
  });
});
