import type { Quad } from '@rdfjs/types';
import jsonld from 'jsonld';
import { DataFactory, Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { WriteError } from '../rdf/terms.js';
import { type JsonLdOptions, jsonLdChunks } from './write.js';

const { literal, namedNode, quad } = DataFactory;

const context = {
  '@context': {
    '@version': 1.1,
    v: 'https://example.org/v#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    oa: 'http://www.w3.org/ns/oa#',
    id: '@id',
    type: { '@id': '@type', '@container': '@set' },
    Measure: 'v:Measure',
    Lead: 'v:Lead',
    label: { '@id': 'v:label', '@container': '@language' },
    names: { '@id': 'v:names', '@container': ['@language', '@set'] },
    order: { '@id': 'v:order', '@type': 'xsd:nonNegativeInteger' },
    marked: { '@id': 'v:marked', '@type': 'xsd:boolean' },
    share: { '@id': 'v:share', '@type': 'xsd:float' },
    part: { '@id': 'v:part', '@type': '@id', '@container': '@set' },
    role: { '@id': 'v:role', '@type': '@vocab' },
    identifier: 'v:identifier',
    'v:measure': { '@id': 'v:measure', '@type': '@id' },
    hasSelector: { '@id': 'oa:hasSelector', '@type': '@id', '@container': '@set' },
  },
};
const prefixes = { measure: 'https://example.org/p/measure/', v: 'https://example.org/v#' };
const PREFIXES = `
  @prefix v: <https://example.org/v#> . @prefix m: <https://example.org/p/measure/> .
  @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix oa: <http://www.w3.org/ns/oa#> .
  @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
`;

const quadsOf = (trig: string): Quad[] => new Parser().parse(PREFIXES + trig) as unknown as Quad[];
const written = (trig: string, options: Partial<JsonLdOptions> = {}): string =>
  [...jsonLdChunks(quadsOf(trig), { context, prefixes, ...options })].join('');
const nodesOf = (trig: string, options: Partial<JsonLdOptions> = {}): unknown[] =>
  (JSON.parse(written(trig, options)) as { '@graph': unknown[] })['@graph'];

describe('JSON-LD', () => {
  it('gives each value the shape that the context says', () => {
    expect(
      nodesOf(`m:a a v:Measure, v:Unknown ; v:label "あ"@ja, "a"@en ; v:names "い"@ja ; v:order "1"^^xsd:nonNegativeInteger ;
        v:marked true ; v:share "0.812"^^xsd:float ; v:part m:b ; v:role v:Lead ; v:identifier "ア" ; v:measure m:b .`),
    ).toEqual([
      {
        id: 'measure:a',
        type: ['Measure', 'v:Unknown'],
        label: { ja: 'あ', en: 'a' },
        names: { ja: ['い'] },
        order: 1,
        marked: true,
        share: '0.812',
        part: ['measure:b'],
        role: 'Lead',
        identifier: 'ア',
        'v:measure': 'measure:b',
      },
    ]);
  });

  it('keeps what does not fit a term apart from what does', () => {
    expect(
      nodesOf(`m:a v:label "あ"@ja, "い"@ja, "plain", "5"^^xsd:integer ; v:order "1"^^xsd:nonNegativeInteger, "007"^^xsd:nonNegativeInteger, "x" ;
        v:part m:b, "no node" ; v:measure m:b, "no node" ; v:identifier "x"@en, m:b ; rdf:type "no class" .`),
    ).toEqual([
      {
        id: 'measure:a',
        label: { ja: ['あ', 'い'], '@none': 'plain' },
        'v:label': { '@type': 'xsd:integer', '@value': '5' },
        order: [1, '007'],
        'v:order': 'x',
        part: ['measure:b'],
        'v:part': 'no node',
        'v:measure': 'measure:b',
        'https://example.org/v#measure': 'no node',
        identifier: [{ '@language': 'en', '@value': 'x' }, { id: 'measure:b' }],
        'http://www.w3.org/1999/02/22-rdf-syntax-ns#type': 'no class',
      },
    ]);
  });

  it('writes IRIs that no prefix fits, unknown properties and blank nodes as they are', () => {
    expect(
      nodesOf(
        '_:x <http://other.example/p> <http://other.example/a%20b>, _:x ; v:new "x" . m:a\\/b v:part m:, <urn:x:y> .',
      ),
    ).toEqual([
      {
        id: expect.stringMatching(/^_:/),
        'http://other.example/p': [{ id: 'http://other.example/a%20b' }, { id: expect.stringMatching(/^_:/) }],
        'v:new': 'x',
      },
      { id: 'measure:a/b', part: ['https://example.org/p/measure/', 'urn:x:y'] },
    ]);
  });

  it('puts selectors that follow their mention into it, and only those', () => {
    const mention = 'm:a oa:hasSelector m:a-1, m:a-2 .';
    expect(nodesOf(`${mention} m:a-1 oa:start 1 . m:b v:identifier "b" . m:a-2 oa:start 2 .`)).toEqual([
      {
        id: 'measure:a',
        hasSelector: [{ id: 'measure:a-1', 'oa:start': { '@type': 'xsd:integer', '@value': '1' } }, 'measure:a-2'],
      },
      { id: 'measure:b', identifier: 'b' },
      { id: 'measure:a-2', 'oa:start': { '@type': 'xsd:integer', '@value': '2' } },
    ]);
  });

  it('puts a selector into its mention at the very end too, and leaves out of it what stands in another graph', () => {
    expect(nodesOf('m:a oa:hasSelector m:a-1 . m:a-1 v:identifier "1" .')).toEqual([
      { id: 'measure:a', hasSelector: [{ id: 'measure:a-1', identifier: '1' }] },
    ]);
    expect(nodesOf('m:a oa:hasSelector m:a-1 . m:g { m:a-1 v:identifier "1" }', { graphs: true })).toEqual([
      { id: 'measure:a', hasSelector: ['measure:a-1'] },
      { id: 'measure:g', '@graph': [{ id: 'measure:a-1', identifier: '1' }] },
    ]);
    const { hasSelector: _, ...others } = context['@context'];
    const flat = nodesOf('m:a oa:hasSelector m:a-1 . m:a-1 v:identifier "1" .', { context: { '@context': others } });
    expect(flat).toHaveLength(2);
  });

  it('does without the context where an IRI would be read as a prefixed name', async () => {
    const text = written('<measure:a> v:part <v:b> . m:c v:part <measure:a> ; v:order "1"^^<measure:integer> .');
    const strings = ((await jsonld.toRDF(JSON.parse(text))) as Quad[]).map(({ subject, object }) => [
      subject.value,
      object.value,
      object.termType === 'Literal' ? object.datatype.value : '',
    ]);
    expect(strings).toEqual([
      ['https://example.org/p/measure/c', '1', 'measure:integer'],
      ['https://example.org/p/measure/c', 'measure:a', ''],
      ['measure:a', 'v:b', ''],
    ]);
  });

  it('keeps named graphs when asked, and else writes a subject once', () => {
    const trig =
      'm:a v:identifier "a" . m:g { m:a v:marked true . m:b v:marked true } <measure:g> { m:c v:marked true }';
    expect(nodesOf(trig, { graphs: true })).toEqual([
      { id: 'measure:a', identifier: 'a' },
      {
        id: 'measure:g',
        '@graph': [
          { id: 'measure:a', marked: true },
          { id: 'measure:b', marked: true },
        ],
      },
      { '@context': null, '@id': 'measure:g', '@graph': [expect.objectContaining({ '@context': null })] },
    ]);
    expect(nodesOf(trig)).toHaveLength(3);
  });

  it('has the context in the file, or its address', () => {
    expect(JSON.parse(written(''))).toEqual({
      '@context': [context['@context'], { measure: prefixes.measure }],
      '@graph': [],
    });
    expect(JSON.parse(written('', { contextUrl: 'https://example.org/c', prefixes: {} }))).toEqual({
      '@context': 'https://example.org/c',
      '@graph': [],
    });
  });

  it('hands on what it has long before the last statement', () => {
    let given = 0;
    const endless = function* (): Generator<Quad> {
      for (;;) {
        given += 1;
        yield quad(
          namedNode(`${prefixes.measure}${given}`),
          namedNode(`${prefixes.v}label`),
          literal('x'.repeat(100)),
        ) as unknown as Quad;
      }
    };
    const chunks = jsonLdChunks(endless(), { context, prefixes });
    for (let piece = 1; piece <= 3; piece += 1) {
      expect((chunks.next().value as string).length).toBeLessThan(100_000);
      expect(given).toBeLessThan(piece * 1000);
    }
  });

  it('refuses half a character, with its place', () => {
    const bad = [quad(namedNode('http://e/s'), namedNode('http://e/p'), literal('a\ud800')) as unknown as Quad];
    expect(() => [...jsonLdChunks(bad, { context })]).toThrow(WriteError);
    expect(() => [...jsonLdChunks(bad, { context })]).toThrow(/<http:\/\/e\/s>, <http:\/\/e\/p>.*surrogate/);
  });

  it('refuses a context that it would not write by', () => {
    const withTerm = (term: unknown) => ({ '@context': { '@version': 1.1, term } });
    const chunks = (one: JsonLdOptions) => () => [...jsonLdChunks([], one)];
    expect(chunks({ context: withTerm({ '@id': 'http://e/p', '@reverse': 'http://e/q' }) })).toThrow(
      /"term" has @reverse/,
    );
    expect(chunks({ context: withTerm({ '@id': 'http://e/p', '@container': '@list' }) })).toThrow(/"term" has @list/);
    expect(chunks({ context: withTerm({ '@type': '@id' }) })).toThrow(/"term" has no @id/);
    expect(chunks({ context: { '@context': { '@version': 1.1, '@vocab': 'http://e/' } } })).toThrow(/@vocab/);
    expect(chunks({ context: { '@context': {} } })).toThrow(/@version/);
    expect(chunks({ context: withTerm('http://e/p'), prefixes: { term: 'http://e/' } })).toThrow(
      /"term" cannot be a prefix/,
    );
  });
});
