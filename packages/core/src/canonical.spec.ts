import fc from 'fast-check';
import { DataFactory, Parser } from 'n3';
import { expect, it } from 'vitest';
import { canonicalHash, canonicalNQuads } from './canonical.js';

const { literal, namedNode, quad } = DataFactory;

it('says each statement once, in code point order, in the canonical form', async () => {
  const one = (text: string) => quad(namedNode('http://e/s'), namedNode('http://e/p'), literal(text, 'ja'));
  expect(await canonicalNQuads([one('𠮷'), one('ｱ'), one('"\n'), one('ｱ')])).toBe(
    '<http://e/s> <http://e/p> "\\"\\n"@ja .\n<http://e/s> <http://e/p> "ｱ"@ja .\n<http://e/s> <http://e/p> "𠮷"@ja .\n',
  );
});

it('is the same whatever blank nodes are called and however statements are ordered', async () => {
  const graph = '_:a <http://e/p> _:b . _:b <http://e/p> _:c, "x" . _:c <http://e/q> _:a .';
  const renamed = graph.replaceAll('_:a', '_:zz').replaceAll('_:b', '_:a');
  const expected = await canonicalHash(new Parser().parse(graph));
  const quads = new Parser().parse(renamed);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(quads, { minLength: quads.length }), async (shuffled) => {
      expect(await canonicalHash(shuffled)).toBe(expected);
    }),
    { numRuns: 20 },
  );
  expect(await canonicalHash([...quads, ...quads])).toBe(expected);
  expect(await canonicalHash(new Parser().parse(graph.replace('_:c, "x"', '_:a, "x"')))).not.toBe(expected);
});

it('is the SHA-256 of the canonical lines', async () => {
  // printf '<http://e/s> <http://e/p> "x" .\n' | sha256sum
  expect(await canonicalHash([quad(namedNode('http://e/s'), namedNode('http://e/p'), literal('x'))])).toBe(
    '970e3d212f80bbd3ed3f0491a5c5c10583915bda553dd2deb974a30626b4f258',
  );
});
