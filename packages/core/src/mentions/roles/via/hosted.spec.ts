import { describe, expect, it } from 'vitest';
import { rolesIn } from '../../testing.js';
import { hosted } from './hosted.js';

describe(hosted.form, () => {
  it.each<[string, string[]]>([
    ['経済産業省において、NICTに設置した「研修センター」において、育成する。', ['via:NICT', 'via:研修センター']],
    ['経済産業省において、研究会の下に設置した作業部会において、策定する。', ['via:研究会', 'via:作業部会']],
  ])('%s', (text, expected) => {
    const found = rolesIn(text).filter((role) => role.endsWith(`/${hosted.name}`));
    expect(found).toEqual(expected.map((role) => `${role}/${hosted.name}`));
  });
});
