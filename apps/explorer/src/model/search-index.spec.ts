import { describe, expect, it } from 'vitest';
import { findFolded, foldForSearch } from './fold.js';
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
    expect(search('情通')).toEqual(['actor:nict']);
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

  it('finds nothing for nothing', () => {
    expect(search('  ')).toEqual([]);
  });
});

describe('findFolded', () => {
  it('gives the place in the text as it is written', () => {
    const text = '安全なＩｏＴシステム・構築';
    const place = findFolded(text, foldForSearch('iotしすてむ構'));
    expect(place === undefined ? '' : text.slice(place.start, place.end)).toBe('ＩｏＴシステム・構');
    expect(findFolded(text, foldForSearch('危険'))).toBeUndefined();
    expect(findFolded(text, '')).toBeUndefined();
  });
});
