import { describe, expect, it } from 'vitest';
import { found } from '../../../../test/marked-measure.js';
import { jointLead } from './joint-lead.js';

describe(jointLead.form, () => {
  it.each<[string, string[], string[]?, string?]>([
    ['[lead 総務省]及び[lead 経済産業省]において、検討する。', ['総務省–経済産業省: 総務省, 経済産業省']],
    ['[lead 総務省]、[lead 経済産業省]が連携する。', ['総務省–経済産業省: 総務省, 経済産業省']],
    ['[lead 警察庁]において、対策を行う。また、[lead 法務省]において、分析を行う。', []],
    ['[lead 警察庁]において対策を行うとともに、[lead 法務省]において、分析を行う。', []],
    ['[lead 総務省]において、[partner 経済産業省]と協力する。', []],
    [
      '演習を行う。',
      ['総務省–経済産業省: 総務省, 経済産業省'],
      [],
      '[lead 総務省]及び[lead 経済産業省]において、行う。',
    ],
    ['演習を行う。', [], [], '[lead 総務省]において、行う。[lead 経済産業省]において、行う。'],
    ['[lead IPA] [lead センター]が、演習を行う。', [], ['センター IPA']],
  ])('%s', (text, expected, units, above) => {
    expect(found(jointLead.name, text, units, above)).toEqual(expected);
  });
});
