import { describe, expect, it } from 'vitest';
import { rolesIn } from '../../testing.js';
import { through } from './through.js';

describe(through.form, () => {
  it.each<[string, string[]]>([
    ['経済産業省において、IPAを通じ、普及を図る。', ['via:IPA']],
    ['総務省において、IPA、JPCERT/CC等を通じて情報を集める。', ['via:IPA', 'via:JPCERT/CC']],
    ['総務省において、NICTに組織した「研修センター」を通じ、演習を行う。', ['via:NICT', 'via:研修センター']],
    ['総務省において、NICTの「研修センター」を通じ、演習を行う。', ['via:NICT', 'via:研修センター']],
    [
      '警察庁において、JPCERT/CCや、都道府県警察と事業者から成る官民協議会等を通じた連携を促進する。',
      ['via:JPCERT/CC', 'via:官民協議会'],
    ],
    [
      '金融機関に対し、「金融ISAC」を含む情報共有機関等を通じた網の拡充を進める。',
      ['via:金融ISAC', 'via:情報共有機関'],
    ],
    ['総務省において、説明会等を通じて、普及を図る。', []],
    ['総務省において、政策対話を通じて、議論する。', []],
  ])('%s', (text, expected) => {
    const found = rolesIn(text).filter((role) => role.endsWith(`/${through.name}`));
    expect(found).toEqual(expected.map((role) => `${role}/${through.name}`));
  });
});
