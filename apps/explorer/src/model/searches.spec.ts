/** What readers of either language search for in the plan that ships, and what they find. */
import { describe, expect, it } from 'vitest';
import { shippedPlan } from './search/testing.js';
import { type Hit, SearchIndex, type Where } from './search-index.js';

const { plan, texts } = await shippedPlan();
const index = new SearchIndex(plan);
index.addTexts(texts);

const ids = (hits: readonly Hit[]): string[] => hits.map(({ node }) => node.id);
const found = (query: string): [string, Where][] => index.find(query).map(({ node, where }) => [node.id, where]);

/** What is typed, the first hits in order with where they matched, and others that must be among the hits. */
type Search = readonly [query: string, first: readonly (readonly [string, Where])[], also?: readonly string[]];

const IN_JAPANESE: readonly Search[] = [
  ['そうむしょう', [['actor:mic', 'reading']], ['measure:1.1-2-i']],
  ['けいさんしょう', [['actor:meti', 'reading']], ['measure:1.1-1-i']],
  // While an input method composes.
  ['けいs', [['actor:meti', 'reading']], ['actor:npa-police']],
  ['経産省', [['actor:meti', 'name']], ['measure:1.1-1-i']],
  ['ﾆｸﾀｰ', [['thing:nicter', 'reading']]],
  ['重要インフラ', [['actor:ci-ministries', 'name']], ['actor:ci-operators', 'division:2.2', 'measure:2.2-1-to.1']],
  ['２．２（１）ト', [['measure:2.2-1-to', 'number']], ['measure:2.2-1-to.1']],
  ['総務省 人材', [['measure:2.5-2-u', 'role']], ['measure:4.1-4-u']],
  ['経済産業省　IPA　中小企業', [['measure:1.2-3-e', 'role']], ['measure:4.3-u']],
  [
    'サプライチェーン リスク',
    [
      ['measure:3.2-1-ki', 'name'],
      ['measure:1.2-1-i', 'text'],
    ],
  ],
  ['平成26年法律第104号', [['thing:basic-act-on-cybersecurity', 'name']]],
  ['平成28年法律第99号', [['measure:2.2-1-u', 'text']]],
  ['東京五輪', [['thing:tokyo-2020', 'name']]],
  ['サイバー犯罪条約', [['thing:convention-on-cybercrime', 'name']]],
];

const IN_ENGLISH: readonly Search[] = [
  ['soumusho', [['actor:mic', 'reading']], ['measure:1.1-2-i']],
  ['keisansho', [['actor:meti', 'reading']]],
  ['naikakukanbo', [['actor:cabinet-secretariat', 'reading']], ['actor:former-nisc']],
  ['critical infrastructure', [['actor:ci-operators', 'name']], ['actor:ci-ministries', 'division:2.2', 'term:shi-7']],
  ['METI IPA', [['measure:1.1-3-a', 'role']], ['measure:1.2-3-e']],
  [
    'NPA',
    [
      ['actor:npa-police', 'name'],
      ['actor:npa-personnel', 'name'],
    ],
  ],
  [
    'ipa',
    [
      ['actor:ipa', 'name'],
      ['term:ipa', 'name'],
    ],
  ],
  ['national police agency jc3', [['measure:2.6-ko', 'role']], ['measure:2.1-2-sa']],
  ['2.2-1-to', [['measure:2.2-1-to', 'number']], ['measure:2.2-1-to.3']],
  ['jpcertcc', [['actor:jpcert-cc', 'name']]],
  ['supply chain risks', [['measure:3.2-1-ki', 'name']], ['measure:1.2-1-i']],
  ['Tokyo 2020', [['thing:tokyo-2020', 'name']], ['division:2.5']],
  ['quantum cryptography', [['term:ri-3', 'name']], ['measure:4.2-1-se']],
  ['Act No. 104 of 2014', [['thing:basic-act-on-cybersecurity', 'name']]],
];

describe.each([
  ['in Japanese', IN_JAPANESE],
  ['in English', IN_ENGLISH],
])('searches %s', (_, searches) => {
  it.each(searches)('%s', (query, first, also = []) => {
    const hits = found(query);
    expect(hits.slice(0, first.length)).toEqual(first);
    expect(hits.map(([id]) => id)).toEqual(expect.arrayContaining([...also]));
  });
});

describe('a search', () => {
  it('finds the same however an actor is written or spelt', () => {
    const forms = ['総務省', 'そうむしょう', 'ソウムショウ', 'ｿｳﾑｼｮｳ', 'soumusho', 'soumushou', 'sōmushō', 'SOMUSYO'];
    for (const form of forms) expect(index.find(form)[0]?.node.id, form).toBe('actor:mic');
  });

  it('finds every actor with a reading by that reading, in kana and in Latin letters', () => {
    let read = 0;
    for (const node of plan.nodes.filter(({ family }) => family === 'actor')) {
      for (const reading of (node.hiddenLabels ?? []).filter((label) => /^[\u3041-\u3096ー ]+$/.test(label))) {
        expect(ids(index.find(reading.replaceAll(' ', ''))), reading).toContain(node.id);
        read += 1;
      }
    }
    expect(read).toBeGreaterThan(120);
  });

  it('has a reading for every actor and thing whose name has kanji', () => {
    const without = plan.nodes.filter(
      ({ family, labelJa, hiddenLabels = [] }) =>
        (family === 'actor' || family === 'thing') &&
        /\p{sc=Han}/u.test(labelJa) &&
        !hiddenLabels.some((label) => /[\u3041-\u3096]/.test(label) && !/\p{sc=Han}/u.test(label)),
    );
    // An agency of the appendix that no entity stands for has the name that the appendix gives it, and no more.
    expect(without.filter(({ id }) => !id.includes('unnamed')).map(({ id }) => id)).toEqual([]);
  });

  it('loses no hit by looking only where the beginning of a word was found', () => {
    for (const query of ['critical infrastructure', '重要インフラ', 'cryptography']) {
      const fresh = new SearchIndex(plan);
      fresh.addTexts(texts);
      const typed: string[][] = [];
      for (let end = 2; end <= query.length; end += 1) typed.push(ids(index.find(query.slice(0, end))));
      expect(typed.at(-1)).toEqual(ids(fresh.find(query)));
    }
  });

  it('does not take ipa for a part of another word', () => {
    const within = plan.nodes.filter(({ iri }) => {
      const { text = '', textEn = '' } = texts[iri] ?? {};
      return /[a-z]ipa/.test(textEn) && !/IPA/.test(text + textEn);
    });
    expect(within.length).toBeGreaterThan(5);
    const inText = index.find('ipa').filter(({ where }) => where === 'text');
    expect(ids(inText).filter((id) => within.some((node) => node.id === id))).toEqual([]);
  });
});
