import { describe, expect, it } from 'vitest';
import { readBullet } from './bullet.js';
import { viewLine } from './line.js';

const read = (text: string) => readBullet(viewLine(text, { start: 0, end: text.length, next: text.length }));

describe('bullets', () => {
  it.each([
    ['- ・ 対策の可視化', '対策の可視化'],
    [' - ・ 情報システムの', '情報システムの'],
    ['- サイバー攻撃による', 'サイバー攻撃による'],
    [' - 連絡形態の多様化', '連絡形態の多様化'],
    ['・企業が', '企業が'],
  ])('reads %s', (text, rest) => {
    expect(text.slice(read(text)?.textStart)).toBe(rest);
  });

  it.each(['対策・可視化', '-', '- ', '-1度', '', '---'])('leaves %s alone', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
