/** The languages of the page, and how each writes lists, numbers and days. */

export type Language = 'ja' | 'en';

/** As `Intl` knows them: days and lists of English are British, as its spelling is. */
const LOCALES: Readonly<Record<Language, string>> = { ja: 'ja', en: 'en-GB' };

/** The language a reader most likely wants, from what the browser prefers. */
export function preferredLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const language = tag.toLowerCase().split('-')[0];
    if (language === 'ja' || language === 'en') return language;
  }
  return 'en';
}

export function otherLanguage(language: Language): Language {
  return language === 'ja' ? 'en' : 'ja';
}

/** `A, B and C`. */
export function listWords(language: Language, names: readonly string[]): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(names);
}

/** `1,234`. */
export function numberWords(language: Language, value: number, options?: Intl.NumberFormatOptions): string {
  return (options === undefined ? plain(language) : new Intl.NumberFormat(LOCALES[language], options)).format(value);
}

const PLAIN = new Map<Language, Intl.NumberFormat>();

/** Making one takes as long as a hundred numbers. */
function plain(language: Language): Intl.NumberFormat {
  const known = PLAIN.get(language) ?? new Intl.NumberFormat(LOCALES[language]);
  PLAIN.set(language, known);
  return known;
}

/** `25 July 2018`. @param timeZone in which the day counts; the reader's where none is given */
export function dayWords(language: Language, day: Date, timeZone?: 'UTC'): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', ...(timeZone && { timeZone }) }).format(day);
}

/** A date of the data as the language writes it; as it stands where it is none. @param date ISO 8601 */
export function dateWords(language: Language, date: string): string {
  const day = new Date(date);
  return Number.isNaN(day.getTime()) ? date : dayWords(language, day, 'UTC');
}

/** `April 2018`, in UTC. */
export function monthWords(language: Language, day: Date): string {
  return new Intl.DateTimeFormat(LOCALES[language], { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(day);
}
