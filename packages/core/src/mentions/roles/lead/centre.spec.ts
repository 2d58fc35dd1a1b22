import { describe, expect, it } from 'vitest';
import { rolesIn } from '../../testing.js';
import { centre } from './centre.js';

describe(centre.form, () => {
  it.each<[string, string[]]>([
    ['内閣官房を中心とした政府内の体制を強化する。', ['lead:内閣官房']],
    ['内閣府を中心に、経済産業省と連携し、実証を行う。', ['lead:内閣府']],
    ['警察庁において、都道府県警察を中心として整理する。', []],
  ])('%s', (text, expected) => {
    const found = rolesIn(text).filter((role) => role.endsWith(`/${centre.name}`));
    expect(found).toEqual(expected.map((role) => `${role}/${centre.name}`));
  });
});
