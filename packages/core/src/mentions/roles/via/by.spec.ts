import { describe, expect, it } from 'vitest';
import { rolesIn } from '../../testing.js';
import { by } from './by.js';

describe(by.form, () => {
  it.each<[string, string[]]>([
    ['内閣官房において、IPA、JPCERT/CCにより、研修を行う。', ['via:IPA', 'via:JPCERT/CC']],
    ['経済産業省において、IPA（受付機関）とJPCERT/CC（調整機関）により運用されている制度を実施する。', []],
    ['総務省において、防衛省による整備の状況を調べる。', []],
  ])('%s', (text, expected) => {
    const found = rolesIn(text).filter((role) => role.endsWith(`/${by.name}`));
    expect(found).toEqual(expected.map((role) => `${role}/${by.name}`));
  });
});
