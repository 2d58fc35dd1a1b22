import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareCodePoints } from './order.js';

it('orders as UTF-8 bytes do', () => {
  const text = fc.string({ unit: 'grapheme-composite' });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(compareCodePoints(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
  );
});

it('puts what is beyond the first 65,536 code points last', () => {
  expect(['𠮷', 'ｱ', '', 'あ', 'ああ'].sort(compareCodePoints)).toEqual(['', 'あ', 'ああ', 'ｱ', '𠮷']);
});
