/** How the English is written: spelling, mood, signs, one English for one Japanese. */
import { describe, expect, it } from 'vitest';
import { readTermbase } from './termbase.js';
import { directions, measures, units } from './units.js';

const officialNames = readTermbase()
  .filter(({ kind }) => kind === 'name')
  .flatMap(({ renderings }) => renderings)
  .sort((a, b) => b.length - a.length);

/** A text without the official names in it, which keep their spelling. */
function withoutNames(text: string): string {
  return officialNames.reduce((rest, name) => rest.replaceAll(name.replace(/ \([^()]*\)$/, ''), ''), text);
}

/** Words that end so on both sides of the Atlantic. */
const SHARED = 'adv|ar|comprom|cr|dev|disgu|enterpr|exerc|expert|otherw|prec|prom|ra|rev|r|superv';
const BRITISH = [
  new RegExp(`\\b(?!(?:${SHARED})is)\\w+is(?:e[sd]?|ing|ations?)\\b`, 'gi'),
  /\b\w+ys(?:e|ed|ing)\b/gi,
  /\b(?:behavi|col|fav|lab|neighb|harb|hon|end?eav)ours?\b/gi,
  /\b(?:centre|fibre|metre|defence|offence|licence|programme|catalogue|judgement|ageing|whilst|towards|fulfil|enrol|practise)s?\b/gi,
  /\b\w+(?:ell|all)(?:ed|ing)\b(?<!(?:call|install|spell|dwell|sell|tell|fall)(?:ed|ing))/gi,
];

describe('the English', () => {
  it('is spelt the American way, but for official names', () => {
    const british = units.flatMap(({ id, en, titleEn }) => {
      const text = withoutNames(`${titleEn}\n${en}`);
      return BRITISH.flatMap((pattern) => text.match(pattern) ?? []).map((word) => `${id} ${word}`);
    });
    expect(british).toEqual([]);
  });

  it('has straight signs, single spaces and no Japanese', () => {
    const signs =
      /[“”‘’「」『』（）、。　]|[\u3040-\u30ff\u4e00-\u9fff\uff01-\uffee]| {2}|\s[,.;:)]|\(\s|,,|[.,]\.|^\s|\s$/u;
    expect(units.filter(({ en, titleEn }) => signs.test(en) || signs.test(titleEn)).map(({ id }) => id)).toEqual([]);
  });

  it('states an intention with "will", and writes nothing that the style sheet excludes', () => {
    const excluded =
      /\b(?:shall|must|plans? to|our country|regarding|drills?|cyber-?\s(?:attacks?|security|crimes?|space)|web sites?|internet)\b/g;
    const found = units.flatMap(({ id, en, titleEn }) =>
      [...withoutNames(`${titleEn}\n${en}`).matchAll(excluded)].map(([words]) => `${id} ${words}`),
    );
    expect(found).toEqual([]);
    const bulletOrNoun = measures.filter(({ en }) => !/\bwill\b/.test(en)).map(({ id }) => id);
    expect(bulletOrNoun.filter((id) => !/\.\d+$/.test(id))).toEqual([]);
    expect(directions.filter(({ en }) => /\bwill\b|\.$/.test(en)).map(({ id }) => id)).toEqual([]);
  });

  it('renders the same Japanese the same way', () => {
    const renderings = new Map<string, Set<string>>();
    for (const { ja, en } of units) {
      const same = ja
        .normalize('NFKC')
        .replace(/\(再掲\)$/, '')
        .replaceAll(' ', '');
      renderings.set(same, (renderings.get(same) ?? new Set()).add(en.replace(/ \(restated\)$/, '')));
    }
    expect([...renderings.values()].filter(({ size }) => size > 1)).toEqual([]);
    expect(renderings.size).toBeLessThan(units.length);
  });

  it('is about two to five times as long as the Japanese', () => {
    // What an abbreviation stands for is English in the Japanese already.
    const rendered = units.filter(({ ja }) => !/の略|を参照/.test(ja));
    const odd = rendered.filter(({ ja, en }) => en.length < 1.9 * ja.length || en.length > 5.4 * ja.length);
    expect(odd.map(({ id }) => id)).toEqual([
      // abbreviations and short names written in full
      'measure/3.3-1-shi',
      'direction/2.6-1.2',
      'direction/3.2-3-2.2',
      'direction/3.3-2.1',
      'term/shi-4',
    ]);
  });
});
