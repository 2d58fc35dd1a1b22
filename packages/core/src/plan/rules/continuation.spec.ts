import { describe, expect, it } from 'vitest';
import { readBullet } from './bullet.js';
import { readContentsLine } from './contents.js';
import { continuedHeadings } from './continuation.js';
import { readHeading } from './heading.js';
import { viewLine } from './line.js';
import { readMeasure } from './measure.js';

/** The lines that go on with the text above them. */
function continued(text: string, contents = ''): string[] {
  const view = (line: string) => viewLine(line, { start: 0, end: line.length, next: line.length });
  const lines = text.split('\n').map((line) => {
    const heading = readHeading(view(line));
    if (line === '') return { kind: 'blank', text: line };
    const kind = readMeasure(view(line))?.kind ?? heading?.kind ?? readBullet(view(line))?.kind ?? 'plain';
    return { kind, text: line, ...(heading === undefined ? {} : { heading }) };
  });
  const entries = contents.split('\n').flatMap((line) => readContentsLine(view(line)) ?? []);
  return [...continuedHeadings(lines, entries)].map((at) => lines[at]?.text ?? '');
}

const SECTION = '1. 経済\n\n1.1. 価値\n\n(1) 主題\n\n';

describe('lines that look like headings', () => {
  it('are items of a list in a measure', () => {
    expect(continued(`${SECTION}(ア)総務省において、次の\n(1) 人材育成\n(2) 普及啓発`)).toEqual([
      '(1) 人材育成',
      '(2) 普及啓発',
    ]);
    expect(continued(`${SECTION}(ア)次の取組を行う。\n(1) 人材育成\n(2) 普及啓発\n\n(2) 次の主題`)).toEqual([
      '(1) 人材育成',
      '(2) 普及啓発',
    ]);
  });

  it('are wrapped lines right below unfinished text', () => {
    expect(continued(`${SECTION}(ア)総務省において、\n2018. 年度の計画を`)).toEqual(['2018. 年度の計画を']);
    expect(continued(`${SECTION}・ 次の\n① 点検`)).toEqual(['① 点検']);
  });

  it('are wrapped lines when their number jumps far, also when a page ends between', () => {
    expect(continued(`${SECTION}(ア)総務省において、\n\n2018. 年度の計画を`)).toEqual(['2018. 年度の計画を']);
    expect(continued(`${SECTION}(ア)総務省において、\n\n2018.7 の計画を`)).toEqual(['2018.7 の計画を']);
  });

  it('are headings after a blank line, also below bullets without 。', () => {
    expect(
      continued(`${SECTION}・ 人材の育成\n\n(2) 次の主題\n\n・ 普及\n\n1.2. 供給網\n\n・ 普及\n\n2. 国民`),
    ).toEqual([]);
  });

  it('are headings right below finished text', () => {
    expect(continued(`${SECTION}(ア)計画を推進する。\n(2) 次の主題`)).toEqual([]);
    expect(continued(`${SECTION}(ア)計画を推進する。\n2. 国民`)).toEqual([]);
  });

  it('are headings where the contents have them', () => {
    expect(continued(`${SECTION}(ア)総務省において、\n5. 推進体制`, '5. 推進体制\t46')).toEqual([]);
    expect(continued(`${SECTION}・ 人材の育成\n\n5. 推進体制`, '5. 推進体制\t46')).toEqual([]);
  });

  it('are headings in their sequence where no blank line sets headings off', () => {
    const tight = '第1章 現状\n第1節 人材\n・ 人材の育成\n第2節 技術\n・ 研究開発\n第2章 施策';
    expect(continued(tight)).toEqual([]);
    expect(continued('1. 経済\n1.1. 価値\n・ 人材の育成\n1.2. 供給網\n・ 普及\n(1) 主題')).toEqual([]);
  });

  it('are page headers when they repeat a heading', () => {
    expect(continued(`${SECTION}(ア)総務省において、\n1. 経済\n1.1. 価値\n2018. 年度の計画を`)).toEqual([
      '2018. 年度の計画を',
    ]);
  });

  it('are headings below a title that is wrapped', () => {
    expect(continued('1. 経済\n\n1.1. 長い題名の\n続き\n(1) 主題')).toEqual([]);
  });
});
