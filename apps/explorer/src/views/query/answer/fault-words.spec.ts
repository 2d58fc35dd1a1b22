import { describe, expect, it } from 'vitest';
import { STRINGS } from '../../../strings/testing.js';
import type { SourceFault, WrongQuery } from '../query-session.js';
import { queryFaultWords, sourceFaultWords } from './fault-words.js';

const wrong = (part: Partial<WrongQuery>): WrongQuery => ({
  ...{ message: 'words', line: 1, column: 1, reason: undefined, near: undefined },
  ...part,
});
const url = 'https://e.org/sparql';
const server = (part: object): SourceFault => ({
  ...{ why: 'server', said: { en: 'said', ja: '言葉' }, url, status: undefined, words: '', reached: true },
  ...part,
});

describe.each(['ja', 'en'] as const)('what is said of a fault (%s)', (language) => {
  const strings = STRINGS[language];
  const { faults } = strings.query;

  it('is ours to say, with the words of the store quoted', () => {
    const reason = { code: 'expected', tokens: ['"."', '";"'] } as const;
    expect(queryFaultWords(strings, wrong({ reason, near: { side: 'after', text: '?m' } }))).toEqual({
      sentence: faults.expected,
      near: faults.after({ text: '?m' }),
      quoted: { text: '"." · ";"', lang: 'en' },
    });
    expect(queryFaultWords(strings, wrong({ reason: { code: 'undeclared-prefix', prefix: 'x' } }))).toEqual({
      sentence: faults.undeclaredPrefix({ prefix: 'x' }),
    });
    // A fault of another make is quoted whole.
    expect(queryFaultWords(strings, wrong({})).quoted).toEqual({ text: 'words', lang: 'en' });
  });

  it('tells a server that cannot be reached from one that refuses, and from one that is none', () => {
    expect(sourceFaultWords(strings, server({ reached: false }))).toEqual({ sentence: faults.unreached({ url }) });
    expect(sourceFaultWords(strings, server({ status: 500, words: 'oops' }))).toEqual({
      sentence: faults.status({ url, status: 500 }),
      quoted: { text: 'oops', lang: 'en' },
    });
    expect(sourceFaultWords(strings, server({ status: 200 }))).toEqual({ sentence: faults.noAnswer({ url }) });
    // What we say ourselves is said in the reader's language.
    expect(sourceFaultWords(strings, server({}))).toEqual({
      sentence: faults.brokenOff({ url }),
      quoted: { text: language === 'ja' ? '言葉' : 'said', lang: language },
    });
  });
});
