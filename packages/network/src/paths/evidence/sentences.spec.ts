import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishQuotes } from './english.js';
import { englishSentences, japaneseSentences, type Place, trimmed } from './sentences.js';

const cut = (text: string, places: Place[]): string[] =>
  places.map((place) => trimmed(text, place)).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('end behind 。 and line breaks, not behind what is quoted', () => {
    const text = '「行う。」とした。次に\n三つ目（略。）がある';
    expect(cut(text, japaneseSentences(text))).toEqual(['「行う。」とした。', '次に', '三つ目（略。）がある']);
  });

  it('end behind English stops, not behind abbreviations and numbers', () => {
    const text = 'See Act No. 104 of 2014. It holds, e.g. For all 2.5 cases in the U.S. Army? “Yes.” Then it ends.';
    expect(cut(text, englishSentences(text))).toEqual([
      'See Act No. 104 of 2014.',
      'It holds, e.g. For all 2.5 cases in the U.S. Army?',
      '“Yes.”',
      'Then it ends.',
    ]);
  });

  it('are the text, cut', () => {
    const texts = fc.string({ unit: fc.constantFrom('あ', '。', '」', '\n', ' ', '.', 'A', 'b', '?', '1') });
    fc.assert(
      fc.property(texts, (text) => {
        for (const places of [japaneseSentences(text), englishSentences(text)])
          expect(places.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      }),
    );
  });
});

describe('englishQuotes', () => {
  const quoted = (text: string, labelEn: string, of: number, carrying: number[], alternativesEn: string[] = []) =>
    englishQuotes(text, { labelEn, alternativesEn }, { of, carrying }).map(({ text: sentence, marks }) => [
      sentence,
      ...marks.map(({ start, end }) => sentence.slice(start, end)),
    ]);
  const text = 'One does it. IPAs do not. IPA does it too.';

  it('takes the same sentence where there are as many, unless only others have the name', () => {
    expect(quoted(text, 'IPA', 3, [2])).toEqual([['IPA does it too.', 'IPA']]);
    expect(quoted(text, 'IPA', 3, [0])).toEqual([['IPA does it too.', 'IPA']]);
    expect(quoted(text, 'NICT', 3, [1])).toEqual([['IPAs do not.']]);
  });

  it('takes those with the name, or all, where the numbers differ', () => {
    expect(quoted(text, 'IPA', 2, [0])).toEqual([['IPA does it too.', 'IPA']]);
    expect(quoted(text, 'NICT', 2, [0])).toHaveLength(3);
  });

  it('finds words in the plural and with a capital, names with any signs, the longest first', () => {
    const about = 'Penetration tests are done. C++ (J-CSIP) is used by the Test Agency.';
    expect(quoted(about, 'penetration test', 2, [0])).toEqual([['Penetration tests are done.', 'Penetration tests']]);
    expect(quoted(about, 'C++ (J-CSIP)', 2, [1])).toEqual([
      ['C++ (J-CSIP) is used by the Test Agency.', 'C++ (J-CSIP)'],
    ]);
    expect(quoted(about, 'Agency', 2, [1], ['Test Agency'])[0]?.slice(1)).toEqual(['Test Agency']);
  });
});
