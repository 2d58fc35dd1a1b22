import { describe, expect, it } from 'vitest';
import { labelLanguage, languageOf } from './language.js';

const JA = 'ja_JP.UTF-8';

describe('the language of messages', () => {
  it.each([
    [[], {}, 'en'],
    [[], { LANG: JA }, 'ja'],
    [[], { LC_MESSAGES: 'C', LANG: JA }, 'en'],
    [[], { LC_ALL: JA, LC_MESSAGES: 'C' }, 'ja'],
    [[], { LC_ALL: '', LC_MESSAGES: '', LANG: 'ja' }, 'ja'],
    [[], { LANG: 'jam_JM' }, 'en'],
    [[], { PLANGRAPH_LANG: 'en', LC_ALL: JA }, 'en'],
    [[], { PLANGRAPH_LANG: 'ja', LC_ALL: 'C' }, 'ja'],
    [['check', '--lang', 'en'], { PLANGRAPH_LANG: 'ja' }, 'en'],
    [['check', '--lang=ja'], {}, 'ja'],
    [['check', '--lang', 'en', '--lang', 'ja'], {}, 'ja'],
    [['check', '--lang', 'de'], { LANG: JA }, 'ja'],
    [['check', '--', '--lang', 'ja'], {}, 'en'],
    [['check', '--lang'], {}, 'en'],
  ] as const)('%j in %j is %s', (args, env, language) => {
    expect(languageOf(args, env)).toBe(language);
  });
});

describe('the language of labels', () => {
  it.each([
    [undefined, {}, 'ja'],
    [undefined, { LC_ALL: 'C', LANG: 'en_GB.UTF-8' }, 'ja'],
    [undefined, { PLANGRAPH_LANG: 'en' }, 'en'],
    ['en', { PLANGRAPH_LANG: 'ja' }, 'en'],
  ] as const)('%s asked for in %j is %s', (asked, env, language) => {
    expect(labelLanguage(asked, env)).toBe(language);
  });
});
