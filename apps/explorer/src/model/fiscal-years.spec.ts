import { describe, expect, it } from 'vitest';
import { STRINGS } from '../strings/testing.js';
import { fiscalYearOf, fiscalYearsIn, fiscalYearWords } from './fiscal-years.js';

describe('fiscal years', () => {
  it('are found in both languages, and nothing is lost', () => {
    expect(fiscalYearsIn('総務省は、2018年度から2020年度末まで')).toEqual([
      { text: '総務省は、' },
      { text: '2018年度', year: 2018 },
      { text: 'から' },
      { text: '2020年度', year: 2020 },
      { text: '末まで' },
    ]);
    expect(fiscalYearsIn('By FY2019.')).toEqual([{ text: 'By ' }, { text: 'FY2019', year: 2019 }, { text: '.' }]);
    expect(fiscalYearsIn('2018年に')).toEqual([{ text: '2018年に' }]);
    expect(fiscalYearsIn('')).toEqual([]);
  });

  it('run from April to March', () => {
    expect([fiscalYearOf('2018-07-25'), fiscalYearOf('2019-03-31'), fiscalYearOf('2019-04-01')]).toEqual([
      2018, 2018, 2019,
    ]);
    expect(fiscalYearOf('in summer')).toBeUndefined();
    expect(fiscalYearWords(STRINGS.en, 2018)).toBe('FY2018: April 2018 – March 2019');
    expect(fiscalYearWords(STRINGS.ja, 2018)).toBe('2018年度：2018年4月から2019年3月まで');
  });
});
