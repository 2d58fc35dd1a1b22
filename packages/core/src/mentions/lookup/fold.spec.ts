import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLabel, foldText } from './fold.js';

describe('folding', () => {
  it.each([
    ['ＩＰＡ', 'IPA'],
    ['IoT セキュリティ', 'IoTセキュリティ'],
    ['サイバー・フィジカル', 'サイバーフィジカル'],
    ['ｻｲﾊﾞｰ', 'サイバー'],
    ['〜向けて～', '~向けて~'],
    ['計画－2018－', '計画-2018-'],
    ['国立\n情報学', '国立情報学'],
  ])('%j is %j', (text, expected) => {
    expect(foldText(text).value).toBe(expected);
  });

  it('keeps case and the two syllabaries apart', () => {
    expect(foldLabel('icat')).not.toBe(foldLabel('ICAT'));
    expect(foldLabel('サイバー')).not.toBe(foldLabel('さいばー'));
  });

  it('folds a run of marks without end in clusters, so that the time stays linear', () => {
    const { value, starts, ends } = foldText(`a${'\u0301\u0323'.repeat(200_000)}b`);
    expect(value.at(-1)).toBe('b');
    for (let i = 0; i < 100; i += 1) expect((ends[i] ?? 0) - (starts[i] ?? 0)).toBeLessThanOrEqual(31);
  });

  it('leads every code unit back to the characters that it comes from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { value, starts, ends } = foldText(text);
        expect(starts).toHaveLength(value.length);
        for (let i = 0; i < value.length; i += 1) {
          const source = text.slice(starts[i], ends[i]);
          expect(foldLabel(source)).toContain(value[i]);
          expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
        }
        expect(foldLabel(text)).toBe(value);
      }),
    );
  });
});
