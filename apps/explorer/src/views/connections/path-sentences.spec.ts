import type { TieEvidence } from '@plangraph/network';
import { describe, expect, it } from 'vitest';
import { saidAlong } from './path-sentences.js';

const TEXT = '総務省は警察庁と演習を行う。';
const tie = (kind: 'lead' | 'partner', name: string, unit = 'm1'): TieEvidence => {
  const start = TEXT.indexOf(name);
  const quote = { text: TEXT, start: 0, end: TEXT.length, marks: [{ start, end: start + name.length }] };
  return { tie: kind, kind, source: 'm1', target: name, inherited: false, unit, quotes: [quote], quotesEn: [] };
};

describe('sentences along a path', () => {
  it('stand once, with the names of all ties marked', () => {
    const [[first] = [], [second] = []] = saidAlong([[tie('lead', '総務省')], [tie('partner', '警察庁')]], 'ja');
    expect(first?.quotes[0]?.marks).toEqual([
      { start: 0, end: 3 },
      { start: 4, end: 7 },
    ]);
    expect([first?.said, second?.said, second?.quotes]).toEqual([false, true, []]);
  });

  it('of different units are different, though their words are the same', () => {
    const said = saidAlong([[tie('lead', '総務省')], [tie('partner', '警察庁', 'm2')]], 'en').flat();
    expect(said.map(({ quotes, lang }) => [quotes.length, quotes[0]?.marks.length, lang])).toEqual([
      [1, 1, 'ja'],
      [1, 1, 'ja'],
    ]);
  });
});
