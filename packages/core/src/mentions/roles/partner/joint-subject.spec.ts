import { describe, expect, it } from 'vitest';
import { rolesIn } from '../../testing.js';
import { jointSubject } from './joint-subject.js';

describe(jointSubject.form, () => {
  it.each<[string, string[]]>([
    [
      '内閣府において、進める。実現には、総務省、経済産業省をはじめとした府省庁及び産学とが分野横断的に連携して推進する。',
      ['partner:総務省', 'partner:経済産業省', 'partner:府省庁', 'partner:産学'],
    ],
  ])('%s', (text, expected) => {
    const found = rolesIn(text).filter((role) => role.endsWith(`/${jointSubject.name}`));
    expect(found).toEqual(expected.map((role) => `${role}/${jointSubject.name}`));
  });
});
