import { describe, expect, it } from 'vitest';
import { dateWords, listWords, numberWords, preferredLanguage } from './language.js';

describe('language', () => {
  it('takes the first language that it has, else English', () => {
    expect(preferredLanguage(['fr', 'ja-JP', 'en'])).toBe('ja');
    expect(preferredLanguage(['en-GB', 'ja'])).toBe('en');
    expect(preferredLanguage(['fr'])).toBe('en');
    expect(preferredLanguage([])).toBe('en');
  });

  it('writes lists, numbers and days as each language does', () => {
    expect(listWords('en', ['A', 'B', 'C'])).toBe('A, B and C');
    expect(listWords('ja', ['甲', '乙', '丙'])).toBe('甲、乙、丙');
    expect(listWords('en', [])).toBe('');
    expect(numberWords('en', 12345)).toBe('12,345');
    expect(dateWords('en', '2018-07-25')).toBe('25 July 2018');
    expect(dateWords('ja', '2018-07-25')).toBe('2018年7月25日');
    expect(dateWords('en', 'in summer')).toBe('in summer');
  });
});
