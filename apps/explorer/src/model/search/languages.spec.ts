/** Searches across languages: what is asked for in one is found in the other, by name, by reading and in Latin letters. */
import { describe, expect, it } from 'vitest';
import { SearchIndex } from '../search-index.js';
import { shippedPlan } from './testing.js';

const { plan, texts } = await shippedPlan();
const index = new SearchIndex(plan);
index.addTexts(texts);

/** Searches names and readings alone. */
const names = new SearchIndex(plan);

const find = (query: string, among = index): string[] => among.find(query).map(({ node }) => node.id);

/** What is typed, the first find, and others that are found. */
type Search = readonly [query: string, first: string | undefined, also?: readonly string[]];

const IN_ENGLISH: readonly Search[] = [
  ['critical infrastructure', 'actor:ci-operators', ['actor:ci-ministries', 'division:2.2', 'term:shi-7']],
  ['CYDER', 'thing:cyder', ['measure:2.2-2-ka', 'measure:4.1-2-u']],
  ['phishing', 'term:fu-1', ['actor:anti-phishing-council', 'measure:2.1-1-o']],
  ['targeted attack', 'term:hi-4', ['measure:2.3-1-ke', 'actor:j-crat']],
  ['capacity building', 'division:3.3-3', ['measure:3.3-3-a']],
  ['cybercrime convention', 'thing:convention-on-cybercrime', ['measure:3.1-2-e']],
  ['small and medium-sized enterprises', 'division:1.2-3', ['measure:1.2-3-o']],
  ['soumusho', 'actor:mic', ['measure:1.1-2-i']],
  ['hyoutekigata', 'term:hi-4'],
  ['jinzai ikusei', 'division:4.1', ['division:4.1-3', 'thing:cybersecurity-hrd-program']],
  // The plan has neither the word nor the thing.
  ['ransomware', undefined],
];

const IN_JAPANESE: readonly Search[] = [
  ['重要インフラ', 'actor:ci-ministries', ['actor:ci-operators', 'division:2.2', 'term:shi-7']],
  ['サイダー', 'thing:cyder'],
  ['そうむしょう', 'actor:mic', ['measure:1.1-2-i']],
  ['ふせいあくせす', 'term:fu-3', ['thing:unauthorized-computer-access-act']],
  ['ひょうてきがた', 'term:hi-4', ['thing:targeted-attack-consultation-desk']],
  ['ぜいじゃくせい', 'division:1.3-2'],
  ['りょうしあんごう', 'term:ri-3'],
  ['にすく', 'actor:nisc', ['term:nisc']],
  ['シーサート', 'term:csirt'],
  ['五輪', 'thing:tokyo-2020'],
  ['ランサムウェア', undefined],
];

/** Words of the two languages for one thing that the plan always renders by each other. */
const PAIRS: readonly (readonly [en: string, ja: string])[] = [
  ['phishing', 'フィッシング'],
  ['supply chain', 'サプライチェーン'],
  ['electronic signature', '電子署名'],
  ['drones', 'ドローン'],
  ['capacity building', '能力構築'],
];

describe.each([
  ['in English', IN_ENGLISH],
  ['in Japanese', IN_JAPANESE],
])('searches %s', (_, searches) => {
  it.each(searches)('%s', (query, first, also = []) => {
    const found = find(query);
    expect(found[0]).toBe(first);
    expect(found).toEqual(expect.arrayContaining([...also]));
  });
});

describe('a search', () => {
  it.each(PAIRS)('finds the same by %s and by %s', (en, ja) => {
    expect(find(en).sort()).toEqual(find(ja).sort());
    expect(find(en).length).toBeGreaterThan(1);
  });

  it('finds every actor, thing, term and division by its name in either language, before all but a few', () => {
    const named = plan.nodes.filter(({ family }) => ['actor', 'thing', 'term', 'division'].includes(family));
    const missed = named.flatMap((node) =>
      [node.labelJa, node.labelEn ?? ''].filter(
        (name) => name !== '' && !find(name, names).slice(0, 6).includes(node.id),
      ),
    );
    expect(missed).toEqual([]);
    expect(named.length).toBeGreaterThan(400);
  });

  it.each(['けいざい', 'keizaisangyosho', '経産'])('finds the measures of whom %s begins to name', (typed) => {
    const measures = find(typed, names).filter((id) => id.startsWith('measure:'));
    expect(measures.length).toBeGreaterThan(90);
  });

  it('finds what two agencies do together by the beginnings of their names', () => {
    const together = find('総務 経産', names);
    expect(together.length).toBeGreaterThan(5);
    expect(together.sort()).toEqual(find('経済産業省 総務省', names).sort());
  });

  it('takes British and American spelling for the same', () => {
    expect(find('Ministry of Defence')[0]).toBe('actor:mod');
    expect(find('Ministry of Defense')[0]).toBe('actor:mod');
    for (const [british, american] of [
      ['centre', 'center'],
      ['organisation', 'organization'],
      ['programmes', 'programs'],
    ] as const) {
      expect(find(british).sort(), british).toEqual(find(american).sort());
      expect(find(british).length, british).toBeGreaterThan(5);
    }
  });

  it('finds names one letter away only where nothing has what was typed, and says so', () => {
    expect(index.find('phishin').some(({ near }) => near)).toBe(false);
    for (const typed of ['phishng', 'フィッシグ', 'criptrec'])
      expect(
        index.find(typed).map(({ near }) => near),
        typed,
      ).toContain(true);
  });

  it('shows no id as a name', () => {
    for (const typed of ['former', 'bureau', 'npa'])
      for (const { name } of index.find(typed)) expect(name?.written ?? '').not.toMatch(/^[a-z]+(?:-[a-z]+)+$/);
  });

  it('finds every term and division with a reading by it, in kana and in Latin letters', () => {
    const read = plan.nodes.flatMap((node) =>
      node.family === 'actor' || node.family === 'thing'
        ? []
        : (node.hiddenLabels ?? []).map((reading) => [node, reading] as const),
    );
    for (const [node, reading] of read) expect(find(reading.replaceAll(' ', ''), names), reading).toContain(node.id);
    expect(read.length).toBeGreaterThan(140);
  });
});
