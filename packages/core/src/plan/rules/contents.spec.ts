import { describe, expect, it } from 'vitest';
import { isContentsTitle, readContentsLine } from './contents.js';
import { viewLine } from './line.js';

const view = (text: string) => viewLine(text, { start: 0, end: text.length, next: text.length });

describe('contents', () => {
  it('knows its title', () => {
    expect(isContentsTitle(view('目次'))).toBe(true);
    expect(isContentsTitle(view(' 目　次 '))).toBe(true);
    expect(isContentsTitle(view('目次の見方'))).toBe(false);
  });

  it.each([
    ['はじめに\t1', { title: 'はじめに', page: 1 }],
    [
      '1. 経済社会の活力の向上及び持続的発展\t2',
      { title: '経済社会の活力の向上及び持続的発展', page: 2, identifier: '1' },
    ],
    [
      '2.5. 2020 年東京大会とその後を見据えた取組\t22',
      { title: '2020 年東京大会とその後を見据えた取組', page: 22, identifier: '2.5' },
    ],
    ['参考 1 用語解説 ………… 47', { title: '参考 1 用語解説', page: 47 }],
  ])('reads %s', (text, expected) => {
    expect(readContentsLine(view(text))).toEqual(expected);
  });

  it.each(['はじめに', '2018年7月25日', '1. 経済社会', '平成 30'])('leaves %s alone', (text) => {
    expect(readContentsLine(view(text))).toBeUndefined();
  });
});
