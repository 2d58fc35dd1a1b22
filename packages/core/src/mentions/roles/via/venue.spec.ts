import { describe, expect, it } from 'vitest';
import { rolesIn } from '../../testing.js';
import { venue } from './venue.js';

describe(venue.form, () => {
  it.each<[string, string[]]>([
    ['経済産業省において、作業部会の場を活用して、検討を進める。', ['via:作業部会']],
    ['内閣官房において、「官民協議会」等を活用しつつ、取組を進める。', ['via:官民協議会']],
    ['内閣官房において、自衛隊が有する知識・経験の活用を進める。', []],
  ])('%s', (text, expected) => {
    const found = rolesIn(text).filter((role) => role.endsWith(`/${venue.name}`));
    expect(found).toEqual(expected.map((role) => `${role}/${venue.name}`));
  });
});
