import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLines } from './csv.js';

/** Reads RFC 4180 the plain way, character by character. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i];
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',') {
      row.push(cell);
      cell = '';
    } else if (character === '\r' && text[i + 1] === '\n') {
      rows.push([...row, cell]);
      [row, cell, i] = [[], '', i + 1];
    } else cell += character;
  }
  return rows;
}

describe('CSV', () => {
  it('comes back as it was, whatever stands in the cells', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('"', ',', '\r\n', '府省庁', ' a ', ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
        expect(read([...csvLines(['a', 'b'], rows)].join(''))).toEqual([['a', 'b'], ...rows]);
      }),
    );
  });
  it('leaves empty what is not there', () => {
    expect([...csvLines(['a', 'b'], [[undefined, 1.5]])]).toEqual(['a,b\r\n', ',1.5\r\n']);
  });
});
