/** Fiscal years that a text names: Japan's run from April to March. */
import { monthWords } from '../strings/language.js';
import type { Strings } from '../strings/strings.js';

const WRITTEN = /(?<ja>\d{4})年度|\bFY ?(?<en>\d{4})\b/g;

/** A text cut at the fiscal years in it; the pieces joined are the text. */
export function fiscalYearsIn(text: string): { text: string; year?: number }[] {
  const pieces: { text: string; year?: number }[] = [];
  let at = 0;
  for (const { 0: written, index, groups } of text.matchAll(WRITTEN)) {
    if (index > at) pieces.push({ text: text.slice(at, index) });
    pieces.push({ text: written, year: Number(groups?.['ja'] ?? groups?.['en']) });
    at = index + written.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** The fiscal year of a day. @param date ISO 8601 */
export function fiscalYearOf(date: string): number | undefined {
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(date) ?? [];
  return year === undefined ? undefined : Number(year) - (Number(month) < 4 ? 1 : 0);
}

/** A fiscal year with the months in which it begins and ends. */
export function fiscalYearWords(strings: Pick<Strings, 'fiscalYear' | 'language'>, year: number): string {
  const month = (of: number, at: number): string => monthWords(strings.language, new Date(Date.UTC(of, at)));
  return strings.fiscalYear({ year: String(year), from: month(year, 3), to: month(year + 1, 2) });
}
