import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { expect, it } from 'vitest';
import { graphFromQuads } from './from-rdf.js';
import { type LayoutOptions, layOut, seedPositions } from './layout.js';

it('starts the parts of two plans apart, though the pillars of both are numbered 1', () => {
  const turtle = `
    @prefix pg: <https://w3id.org/plangraph/ns#> . @prefix dcterms: <http://purl.org/dc/terms/> .
    @prefix x: <https://a.org/division/> . @prefix y: <https://b.org/division/> .
    x:1 a pg:Pillar ; dcterms:identifier "1" . x:m a pg:Measure ; dcterms:isPartOf x:1 .
    y:1 a pg:Pillar ; dcterms:identifier "1" . y:m a pg:Measure ; dcterms:isPartOf y:1 .`;
  const graph = graphFromQuads(new Parser().parse(turtle) as unknown as Quad[]);
  seedPositions(graph);
  const sides = graph.mapNodes((iri, { y }) => `${iri.slice(8, 9)} ${Math.sign(y)}`);
  expect(sides).toEqual(['a 1', 'a 1', 'b -1', 'b -1']);
});

it('tells how far it has come, and lays out the same whether asked or not', () => {
  const turtle = `
    @prefix pg: <https://w3id.org/plangraph/ns#> . @prefix m: <https://a.org/measure/> . @prefix a: <https://a.org/actor/> .
    m:1 a pg:Measure ; pg:lead a:x , a:y . m:2 a pg:Measure ; pg:lead a:y . a:x a pg:Actor . a:y a pg:Actor .`;
  const places = (options: LayoutOptions): unknown => {
    const graph = graphFromQuads(new Parser().parse(turtle) as unknown as Quad[]);
    layOut(graph, options);
    return graph.mapNodes((_, { x, y }) => [x, y]);
  };
  const told: number[] = [];
  expect(places({ iterations: 250, onProgress: (done, all) => told.push(done / all) })).toEqual(
    places({ iterations: 250 }),
  );
  expect(told.at(-1)).toBe(1);
  expect(told.length).toBeGreaterThan(90);
});
