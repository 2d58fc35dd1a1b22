import type { Quad } from '@rdfjs/types';
import fc from 'fast-check';
import { Parser } from 'n3';
import { expect, it } from 'vitest';
import { nQuadsChunks } from './lines.js';
import { byGraph, sortedQuads } from './order.js';
import { trigChunks } from './turtle.js';

const quads = new Parser().parse(`
  @prefix e: <http://e/> .
  e:b { e:s e:p "1", "1"@en, "1"@ja, 1, e:o . }
  e:a { e:t e:p "ｱ", "𠮷" . e:s e:q "x" . }
  e:s e:p "x" .
  e:b { e:a e:p "again" . }
`) as unknown as Quad[];

it('writes the same bytes whatever order statements come in', () => {
  const bytes = (given: readonly Quad[]) => [...nQuadsChunks(sortedQuads(given))].join('');
  const expected = bytes(quads);
  fc.assert(
    fc.property(fc.shuffledSubarray([...quads], { minLength: quads.length }), (shuffled) => {
      expect(bytes(shuffled)).toBe(expected);
    }),
  );
});

it('opens each graph of TriG once where its statements are brought together', () => {
  const text = [...trigChunks(byGraph(quads), { prefixes: { e: 'http://e/' } })].join('');
  expect(text.match(/^e:[ab] \{$/gm)).toEqual(['e:b {', 'e:a {']);
  expect(new Parser().parse(text)).toHaveLength(quads.length);
});
