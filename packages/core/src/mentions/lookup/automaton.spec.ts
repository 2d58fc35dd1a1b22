import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Automaton } from './automaton.js';

function occurrences(strings: string[], text: string): string[] {
  const found: string[] = [];
  new Automaton(strings).search(text, (index, start, end) => found.push(`${strings[index]} ${start}-${end}`));
  return found.sort();
}

describe('Automaton', () => {
  it('finds strings inside strings', () => {
    expect(occurrences(['CC', 'JPCERT/CC', 'CERT'], 'JPCERT/CC')).toEqual(['CC 7-9', 'CERT 2-6', 'JPCERT/CC 0-9']);
  });

  it('finds nothing without strings', () => {
    expect(occurrences([], 'text')).toEqual([]);
    expect(occurrences([''], 'text')).toEqual([]);
  });

  it('finds what a plain search finds', () => {
    const letter = fc.constantFrom('a', 'b', 'c');
    const word = fc.string({ unit: letter, minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 8 }), fc.string({ unit: letter, maxLength: 40 }), (words, text) => {
        const expected = words.flatMap((w) =>
          [...text].flatMap((_, i) => (text.startsWith(w, i) ? [`${w} ${i}-${i + w.length}`] : [])),
        );
        expect(occurrences(words, text)).toEqual(expected.sort());
      }),
    );
  });
});
