import { describe, expect, it } from 'vitest';
import { rolesIn } from '../../testing.js';
import { withNoun } from './with-noun.js';

describe(withNoun.form, () => {
  it.each<[string, string[]]>([
    ['都道府県警察において、重要インフラ事業者等との共同対処訓練を行う。', ['partner:重要インフラ事業者']],
    ['内閣官房において、IPAとの連携等により、監査する。', ['partner:IPA']],
    ['防衛省において、自衛隊と米軍との間における運用面の協力を深める。', ['partner:米軍']],
    ['内閣官房において、JPCERT/CCと締結した情報共有等に関するパートナーシップを深める。', ['partner:JPCERT/CC']],
    ['内閣官房において、諸外国との連携方策について検討を行う。', []],
    ['総務省において、米国との条約を調べる。', []],
  ])('%s', (text, expected) => {
    const found = rolesIn(text).filter((role) => role.endsWith(`/${withNoun.name}`));
    expect(found).toEqual(expected.map((role) => `${role}/${withNoun.name}`));
  });
});
