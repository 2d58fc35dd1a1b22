import type { Quad, Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { expect, it } from 'vitest';
import { toTurtle } from './turtle.js';

const { blankNode, literal, namedNode, quad } = DataFactory;

const statement = (object: unknown, subject: unknown = namedNode('http://e/s')): Quad =>
  quad(subject as never, namedNode('http://e/p'), object as never) as unknown as Quad;
const written = (object: unknown): string =>
  toTurtle([statement(object)]).slice('<http://e/s> <http://e/p> '.length, -3);

it.each([
  [literal('a"b\\c\nd\u0001\u007f'), '"a\\"b\\\\c\\nd\\u0001\\u007F"'],
  [literal('𠮷ｱ', 'ja'), '"𠮷ｱ"@ja'],
  [
    literal('5', namedNode('http://www.w3.org/2001/XMLSchema#integer')),
    '"5"^^<http://www.w3.org/2001/XMLSchema#integer>',
  ],
  [namedNode('http://e/総務省#(1)'), '<http://e/総務省#(1)>'],
  [blankNode('b0'), '_:b0'],
])('writes %j as it is read back', (term, text) => {
  expect(written(term)).toBe(text);
});

it.each([
  [namedNode('http://e/a b'), 'an IRI with " ": "http://e/a b"'],
  [namedNode('http://e/<x>'), 'an IRI with "<"'],
  [namedNode('http://e/\ud800'), 'an IRI with half a character'],
  [namedNode('relative'), 'no absolute IRI'],
  [namedNode(''), 'no absolute IRI'],
  [literal('half \ud83d'), 'half a character (a lone surrogate). Mend the text.'],
  [literal('x', 'ja jp'), 'the language "ja jp"'],
  [literal('x', namedNode('http://e/a b')), 'an IRI with " "'],
  [blankNode('a b'), 'the blank node "_:a b"'],
  [quad(namedNode('http://e/s'), namedNode('http://e/p'), literal('x')), 'a quad as a term'],
] as [Term, string][])('refuses %j with its place', (term, reason) => {
  expect(() => written(term)).toThrow('The statement of <http://e/s>, <http://e/p>, has ');
  expect(() => written(term)).toThrow(reason);
});

it('refuses terms where they cannot stand', () => {
  expect(() => toTurtle([statement(literal('x'), literal('y'))])).toThrow('a literal as subject');
  const predicate = quad(namedNode('http://e/s'), blankNode('b') as never, literal('x')) as unknown as Quad;
  expect(() => toTurtle([predicate])).toThrow('a blanknode as predicate');
});

it.each([
  [statement(quad(namedNode('http://e/s'), namedNode('http://e/p'), literal('x'))), '項としてトリプルがあります'],
  [statement(literal('x'), literal('y')), '主語かグラフの位置にリテラルがあります'],
  [quad(namedNode('http://e/s'), blankNode('b') as never, literal('x')), '述語の位置に空白ノードがあります'],
  [statement(literal('x', 'ja jp')), '言語 "ja jp"があります'],
] as [Quad, string][])('refuses %j in Japanese, too', (wrong, reason) => {
  expect(() => toTurtle([wrong])).toThrow(
    expect.objectContaining({ said: expect.objectContaining({ ja: expect.stringContaining(reason) }) }),
  );
});

it('shortens only what every reader of Turtle takes', () => {
  const prefixes = { e: 'http://e/', urn: 'http://u/' };
  const names = [
    'http://e/a.b',
    'http://e/a.',
    'http://e/',
    'http://e/a(b)',
    'http://e/総',
    'http://e/x/y',
    'urn:isbn:1',
  ];
  const text = toTurtle(
    names.map((name) => statement(namedNode(name))),
    { prefixes },
  );
  expect(text.split('\n').at(-2)).toBe(
    'e:s e:p e:a.b, <http://e/a.>, <http://e/>, <http://e/a(b)>, <http://e/総>, <http://e/x/y>, <urn:isbn:1> .',
  );
});
