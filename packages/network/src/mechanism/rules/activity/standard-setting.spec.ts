import { describe, expect, it } from 'vitest';
import { found } from '../../../../test/marked-measure.js';
import { standardSetting } from './standard-setting.js';

describe(standardSetting.form, () => {
  it.each<[string, string[]]>([
    [
      '[lead 総務省]及び[lead 経済産業省]において、「[thing ガイドライン]」の普及を図る。',
      ['総務省–経済産業省: ガイドライン」の普及'],
    ],
    ['[lead 経済産業省]において、[via IPA]を通じ、国際標準化を進める。', ['経済産業省–IPA: 標準化']],
    ['[lead 経済産業省]において、[via IPA]を通じ、基準等を見直し、広める。', ['経済産業省–IPA: 基準等を見直']],
    ['[lead 総務省]及び[lead 経済産業省]において、ガイドラインに基づき、体制を整備する。', []],
    ['[lead 総務省]及び[lead 経済産業省]において、標的型攻撃と標準的な対策を検討する。', []],
  ])('%s', (text, expected) => {
    expect(found(standardSetting.name, text)).toEqual(expected);
  });
});
