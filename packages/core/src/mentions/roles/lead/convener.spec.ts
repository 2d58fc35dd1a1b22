import { describe, expect, it } from 'vitest';
import { rolesIn } from '../../testing.js';
import { convener } from './convener.js';

describe(convener.form, () => {
  it.each<[string, string[]]>([
    ['内閣官房及び関係省庁等による「官民協議会」等の場において、論点を整理する。', ['lead:内閣官房', 'lead:関係省庁']],
    ['警察庁による整備の状況を公表する。', []],
  ])('%s', (text, expected) => {
    const found = rolesIn(text).filter((role) => role.endsWith(`/${convener.name}`));
    expect(found).toEqual(expected.map((role) => `${role}/${convener.name}`));
  });
});
