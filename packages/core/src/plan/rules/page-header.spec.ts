import { describe, expect, it } from 'vitest';
import { readHeading } from './heading.js';
import { viewLine } from './line.js';
import { findPageHeaders, type PlacedHeading } from './page-header.js';

const find = (...lines: string[]) => {
  const placed: PlacedHeading[] = [];
  lines.forEach((text, at) => {
    const heading = readHeading(viewLine(text, { start: 0, end: text.length, next: text.length }));
    if (heading !== undefined) placed.push({ at, heading });
  });
  const { headers, rescued } = findPageHeaders(
    placed,
    (index) => placed[index + 1]?.at === (placed[index]?.at ?? 0) + 1,
  );
  return { headers: [...headers].sort((a, b) => a - b), rescued: [...rescued] };
};

describe('page headers', () => {
  it('takes a repeated chapter and the section under it', () => {
    expect(find('1. 経済', '1.1. 価値', '1. 経済', '1.1. 価値')).toEqual({ headers: [2, 3], rescued: [] });
  });

  it('knows that a header names the section that begins on the page before its heading', () => {
    expect(find('1. 経済', '1.1. 価値', '1. 経済', '1.2. 供給網', '本文', '1.2. 供給網')).toEqual({
      headers: [2, 3],
      rescued: [],
    });
  });

  it('lets a section begin at a header when it has no other place', () => {
    expect(find('1. 経済', '1.1. 価値', '1. 経済', '1.2. 供給網')).toEqual({ headers: [2], rescued: [3] });
  });

  it('takes a heading that is printed twice once', () => {
    expect(find('1. 経済', '1.1. 価値', '1.1. 価値')).toEqual({ headers: [2], rescued: [] });
  });

  it('takes a repeated 部, 章 and 節 of plans that number in words', () => {
    expect(
      find('第1章 現状', '第1節 人材', '本文', '第1章 現状', '本文', '第2節 技術', '第1章　現状', '第2節 技術'),
    ).toEqual({
      headers: [3, 6, 7],
      rescued: [],
    });
    expect(find('第1部 総論', '第1章 現状', '本文', '第1部 総論', '第1章 現状', '第1節 人材')).toEqual({
      headers: [3, 4],
      rescued: [5],
    });
  });

  it('knows that a header names the 節 that begins on the page before its heading', () => {
    expect(find('第1章 現状', '第1節 人材', '第1章 現状', '第2節 技術', '本文', '第2節 技術')).toEqual({
      headers: [2, 3],
      rescued: [],
    });
  });

  it('lets numbers in words begin again in the next 部', () => {
    expect(find('第1部 総論', '第1章 概要', '第2部 各論', '第1章 概要', '第2章 施策')).toEqual({
      headers: [],
      rescued: [],
    });
  });
});
