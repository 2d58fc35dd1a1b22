import type { Quad } from '@rdfjs/types';
import fc from 'fast-check';
import { DataFactory, Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { graphFromQuads } from './from-rdf.js';

const PREFIXES = `
  @prefix pg: <https://w3id.org/plangraph/ns#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
  @prefix dcterms: <http://purl.org/dc/terms/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
  @prefix a: <https://a.org/actor/> . @prefix b: <https://b.org/actor/> . @prefix m: <https://a.org/measure/> .
  @prefix x: <https://a.org/division/> . @prefix y: <https://b.org/division/> .`;
const parse = (turtle: string) => new Parser().parse(`${PREFIXES}\n${turtle}`) as unknown as Quad[];

describe('graphFromQuads', () => {
  it('keeps nodes and edges apart whose prefixed names are the same', () => {
    const graph = graphFromQuads(
      parse(
        'm:1 a pg:Measure ; pg:lead a:nict , b:nict , a:ipa . a:nict a pg:Actor . b:nict a pg:Actor . a:ipa a pg:Actor .',
      ),
    );
    expect(graph.nodes().map((iri) => graph.getNodeAttribute(iri, 'id'))).toEqual([
      'measure:1',
      'https://a.org/actor/nict',
      'https://b.org/actor/nict',
      'actor:ipa',
    ]);
    expect(graph.edges()).toEqual([
      'measure:1 lead https://a.org/actor/nict',
      'measure:1 lead https://b.org/actor/nict',
      'measure:1 lead actor:ipa',
    ]);
    expect(graph.getNodeAttribute('https://b.org/actor/nict', 'labelJa')).toBe('https://b.org/actor/nict');
  });

  it('takes what two graphs state once', () => {
    const one = parse('m:1 a pg:Measure ; pg:lead a:ipa . a:ipa a pg:Actor ; skos:altLabel "IPA"@ja .');
    const { namedNode, quad } = DataFactory;
    const two = one.map((q) =>
      quad(q.subject as never, q.predicate as never, q.object as never, namedNode('https://g')),
    );
    const graph = graphFromQuads([...one, ...(two as unknown as Quad[])]);
    expect(graph.getEdgeAttribute('measure:1 lead actor:ipa', 'weight')).toBe(1);
    expect(graph.getNodeAttribute('https://a.org/actor/ipa', 'alternativesJa')).toEqual(['IPA']);
  });

  it('keeps forms for search apart from names, readings last', () => {
    const graph = graphFromQuads(
      parse(
        'a:meti a pg:Actor ; skos:hiddenLabel "けいさんしょう"@ja-Hira , "経産省"@ja , "x" ; skos:altLabel "METI"@en .',
      ),
    );
    expect(graph.getNodeAttributes('https://a.org/actor/meti')).toMatchObject({
      hiddenLabels: ['経産省', 'けいさんしょう'],
      alternativesEn: ['METI'],
    });
    expect(graph.getNodeAttribute('https://a.org/actor/meti', 'alternativesJa')).toBeUndefined();
  });

  it('reads identifiers and orders from literals that are some', () => {
    const graph = graphFromQuads(
      parse(`m:1 a pg:Measure ; dcterms:identifier m:9 ; pg:order "" . m:2 a pg:Measure ; dcterms:identifier "2" ; pg:order "2" .
        m:3 a pg:Measure ; pg:order "x" . m:4 a pg:Measure ; dcterms:identifier m:9 , "4" .`),
    );
    const read = graph.mapNodes((_, { identifier, order }) => [identifier, order]);
    expect(read).toEqual([
      [undefined, undefined],
      ['2', 2],
      [undefined, undefined],
      ['4', undefined],
    ]);
  });

  it('counts mentions in code points, keeps entities before terms and the longest of those that overlap', () => {
    const mention = (name: string, names: string, start: number, end: number): string =>
      `<https://a.org/mention/${name}> a pg:Mention ; pg:unit m:1 ; pg:names ${names} ; pg:textStart "${start}" ; pg:textEnd "${end}" .`;
    const graph = graphFromQuads(
      parse(`m:1 a pg:Measure ; pg:text "𠮷野総務省令を見る"@ja . a:mic a pg:Actor . a:law a pg:Law . a:t a pg:Term .
        ${mention('1', 'a:mic', 2, 5)} ${mention('2', 'a:law', 2, 6)} ${mention('3', 'a:t', 0, 7)} ${mention('4', 'a:t', 0, 2)}
        ${mention('5', 'a:mic', 8, 99)}`),
    );
    const text = graph.getNodeAttribute('https://a.org/measure/1', 'text') ?? '';
    const mentions = graph.getNodeAttribute('https://a.org/measure/1', 'mentions') ?? [];
    expect(mentions.map(({ start, end, target }) => [text.slice(start, end), target.at(-1)])).toEqual([
      ['𠮷野', 't'],
      ['総務省令', 'w'],
    ]);
  });

  it('keeps of overlapping mentions what a look at every pair keeps', () => {
    const place = fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 8 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), (places) => {
        const turtle = places.map(
          ([start, length, term], i) =>
            `<https://a.org/mention/${i}> a pg:Mention ; pg:unit m:1 ; pg:names ${term ? 'a:t' : 'a:e'} ; pg:textStart "${start}" ; pg:textEnd "${start + length}" .`,
        );
        const text = 'あ'.repeat(30);
        const graph = graphFromQuads(
          parse(`m:1 a pg:Measure ; pg:text "${text}"@ja . a:t a pg:Term . a:e a pg:Actor .\n${turtle.join('\n')}`),
        );
        const ranked = places
          .map(([start, length, term]) => ({ start, end: start + length, target: term ? 't' : 'e' }))
          .sort((a, b) => a.target.localeCompare(b.target) || b.end - b.start - (a.end - a.start) || a.start - b.start);
        const kept: typeof ranked = [];
        for (const one of ranked) if (!kept.some((k) => one.start < k.end && k.start < one.end)) kept.push(one);
        const found = graph.getNodeAttribute('https://a.org/measure/1', 'mentions') ?? [];
        expect(found.map(({ start, end, target }) => ({ start, end, target: target.slice(-1) }))).toEqual(
          kept.sort((a, b) => a.start - b.start),
        );
      }),
    );
  });
});
