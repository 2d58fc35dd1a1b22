/** Languages of what is said to people. Data for programs are the same in both. */
export type Language = 'ja' | 'en';

export const LANGUAGES: readonly Language[] = ['ja', 'en'];

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The language of messages: `--lang`, else PLANGRAPH_LANG, else that of the terminal in the order of POSIX; English
 * unless it is Japanese.
 * @param args what stands after `plangraph`; a `--lang` of no known language counts for nothing here
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html section 8.2
 */
export function languageOf(args: readonly string[], env: Environment): Language {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  const asked = options.flatMap((arg, at) =>
    arg === '--lang' ? [options[at + 1]] : arg.startsWith('--lang=') ? [arg.slice('--lang='.length)] : [],
  );
  const known = LANGUAGES.find((language) => language === asked.at(-1));
  if (known !== undefined) return known;
  const locale = [env['PLANGRAPH_LANG'], env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  return /^ja(?:[_.@-]|$)/i.test(locale ?? '') ? 'ja' : 'en';
}

/**
 * The language of an answer to a request over HTTP: the first known one that Accept-Language names, else that of the
 * server, which is what programs get that name none.
 */
export function languageOfAnswer(acceptLanguage: string | undefined, own: Language): Language {
  const named = /\b(?:ja|en)\b/i.exec(acceptLanguage ?? '')?.[0].toLowerCase();
  return LANGUAGES.find((language) => language === named) ?? own;
}

/**
 * The language of labels in files: `--lang`, else PLANGRAPH_LANG, else Japanese, that of the plan. The locale of a machine
 * says nothing here, so that the same command writes the same bytes everywhere.
 */
export function labelLanguage(asked: Language | undefined, env: Environment): Language {
  const own = env['PLANGRAPH_LANG'];
  return asked ?? (own === undefined || own === '' ? 'ja' : languageOf([], { PLANGRAPH_LANG: own }));
}
