import { describe, expect, it } from 'vitest';
import { directionLines, readCloser } from './direction-box.js';
import { viewLine } from './line.js';

const closes = (text: string) =>
  readCloser(viewLine(text, { start: 0, end: text.length, next: text.length })) !== undefined;

describe('closers', () => {
  it.each(['(2018年戦略より)', '(2018 年戦略より)', '（2018年戦略より）', ' (2021年計画より) ', '- (2018年戦略より)'])(
    'reads %s',
    (text) => {
      expect(closes(text)).toBe(true);
    },
  );
  it.each(['(再掲)', '2018年戦略より', '(2018年戦略より) の施策'])('leaves %s alone', (text) => {
    expect(closes(text)).toBe(false);
  });
});

describe('direction blocks', () => {
  const lines = (text: string) => [...directionLines(text.split(' '))].sort((a, b) => a - b);
  it('takes the block before the closer, with its continuation lines', () => {
    expect(lines('heading blank bullet bullet plain blank closer')).toEqual([2, 3]);
  });
  it('leaves the bullets of a measure above alone', () => {
    expect(lines('measure bullet bullet blank bullet closer')).toEqual([4]);
  });
  it('goes on over a page header', () => {
    expect(lines('heading bullet blank page-header blank bullet closer')).toEqual([1, 5]);
  });
  it('finds nothing where no bullet stands', () => {
    expect(lines('measure plain blank closer')).toEqual([]);
  });
});
