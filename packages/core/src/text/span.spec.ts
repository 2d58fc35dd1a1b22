import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from './lines.js';
import { codePointCounter, Places } from './position.js';
import { joinSpans, slicerOf, sliceSpan, spanOf, trimSpan } from './span.js';

const SOURCE = 'abcdefghijklmnopqrstuvwxyz';

describe('spans', () => {
  it('slice and join as their values do, and always name the places of their value', () => {
    const piece = fc.tuple(fc.nat(25), fc.nat(25)).map(([a, b]) => spanOf(SOURCE, Math.min(a, b), Math.max(a, b)));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), fc.nat(40), fc.nat(40), (pieces, from, to) => {
        const joined = joinSpans(pieces);
        const part = sliceSpan(joined, Math.min(from, to), Math.max(from, to));
        expect(part.value).toBe(joined.value.slice(Math.min(from, to), Math.max(from, to)));
        expect(part.ranges.map(({ start, end }) => SOURCE.slice(start, end)).join('')).toBe(part.value);
      }),
    );
  });

  it('slice many pieces of one span without reading its ranges anew for each', () => {
    const ranges = Array.from({ length: 1000 }, (_, i) => ({ start: 2 * i, end: 2 * i + 1 }));
    let reads = 0;
    const counted = new Proxy(ranges, {
      get: (target, key, self) => {
        reads += 1;
        return Reflect.get(target, key, self);
      },
    });
    const slice = slicerOf({ value: 'x'.repeat(1000), ranges: counted });
    for (let i = 0; i < 1000; i += 1) expect(slice(i, i + 1).ranges).toEqual([{ start: 2 * i, end: 2 * i + 1 }]);
    expect(reads).toBeLessThan(10_000);
  });

  it('joins pieces that touch into one range', () => {
    expect(joinSpans([spanOf(SOURCE, 0, 2), spanOf(SOURCE, 2, 4), spanOf(SOURCE, 6, 7)]).ranges).toEqual([
      { start: 0, end: 4 },
      { start: 6, end: 7 },
    ]);
  });

  it('trims white space of any kind', () => {
    expect(trimSpan(spanOf(' 　計画\t', 0, 5))).toEqual({ value: '計画', ranges: [{ start: 2, end: 4 }] });
    expect(trimSpan(spanOf('   ', 0, 3))).toEqual({ value: '', ranges: [] });
  });
});

describe('lines and places', () => {
  it('end at LF, CRLF, CR and form feed, and tile the text', () => {
    const text = 'a\nb\r\nc\rd\fe';
    const lines = splitLines(text);
    expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(lines.map(({ next }) => next)).toEqual([2, 5, 7, 9, 10]);
  });

  it('count lines and columns from 1', () => {
    const places = new Places('ab\ncd\n');
    expect(places.point(0)).toEqual({ line: 1, column: 1, offset: 0 });
    expect(places.point(4)).toEqual({ line: 2, column: 2, offset: 4 });
    expect(
      places.position([
        { start: 1, end: 2 },
        { start: 3, end: 5 },
      ]),
    ).toEqual({
      start: { line: 1, column: 2, offset: 1 },
      end: { line: 2, column: 3, offset: 5 },
    });
  });

  it('are those of an editor: a form feed ends no line', () => {
    const places = new Places('ab\fcd\r\nef\rg\n');
    expect(places.point(3)).toEqual({ line: 1, column: 4, offset: 3 });
    expect(places.point(7)).toEqual({ line: 2, column: 1, offset: 7 });
    expect(places.point(10)).toEqual({ line: 3, column: 1, offset: 10 });
  });

  it('end a text that ends with a line end in the first column of the next line', () => {
    expect(new Places('ab\n').point(3)).toEqual({ line: 2, column: 1, offset: 3 });
    expect(new Places('ab').point(2)).toEqual({ line: 1, column: 3, offset: 2 });
    expect(new Places('').point(0)).toEqual({ line: 1, column: 1, offset: 0 });
  });

  it('count code points, of which a surrogate pair is one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const points = codePointCounter(text);
        for (let i = 0; i <= text.length; i += 1) {
          const low = text.charCodeAt(i);
          if (low >= 0xdc00 && low <= 0xdfff) continue;
          expect(points(i)).toBe([...text.slice(0, i)].length);
        }
      }),
    );
  });
});
