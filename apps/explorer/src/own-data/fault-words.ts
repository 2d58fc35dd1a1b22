/** Faults in the words of a language. */
import type { Strings } from '../strings/strings.js';
import { orNone } from '../strings/values.js';
import type { OwnDataFaultDetail } from './reading/fault.js';

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

export function faultWords(strings: Strings, fault: OwnDataFaultDetail): FaultWords {
  const words = strings.ownData;
  const list = (iris: readonly string[]): string => orNone(strings.together(iris));
  switch (fault.kind) {
    case 'syntax': {
      const { line, column, found, reason, quoted } = fault;
      return {
        sentence: words.fault.syntax,
        place: {
          at: words.place({ line, column: orNone(column) }),
          found: found === undefined ? words.foundEnd : words.found({ what: found }),
          expected: reason === 'other' ? words.unexpected : words.expected({ what: words.reason[reason] }),
          quoted,
          characters: found,
          column: column,
        },
      };
    }
    case 'foreign':
      return { sentence: words.fault.foreign({ classes: list(fault.classes) }) };
    case 'nothing-there':
      return { sentence: words.fault['nothing-there']({ host: fault.host, classes: list(fault.classes) }) };
    case 'empty':
    case 'not-unpacked':
    case 'html':
    case 'encoding':
      return { sentence: words.fault[fault.kind] };
    case 'format':
      return { sentence: words.fault.format({ name: fault.name, mediaType: orNone(fault.mediaType) }) };
    case 'too-many':
      return { sentence: words.fault['too-many']({ limit: fault.limit }) };
    case 'too-large':
      return { sentence: words.fault['too-large']({ megabytes: fault.megabytes, limit: fault.limit }) };
    case 'address':
      return { sentence: words.fault.address({ written: fault.written }) };
    case 'cors':
      return { sentence: words.fault.cors({ host: fault.host, origin: fault.origin }) };
    case 'unreachable':
      return { sentence: words.fault.unreachable({ host: fault.host }) };
    case 'status':
      return {
        sentence: words.fault.status({ host: fault.host, status: String(fault.status), words: orNone(fault.words) }),
      };
    case 'not-sparql':
      return {
        sentence: words.fault['not-sparql']({ host: fault.host, words: orNone(fault.words[strings.language]) }),
      };
    case 'other':
      return { sentence: words.fault.other({ message: fault.said[strings.language] || strings.noWorker }) };
  }
}
