import { describe, expect, it } from 'vitest';
import { found } from '../../../../test/marked-measure.js';
import { exercise } from './exercise.js';

describe(exercise.form, () => {
  it.each<[string, string[]]>([
    ['[lead 内閣官房]において、[partner 省庁]と連携した対処訓練を行う。', ['内閣官房–省庁: 訓練']],
    ['[lead 総務省]及び[lead 金融庁]において、「[thing 分野横断的演習]」を行う。', ['総務省–金融庁: 演習']],
    ['[lead 総務省]及び[lead 金融庁]において、教育・訓練を行う。', []],
    ['[lead 総務省]及び[lead 金融庁]において、研修を行う。', []],
    ['[lead 総務省]及び[lead 金融庁]において、演習に基づき、検討する。', []],
  ])('%s', (text, expected) => {
    expect(found(exercise.name, text)).toEqual(expected);
  });
});
