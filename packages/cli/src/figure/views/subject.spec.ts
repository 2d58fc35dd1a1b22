import { graphFromQuads, layOut, type PlanGraph } from '@plangraph/core/graph';
import { admitState, MeasureIndex, readState, shownBy, type ViewState } from '@plangraph/core/state';
import { evidentTies, shortestPaths } from '@plangraph/network';
import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { drawSubject, subjectOf } from './subject.js';

const TURTLE = `
  @prefix pg: <https://w3id.org/plangraph/ns#> . @prefix dcterms: <http://purl.org/dc/terms/> .
  @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix a: <https://a.org/actor/> .
  @prefix d: <https://a.org/division/> . @prefix m: <https://a.org/measure/> . @prefix t: <https://a.org/thing/> .
  <https://a.org/plan/p> a pg:Plan .
  d:1 a pg:Pillar ; dcterms:identifier "1" ; dcterms:isPartOf <https://a.org/plan/p> .
  d:2 a pg:Pillar ; dcterms:identifier "2" ; dcterms:isPartOf <https://a.org/plan/p> .
  d:1.1 a pg:Section ; dcterms:identifier "1.1" ; dcterms:isPartOf d:1 .
  m:1.1-a a pg:Measure ; dcterms:identifier "1.1-ア" ; dcterms:isPartOf d:1.1 ; pg:lead a:meti , a:mic ; pg:mentions t:cyder ;
    pg:text "経済産業省及び総務省において、CYDERを用いる。"@ja .
  m:1.1-a.1 a pg:SubMeasure ; dcterms:identifier "1.1-ア.1" ; dcterms:isPartOf m:1.1-a ; pg:lead a:mic ; pg:partner a:nisc .
  m:2-a a pg:Measure ; dcterms:identifier "2-ア" ; dcterms:isPartOf d:2 ; pg:lead a:nisc .
  a:meti a pg:GovernmentBody ; skos:prefLabel "経済産業省"@ja , "METI"@en .
  a:mic a pg:GovernmentBody ; skos:prefLabel "総務省"@ja . a:nisc a pg:GovernmentBody . a:far a pg:GovernmentBody .
  a:ipa a pg:PublicBody ; skos:prefLabel "IPA"@ja . <https://a.org/term/ipa> a pg:Term ; skos:prefLabel "IPA"@ja .
  a:two a pg:Actor ; skos:prefLabel "二"@ja . a:zwei a pg:Actor ; skos:prefLabel "二"@ja .
  <https://a.org/term/two> a pg:Term ; skos:prefLabel "二"@ja .
  <https://a.org/term/sns> a pg:Term ; skos:prefLabel "網"@ja . t:net a pg:System ; skos:prefLabel "網"@ja .
  m:2-i a pg:Measure ; dcterms:identifier "2-イ" ; dcterms:isPartOf d:2 ; pg:lead a:nisc ; pg:via a:ipa .
  t:cyder a pg:Programme ; skos:prefLabel "CYDER"@ja .`;

function plan(): PlanGraph {
  const graph = graphFromQuads(new Parser().parse(TURTLE) as unknown as Quad[]);
  layOut(graph);
  return graph;
}

const graph = plan();

/** What an explorer reads from an address. */
function stateOf(address: string): ViewState {
  const cut = address.includes('#') ? address.indexOf('#') : address.length;
  const { state, faults } = readState({ search: address.slice(0, cut), hash: address.slice(cut) });
  const admitted = admitState(state, graph);
  expect([...faults, ...admitted.faults]).toEqual([]);
  return admitted.state;
}

describe('the state of a figure', () => {
  it.each(['pillar:1', 'division:1.1', 'agency:meti', 'agency:nisc'])(
    'of %s shows in an explorer what is drawn',
    (view) => {
      const { network, state } = subjectOf(graph, view, 'en');
      const read = stateOf(state);
      expect(read.language).toBe('en');
      expect(network?.shown).toEqual(shownBy(graph, new MeasureIndex(graph), read.filter));
      expect(network?.shown?.nodes.size).toBeGreaterThan(1);
      expect(network?.shown?.nodes).toContain(network?.subject);
      expect(read.selection?.node).toBe(graph.getNodeAttribute(network?.subject, 'id'));
    },
  );

  it('of an agency shows its measures with who else works on them, and not where these stand', () => {
    const { network } = subjectOf(graph, 'agency:meti', 'ja');
    const ids = [...(network?.shown?.nodes ?? [])].map((key) => graph.getNodeAttribute(key, 'id'));
    expect(ids.sort()).toEqual(['actor:meti', 'actor:mic', 'measure:1.1-a', 'thing:cyder']);
  });

  it.each([
    ['plan', 'network'],
    ['agencies', 'agencies'],
    ['matrix', 'matrix'],
    ['matrix:agencies', 'matrix'],
  ])('of %s is of the view %s', (view, name) => {
    const read = stateOf(subjectOf(graph, view, 'ja').state);
    expect(read.view).toBe(name);
    if (view === 'matrix') expect(read.matrix).toMatchObject({ rows: 'sections', role: 'lead', layer: 'text' });
    if (view === 'matrix:agencies') expect(read.matrix).toMatchObject({ rows: 'actors', role: 'any', layer: 'text' });
  });

  it('of a way finds the same ways again', () => {
    const { network, state } = subjectOf(graph, 'path:meti..2-ア', 'ja');
    const { focus } = stateOf(state);
    if (focus?.kind !== 'paths') throw new Error('no ways');
    const [from, to] = focus.nodes.map((id) => graph.findNode((_, node) => node.id === id));
    const options = { k: focus.most, cost: evidentTies, avoid: { kinds: new Set(['plan', 'pillar'] as const) } };
    const nodes = [...shortestPaths(graph, from ?? '', to ?? '', options)].flatMap((path) => path.nodes);
    expect(network?.shown?.nodes).toEqual(new Set(nodes));
  });
});

describe('a way', () => {
  it.each(['actor:meti', 'meti', 'METI', '経済産業省', 'https://a.org/actor/meti'])('begins at %s', (name) => {
    const { network, notes } = subjectOf(graph, `path:${name}..1.1-ア`, 'ja');
    expect(network?.subject).toEqual(['https://a.org/actor/meti', 'https://a.org/measure/1.1-a']);
    expect(notes).toEqual([
      '1.1-ア（主導：経済産業省）「経済産業省及び総務省において、CYDERを用いる。」',
      ...(notes?.slice(1) ?? []),
    ]);
  });

  it('says each sentence once, with all that it carries', () => {
    const { notes } = subjectOf(graph, 'path:meti..cyder', 'ja');
    expect(notes).toEqual([
      '1.1-ア（主導：経済産業省、文中の言及：CYDER）「経済産業省及び総務省において、CYDERを用いる。」',
    ]);
  });

  it('runs from left to right, and is drawn with its sentences', () => {
    const subject = subjectOf(graph, 'path:meti..2-ア', 'ja');
    const xs = ['actor/meti', 'measure/1.1-a', 'actor/mic'].map(
      (name) => subject.network?.places?.get(`https://a.org/${name}`)?.x,
    );
    expect(xs).toEqual([...xs].sort((a, b) => (a ?? 0) - (b ?? 0)));
    expect(drawSubject(subject, graph, { language: 'ja' })).toContain('（主導：経済産業省');
  });

  it.each(['IPA', 'ipa', 'actor:ipa'])('ends at the actor where %s is a term, too', (name) => {
    const { network } = subjectOf(graph, `path:nisc..${name}`, 'ja');
    expect(network?.subject).toEqual(['https://a.org/actor/nisc', 'https://a.org/actor/ipa']);
  });

  it('whose end has a name of several is told of', () => {
    for (const [name, ids] of [
      ['二', 'actor:two, actor:zwei, term:two'],
      ['網', 'term:sns, thing:net'],
    ] as const) {
      expect(() => subjectOf(graph, `path:nisc..${name}`, 'ja')).toThrow(ids);
    }
  });

  it('has numbers in Latin letters for readers of English', () => {
    const { notes } = subjectOf(graph, 'path:meti..cyder', 'en');
    expect(notes?.[0]).toMatch(/^1\.1-a \(/);
  });

  it('that is not there is told of', () => {
    expect(() => subjectOf(graph, 'path:meti..far', 'ja')).toThrow('Nothing in the plan joins meti and far.');
    expect(() => subjectOf(graph, 'path:meti..nobody', 'ja')).toThrow('The plan has no node “nobody”.');
    expect(() => subjectOf(graph, 'nothing', 'ja')).toThrow('Figures have matrix, matrix:agencies and path:A..B, too.');
  });
});
