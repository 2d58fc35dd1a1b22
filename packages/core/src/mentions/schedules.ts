import { overlapsAny } from './lookup/ranges.js';
import type { Mention } from './match.js';

/** When a unit is to be done; dates are ISO, UTF-16 offsets half-open. */
export interface Schedule {
  start: number;
  end: number;
  /** The words of the text. */
  text: string;
  /** `by` the end of a time, `from` its start, `during` it, `on` a date or in a month. */
  kind: 'by' | 'from' | 'during' | 'on';
  from?: string;
  to?: string;
}

interface Period {
  from: string;
  to: string;
}

const YEAR = String.raw`(?:(?<year>\d{4})年|平成(?<heisei>\d{1,2}|元)年|令和(?<reiwa>\d{1,2}|元)年)`;
const PERIOD =
  `(?:(?:${YEAR.replaceAll('年', '')}|(?<this>本|今))年度(?<yearEnd>末)?` +
  `|${YEAR.replaceAll('<year>', '<year2>').replaceAll('<heisei>', '<heisei2>').replaceAll('<reiwa>', '<reiwa2>')}` +
  String.raw`(?:(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?(?<monthEnd>末)?|(?<season>[春夏秋冬])|(?<calendarEnd>末)|内?))`;
const BY = '(?:中|内)?(?:までに|まで|を目途に|をめどに|を目処に|を目標に|を目指し(?:て)?)|中に|内に';
const FROM = '以降|から|より';
const TARGET = '(?:中)?の(?:導入|開始|運用開始|実施|完了|施行|公表|策定)を(?:目指し(?:て)?|目途に)';
const SCHEDULE = new RegExp(`${PERIOD}(?:(?<by>${BY})|(?<from>${FROM})|(?<target>${TARGET})|(?<on>に))`, 'gu');

/** The date belongs to a verb in the past that directly follows: 「2018年1月に策定された」. */
const PAST = /^[^、。をが]{0,12}?(?:した|された|れた|きた|じた)(?!ら)|^決定/u;
/** A verb in the past somewhere in the clause: it tells for a date that was over when the plan was written. */
const PAST_CLAUSE = /^[^、。]*?(?:した|された|れた|きた|じた)(?!ら)/u;
/** What follows gives a reason or a setting: 「…開始されたことから、」「…目指す中で、」. */
const BACKGROUND = /^[^、。]*(?:ことから|中で|受け(?:て)?|踏まえ(?:て|つつ)?)[、。]/u;
const HEISEI_BEFORE_FIRST = 1988;
const REIWA_BEFORE_FIRST = 2018;
/** First month of what a plan calls a season. */
const SEASONS: Record<string, number> = { 春: 3, 夏: 6, 秋: 9, 冬: 12 };

/**
 * Finds when a unit is to be done. Only what schedules the unit counts: no date inside a name or in
 * parentheses, none of the past, none of another matter, and none that no calendar has (2月31日). A Japanese fiscal
 * year N is N-04-01 to (N+1)-03-31. The deadline of an event has a date only where the entity has one.
 *
 * @param text the unit's own text
 * @param mentions the unit's mentions, in order, none overlapping another: a date inside a title is part of it, and 「…競技大会までに」 is a schedule
 * @param options `issued`, the ISO date of the plan, tells 本年度 and what was past when it was written;
 *   `isEvent` tells which entities are events, `dateOf` the ISO date of one
 */
export function findSchedules(
  text: string,
  mentions: readonly Mention[],
  options: {
    issued?: string;
    isEvent?: (entity: string) => boolean;
    dateOf?: (entity: string) => string | undefined;
  } = {},
): Schedule[] {
  const digits = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const asides = [...digits.matchAll(/[（(][^（）()]*[）)]/g)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }));
  const schedules: Schedule[] = [];
  for (const match of digits.matchAll(SCHEDULE)) {
    const start = match.index;
    const end = start + match[0].length;
    if (overlapsAny(asides, start, end) || overlapsAny(mentions, start, end)) continue;
    const schedule = read(match, options.issued, digits.slice(end, end + 200).replace(/[（(][^（）()]*[）)]/g, ''));
    if (schedule !== undefined) schedules.push({ start, end, text: text.slice(start, end), ...schedule });
  }
  for (const mention of mentions) {
    const until = /^(?:まで|の開催まで)に?/u.exec(text.slice(mention.end, mention.end + 8));
    if (until === null || options.isEvent?.(mention.entity) !== true) continue;
    const end = mention.end + until[0].length;
    const date = options.dateOf?.(mention.entity);
    schedules.push({
      start: mention.start,
      end,
      text: text.slice(mention.start, end),
      kind: 'by',
      ...(date !== undefined && isDate(date) ? { to: date } : {}),
    });
  }
  return schedules.sort((a, b) => a.start - b.start);
}

function read(
  match: RegExpExecArray,
  issued: string | undefined,
  after: string,
): Omit<Schedule, 'start' | 'end' | 'text'> | undefined {
  const groups = match.groups ?? {};
  const thisYear = issued === undefined ? undefined : fiscalYearOf(issued);
  const period = periodOf(groups, thisYear);
  if (period === undefined || PAST.test(after) || BACKGROUND.test(after)) return undefined;
  if (issued !== undefined && period.to < issued && PAST_CLAUSE.test(after)) return undefined;
  if (thisYear !== undefined && period.to < `${thisYear}-04-01`) return undefined;
  const ends = groups['yearEnd'] ?? groups['monthEnd'] ?? groups['calendarEnd'];
  if (groups['from'] !== undefined) return { kind: 'from', from: period.from };
  if (groups['by'] !== undefined || ends !== undefined) return { kind: 'by', to: period.to };
  if (groups['target'] !== undefined) return { kind: 'during', ...period };
  return groups['month'] === undefined ? { kind: 'during', ...period } : { kind: 'on', ...period };
}

function periodOf(groups: Record<string, string | undefined>, thisYear: number | undefined): Period | undefined {
  const fiscal = groups['this'] === undefined ? yearOf(groups['year'], groups['heisei'], groups['reiwa']) : thisYear;
  if (fiscal !== undefined) return real({ from: `${fiscal}-04-01`, to: `${fiscal + 1}-03-31` });
  const year = yearOf(groups['year2'], groups['heisei2'], groups['reiwa2']);
  if (year === undefined) return undefined;
  const season = SEASONS[groups['season'] ?? ''];
  if (season !== undefined) return real(months(year, season, 3));
  if (groups['month'] === undefined) return real({ from: `${year}-01-01`, to: `${year}-12-31` });
  const month = Number(groups['month']);
  if (month < 1 || month > 12) return undefined;
  if (groups['day'] === undefined) return real(months(year, month, 1));
  const date = `${year}-${String(month).padStart(2, '0')}-${groups['day'].padStart(2, '0')}`;
  return real({ from: date, to: date });
}

/** The period, unless one of its ends is no date (2月31日, 0年度). */
function real(period: Period): Period | undefined {
  return isDate(period.from) && isDate(period.to) ? period : undefined;
}

/** Whether a text is a date of the calendar, as ISO 8601 writes it with a year of four digits. */
function isDate(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function yearOf(western?: string, heisei?: string, reiwa?: string): number | undefined {
  const count = (text: string): number => (text === '元' ? 1 : Number(text));
  if (western !== undefined) return Number(western);
  if (heisei !== undefined) return HEISEI_BEFORE_FIRST + count(heisei);
  return reiwa === undefined ? undefined : REIWA_BEFORE_FIRST + count(reiwa);
}

function months(year: number, first: number, count: number): Period {
  return { from: isoDate(year, first, 1), to: isoDate(year, first + count, 0) };
}

/** Day 0 is the last day of the month before, and month 13 the January after, as Date.UTC counts. */
function isoDate(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function fiscalYearOf(date: string): number {
  const year = Number(date.slice(0, 4));
  return Number(date.slice(5, 7)) >= 4 ? year : year - 1;
}
