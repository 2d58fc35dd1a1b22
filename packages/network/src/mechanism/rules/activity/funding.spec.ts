import { describe, expect, it } from 'vitest';
import { found } from '../../../../test/marked-measure.js';
import { funding } from './funding.js';

describe(funding.form, () => {
  it.each<[string, string[]]>([
    ['[lead 総務省]及び[lead 経済産業省]において、「[thing 投資税制]」の活用を促す。', ['総務省–経済産業省: 税制']],
    ['[lead 外務省]において、[partner 警察庁]と協力し、計画への拠出を行う。', ['外務省–警察庁: 拠出']],
    ['[lead 総務省]及び[lead 経済産業省]において、費用の増加を調べる。', []],
    ['[lead 厚生労働省]において、[partner 支払基金]と連携する。', []],
  ])('%s', (text, expected) => {
    expect(found(funding.name, text)).toEqual(expected);
  });
});
