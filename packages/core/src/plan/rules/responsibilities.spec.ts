import { describe, expect, it } from 'vitest';
import { spanOf } from '../../text/span.js';
import { readDutyCell, readItem } from './responsibilities.js';

const cell = (text: string) => readDutyCell(spanOf(text, 0, text.length));
const duties = (text: string) => cell(text).duties.map(({ duty, agency, note }) => [duty, agency.value, note]);

describe('items', () => {
  it.each([
    ['1.1 新たな価値', 2, '1.1', '新たな価値'],
    ['5.推進体制', 1, '5', '推進体制'],
    ['(3) 中小企業の取組', 3, '3', '中小企業の取組'],
  ])('reads %s', (text, depth, number, title) => {
    const item = readItem(spanOf(text, 0, text.length));
    expect(item).toMatchObject({ depth, number });
    expect(item?.titleSpan.value).toBe(title);
  });
  it('leaves other cells alone', () => {
    expect(readItem(spanOf('業省、国土交通省', 0, 8))).toBeUndefined();
  });
});

describe('duties', () => {
  it('reads main and related agencies', () => {
    expect(duties('◎：NISC、経済産業省 ○：金融庁')).toEqual([
      ['main', 'NISC', undefined],
      ['main', '経済産業省', undefined],
      ['related', '金融庁', undefined],
    ]);
  });
  it('gives a note to the agency and duty that it names', () => {
    const text =
      '◎：内閣官房、内閣府 ○：内閣官房 ※内閣官房（◎）：内閣官房副長官補（国土交通、海上保安担当） ※内閣府（◎）：政策統括官';
    expect(duties(text)).toEqual([
      ['main', '内閣官房', '内閣官房副長官補（国土交通、海上保安担当）'],
      ['main', '内閣府', '政策統括官'],
      ['related', '内閣官房', undefined],
    ]);
  });
  it('reads several offices in a note, and several notes after one sign', () => {
    expect(duties('◎：内閣府 ※内閣府：番号制度担当室、個人情報保護委員会')[0]?.[2]).toBe(
      '番号制度担当室、個人情報保護委員会',
    );
    expect(
      duties('◎：内閣官房、内閣府 ※内閣官房：補（事態対処・危機管理担当）、内閣府：個人情報保護委員会').map(
        (duty) => duty[2],
      ),
    ).toEqual(['補（事態対処・危機管理担当）', '個人情報保護委員会']);
  });
  it('reads a cell of many agencies, notes and pieces in one pass', () => {
    const names = Array.from({ length: 40_000 }, (_, i) => `機関${i}`);
    const text = `◎：${names.join('、')} ※${names.map((name) => `${name}：室`).join('、')}`;
    const ranges = Array.from({ length: text.length }, (_, i) => ({ start: 2 * i, end: 2 * i + 1 }));
    const { duties: found } = readDutyCell({ value: text, ranges });
    expect(found).toHaveLength(names.length);
    expect(found.every(({ note }) => note === '室')).toBe(true);
  });
  it.each(['◎：NISC、経済産業省 ○：金融庁', '◎： NISC 、, ○：', '注 ◎：A（、', '', '※：x、y：z', '◎', '※x： '])(
    'loses no character of %s',
    (text) => {
      expect(
        cell(text)
          .pieces.map((piece) => piece.span.value)
          .join(''),
      ).toBe(text);
      expect(cell(text).pieces.every((piece) => piece.span.value !== '')).toBe(true);
    },
  );
});
