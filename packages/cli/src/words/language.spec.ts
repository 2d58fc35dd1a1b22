import { describe, expect, it } from 'vitest';
import { labelLanguage, languageOf, languageOfAnswer } from './language.js';

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

describe('the language of an answer over HTTP', () => {
  it.each([
    ['ja,en-US;q=0.7,en;q=0.3', 'en', 'ja'],
    ['en-GB', 'ja', 'en'],
    ['fr-FR, ja;q=0.5', 'en', 'ja'],
    ['de', 'ja', 'ja'],
    ['*', 'ja', 'ja'],
    [undefined, 'ja', 'ja'],
    [undefined, 'en', 'en'],
  ] as const)('that is asked for with %j of a server that speaks %s is %s', (asked, own, language) => {
    expect(languageOfAnswer(asked, own)).toBe(language);
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
