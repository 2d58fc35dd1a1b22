import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSchedules } from './schedules.js';

const issued = '2018-07-25';
const read = (text: string): string[] =>
  findSchedules(text, [], { issued }).map((s) => `${s.text} ${s.kind} ${s.from ?? ''}/${s.to ?? ''}`);

describe('findSchedules', () => {
  it.each<[string, string[]]>([
    ['2018年度中に体制を整備する。', ['2018年度中に by /2019-03-31']],
    ['２０１８年度末までに作成する。', ['２０１８年度末までに by /2019-03-31']],
    [
      '2018年度末を目途に構築し、2019年度から訓練を実施する。',
      ['2018年度末を目途に by /2019-03-31', '2019年度から from 2019-04-01/'],
    ],
    [
      '2018年度中に電子システムを模擬した環境を構築し、2019年度以降、活用する。',
      ['2018年度中に by /2019-03-31', '2019年度以降 from 2019-04-01/'],
    ],
    ['本年度中に検討を開始する。', ['本年度中に by /2019-03-31']],
    ['平成31年度から実施する。', ['平成31年度から from 2019-04-01/']],
    ['プログラムを2018年秋から開始する。', ['2018年秋から from 2018-09-01/']],
    ['2018年6月に改正法を施行する。', ['2018年6月に on 2018-06-01/2018-06-30']],
    ['2019年2月までに作成する。', ['2019年2月までに by /2019-02-28']],
    ['2020年度の導入を目指して準備する。', ['2020年度の導入を目指して during 2020-04-01/2021-03-31']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '2018年1月に策定された基準に基づく。',
    '2017年度に作成した案を踏まえる。',
    '2018年5月に成立した法律を踏まえる。',
    '2017年12月に改正政省令を公布し、',
    '2018年4月から事業者による体制（航空、鉄道）の仮運用が開始されたことから、検討する。',
    '2020年度から本格稼働させることを目指す中で、調査する。',
    'ロードマップ（2019年6月まで）を示す。',
    '年度ごとに調査する。',
    '2019年2月31日までに作成する。',
    '2019年4月99日までに作成する。',
    '2019年13月までに作成する。',
    '2019年4月00日から実施する。',
    '0000年度から実施する。',
    '9999年度から実施する。',
    '2018年度のリスク評価を実施する。',
  ])('%s schedules nothing', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('leaves dates inside names alone, and takes an event as a date', () => {
    const text = '「計画2018年度末まで」により、2020年大会までに、監査する。';
    const mention = (surface: string) => ({
      start: text.indexOf(surface),
      end: text.indexOf(surface) + surface.length,
      surface,
      entity: surface,
    });
    const mentions = [mention('計画2018年度末まで'), mention('2020年大会')];
    const found = findSchedules(text, mentions, { issued, isEvent: (entity) => entity === '2020年大会' });
    expect(found.map((s) => [s.text, s.kind])).toEqual([['2020年大会までに', 'by']]);
  });

  it('takes the day of a leap year', () => {
    expect(read('2020年2月29日までに作成する。')).toEqual(['2020年2月29日までに by /2020-02-29']);
  });

  it('dates the deadline of an event only where the entity has a date, and a real one', () => {
    const text = '2020年大会までに、監査する。';
    const mentions = [{ start: 0, end: 7, surface: '2020年大会', entity: 'games' }];
    const find = (date?: string) =>
      findSchedules(text, mentions, { issued, isEvent: () => true, dateOf: () => date }).map(({ kind, to }) => [
        kind,
        to,
      ]);
    expect(find()).toEqual([['by', undefined]]);
    expect(find('2020-07-24')).toEqual([['by', '2020-07-24']]);
    expect(find('2020-07-32')).toEqual([['by', undefined]]);
  });

  it('gives slices of its text and real dates, whatever the text', () => {
    const part = fc.constantFrom(
      '2018',
      '2019年',
      '13月',
      '2月',
      '30日',
      '31日',
      '00日',
      '年度',
      '末',
      'までに',
      'から',
      '中に',
      'に',
      '、',
      '令和元年',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        for (const schedule of findSchedules(text, [], { issued })) {
          expect(schedule.text).toBe(text.slice(schedule.start, schedule.end));
          for (const date of [schedule.from, schedule.to])
            if (date) expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
        }
      }),
    );
  });
});
