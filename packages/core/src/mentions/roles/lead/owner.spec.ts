import { describe, expect, it } from 'vitest';
import { rolesIn } from '../../testing.js';
import { owner } from './owner.js';

describe(owner.form, () => {
  it.each<[string, string[]]>([
    ['防衛省・自衛隊が保有するネットワークへの試験について、準備を進める。', ['lead:防衛省', 'lead:自衛隊']],
    ['総務省において、防衛省が保有する装置を調べる。', []],
    ['対策について、防衛省が保有する装置を調べる。', []],
  ])('%s', (text, expected) => {
    const found = rolesIn(text).filter((role) => role.endsWith(`/${owner.name}`));
    expect(found).toEqual(expected.map((role) => `${role}/${owner.name}`));
  });
});
