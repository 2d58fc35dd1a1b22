import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { expect, it } from 'vitest';
import { graphFromQuads } from './from-rdf.js';
import { seedPositions } from './layout.js';

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
