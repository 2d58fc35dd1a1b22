/** All words of both languages, for tests. */
import { catalogues } from 'virtual:messages';
import type { Language } from './language.js';
import { Catalogues, type Part, type Strings } from './strings.js';

async function wordsOf(language: Language): Promise<Strings> {
  const loaded = new Catalogues();
  await loaded.show(language);
  await loaded.want(...(Object.keys(catalogues[language]) as Part[]));
  return loaded.strings as Strings;
}

export const STRINGS: Readonly<Record<Language, Strings>> = { ja: await wordsOf('ja'), en: await wordsOf('en') };
