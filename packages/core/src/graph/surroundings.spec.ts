import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { graphFromQuads } from './from-rdf.js';
import { surroundings } from './surroundings.js';

const TURTLE = `
  @prefix pg: <https://w3id.org/plangraph/ns#> . @prefix dcterms: <http://purl.org/dc/terms/> .
  @prefix d: <https://a.org/division/> . @prefix m: <https://a.org/measure/> . @prefix a: <https://a.org/actor/> .
  @prefix t: <https://a.org/thing/> .
  d:1 a pg:Pillar . d:1.1 a pg:Section ; dcterms:isPartOf d:1 .
  m:1 a pg:Measure ; dcterms:isPartOf d:1.1 ; pg:lead a:meti ; pg:via a:ipa ; pg:mentions t:cyder .
  m:2 a pg:Measure ; dcterms:isPartOf d:1.1 ; pg:lead a:mic ; pg:mentions a:meti .
  m:3 a pg:Measure ; dcterms:isPartOf d:1 ; pg:lead a:ipa ; pg:partner a:nict .
  a:meti a pg:GovernmentBody . a:mic a pg:GovernmentBody . a:ipa a pg:PublicBody . a:nict a pg:PublicBody .
  t:cyder a pg:Programme .`;

const graph = graphFromQuads(new Parser().parse(TURTLE) as unknown as Quad[]);
const iri = (id: string) => `https://a.org/${id}`;
const around = (id: string, depth: number, shown?: Parameters<typeof surroundings>[3]) =>
  [...surroundings(graph, iri(id), depth, shown).distances].map(
    ([key, distance]) => `${key.split('/').slice(-2).join('/')} ${distance}`,
  );

describe('surroundings', () => {
  it('of an actor reach the others of its measures in one step, but not those of measures that only name it', () => {
    expect(around('actor/meti', 1).sort()).toEqual(['actor/ipa 1', 'actor/meti 0', 'measure/1 1', 'measure/2 1']);
    expect(around('actor/meti', 2)).toEqual(
      expect.arrayContaining(['actor/mic 2', 'actor/nict 2', 'division/1.1 2', 'measure/3 2', 'thing/cyder 2']),
    );
  });

  it('of anything else go tie by tie', () => {
    expect(around('thing/cyder', 1).sort()).toEqual(['measure/1 1', 'thing/cyder 0']);
    expect(around('thing/cyder', 2).sort()).toEqual([
      'actor/ipa 2',
      'actor/meti 2',
      'division/1.1 2',
      'measure/1 1',
      'thing/cyder 0',
    ]);
  });

  it('do not pass through a pillar, and have what is nearest first', () => {
    const far = surroundings(graph, iri('measure/3'), 9);
    expect(far.nodes.has(iri('division/1'))).toBe(false);
    expect([...far.distances.values()]).toEqual([...far.distances.values()].sort((a, b) => a - b));
    expect([...far.distances.keys()]).toEqual([...far.nodes]);
  });

  it('have every tie between what was found, and nothing that is not shown', () => {
    const { nodes, edges } = surroundings(graph, iri('actor/meti'), 1);
    expect(edges).toEqual(
      new Set(graph.filterEdges((_edge, _own, source, target) => nodes.has(source) && nodes.has(target))),
    );
    expect(edges.size).toBe(3);
    const shown = {
      nodes: new Set(graph.nodes().filter((key) => key !== iri('actor/ipa'))),
      edges: new Set(graph.filterEdges((_, { kind }) => kind !== 'mentions')),
    };
    expect(around('actor/meti', 1, shown).sort()).toEqual(['actor/meti 0', 'measure/1 1']);
  });
});
