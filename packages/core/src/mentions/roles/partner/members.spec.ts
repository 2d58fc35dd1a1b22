import { describe, expect, it } from 'vitest';
import { rolesIn } from '../../testing.js';
import { members } from './members.js';

describe(members.form, () => {
  it.each<[string, string[]]>([
    [
      '総務省において、都道府県警察と関係機関から成る官民協議会等を通じた連携を促進する。',
      ['partner:都道府県警察', 'partner:関係機関'],
    ],
    ['総務省において、関係機関で構成されている官民協議会の成果を広める。', []],
  ])('%s', (text, expected) => {
    const found = rolesIn(text).filter((role) => role.endsWith(`/${members.name}`));
    expect(found).toEqual(expected.map((role) => `${role}/${members.name}`));
  });
});
