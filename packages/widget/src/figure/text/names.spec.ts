import type { NodeAttributes } from '@plangraph/core/graph';
import { describe, expect, it } from 'vitest';
import { fullName, labelOf, numberOf } from './names.js';

const measure: NodeAttributes = {
  kind: 'measure',
  family: 'measure',
  id: 'measure:2.2-1-so',
  identifier: '2.2-1-ソ',
  labelJa: '2.2-1-ソ 試す',
  labelEn: 'Try',
  x: 0,
  y: 0,
  size: 4,
};

describe('the number of a measure', () => {
  it('has the Latin letters of its id for readers of English, and is as the plan prints it for others', () => {
    expect([numberOf(measure, 'en'), labelOf(measure, 'en'), fullName(measure, 'en')]).toEqual([
      '2.2-1-so',
      '2.2-1-so',
      '2.2-1-so Try',
    ]);
    expect([labelOf(measure, 'ja'), fullName(measure, 'ja')]).toEqual(['2.2-1-ソ', '2.2-1-ソ 試す']);
  });

  it('stands once where the name is in Japanese only', () => {
    const { labelEn: _, ...unnamed } = measure;
    expect(fullName(unnamed, 'en')).toBe('2.2-1-so 試す');
  });

  it('is as the plan prints it where the id has no Latin number, and that of a division always', () => {
    for (const id of ['measure:2.2-1-ソ', 'https://a.org/x', 'measure:']) {
      expect(numberOf({ ...measure, id }, 'en')).toBe('2.2-1-ソ');
    }
    const theme: NodeAttributes = { ...measure, kind: 'theme', family: 'division', id: 'division:2.2-1' };
    expect(numberOf({ ...theme, identifier: '2.2-1-①' }, 'en')).toBe('2.2-1-①');
    const { identifier: _, ...unnumbered } = measure;
    expect(numberOf(unnumbered, 'en')).toBeUndefined();
  });
});
