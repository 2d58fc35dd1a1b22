import { en } from './en.js';
import { ja } from './ja.js';

/** The shape of a catalogue: the same keys in every language, functions with the same arguments. */
export type Catalogue<T> = T extends (...args: infer A) => string
  ? (...args: A) => string
  : T extends string
    ? string
    : T extends readonly string[]
      ? readonly string[]
      : { [K in keyof T]: Catalogue<T[K]> };

export type Strings = Catalogue<typeof ja>;

export type Language = 'ja' | 'en';

export const STRINGS: Readonly<Record<Language, Strings>> = { ja, en };

/** The language a reader most likely wants, from what the browser prefers. */
export function preferredLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const language = tag.toLowerCase().split('-')[0];
    if (language === 'ja' || language === 'en') return language;
  }
  return 'en';
}
