/** What is said of a fault: in the reader's language what is ours to say, with the words of others quoted. */
import type { Bilingual } from '@plangraph/core';
import type { Language } from '../../../strings/language.js';
import type { Strings } from '../../../strings/strings.js';
import type { SourceFault, WrongQuery } from '../query-session.js';

export interface FaultWords {
  sentence: string;
  /** What stands at the place. */
  near?: string;
  /** Words of a store or a server, in English as a rule; or ours, in the reader's language. */
  quoted?: { text: string; lang: Language };
}

export function queryFaultWords({ language, query: { faults } }: Strings, fault: WrongQuery): FaultWords {
  const { reason, near, message } = fault;
  const words = ((): FaultWords => {
    switch (reason?.code) {
      case 'form':
        return { sentence: faults.form };
      case 'undeclared-prefix':
        return { sentence: faults.undeclaredPrefix({ prefix: reason.prefix }) };
      case 'unbound-variable':
        return { sentence: faults.unboundVariable };
      case 'update':
        return { sentence: faults.update };
      case 'service':
        return { sentence: faults.service };
      case 'expected':
        return { sentence: faults.expected, quoted: foreign(reason.tokens.join(' · ')) };
      case 'store':
        return { sentence: faults.store, quoted: foreign(reason.words) };
      case 'too-much':
        return { sentence: faults.tooMuch, quoted: own(reason.said, language) };
      case 'refused':
        return { sentence: faults.refused({ url: reason.url }), ...quotedWords(reason.words) };
      case undefined:
        return { sentence: faults.store, quoted: foreign(message) };
    }
  })();
  return near === undefined ? words : { ...words, near: faults[near.side]({ text: near.text }) };
}

export function sourceFaultWords({ language, query: { faults } }: Strings, fault: SourceFault): FaultWords {
  switch (fault.why) {
    case 'data':
      return { sentence: faults.data, quoted: own(fault.said, language) };
    case 'other':
      return { sentence: faults.other, quoted: own(fault.said, language) };
    case 'server': {
      const { url, status, words, reached, said } = fault;
      if (!reached) return { sentence: faults.unreached({ url }) };
      if (status === undefined) return { sentence: faults.brokenOff({ url }), quoted: own(said, language) };
      if (status >= 400) return { sentence: faults.status({ url, status: String(status) }), ...quotedWords(words) };
      return { sentence: faults.noAnswer({ url }), ...quotedWords(words) };
    }
  }
}

function quotedWords(words: string): Pick<FaultWords, 'quoted'> {
  return words === '' ? {} : { quoted: foreign(words) };
}

function foreign(text: string): FaultWords['quoted'] & object {
  return { text, lang: 'en' };
}

function own(said: Bilingual, lang: Language): FaultWords['quoted'] & object {
  return { text: said[lang], lang };
}
