import { describe, expect, it } from 'vitest';
import { readQuery } from '../query.js';
import { SearchIndex } from '../search-index.js';
import { exampleIndex, exampleTexts } from '../testing.js';
import { groupsOf, stopsOf } from './groups.js';
import { cut, snippetOf } from './snippet.js';

const index = new SearchIndex(exampleIndex());
index.addTexts(exampleTexts);

describe('groups', () => {
  const [hit] = index.find('総務省');
  if (hit === undefined) throw new Error('The example has no 総務省.');
  const many = Array.from({ length: 30 }, () => hit);

  it('stand in the order of their best hits, so that the first stop is the best of all', () => {
    const hits = index.find('NICT');
    const groups = groupsOf(hits, new Set());
    expect(groups.map(({ family }) => family)).toEqual([...new Set(hits.map(({ node }) => node.family))]);
    expect(stopsOf(groups, true)[0]).toEqual({ kind: 'hit', hit: hits[0] });
    expect(stopsOf(groups, true).at(-1)).toEqual({ kind: 'all' });
  });

  it('are short where there are three, so that all are to be seen', () => {
    const of = (family: 'actor' | 'term' | 'measure') =>
      many.map((each) => ({ ...each, node: { ...each.node, family } }));
    const groups = groupsOf([...of('actor'), ...of('term'), ...of('measure')], new Set());
    expect(groups.map(({ shown }) => shown.length)).toEqual([3, 3, 3]);
  });

  it('show some hits, and more when asked', () => {
    const [group] = groupsOf(many, new Set());
    expect([group?.shown.length, group?.more, group?.count]).toEqual([10, 20, 30]);
    const [expanded] = groupsOf(many, new Set(['actor'] as const));
    expect([expanded?.shown.length, expanded?.more]).toEqual([30, 0]);
    expect(groupsOf(many.slice(0, 11), new Set())[0]?.more).toBe(0);
  });
});

describe('snippets', () => {
  it('are of the text that has more of the words, and mark each place', () => {
    const text = {
      ...{ original: '総務省が調査を行う。調査は公表する。', lang: 'ja' },
      en: 'MIC surveys, and publishes the survey.',
    };
    const snippet = snippetOf(text, readQuery('調査 公表'), 'en');
    expect(snippet?.language).toBe('ja');
    expect(snippet?.places.map(({ start, end }) => snippet.text.slice(start, end))).toEqual(['調査', '調査', '公表']);
    expect(snippetOf(text, readQuery('survey'), 'ja')?.language).toBe('en');
    expect(snippetOf(text, readQuery('安全'), 'ja')).toBeUndefined();
  });

  it('tell a text in another language from a rendering', () => {
    const text = { original: 'The office tests rivers.', lang: 'en', en: undefined };
    expect(snippetOf(text, readQuery('rivers'), 'ja')).toMatchObject({ language: 'en', where: 'ja' });
    expect(
      snippetOf({ ...text, original: '川', lang: 'ja', en: text.original }, readQuery('rivers'), 'ja'),
    ).toMatchObject({ language: 'en', where: 'en' });
  });

  it('are cut around the places, at words', () => {
    const text = `${'word '.repeat(40)}critical infrastructure ${'more '.repeat(40)}`;
    const start = text.indexOf('critical');
    const { text: shown, places } = cut(text, [{ start, end: start + 8 }], 60);
    expect(shown).toMatch(/^…word .*critical infrastructure .*…$/);
    expect(places.map((place) => shown.slice(place.start, place.end))).toEqual(['critical']);
  });
});
