import { describe, expect, it } from 'vitest';
import { rolesIn } from '../../testing.js';
import { subject } from './subject.js';

describe(subject.form, () => {
  it.each<[string, string[]]>([
    ['経済産業省及びIPAが米国と協力し、訓練を行う。', ['lead:経済産業省', 'lead:IPA']],
    [
      '内閣官房、外務省、その他関係府省庁が相互に連携、情報共有を行い、取り組む。',
      ['lead:内閣官房', 'lead:外務省', 'lead:関係府省庁'],
    ],
    ['総務省において、ICT-ISACが中心となって実施している取組を促進する。', []],
    ['総務省において、IPAが2017年度に創設した制度を広める。', []],
  ])('%s', (text, expected) => {
    const found = rolesIn(text).filter((role) => role.endsWith(`/${subject.name}`));
    expect(found).toEqual(expected.map((role) => `${role}/${subject.name}`));
  });
});
