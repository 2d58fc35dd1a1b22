import type { Bilingual } from '@plangraph/core';
import { EN } from './en/index.js';
import { JA } from './ja/index.js';
import type { Language } from './language.js';

/** What the command line says to people, in one language. The compiler holds the Japanese to the keys of the English. */
export type Words = typeof EN & { language: Language };

export const WORDS: Readonly<Record<Language, Words>> = {
  en: { ...EN, language: 'en' },
  ja: { ...JA, language: 'ja' },
};

/** Something to say, whose language is known when it is said. */
export type Saying = (words: Words) => string;

/** What a package says of a fault in both languages. */
export function said({ said: both }: { said: Bilingual }): Saying {
  return ({ language }) => both[language];
}
