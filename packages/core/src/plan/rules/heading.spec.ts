import { describe, expect, it } from 'vitest';
import { readHeading } from './heading.js';
import { viewLine } from './line.js';

const read = (text: string) => readHeading(viewLine(text, { start: 0, end: text.length, next: text.length }));
const title = (text: string) => text.slice(read(text)?.titleStart, read(text)?.titleEnd);

describe('headings', () => {
  it('tells chapters, sections, themes and topics apart', () => {
    expect(read('1. 経済社会の活力の向上及び持続的発展')).toMatchObject({ depth: 1, number: '1' });
    expect(read('1.3. 安全な IoT システムの構築')).toMatchObject({ depth: 2, chapter: '1', number: '3' });
    expect(read('2.6 従来の枠を超えた情報共有')).toMatchObject({ depth: 2, chapter: '2', number: '6' });
    expect(read('2.5. 2020年東京大会とその後')).toMatchObject({ depth: 2, chapter: '2', number: '5' });
    expect(title('2.5. 2020年東京大会とその後')).toBe('2020年東京大会とその後');
    expect(read('(1) 経営層の意識改革')).toMatchObject({ depth: 3, number: '1' });
    expect(read('（２） 経営層の意識改革')).toMatchObject({ depth: 3, number: '2' });
    expect(read('③ 深刻度評価基準')).toMatchObject({ depth: 4, number: '③' });
    expect(read('5.推進体制')).toMatchObject({ depth: 1, number: '5' });
  });

  it('gives the title without number and white space', () => {
    expect(title('  1.3.  安全な IoT システムの構築 ')).toBe('安全な IoT システムの構築');
    expect(title('① 任務保証')).toBe('任務保証');
  });

  it('reads plans that number in words', () => {
    expect(read('第1部 総論')).toMatchObject({ depth: 1, style: 'part', number: '1' });
    expect(read('第十二章　施策')).toMatchObject({ depth: 2, style: 'part', number: '12' });
    expect(read('第２節 人材')).toMatchObject({ depth: 3, style: 'part', number: '2' });
  });

  it.each([
    '2018年度中に整備する。',
    '(2018年戦略より)',
    '1.5倍に増加した。',
    '(ア) 内閣官房において',
    '',
    '1.',
    '3.14',
    `1. ${'長'.repeat(130)}`,
  ])('is not fooled by %s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
