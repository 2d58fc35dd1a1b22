import { describe, expect, it } from 'vitest';
import { foldForSearch } from './fold.js';
import { circledNumber, hepburn, MEASURE_LETTERS, mendBrokenWords, narrow, readNumber } from './japanese.js';

describe('Japanese marks', () => {
  it('romanises by Hepburn, each letter once', () => {
    expect(['ア', 'し', 'チ', 'ツ', 'フ', 'ヲ', 'ン'].map(hepburn)).toEqual([
      'a',
      'shi',
      'chi',
      'tsu',
      'fu',
      'wo',
      'n',
    ]);
    expect(new Set(MEASURE_LETTERS.map(hepburn)).size).toBe(MEASURE_LETTERS.length);
    expect(hepburn('A')).toBeUndefined();
  });

  it('narrows without moving anything', () => {
    expect(narrow('（１）　Ａ')).toBe('(1) A');
  });

  it('mends words that a column broke, and nothing else', () => {
    expect(mendBrokenWords('内閣サイバーセキ ュリティセンター')).toBe('内閣サイバーセキュリティセンター');
    expect(mendBrokenWords('ISO/IEC JTC1 SC27 の規格')).toBe('ISO/IEC JTC1 SC27 の規格');
  });

  it.each([
    ['12', 12],
    ['１２', 12],
    ['十', 10],
    ['二十三', 23],
    ['九', 9],
    ['', undefined],
    ['百', undefined],
  ])('reads %s', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it('reads circled numbers', () => {
    expect([circledNumber('①'), circledNumber('⑳'), circledNumber('1')]).toEqual([1, 20, undefined]);
  });

  it('folds what readers take for the same', () => {
    expect(foldForSearch('ＣＹＤＥＲ')).toBe(foldForSearch('cyder'));
    expect(foldForSearch('サイバー')).toBe(foldForSearch('さいばー'));
    expect(foldForSearch('日・ASEAN')).toBe(foldForSearch('日ASEAN'));
    expect(foldForSearch('2020 年')).toBe('2020年');
    expect(foldForSearch(`a${'\u0301\u0323'.repeat(300_000)}b`).length).toBeLessThan(40);
  });
});
