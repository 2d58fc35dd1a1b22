import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { graphFromQuads, type PlanGraph } from './from-rdf.js';
import { parseView, ViewError, type ViewGraph, viewNames, viewOf } from './views.js';

const TURTLE = `
  @prefix pg: <https://w3id.org/plangraph/ns#> . @prefix dcterms: <http://purl.org/dc/terms/> .
  @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix org: <http://www.w3.org/ns/org#> .
  @prefix d: <https://a.org/division/> . @prefix m: <https://a.org/measure/> . @prefix r: <https://a.org/direction/> .
  @prefix a: <https://a.org/actor/> . @prefix t: <https://a.org/thing/> . @prefix w: <https://a.org/term/> .
  <https://a.org/plan/p> a pg:Plan ; dcterms:issued "2018-07-25" .
  d:1 a pg:Pillar ; dcterms:identifier "1" . d:2 a pg:Pillar ; dcterms:identifier "2" .
  d:1.1 a pg:Section ; dcterms:identifier "1.1" ; dcterms:isPartOf d:1 ; pg:mainAgency a:fsa .
  r:1 a pg:Direction ; dcterms:isPartOf d:1.1 .
  m:1 a pg:Measure ; dcterms:isPartOf d:1.1 ; pg:follows r:1 ; pg:lead a:meti , a:mic ; pg:via a:ipa ; pg:mentions t:cyder , w:iot .
  m:1.1 a pg:SubMeasure ; dcterms:isPartOf m:1 ; pg:lead a:meti , a:mic ; pg:partner a:meti .
  m:2 a pg:Measure ; dcterms:isPartOf d:2 ; pg:lead a:mic ; pg:partner a:nisc ; pg:restates m:1 ; pg:mentions a:ppc .
  a:meti a pg:GovernmentBody ; skos:prefLabel "経済産業省"@ja , "METI"@en . a:mic a pg:GovernmentBody .
  a:ipa a pg:PublicBody ; org:unitOf a:meti . a:nisc a pg:GovernmentBody . a:ppc a pg:GovernmentBody . a:fsa a pg:GovernmentBody .
  t:cyder a pg:Programme . w:iot a pg:Term .`;

const graph = graphFromQuads(new Parser().parse(TURTLE) as unknown as Quad[]);
const idsOf = (view: ViewGraph) => view.mapNodes((_, { id }) => id);
const shown = (text: string, of: PlanGraph = graph) => viewOf(of, parseView(of, text));

describe('viewOf', () => {
  it('copies the whole plan', () => {
    const whole = shown('plan');
    expect(whole.export()).toEqual(graph.export());
    expect(whole.getAttribute('issued')).toBe('2018-07-25');
    whole.setNodeAttribute('https://a.org/measure/1', 'x', 7);
    whole.dropNode('https://a.org/actor/meti');
    expect(graph.getNodeAttribute('https://a.org/measure/1', 'x')).toBe(0);
    expect(graph.hasNode('https://a.org/actor/meti')).toBe(true);
  });

  it('shows a division with its parts and what they are tied to, not the parts of others', () => {
    const ids = [
      'division:1.1 direction:1 measure:1 measure:1.1 actor:meti actor:mic actor:ipa actor:fsa thing:cyder term:iot',
    ];
    expect([idsOf(shown('division:1.1')).join(' ')]).toEqual(ids);
    expect(idsOf(shown('pillar:1'))).toEqual(['division:1', ...(ids[0] ?? '').split(' ')]);
    expect(shown('division:1.1').edges()).toContain('actor:ipa unit-of actor:meti');
    expect(shown('division:1.1').edges()).not.toContain('division:1.1 part-of division:1');
    expect(idsOf(shown('pillar:2'))).toEqual(['division:2', 'measure:2', 'actor:mic', 'actor:nisc', 'actor:ppc']);
  });

  it('shows an actor with the measures where it has a role and what these name', () => {
    expect(idsOf(shown('agency:ipa'))).toEqual(['measure:1', 'actor:meti', 'actor:mic', 'actor:ipa', 'thing:cyder']);
    expect(idsOf(shown('agency:nisc'))).toEqual(['measure:2', 'actor:mic', 'actor:nisc', 'actor:ppc']);
    expect(idsOf(shown('agency:fsa'))).toEqual(['actor:fsa']);
  });

  it('counts the ties of agencies by measure, shared ones both ways, and none of an actor with itself', () => {
    const ties = shown('agencies');
    expect(idsOf(ties)).toEqual(['actor:meti', 'actor:mic', 'actor:ipa', 'actor:nisc']);
    expect(Object.fromEntries(ties.mapEdges((key, { weight }) => [key, weight]))).toEqual({
      'actor:meti shared actor:mic': 2,
      'actor:mic shared actor:meti': 2,
      'actor:meti through actor:ipa': 1,
      'actor:mic through actor:ipa': 1,
      'actor:mic with actor:meti': 1,
      'actor:mic with actor:nisc': 1,
    });
  });

  it('keeps the places of the whole', () => {
    const placed = graph.copy();
    placed.updateEachNodeAttributes((_, attributes) => ({ ...attributes, x: 3, y: 4, size: 5 }));
    for (const name of viewNames(placed))
      expect(new Set(shown(name, placed).mapNodes((_, { x, y, size }) => `${x} ${y} ${size}`))).toEqual(
        new Set(['3 4 5']),
      );
  });
});

describe('parseView', () => {
  it('finds an actor by local name, prefixed name, IRI and label', () => {
    const names = ['meti', 'actor:meti', 'https://a.org/actor/meti', '経済産業省', 'METI'];
    for (const name of names)
      expect(parseView(graph, `agency:${name}`)).toEqual({ kind: 'agency', iris: ['https://a.org/actor/meti'] });
    expect(parseView(graph, 'actor:meti')).toEqual(parseView(graph, 'agency:meti'));
  });

  it('reads every name that it gives', () => {
    expect(viewNames(graph).join(' ')).toBe(
      'plan agencies pillar:1 pillar:2 division:1 division:2 division:1.1 agency:meti agency:mic agency:ipa agency:nisc',
    );
    for (const name of viewNames(graph)) expect(shown(name).order).toBeGreaterThan(0);
  });

  it('takes the same number of two plans together', () => {
    const both = graphFromQuads(new Parser().parse(TURTLE + TURTLE.replaceAll('a.org', 'b.org')) as unknown as Quad[]);
    expect(shown('pillar:1', both).order).toBe(2 * shown('pillar:1').order);
    for (const name of viewNames(both)) expect(shown(name, both).order).toBeGreaterThan(0);
  });

  it('says what there is in place of what there is not', () => {
    const refusal = (text: string): string => {
      try {
        parseView(graph, text);
      } catch (error) {
        if (error instanceof ViewError) return error.message;
      }
      throw new Error(`${text} was read`);
    };
    expect(refusal('agency:mety')).toBe(
      'The plan has no actor “mety”. Did you mean agency:meti? There are: agency:meti agency:mic agency:ipa agency:nisc',
    );
    expect(refusal('agency:cyder')).toContain('no actor “cyder”');
    expect(refusal('pillar:1.1')).toContain('There are: pillar:1 pillar:2');
    expect(refusal('division:9')).toContain('no division “9”');
    expect(refusal('')).toBe('“” is no view: views are plan, agencies, pillar:N, division:N and agency:NAME.');
    expect(refusal('plan:x')).toContain('is no view');
  });
});
