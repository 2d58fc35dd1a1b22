/** Faults in the words of a language. */
import type { Language } from '../../strings/strings.js';
import type { OwnDataFaultDetail } from '../reading/fault.js';
import type { OwnDataWords } from './words.js';

export interface FaultWords {
  sentence: string;
  /** Where, what was found, and what was expected; only where the RDF is broken. */
  place?: {
    at: string;
    found: string;
    expected: string;
    quoted: string;
    characters: string | undefined;
    column: number | undefined;
  };
}

export function faultWords(words: OwnDataWords, language: Language, fault: OwnDataFaultDetail): FaultWords {
  const number = (value: number): string => new Intl.NumberFormat(language).format(value);
  const list = (iris: readonly string[]): string => iris.join(language === 'ja' ? '、' : ', ');
  switch (fault.kind) {
    case 'syntax': {
      const { line, column, found, reason, quoted } = fault;
      return {
        sentence: words.fault.syntax,
        place: {
          at: words.place(number(line), column === undefined ? '' : number(column)),
          found: found === undefined ? words.foundEnd : words.found(found),
          expected: words.expected(words.reason[reason]),
          quoted,
          characters: found,
          column: column,
        },
      };
    }
    case 'foreign':
      return { sentence: words.fault.foreign(list(fault.classes)) };
    case 'nothing-there':
      return { sentence: words.fault['nothing-there'](fault.host, list(fault.classes)) };
    case 'empty':
    case 'not-unpacked':
    case 'html':
    case 'encoding':
      return { sentence: words.fault[fault.kind] };
    case 'format':
      return { sentence: words.fault.format(fault.name, fault.mediaType) };
    case 'too-many':
      return { sentence: words.fault['too-many'](number(fault.limit)) };
    case 'too-large':
      return { sentence: words.fault['too-large'](number(fault.megabytes), number(fault.limit)) };
    case 'address':
      return { sentence: words.fault.address(fault.written) };
    case 'cors':
      return { sentence: words.fault.cors(fault.host, fault.origin) };
    case 'unreachable':
      return { sentence: words.fault.unreachable(fault.host) };
    case 'status':
      return { sentence: words.fault.status(fault.host, String(fault.status), fault.words) };
    case 'not-sparql':
      return { sentence: words.fault['not-sparql'](fault.host, fault.words) };
    case 'other':
      return { sentence: words.fault.other(fault.message) };
  }
}
