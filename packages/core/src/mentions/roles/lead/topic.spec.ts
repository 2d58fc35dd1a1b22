import { describe, expect, it } from 'vitest';
import { rolesIn } from '../../testing.js';
import { topic } from './topic.js';

describe(topic.form, () => {
  it.each<[string, string[]]>([
    ['重要インフラ事業者等及び警察庁は、基準を改善する。', ['lead:重要インフラ事業者', 'lead:警察庁']],
    ['指針を作る。加えて、内閣官房は、調査する。', ['lead:内閣官房']],
    ['新たに構築した研修センターは、組織へと発展させる。', []],
  ])('%s', (text, expected) => {
    const found = rolesIn(text).filter((role) => role.endsWith(`/${topic.name}`));
    expect(found).toEqual(expected.map((role) => `${role}/${topic.name}`));
  });
});
