import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FoldedText, foldForSearch, foldSpaced, indexOfWord, squeeze } from './fold.js';
import { foldNumber, placesIn, placesInNumber, readQuery } from './query.js';
import { SearchIndex } from './search-index.js';
import { exampleIndex, exampleTexts } from './testing.js';

function search(query: string, withTexts = false): string[] {
  const index = new SearchIndex(exampleIndex());
  if (withTexts) index.addTexts(exampleTexts);
  return index.find(query).map(({ node }) => node.id);
}

describe('search', () => {
  it('finds by a part of the name, in either language, by other names and by number', () => {
    expect(search('総務')[0]).toBe('actor:mic');
    expect(search('internal affairs')[0]).toBe('actor:mic');
    // Who does a measure is enough of a name for that measure too.
    expect(search('情通')).toEqual(['actor:nict', 'measure:2.1-a']);
    expect(search('2.1-ア')[0]).toBe('measure:2.1-a');
    expect(search('measure:2.1-a.1')).toEqual(['measure:2.1-a.1']);
  });

  it('folds width, case and kana', () => {
    expect(search('ｎｉｃｔ')).toContain('actor:nict');
    expect(search('にくたーしすてむ')).toEqual(['thing:nicter']);
    expect(search('ﾆｸﾀｰ')).toEqual(['thing:nicter']);
  });

  it('puts the whole name first, then its beginning', () => {
    expect(search('NICT').slice(0, 2).sort()).toEqual(['actor:nict', 'term:nict']);
    expect(search('MIC')[0]).toBe('actor:mic');
  });

  it('finds in texts once they are here, after names', () => {
    expect(search('公表')).toEqual([]);
    expect(search('公表', true)).toEqual(['measure:2.1-a']);
  });

  it('wants every word, in whatever field, and takes a plural for its singular', () => {
    expect(search('communications internal')).toEqual(['actor:mic']);
    expect(search('総務　MIC')[0]).toBe('actor:mic');
    expect(search('総務 大気圏')).toEqual([]);
    expect(search('総務省 公表', true)).toEqual(['measure:2.1-a']);
    expect(search('ministries')[0]).toBe('actor:mic');
    expect(search('affair')).toEqual(search('affairs'));
  });

  it('takes a number in any of its forms, exact ones first', () => {
    for (const form of ['2.1-ア', '2.1ア', '2.1（ア）', '2.1 ア', '2.1-a', '２．１－ア']) {
      expect(search(form)[0], form).toBe('measure:2.1-a');
    }
    expect(search('2.1')[0]).toBe('division:2.1');
    expect(foldNumber('2.2(1)ト')).toBe(foldNumber('2.2-1-ト'));
    expect(foldNumber('2.2（1）')).toBe('2.2-1');
  });

  it('takes a letter in brackets, and points for brackets and hyphens', () => {
    expect(search('（ア）', true)).toEqual(search('ア', true));
    expect(search('(ア)', true)).toEqual(search('ア', true));
    expect(search('2.1.ア')[0]).toBe('measure:2.1-a');
  });

  it('takes a mistyped Latin name for the name, where nothing has what was typed', () => {
    for (const typed of ['nicta', 'ncit', 'nictr']) expect(search(typed)[0], typed).toMatch(/nict/);
    expect(search('nicto')[0]).toBe('actor:nict');
    // Three letters are another name.
    expect(search('nic').includes('actor:mic')).toBe(false);
  });

  it('takes one kana for the letter of a measure or the beginning of a name', () => {
    expect(search('ア', true)).toEqual(['measure:2.1-a', 'measure:2.1-a.1']);
    expect(search('に', true)).toEqual(['thing:nicter']);
    expect(search('い', true)).toEqual([]);
  });

  it('finds nothing for nothing', () => {
    expect(search('  ')).toEqual([]);
  });
});

describe('folded text', () => {
  it('gives the place in the text as it is written', () => {
    const text = '安全なＩｏＴシステム・構築';
    const folded = new FoldedText(text);
    const form = foldForSearch('iotしすてむ構');
    const at = folded.folded.indexOf(form);
    const { start, end } = folded.place(at, at + form.length);
    expect(text.slice(start, end)).toBe('ＩｏＴシステム・構');
  });

  it('is what folding the whole gives, whatever the text', () => {
    const character = fc.constantFrom(...'aZ 9é・　サが府-（\n', 'か\u3099', 'ﾊﾟ');
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 12 }), (text) => {
        expect(new FoldedText(text).folded).toBe(foldSpaced(text));
      }),
    );
  });

  it('keeps Latin words apart, and finds them where they begin only', () => {
    expect(foldSpaced('Critical  Infrastructure 重要 インフラ')).toBe('critical infrastructure重要いんふら');
    expect(indexOfWord('participate via ipa', 'ipa')).toBe(16);
    expect(indexOfWord('participate', 'ipa')).toBe(-1);
    expect(indexOfWord('2018年', '18')).toBe(-1);
    expect(squeeze('jpcert/cc')).toBe('jpcertcc');
    expect(squeeze('2.2-1')).toBe('2.2-1');
    expect(foldForSearch('Sōmushō')).toBe('somusho');
  });
});

describe('places', () => {
  const marked = (text: string, query: string): string[] =>
    placesIn(text, readQuery(query)).map(({ start, end }) => text.slice(start, end));

  it('are the whole query, else each word, in order', () => {
    expect(marked('Olympic and Paralympic Games', 'games olympics')).toEqual(['Olympic', 'Games']);
    expect(marked('安全なIoTシステム', 'iotシステム')).toEqual(['IoTシステム']);
    expect(marked('ニクター', 'に')).toEqual(['ニ']);
    expect(marked('総務に', 'に')).toEqual([]);
  });

  it('are in numbers too, however they were typed', () => {
    const number = (query: string) => placesInNumber('2.2-1-ト', 'measure:2.2-1-to', readQuery(query));
    expect(number('2.2（1）ト')).toEqual([{ start: 0, end: 7 }]);
    expect(number('2.2-1-to')).toEqual([{ start: 0, end: 7 }]);
    expect(number('ト')).toEqual([{ start: 6, end: 7 }]);
    expect(number('2.2')).toEqual([{ start: 0, end: 3 }]);
    expect(number('4')).toEqual([]);
  });
});
