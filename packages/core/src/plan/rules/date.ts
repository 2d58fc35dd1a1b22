import { narrow } from '../../text/japanese.js';

const DATE = /^\s*(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*$/;

/**
 * Reads a line that is a date, 2018年7月25日 in digits of either width.
 * @returns the ISO date, 'impossible' for a day that no calendar has, undefined for any other line
 */
export function readDate(text: string): string | undefined {
  const match = text.length > 40 ? null : DATE.exec(narrow(text));
  if (match === null) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return 'impossible';
  return `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
