import { prefixesFor } from '@plangraph/core';
import type { Quad } from '@rdfjs/types';
import fc from 'fast-check';
import { DataFactory, Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { usedPrefixes } from './prefixes.js';
import { toTurtle, turtleChunks } from './turtle.js';

const { literal, namedNode, quad } = DataFactory;
const base = 'https://example.org/p/';
const prefixes = prefixesFor(base);
const key = ({ subject, predicate, object }: Quad) =>
  `${subject.value} ${predicate.value} ${object.termType} ${object.value} ${object.termType === 'Literal' ? `${object.language}^${object.datatype.value}` : ''}`;
const roundTrip = (quads: Quad[]) => (new Parser().parse(toTurtle(quads, { prefixes })) as unknown as Quad[]).map(key);

const local = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,8}[A-Za-z0-9_-]$/);
const iri = fc
  .tuple(fc.constantFrom('measure', 'actor', 'plan'), local)
  .map(([kind, name]) => namedNode(`${base}${kind}/${name}`));
const text = fc.string({ unit: 'grapheme' }).map((value) => value.replaceAll('\0', '').toWellFormed());
const object = fc.oneof(
  iri,
  text.map((value) => literal(value, 'ja')),
  text.map((value) => literal(value)),
  fc.nat().map((value) => literal(String(value), namedNode('http://www.w3.org/2001/XMLSchema#nonNegativeInteger'))),
  fc.boolean().map((value) => literal(String(value), namedNode('http://www.w3.org/2001/XMLSchema#boolean'))),
);
const statement = fc.tuple(iri, iri, object).map(([s, p, o]) => quad(s, p, o) as unknown as Quad);

describe('Turtle', () => {
  it('comes back as it was, whatever the names and labels', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 30 }), (quads) => {
        expect(new Set(roundTrip(quads))).toEqual(new Set(quads.map(key)));
      }),
    );
  });

  it('keeps a closing dot away from names, numbers and words before it', () => {
    const one = (o: Quad['object']) =>
      toTurtle([quad(namedNode(`${base}division/1.1-1`), namedNode(`${base}plan/p`), o as never) as unknown as Quad], {
        prefixes,
      });
    for (const o of [
      namedNode(`${base}division/1.1-1`),
      literal('5', namedNode('http://www.w3.org/2001/XMLSchema#integer')),
      literal('true', namedNode('http://www.w3.org/2001/XMLSchema#boolean')),
    ]) {
      expect(one(o as never)).toMatch(/ \.\n$/);
    }
  });

  it('declares the prefixes that it uses, and no other', () => {
    const quads = [quad(namedNode(`${base}measure/a`), namedNode(`${base}plan/p`), literal('x')) as unknown as Quad];
    const written = toTurtle(quads, { prefixes: usedPrefixes(quads, prefixes) });
    expect([...written.matchAll(/@prefix (\w+):/g)].map(([, prefix]) => prefix)).toEqual(['plan', 'measure']);
  });

  it('drops graph names and writes in pieces', () => {
    const quads = Array.from({ length: 5000 }, (_, at) =>
      quad(
        namedNode(`${base}measure/${at}`),
        namedNode(`${base}plan/p`),
        literal('x'),
        namedNode(`${base}graph/document`),
      ),
    ) as unknown as Quad[];
    const chunks = [...turtleChunks(quads, { prefixes })];
    expect(chunks.length).toBeGreaterThan(2);
    expect(new Parser().parse(chunks.join(''))).toHaveLength(5000);
    expect(chunks.join('')).not.toContain('{');
  });

  it('writes nothing of nothing', () => {
    expect(new Parser().parse(toTurtle([], { prefixes }))).toEqual([]);
  });
});
