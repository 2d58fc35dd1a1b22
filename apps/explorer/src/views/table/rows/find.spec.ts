import { describe, expect, it } from 'vitest';
import { idsOf, scopeFor } from '../testing.js';
import { RowSearch } from './find.js';
import { columnsOf, type ListName, rowsOf } from './list.js';

function found(list: ListName, typed: string): string[] {
  const scope = scopeFor();
  return idsOf(new RowSearch(columnsOf(list, scope)).find(rowsOf(list, scope), typed));
}

describe('finding rows', () => {
  it('looks in every cell, by any name of what stands there, however it is written', () => {
    expect(found('actors', '総務')).toEqual(['actor:mic']);
    expect(found('actors', 'ＭＩＣ')).toEqual(['actor:mic']);
    expect(found('actors', 'communications')).toEqual(['actor:mic']);
    expect(found('measures', '情通機構')).toEqual(['measure:2.1-a']);
    expect(found('things', 'にくたーしすてむ')).toEqual(['thing:nicter']);
  });

  it('wants every word, in whichever cells they stand', () => {
    expect(found('measures', '総務省 NICT')).toEqual(['measure:2.1-a']);
    expect(found('measures', '総務省 調査')).toEqual(['measure:2.1-a.1']);
    expect(found('measures', '総務省 警察庁')).toEqual([]);
  });

  it('knows numbers of the plan in other ways of writing', () => {
    expect(found('measures', '2.1-ア.1')).toEqual(['measure:2.1-a.1']);
    expect(found('measures', '2.1(ア)')).toEqual(['measure:2.1-a', 'measure:2.1-a.1']);
    expect(found('measures', '2.1-a.1')).toEqual(['measure:2.1-a.1']);
  });

  it('finds ties by either end and by what they are', () => {
    expect(found('ties', '経由')).toEqual(['measure:2.1-a via actor:nict']);
    expect(found('ties', '2.1-ア 言及')).toEqual([
      'measure:2.1-a mentions actor:mic',
      'measure:2.1-a mentions thing:nicter',
    ]);
  });

  it('leaves all rows, in order, where nothing is typed', () => {
    const scope = scopeFor();
    const rows = rowsOf('ties', scope);
    expect(new RowSearch(columnsOf('ties', scope)).find(rows, ' 　')).toBe(rows);
  });
});
