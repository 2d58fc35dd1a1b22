import { describe, expect, it } from 'vitest';
import { rolesIn } from '../../testing.js';
import { withVerb } from './with-verb.js';

describe(withVerb.form, () => {
  it.each<[string, string[]]>([
    ['内閣官房において、関係府省庁と連携しつつ、施策を進める。', ['partner:関係府省庁']],
    ['総務省において、産業界及び関係省庁とも緊密に協力し、行う。', ['partner:産業界', 'partner:関係省庁']],
    [
      '厚生労働省において、機器を担う製造業者、組織としての対策を行う医療機関、分析を行うセキュリティ機関、自治体等と連携・協調して対応する。',
      ['partner:製造業者', 'partner:医療機関', 'partner:セキュリティ機関', 'partner:自治体'],
    ],
    ['経済産業省において、JIWG及びその傘下のJHASと定期的に協議を行う。', ['partner:JIWG', 'partner:JHAS']],
    ['経済産業省において、IPAと「官民協議会」にて共催している大会を広める。', ['partner:IPA', 'partner:官民協議会']],
    [
      '内閣府において、経済産業省をはじめとする関係省庁と連携し、実証を行う。',
      ['partner:経済産業省', 'partner:関係省庁'],
    ],
    ['内閣官房において、産業界と連携した催しについて検討を行う。', []],
  ])('%s', (text, expected) => {
    const found = rolesIn(text).filter((role) => role.endsWith(`/${withVerb.name}`));
    expect(found).toEqual(expected.map((role) => `${role}/${withVerb.name}`));
  });
});
