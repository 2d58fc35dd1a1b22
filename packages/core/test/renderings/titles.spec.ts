import { describe, expect, it } from 'vitest';
import { directions, measures, namesOf, onlyInJapanese, type Unit, values } from './units.js';

const titled = [...measures, ...directions];
const unmarked = (title: string): string => title.replace(/ \(restated\)$|（再掲）$/, '');
const repeated = (titles: readonly string[]): string[] => titles.filter((title, at) => titles.indexOf(title) !== at);

/** Names of the leads that stand in a title. */
function leadsIn({ iri }: Unit, title: string, language: 'ja' | 'en'): string[] {
  return values(iri, 'pg:lead')
    .flatMap((lead) => namesOf(lead, language))
    .filter((name) => (language === 'ja' ? title.includes(name) : ` ${title} `.includes(` ${name} `)));
}

describe('a Japanese title', () => {
  it('has thirty characters at most, no full stop, and no lead', () => {
    expect(
      titled.filter(({ titleJa }) => titleJa === '' || [...titleJa].length > 30 || /[。\s]$/.test(titleJa)),
    ).toEqual([]);
    expect(measures.flatMap((measure) => leadsIn(measure, measure.titleJa, 'ja'))).toEqual([]);
  });

  it('is the only one of its words', () => {
    expect(repeated(measures.map(({ titleJa }) => titleJa))).toEqual([]);
    expect(repeated(directions.map(({ titleJa }) => titleJa))).toEqual([]);
  });

  it('considers where the text considers', () => {
    const undecided = measures.filter(({ ja, titleJa }) => /を検討する。$/.test(ja) && !/検討/.test(titleJa));
    expect(undecided.map(({ id }) => id)).toEqual([]);
  });
});

describe('an English title', () => {
  it('has six to fourteen words, begins with a capital letter and has no full stop and no lead', () => {
    const wrong = titled.filter(({ titleEn }) => {
      const words = unmarked(titleEn).split(' ').length;
      return (
        words < 6 || words > 14 || !/^[A-Z][^.]*[^. ]$/.test(titleEn.replaceAll('U.S.', 'US').replaceAll(/\d\.\d/g, ''))
      );
    });
    expect(wrong.map(({ titleEn }) => titleEn)).toEqual([]);
    expect(measures.flatMap((measure) => leadsIn(measure, measure.titleEn, 'en'))).toEqual([]);
  });

  it('is the only one of its words', () => {
    expect(repeated(measures.map(({ titleEn }) => titleEn))).toEqual([]);
    expect(repeated(directions.map(({ titleEn }) => titleEn))).toEqual([]);
  });

  it('considers where the Japanese one does', () => {
    const decided = titled.filter(({ titleJa, titleEn }) => /検討（?/.test(titleJa) && !/consider/i.test(titleEn));
    expect(decided.map(({ id, titleJa, titleEn }) => `${id} ${titleJa} ${titleEn}`)).toEqual([]);
  });
});

describe('a restated measure', () => {
  it('says so at the end of both titles and of the text', () => {
    for (const { id, ja, en, titleJa, titleEn } of measures) {
      const marked = /[（(]再掲[）)]$/.test(ja);
      expect(titleJa.endsWith('（再掲）'), id).toBe(marked);
      expect(titleEn.endsWith(' (restated)'), id).toBe(marked);
      expect(en.endsWith(' (restated)'), id).toBe(marked);
    }
  });
});

describe('the graph', () => {
  it('says nothing in Japanese alone', () => {
    expect(onlyInJapanese()).toEqual([]);
  });
});
