import { describe, expect, it } from 'vitest';
import { isPrefaceTitle, readAnnex } from './annex.js';
import { viewLine } from './line.js';

const view = (text: string) => viewLine(text, { start: 0, end: text.length, next: text.length });

describe('annexes', () => {
  it.each([
    ['参考1 用語解説', 'glossary'],
    ['参考 2 担当府省庁一覧', 'responsibilities'],
    ['別紙３　工程表', 'none'],
  ])('reads %s', (text, table) => {
    expect(readAnnex(view(text))).toMatchObject({ table });
  });
  it.each(['参考となる資料を作成する', '参考に供する。', '用語解説'])('leaves %s alone', (text) => {
    expect(readAnnex(view(text))).toBeUndefined();
  });
});

describe('preface', () => {
  it('knows its title', () => {
    expect(isPrefaceTitle(view('はじめに'))).toBe(true);
    expect(isPrefaceTitle(view('はじめに述べたとおり'))).toBe(false);
  });
});
