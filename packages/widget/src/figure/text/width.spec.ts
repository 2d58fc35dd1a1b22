import { describe, expect, it } from 'vitest';
import { textWidth } from './width.js';

describe('textWidth', () => {
  it('gives Japanese one em a character and Latin letters their own widths', () => {
    expect(textWidth('経済産業省', 10, 400)).toBe(50);
    expect(textWidth('サイバー（◎）', 10, 400)).toBe(70);
    expect(textWidth('iii', 10, 400)).toBeLessThan(textWidth('WWW', 10, 400) / 2);
    expect(textWidth('METI', 10, 700)).toBeGreaterThan(textWidth('METI', 10, 400));
  });

  it('gives marks on letters and what is not seen no width', () => {
    expect(textWidth('e\u0301', 10, 400)).toBe(textWidth('e', 10, 400));
    expect(textWidth('é', 10, 400)).toBe(textWidth('e', 10, 400));
    expect(textWidth('\u200b', 10, 400)).toBe(0);
  });
});
