import { describe, expect, it } from 'vitest';
import { smallGraph } from '../testing.js';
import { finderOf } from './find.js';

const graph = smallGraph(({ id }) => {
  if (id === 'measure:1-a') return { labelEn: 'Participate in IPA events', labelJa: '1-a 情報処理を学ぶ' };
  if (id === 'measure:1-i') return { labelEn: 'Participate', labelJa: '1-i 処理する', identifier: '1-イ' };
  if (id === 'thing:cyder') return { labelEn: 'IPA-CYDER', labelJa: '処理演習' };
  if (id === 'term:sns') return { labelEn: 'IPA', labelJa: 'IPA' };
  if (id === 'actor:nict') return { labelEn: 'Agency', labelJa: '情報処理推進機構', alternativesEn: ['IPA'] };
  if (id === 'actor:meti') return { labelEn: 'IPA', labelJa: 'ある省' };
  return {};
});
const keys = (text: string, language: 'ja' | 'en' = 'en'): string[] =>
  finderOf(graph, language, 20)(text).map(({ key }) => key);

describe('a search by name', () => {
  it('lists whole names and aliases, then beginnings, then beginnings of words; actors before others', () => {
    expect(keys('ipa')).toEqual(['actor:meti', 'actor:nict', 'term:sns', 'thing:cyder', 'measure:1-a']);
    expect(keys('ＩＰＡ ')).toEqual(keys('ipa'));
  });

  it('finds Latin words by their beginning, and Japanese ones anywhere', () => {
    expect(keys('artici')).toEqual([]);
    expect(keys('処理', 'ja')).toEqual(['thing:cyder', 'actor:nict', 'measure:1-a', 'measure:1-i']);
  });

  it('finds a measure by its number in either script', () => {
    expect([keys('1-i')[0], keys('1-イ')[0], keys('1-i', 'ja')[0]]).toEqual(Array(3).fill('measure:1-i'));
  });

  it('says the kind of hits that have the same words only, and lists no more than it may', () => {
    const names = (language: 'ja' | 'en', text: string) => finderOf(graph, language, 20)(text).map(({ name }) => name);
    expect(names('en', 'ipa').slice(0, 3)).toEqual(['IPA (Government body)', 'Agency', 'IPA (Term)']);
    expect(names('ja', 'ipa')).toContain('IPA');
    expect(finderOf(graph, 'en', 2)('ipa')).toHaveLength(2);
    expect(finderOf(graph, 'en', 2)(' ')).toEqual([]);
  });
});
