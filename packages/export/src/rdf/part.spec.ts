import { graphFromQuads } from '@plangraph/core';
import type { Quad } from '@rdfjs/types';
import fc from 'fast-check';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { partOfDataset } from './part.js';
import { toTurtle } from './turtle.js';

const read = (turtle: string) => new Parser().parse(turtle) as unknown as Quad[];
const NS = 'https://a.org/';
const WHOLE = read(`
  @prefix pg: <https://w3id.org/plangraph/ns#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
  @prefix dcterms: <http://purl.org/dc/terms/> . @prefix dcat: <http://www.w3.org/ns/dcat#> .
  @prefix void: <http://rdfs.org/ns/void#> . @prefix oa: <http://www.w3.org/ns/oa#> .
  @prefix a: <${NS}actor/> . @prefix m: <${NS}measure/> . @prefix d: <${NS}division/> . @prefix x: <${NS}x/> .
  x:plan a pg:Plan ; skos:prefLabel "計画"@ja , "Plan"@en ; dcterms:hasPart d:1 ;
    dcterms:rights "出典：甲"@ja , "Source: A"@en ; dcterms:license <https://l.org/by> .
  x:text a pg:TextVersion ; dcterms:isVersionOf x:plan ; pg:sha256 "00" .
  d:1 a pg:Pillar , pg:Division ; dcterms:identifier "1" ; dcterms:isPartOf x:plan ; dcterms:hasPart m:1 , m:2 ; pg:mainAgency a:1 .
  m:1 a pg:Measure ; pg:text "一省において行う。"@ja ; dcterms:isPartOf d:1 ; pg:lead a:1 ; pg:via a:2 ; pg:mentions a:1 , a:2 ; pg:scheduled x:s1 .
  m:2 a pg:Measure ; pg:text "二省。"@ja ; dcterms:isPartOf d:1 ; pg:lead a:1 ; pg:restates m:1 .
  a:1 a pg:Actor ; skos:prefLabel "一省"@ja ; skos:exactMatch <https://w.org/1> .
  a:2 a pg:Actor ; skos:prefLabel "二省"@ja .
  x:s1 a pg:Schedule ; pg:text "年内"@ja .
  x:r1 a pg:Responsibility ; pg:division d:1 ; pg:actor a:1 ; pg:duty pg:Main .
  x:as1 a pg:Assignment ; pg:measure m:1 ; pg:actor a:1 ; pg:role pg:Lead ; pg:evidence x:mn1 .
  x:as2 a pg:Assignment ; pg:measure m:1 ; pg:actor a:2 ; pg:role pg:Via .
  x:as3 a pg:Assignment ; pg:measure m:2 ; pg:actor a:1 ; pg:role pg:Lead ; pg:evidence x:mn1 .
  x:mn1 a pg:Mention ; pg:unit m:1 ; pg:names a:1 ; oa:hasSource x:text ; oa:hasSelector x:sel1 .
  x:sel1 a oa:TextPositionSelector ; oa:start "0" .
  x:re1 a pg:Restatement ; pg:measure m:2 ; pg:original m:1 .
  x:data a dcat:Dataset , void:Dataset ; dcterms:title "データ"@ja , "Data"@en ; dcterms:source x:plan ;
    void:exampleResource m:1 ; void:classPartition x:cp .
  x:cp void:class pg:Measure ; void:entities "2" .`);
const NODES = graphFromQuads(WHOLE).nodes();
const some = (...names: string[]) => new Set(names.map((name) => NS + name));
const subjects = (quads: readonly Quad[]) => new Set(quads.map(({ subject }) => subject.value.replace(NS, '')));

describe('partOfDataset', () => {
  it('has the nodes shown with the plan, the statements among them and what these rest on', () => {
    const part = partOfDataset(WHOLE, some('measure/1', 'actor/1'));
    expect([...subjects(part)].sort()).toEqual(
      ['actor/1', 'measure/1', 'x/as1', 'x/data-part', 'x/mn1', 'x/plan', 'x/s1', 'x/sel1', 'x/text'].sort(),
    );
    expect(toTurtle(part)).not.toContain('actor/2');
    // Links out of the dataset stay.
    expect(toTurtle(part)).toContain('https://w.org/1');
  });

  it('keeps an assignment whose evidence is not in the part, without the link to it', () => {
    const part = partOfDataset(WHOLE, some('measure/2', 'actor/1'));
    expect(subjects(part)).toContain('x/as3');
    expect(subjects(part)).not.toContain('x/mn1');
  });

  it('leaves out a statement that is not shown, with the record that says it in full', () => {
    const part = partOfDataset(WHOLE, new Set(NODES), { keeps: (_, property) => !/lead|mainAgency/.test(property) });
    const graph = graphFromQuads(part);
    expect(graph.filterEdges((_, { kind }) => kind === 'lead' || kind === 'main-agency')).toEqual([]);
    expect(subjects(part)).not.toContain('x/as1');
    expect(subjects(part)).not.toContain('x/r1');
    expect(subjects(part)).toContain('x/as2');
  });

  it('says of what it is a part, and carries the source and the licence', () => {
    const part = partOfDataset(WHOLE, some('actor/1'), { page: 'https://p.org/?x#y' });
    const said = part
      .filter(({ subject }) => subject.value === `${NS}x/data-part`)
      .map(({ predicate, object }) => `${predicate.value.replace(/.*[/#]/, '')} ${object.value}`);
    expect(said).toEqual([
      'type http://www.w3.org/ns/dcat#Dataset',
      `isPartOf ${NS}x/data`,
      `source ${NS}x/plan`,
      'title データ（一部）',
      'title Data (part)',
      'description 全体の6点のうち1点。',
      'description 1 of the 6 nodes of the whole.',
      'rights 出典：甲',
      'rights Source: A',
      'license https://l.org/by',
      'landingPage https://p.org/?x#y',
    ]);
  });

  it('describes nothing where neither dataset nor plan is described', () => {
    const bare = read('<https://b.org/m> a <https://w3id.org/plangraph/ns#Measure> .');
    expect(partOfDataset(bare, new Set(['https://b.org/m']))).toEqual(bare);
  });

  it('is the part of the graph, and nothing in it hangs, for whatever is shown', () => {
    const whole = graphFromQuads(WHOLE);
    const described = new Set(WHOLE.map(({ subject }) => subject.value));
    fc.assert(
      fc.property(fc.subarray(NODES), (list) => {
        const shown = new Set([...list, `${NS}x/plan`]);
        const part = partOfDataset(WHOLE, new Set(list));
        const graph = graphFromQuads(part);
        expect(new Set(graph.nodes())).toEqual(shown);
        const induced = whole.filterEdges((_e, _a, source, target) => shown.has(source) && shown.has(target));
        expect(graph.edges().sort()).toEqual(induced.sort());
        const own = new Set(part.map(({ subject }) => subject.value));
        const hanging = part.filter(
          ({ subject, object }) =>
            subject.value !== `${NS}x/data-part` && described.has(object.value) && !own.has(object.value),
        );
        expect(hanging).toEqual([]);
      }),
    );
  });
});
