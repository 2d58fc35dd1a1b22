import { describe, expect, it } from 'vitest';
import { rolesIn } from '../../testing.js';
import { withHelp } from './with-help.js';

describe(withHelp.form, () => {
  it.each<[string, string[]]>([
    ['総務省において、電気通信事業者の協力の下、特定する。', ['partner:電気通信事業者']],
    ['警察庁において、関係機関の協力を得て、集約する。', ['partner:関係機関']],
    ['警察庁において、外国機関からの協力を得る必要がある。', ['partner:外国機関']],
  ])('%s', (text, expected) => {
    const found = rolesIn(text).filter((role) => role.endsWith(`/${withHelp.name}`));
    expect(found).toEqual(expected.map((role) => `${role}/${withHelp.name}`));
  });
});
