import { describe, expect, it } from 'vitest';
import { readTermbase, type TermbaseEntry, unrendered } from './termbase.js';
import { divisions, units } from './units.js';

const termbase = readTermbase();

/** What the style sheet says is never dropped. Other phrases are grammar, and each sentence has its own way to say them. */
const KEPT = new Set('引き続き 必要に応じて 更なる 一層 特に 積極的に 適切に 着実に 継続的に 早期に 今後'.split(' '));

const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  // A verb that only carries a noun: 情報共有を実施する is "share information".
  実施: [
    'measure/1.2-3-o.3',
    'measure/2.7-ka',
    'measure/3.1-2-u',
    'measure/3.2-1-a.3',
    'measure/3.2-3-ka',
    'measure/3.2-3-sa',
    'measure/4.1-2-a',
    'measure/4.3-tsu',
    'measure/5-a',
    'direction/3.3-1.1',
    'term/sa-11',
  ],
  // Parts of other words.
  主体: ['measure/3.3-2-u', 'measure/4.3-e'],
  大学等: ['term/first'],
  整備: ['term/te-2'],
  // Another sense: 近年普及してきた, 評価される環境, 12省庁対抗, 今後3年間, サイバー攻撃等の事象.
  普及: ['measure/2.3-3-a', 'measure/4.2-1-a'],
  評価: ['measure/2.6-2-a'],
  対抗: ['term/national-318-cyber-ekiden'],
  今後: ['term/sa-8'],
  サイバー攻撃等: ['measure/2.7-i'],
  // The official title of pillar 1 says it in other words.
  向上: ['plan/cybersecurity-2018'],
  // ISP事業者 is ISPs.
  事業者: ['measure/2.6-u'],
  // What is spoken of is the abbreviation itself; APT is another one there.
  重要インフラ行動計画: ['term/shi-6'],
  第4次行動計画: ['term/shi-6'],
  NISC: ['term/na-1'],
  APT: ['term/hi-4'],
};

describe('the termbase', () => {
  it('has each Japanese entry once, the longest first, in five columns', () => {
    const entries = termbase.map(({ ja }) => ja);
    expect(entries.filter((ja, at) => entries.indexOf(ja) !== at)).toEqual([]);
    const lengths = entries.map(({ length }) => length);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
    expect(termbase.filter(({ renderings }) => renderings.some((each) => each.trim() !== each || each === ''))).toEqual(
      [],
    );
  });

  it('is kept by every text and definition', () => {
    const missing: Record<string, string[]> = {};
    for (const { id, ja, en } of units) {
      for (const entry of unrendered(ja, en, termbase)) {
        if (entry.kind === 'phrase' && !KEPT.has(entry.ja)) continue;
        missing[entry.ja] = [...(missing[entry.ja] ?? []), id];
      }
    }
    expect(missing).toEqual(EXCEPTIONS);
  });
});

describe('a title of a division', () => {
  it('keeps the termbase', () => {
    const missing = divisions.flatMap(({ id, titleJa, titleEn }) =>
      unrendered(titleJa, titleEn, termbase)
        .filter(({ kind }) => kind !== 'phrase')
        .map(({ ja }) => `${id} ${ja}`),
    );
    expect(missing).toEqual([
      // the strategy's official English
      'division/1 向上',
      // the action plan is called by its name
      'division/2.2-1 行動計画',
      // 等 dropped, as the style sheet lets a title do
      'division/2.2-1-2 安全基準等',
      'division/2.7 大規模サイバー攻撃事態等',
      // terms of their own: confidence-building measures, collaboration on threat information
      'division/3.2-2-2 措置',
      'division/3.2-3-2 情報連携',
      'division/4 施策',
      'division/4.1-4 各府省庁',
    ]);
  });
});

describe('unrendered', () => {
  const entry = (ja: string, kind: TermbaseEntry['kind'], ...renderings: string[]): TermbaseEntry => ({
    ja,
    kind,
    renderings,
  });
  const ENTRIES = [
    entry('情報共有体制', 'term', 'information sharing structure'),
    entry('情報共有', 'term', 'information sharing'),
    entry('改定', 'term', 'revise'),
    entry('IPA', 'name', 'Information-technology Promotion Agency (IPA)'),
  ];
  const missing = (ja: string, en: string): string[] => unrendered(ja, en, ENTRIES).map((each) => each.ja);

  it('takes a term in any form and order, and no other word for it', () => {
    expect(missing('規程の改定', 'The revision of rules.')).toEqual([]);
    expect(missing('規程の改定', 'The review of rules.')).toEqual(['改定']);
    expect(missing('情報共有を行う', 'will share the information')).toEqual([]);
  });

  it('takes the longest entry, and a name as it is written', () => {
    expect(missing('情報共有体制', 'The sharing of information.')).toEqual(['情報共有体制']);
    expect(missing('IPAを通じ', 'through the Information-technology Promotion Agency')).toEqual([]);
    expect(missing('IPAを通じ', 'through the Agency for the promotion of information technology')).toEqual(['IPA']);
    expect(missing('PARTICIPATEを', 'through')).toEqual([]);
  });
});
