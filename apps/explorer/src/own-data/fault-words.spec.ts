import { describe, expect, it } from 'vitest';
import { STRINGS } from '../strings/testing.js';
import { faultWords } from './fault-words.js';
import type { OwnDataFaultDetail } from './reading/fault.js';

const FAULTS: OwnDataFaultDetail[] = [
  { kind: 'syntax', reason: 'undefined-prefix', line: 1234, column: 5, found: 'x:y', quoted: 'a b x:y .' },
  { kind: 'syntax', reason: 'punctuation', line: 2, quoted: 'a b c' },
  { kind: 'foreign', statements: 3, classes: ['http://a/C', 'http://a/D'] },
  { kind: 'foreign', statements: 3, classes: [] },
  { kind: 'format', name: 'a.csv', mediaType: 'text/csv' },
  { kind: 'too-many', limit: 1_500_000 },
  { kind: 'too-large', megabytes: 300, limit: 256 },
  { kind: 'cors', host: 'e.org', origin: 'https://site.org' },
  { kind: 'status', host: 'e.org', status: 404, words: 'gone' },
  { kind: 'nothing-there', host: 'e.org', classes: ['http://a/C'] },
];

describe('words of own data', () => {
  it('says every fault in both languages, with what it knows', () => {
    for (const language of ['ja', 'en'] as const) {
      for (const fault of FAULTS) {
        const { sentence, place } = faultWords(STRINGS[language], fault);
        expect(sentence.length).toBeGreaterThan(10);
        expect(`${sentence} ${JSON.stringify(place ?? {})}`).not.toMatch(/undefined|\[object/);
      }
    }
    const { place } = faultWords(STRINGS.en, FAULTS[0] as OwnDataFaultDetail);
    expect(place).toMatchObject({ at: 'Line 1,234, column 5', found: 'Found: x:y' });
    expect(faultWords(STRINGS.ja, FAULTS[2] as OwnDataFaultDetail).sentence).toContain(
      '見つかったクラス：http://a/C、http://a/D',
    );
    const other = faultWords(STRINGS.ja, { kind: 'syntax', reason: 'other', line: 2, found: '%', quoted: 'a %' });
    expect(other.place?.expected).toMatch(/^この文字は、ここには書けません/);
    const cors = faultWords(STRINGS.en, FAULTS[7] as OwnDataFaultDetail).sentence;
    expect(cors).toContain('Access-Control-Allow-Origin: https://site.org');
  });
});
