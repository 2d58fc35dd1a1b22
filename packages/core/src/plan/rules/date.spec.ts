import { describe, expect, it } from 'vitest';
import { readDate } from './date.js';

describe('dates', () => {
  it.each([
    ['2018年7月25日', '2018-07-25'],
    ['２０１８年　７月２５日', '2018-07-25'],
    [' 2020 年 2 月 29 日 ', '2020-02-29'],
    ['2000年12月31日', '2000-12-31'],
  ])('reads %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  it.each(['2018年13月45日', '2018年2月29日', '1900年2月29日', '２０１８年６月３１日', '2018年0月1日', '0000年1月1日'])(
    'knows that there is no %s',
    (text) => {
      expect(readDate(text)).toBe('impossible');
    },
  );

  it.each(['2018年7月', '平成30年7月25日', '2018年7月25日決定', ''])('leaves %s alone', (text) => {
    expect(readDate(text)).toBeUndefined();
  });
});
