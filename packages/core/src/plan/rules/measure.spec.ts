import { describe, expect, it } from 'vitest';
import { viewLine } from './line.js';
import { isFinished, readMeasure, restatedMarkAt } from './measure.js';

const read = (text: string) => readMeasure(viewLine(text, { start: 0, end: text.length, next: text.length }));

describe('measure markers', () => {
  it.each([
    ['(ア)内閣官房において', 'ア', '内閣官房において'],
    ['- (テ) 様々な用途', 'テ', '様々な用途'],
    ['（ノ）　総務省', 'ノ', '総務省'],
    ['(ツ) 経済産業省', 'ツ', '経済産業省'],
  ])('reads %s', (text, letter, rest) => {
    expect(read(text)).toMatchObject({ letter });
    expect(text.slice(read(text)?.textStart)).toBe(rest);
  });

  it.each(['(1) 経営層', '(仮称)', '- ・ 対策', '(ァ) 小さい', '内閣官房(ア)', ''])('leaves %s alone', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('restatement marks', () => {
  it('finds the mark at the end, in either width', () => {
    expect(restatedMarkAt('検討を行う。(再掲)')).toBe(6);
    expect(restatedMarkAt('検討を行う。（再掲）')).toBe(6);
  });
  it('leaves the word inside a sentence alone', () => {
    expect(restatedMarkAt('（再掲）の施策を行う。')).toBeUndefined();
  });
});

describe('finished text', () => {
  it.each([
    ['行う。', true],
    ['行う。（再掲）', true],
    ['検討を含む。)', true],
    ['取引の適', false],
    ['IPAを通じ、', false],
    ['', false],
  ])('%s', (text, finished) => {
    expect(isFinished(text)).toBe(finished);
  });
});
