import type { Quad } from '@rdfjs/types';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { sortedQuads, WriteError } from '../src/index.js';
import { FORMATS, type Format, hashOf, readWithN3, readWithOxigraph, said, write } from './rdf-judges-formats.js';

const { blankNode, defaultGraph, literal, namedNode, quad } = DataFactory;
const base = 'https://example.org/p/';
const xsd = 'http://www.w3.org/2001/XMLSchema#';

// Any Unicode scalar value, noncharacters and controls too.
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      "'",
      '\\',
      '\n',
      '\r',
      '\t',
      '\b',
      '\f',
      '\0',
      '\u007f',
      '\u0085',
      '\u2028',
      '\ufffe',
      '\uffff',
      '\ufeff',
      '𠮷',
      '\u{10ffff}',
      '閣',
      '@',
      '{',
      '.',
      '<',
    ),
    maxLength: 10,
  }),
);
// Characters that RFC 3987 allows, and where prefixed names go wrong: dots at the end, colons, slashes, parentheses.
const path = fc.string({
  unit: fc.constantFrom(..."aZ0.-_~:/?@!$&'()*+,;=", '%E5', '%2F', '閣', 'é', '𠮷', '//'),
  maxLength: 8,
});
const iri = fc
  .tuple(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          `${base}measure/`,
          `${base}actor/`,
          'https://w3id.org/plangraph/ns#',
          'http://www.w3.org/ns/oa#',
        ),
      },
      // Schemes that are also prefixes or terms.
      fc.constantFrom(
        'measure:',
        'pg:',
        'lead:',
        'xsd:',
        'Measure:',
        'oa:',
        'urn:',
        'http://e/',
        'mailto:a@',
        'x-1+a.b:',
      ),
    ),
    path,
  )
  // Two slashes after a scheme open an authority, which has rules of its own.
  .map(([start, rest]) => start + (start.endsWith(':') ? rest.replace(/^\/+/, '/') : rest));
const term = fc
  .constantFrom('order', 'prefLabel', 'altLabel', 'lead', 'role', 'identifier', 'marked', 'measure', 'issued')
  .map(
    (name) =>
      ({
        prefLabel: 'http://www.w3.org/2004/02/skos/core#prefLabel',
        altLabel: 'http://www.w3.org/2004/02/skos/core#altLabel',
        identifier: 'http://purl.org/dc/terms/identifier',
        issued: 'http://purl.org/dc/terms/issued',
      })[name] ?? `https://w3id.org/plangraph/ns#${name}`,
  );
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const selector = 'http://www.w3.org/ns/oa#hasSelector';
const language = fc.oneof(
  fc.constantFrom('ja', 'en', 'en-gb', 'ja-latn-hepburn', 'x-own', 'i-klingon', 'de-1996'),
  fc.stringMatching(/^[a-z]{2,8}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?(?:-[a-z0-9]{5,8})?$/),
);
const lexical = fc.constantFrom(
  '1',
  '007',
  '-0',
  'true',
  '1.0',
  '8.12E-1',
  'INF',
  '2018-07-25',
  '{"a": 1}',
  '9007199254740993',
  'x',
);
const datatype = fc.oneof(
  fc
    .constantFrom('integer', 'nonNegativeInteger', 'boolean', 'double', 'float', 'decimal', 'date', 'string')
    .map((name) => xsd + name),
  fc.constantFrom(
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON',
    'https://w3id.org/plangraph/ns#own',
    'measure:type',
  ),
);
const node = fc.oneof(
  { weight: 4, arbitrary: iri.map((value) => namedNode(value)) },
  fc.constantFrom('b0', 'b1', '0', 'a.b', 'é·-', '_‿').map((label) => blankNode(label)),
);
const object = fc.oneof(
  node,
  text.map((value) => literal(value)),
  fc.tuple(text, language).map(([value, tag]) => literal(value, tag)),
  fc.tuple(fc.oneof(lexical, text), datatype).map(([value, name]) => literal(value, namedNode(name))),
);
const predicate = fc.oneof(iri, term, fc.constantFrom(type, selector)).map((value) => namedNode(value));
const graph = fc.oneof(
  fc.constant(defaultGraph()),
  iri.map((value) => namedNode(value)),
);
const statement = fc.tuple(node, predicate, object, graph).map((terms) => quad(...terms) as unknown as Quad);
const withTerms = (
  one: Quad,
  { subject = one.subject, object: other = one.object, graph: own = one.graph }: Partial<Quad>,
): Quad => quad(subject as never, one.predicate as never, other as never, own as never) as unknown as Quad;
// Statements by themselves, of subjects that come again in a row or apart, and of what was referred to just before.
const quads = fc
  .array(fc.tuple(statement, fc.constantFrom('alone', 'again', 'chained'), fc.nat()), { maxLength: 16 })
  .map((all) => {
    const made: Quad[] = [];
    for (const [one, how, at] of all) {
      const other = made[at % made.length] ?? one;
      const last = made.at(-1) ?? one;
      if (how === 'alone') made.push(one);
      else if (how === 'again') made.push(withTerms(one, { subject: other.subject, graph: other.graph }));
      else if (last.object.termType === 'Literal') made.push(withTerms(last, { object: one.subject }));
      else made.push(withTerms(one, { subject: last.object as Quad['subject'], graph: last.graph }));
    }
    return made;
  });

const readers: Readonly<Record<string, (text: string, format: Format) => Quad[] | Promise<Quad[]>>> = {
  n3: readWithN3,
  Oxigraph: readWithOxigraph,
  'jsonld.js': async (text) => (await jsonld.toRDF(JSON.parse(text) as object)) as Quad[],
};
// jsonld.js 9 writes every xsd:double in canonical form, which is another literal; the specification has it do so for
// JSON numbers only.
const asJsonLdJsReads = (all: Quad[]): Quad[] =>
  all.filter(({ object }) => object.termType !== 'Literal' || object.datatype.value !== `${xsd}double`);
const isJsonLd = (format: Format): boolean => format.startsWith('jsonld');

describe.each(FORMATS)('%s, whatever it is to say', (format) => {
  it.each(isJsonLd(format) ? ['jsonld.js', 'Oxigraph'] : ['n3', 'Oxigraph'])(
    'comes back the same from %s',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(name === 'jsonld.js' ? quads.map(asJsonLdJsReads) : quads, async (all) => {
          const back = await readers[name]?.(write(all, format, base), format);
          expect(await hashOf(back ?? [])).toBe(await hashOf(said(all, format)));
        }),
      );
    },
  );

  it('has the same bytes for the same statements in any order', () => {
    const shuffled = quads.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(write(sortedQuads(other), format, base)).toBe(write(sortedQuads(all), format, base));
      }),
    );
  });

  it.each([
    ['half a character in a text', namedNode('http://e/s'), literal('a\ud842b')],
    ['the other half', namedNode('http://e/s'), literal('\udfb7', 'ja')],
    ['half a character in an IRI', namedNode('http://e/s'), namedNode('http://e/\ud842')],
    ['a space in an IRI', namedNode('http://e/s'), namedNode('http://e/a b')],
    ['a quote in an IRI of the subject', namedNode('http://e/s"'), literal('x')],
    ['an IRI without scheme', namedNode('http://e/s'), namedNode('a/b')],
    ['an empty IRI', namedNode('http://e/s'), namedNode('')],
    ['a datatype that is no IRI', namedNode('http://e/s'), literal('x', namedNode('a b'))],
    ['a language that is none', namedNode('http://e/s'), literal('x', 'not a tag')],
    ['a blank node that is not written so', namedNode('http://e/s'), blankNode('a b')],
    ['a blank node that ends in a dot', namedNode('http://e/s'), blankNode('a.')],
    ['a blank node with a letter that labels do not have', namedNode('http://e/s'), blankNode('µ')],
    [
      'a term of RDF 1.2',
      namedNode('http://e/s'),
      quad(namedNode('http://e/s'), namedNode('http://e/p'), literal('x')),
    ],
  ])('is not written with %s; the error names the place', (_, subject, object) => {
    const bad = [quad(subject, namedNode('http://e/p'), object as never) as unknown as Quad];
    expect(() => write(bad, format, base)).toThrow(WriteError);
    expect(() => write(bad, format, base)).toThrow(`The statement of <${subject.value}>, <http://e/p>, has `);
  });
});
