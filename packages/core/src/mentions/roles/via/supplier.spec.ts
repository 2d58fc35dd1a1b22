import { describe, expect, it } from 'vitest';
import { rolesIn } from '../../testing.js';
import { supplier } from './supplier.js';

describe(supplier.form, () => {
  it.each<[string, string[]]>([
    ['経済産業省において、情報を、JPCERT/CCから重要インフラ事業者等へ提供する。', ['via:JPCERT/CC']],
    ['経済産業省において、重要インフラ事業者等からの依頼に応じ、支援する。', []],
  ])('%s', (text, expected) => {
    const found = rolesIn(text).filter((role) => role.endsWith(`/${supplier.name}`));
    expect(found).toEqual(expected.map((role) => `${role}/${supplier.name}`));
  });
});
