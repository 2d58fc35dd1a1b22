import type { Quad } from '@rdfjs/types';
import fc from 'fast-check';
import { DataFactory } from 'n3';
import { expect, it } from 'vitest';
import { splitQuads } from './split.js';

const { namedNode, literal, quad } = DataFactory;

const statements = (count: number): Quad[] =>
  Array.from({ length: count }, (_, i) =>
    quad(namedNode('urn:s'), namedNode('urn:p'), literal(`${i}`)),
  ) as unknown as Quad[];

it('loses, repeats and moves nothing, and fills every part but the last', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.integer({ min: 1, max: 70 }), (count, most) => {
      const quads = statements(count);
      const read = Array.from(splitQuads(quads, most), (part) => [...part]);
      expect(read.flat()).toEqual(quads);
      expect(read.map(({ length }) => length).slice(0, -1)).toEqual(
        Array.from({ length: Math.max(0, read.length - 1) }, () => most),
      );
      expect(read.every(({ length }) => length > 0 && length <= most)).toBe(true);
      expect(read).toHaveLength(Math.ceil(count / most));
    }),
  );
});

it('reads no further than one statement ahead, and lets go of the source at the end', () => {
  let read = 0;
  let closed = false;
  function* endless(): Generator<Quad> {
    try {
      for (const one = statements(1)[0] as Quad; ; read += 1) yield one;
    } finally {
      closed = true;
    }
  }
  let parts = 0;
  for (const part of splitQuads(endless(), 10)) {
    expect([...part]).toHaveLength(10);
    parts += 1;
    if (parts === 3) break;
  }
  expect([read, closed]).toEqual([30, true]);
});

it.each([0, 2])('loses nothing silently where only %i statements of a part are read', (some) => {
  expect(() => {
    for (const part of splitQuads(statements(5), 3)) {
      const reader = part[Symbol.iterator]();
      for (let count = 0; count < some; count += 1) reader.next();
    }
  }).toThrow(/read to its end/);
});

it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses parts of %s', (most) => {
  expect(() => splitQuads([], most)).toThrow(/integer from 1/);
});
