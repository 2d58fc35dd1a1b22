import { describe, expect, it } from 'vitest';
import { rolesIn } from '../../testing.js';
import { throughWork } from './through-work.js';

describe(throughWork.form, () => {
  it.each<[string, string[]]>([
    ['総務省において、NICTにおける「訓練ハック」の取組を通じて、育成する。', ['via:NICT']],
    ['総務省において、APT（共同体）における取組やITU-D等の取組を通じて、研修を開く。', []],
    ['総務省において、政策対話の取組を通じて、育成する。', []],
  ])('%s', (text, expected) => {
    const found = rolesIn(text).filter((role) => role.endsWith(`/${throughWork.name}`));
    expect(found).toEqual(expected.map((role) => `${role}/${throughWork.name}`));
  });
});
