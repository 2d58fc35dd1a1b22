import { describe, expect, it } from 'vitest';
import { found } from '../../../../test/marked-measure.js';
import { throughBody } from './through-body.js';

describe(throughBody.form, () => {
  it.each<[string, string[], string[]?]>([
    ['[lead 経済産業省]において、[via IPA]を通じ、普及を図る。', ['経済産業省–IPA: IPAを通じ']],
    ['[lead 経済産業省]において、[via IPA]等により、研修を行う。', ['経済産業省–IPA: IPA等により']],
    [
      '[lead 総務省]において、[via NICT]に組織した「[via センター]」を通じ、演習を行う。',
      ['総務省–NICT: NICT', '総務省–センター: センター」を通じ', 'NICT–センター: NICT, センター」を通じ'],
      ['センター NICT'],
    ],
    ['[lead 警察庁]において、検討する。[lead 総務省]において、[via NICT]を通じ、行う。', ['総務省–NICT: NICTを通じ']],
    [
      '[lead 経済産業省]において、[via IPA]及び[via NICT]を通じ、行う。',
      ['経済産業省–IPA: IPA', '経済産業省–NICT: NICTを通じ'],
    ],
    ['[lead 経済産業省]及び[lead IPA] [lead センター]が、行う。', ['IPA–センター: IPA, センター'], ['センター IPA']],
    ['[lead 経済産業省]において、[partner IPA]と連携する。', []],
  ])('%s', (text, expected, units) => {
    expect(found(throughBody.name, text, units)).toEqual(expected);
  });
});
