import { describe, expect, it } from 'vitest';
import { rolesIn } from '../../testing.js';
import { core } from './core.js';

describe(core.form, () => {
  it.each<[string, string[]]>([
    ['総務省において、「ICT-ISAC」を核として、網の拡充を進める。', ['via:ICT-ISAC']],
    ['総務省において、NICTを中心として、犯罪の予防を推進する。', ['via:NICT']],
    ['総務省において、NICTが中核的役割を担いつつ、啓発を進める。', ['via:NICT']],
    ['NICTを中心として、犯罪の予防を推進する。', []],
  ])('%s', (text, expected) => {
    const found = rolesIn(text).filter((role) => role.endsWith(`/${core.name}`));
    expect(found).toEqual(expected.map((role) => `${role}/${core.name}`));
  });
});
