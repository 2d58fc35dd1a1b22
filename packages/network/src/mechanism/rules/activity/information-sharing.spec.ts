import { describe, expect, it } from 'vitest';
import { found } from '../../../../test/marked-measure.js';
import { informationSharing } from './information-sharing.js';

describe(informationSharing.form, () => {
  it.each<[string, string[]]>([
    ['[lead 総務省]及び[lead 外務省]において、情報の共有を行う。', ['総務省–外務省: 情報の共有']],
    [
      '[lead 経済産業省]において、脅威の情報を、早期に、[via JPCERT/CC]から事業者へ提供する。',
      ['経済産業省–JPCERT/CC: 情報を、早期に、JPCERT/CCから事業者へ提供'],
    ],
    ['[lead 総務省]及び[lead 外務省]において、情報の収集を行い、啓発を進める。', []],
    ['[lead 総務省]及び[lead 外務省]において、情報共有のための調査を行う。', []],
    ['[lead 経済産業省]において、[via 情報共有機関]を通じ、調査を行う。', []],
    ['[lead 総務省]において、情報共有を行うとともに、[partner 機関]と連携し、調査を行う。', []],
    ['[lead 総務省]において、[partner 機関]との連携を行うとともに、情報共有を行う。', []],
    [
      '[lead 総務省]において、[partner 産業界]、[partner 省庁]と情報共有を行う。',
      ['総務省–産業界: 情報共有', '総務省–省庁: 情報共有'],
    ],
    ['[lead 総務省]及び[lead 外務省]において、連携する。また、[actor 総務省]において、情報共有を行う。', []],
  ])('%s', (text, expected) => {
    expect(found(informationSharing.name, text)).toEqual(expected);
  });
});
