import { readFileSync } from 'node:fs';
import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { convertPlan } from '../src/convert.js';
import { graphFromQuads } from '../src/graph/from-rdf.js';
import { layOut } from '../src/graph/layout.js';
import { vocabulary } from '../src/rdf/statements.js';
import { SHIPPED_TEXT } from './shipped-plan.js';

const read = (name: string) =>
  new Parser().parse(
    readFileSync(new URL(`../../../data/cybersecurity-2018/${name}`, import.meta.url), 'utf8'),
  ) as unknown as Quad[];
const entities = read('entities.ttl');
const titles = read('titles.en.ttl');
const options = { name: 'cybersecurity-2018', entities, titles };
const { quads, base, messages, plan } = convertPlan(SHIPPED_TEXT, options);
const objects = (local: string, predicate: Parameters<typeof vocabulary>[0]) =>
  quads
    .filter((q) => q.subject.value === base + local && q.predicate.value === vocabulary(predicate))
    .map((q) => q.object.value);

describe('the RDF of the shipped plan', () => {
  it('knows every actor of the table of ministries and every reference of the glossary', () => {
    expect(messages).toEqual([]);
  });

  it('has no blank node, and states nothing twice', () => {
    const seen = new Set<string>();
    for (const { subject, predicate, object } of quads) {
      expect(subject.termType).toBe('NamedNode');
      expect(['NamedNode', 'Literal']).toContain(object.termType);
      const language = object.termType === 'Literal' ? `@${object.language}^${object.datatype.value}` : '';
      seen.add(`${subject.value} ${predicate.value} ${object.termType} ${object.value} ${language}`);
    }
    expect(seen.size).toBe(quads.length);
  });

  it('writes numbers with a type that every writer quotes', () => {
    for (const { object } of quads) {
      if (object.termType === 'Literal') expect(object.datatype.value).not.toMatch(/#(integer|decimal|double)$/);
    }
  });

  it('says what a measure is, where it stands and what it follows', () => {
    expect(objects('measure/2.2-1-to', 'rdf:type')).toEqual([vocabulary('pg:Measure')]);
    expect(objects('measure/2.2-1-to', 'dcterms:identifier')).toEqual(['2.2-1-ト']);
    expect(objects('measure/2.2-1-to', 'dcterms:isPartOf')).toEqual([`${base}division/2.2-1-4`]);
    expect(objects('measure/2.2-1-to', 'pg:follows')).toEqual([`${base}direction/2.2-1-4.1`]);
    expect(objects('measure/2.2-1-to.2', 'rdf:type')).toEqual([vocabulary('pg:SubMeasure'), vocabulary('pg:Measure')]);
    expect(objects('measure/1.3-2-u', 'pg:text')[0]).toContain('電気通信事業者の協力の下');
  });

  it('writes out superclasses', () => {
    expect(objects('actor/nisc', 'rdf:type')).toEqual([
      vocabulary('pg:GovernmentBody'),
      vocabulary('pg:Actor'),
      vocabulary('org:Organization'),
    ]);
    expect(objects('actor/nisc', 'org:unitOf')).toEqual([`${base}actor/cabinet-secretariat`]);
  });

  it('gives responsibilities with notes, and shortcuts that say the same', () => {
    const responsibilities = new Set(
      quads.filter((q) => q.object.value === vocabulary('pg:Responsibility')).map((q) => q.subject.value),
    );
    const stated = [...responsibilities].map((iri) => {
      const own = quads.filter((q) => q.subject.value === iri);
      const value = (name: Parameters<typeof vocabulary>[0]) =>
        own.find((q) => q.predicate.value === vocabulary(name))?.object.value;
      return `${value('pg:division')} ${value('pg:duty')} ${value('pg:actor')}`;
    });
    const shortcuts = quads
      .filter(
        (q) =>
          q.predicate.value === vocabulary('pg:mainAgency') || q.predicate.value === vocabulary('pg:relatedAgency'),
      )
      .map(
        (q) =>
          `${q.subject.value} ${q.predicate.value === vocabulary('pg:mainAgency') ? vocabulary('pg:Main') : vocabulary('pg:Related')} ${q.object.value}`,
      );
    expect(stated.sort()).toEqual(shortcuts.sort());
    const duties = plan.children.flatMap((child) => (child.type === 'responsibilityTable' ? child.children : []));
    expect(stated).toHaveLength(
      duties.reduce((sum, row) => sum + (row.type === 'responsibilityRow' ? row.data.duties.length : 0), 0),
    );
    expect(objects('responsibility/2.1-1-main-cabinet-secretariat', 'pg:note')).toEqual([
      '内閣官房副長官補（国土交通、海上保安担当）',
    ]);
  });

  it('keeps each printed title of a division', () => {
    expect(objects('division/2.6', 'skos:altLabel')).toContain('従来のを超えた情報共有・連携体制の構築');
    expect(objects('division/2.7', 'skos:altLabel')).toContain('大規模サイバー攻撃事象等への対処態勢の強化');
  });

  it('links terms to what they explain and to what they refer to', () => {
    expect(objects('term/nisc', 'pg:denotes')).toEqual([`${base}actor/nisc`]);
    expect(objects('term/shi-1', 'pg:see')).toEqual([`${base}term/bcp`]);
    expect(objects('term/bcp', 'skos:prefLabel')).toEqual(['BCP', 'Business Continuity Plan']);
  });

  it('mints on another base throughout', () => {
    const moved = convertPlan(SHIPPED_TEXT, { ...options, base: 'https://example.org/plan#' });
    for (const { subject, object } of moved.quads) {
      expect(subject.value.startsWith('https://example.org/plan#')).toBe(true);
      expect(object.value).not.toContain('w3id.org/plangraph/cybersecurity-2018');
    }
    expect(moved.quads).toHaveLength(quads.length);
  });

  it('names an actor that nobody curated, and says so', () => {
    const bare = convertPlan(SHIPPED_TEXT);
    expect(bare.messages.filter((message) => message.rule === 'unknown-agency').length).toBeGreaterThan(10);
    expect(bare.quads.some((q) => q.subject.value.includes('actor/unnamed-1'))).toBe(true);
  });
});

describe('the graph of the shipped plan', () => {
  const graph = graphFromQuads(quads);

  it('keys nodes by IRI and edges by what they say', () => {
    expect(graph.getNodeAttributes(`${base}measure/2.2-1-to`)).toMatchObject({
      kind: 'measure',
      family: 'measure',
      id: 'measure:2.2-1-to',
      pillar: '2',
    });
    expect(graph.hasEdge('division:2.2-1 main-agency actor:nisc')).toBe(true);
    expect(graph.getEdgeAttribute('measure:2.2-1-to part-of division:2.2-1-4', 'kind')).toBe('part-of');
  });

  it('gives the same positions every time, in whatever order edges are asked for', () => {
    const once = graphFromQuads(quads);
    const again = graphFromQuads(convertPlan(SHIPPED_TEXT, options).quads);
    layOut(once, { iterations: 20 });
    layOut(again, { iterations: 20 });
    expect(JSON.stringify(once.export())).toBe(JSON.stringify(again.export()));
    once.forEachNode((_, { x, y, size }) => {
      expect(Number.isFinite(x) && Number.isFinite(y) && size > 0).toBe(true);
    });
  });

  it('is made of any Turtle that follows the ontology', () => {
    const other = new Parser().parse(`
      @prefix pg: <https://w3id.org/plangraph/ns#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      <https://example.org/m> a pg:Measure ; pg:text "本文"@ja ; pg:lead <https://example.org/a> , <https://example.org/nobody> ; dcterms:isPartOf <https://example.org/m> .
      <https://example.org/a> a pg:GovernmentBody , pg:Actor ; skos:prefLabel "Agency"@en .
    `) as unknown as Quad[];
    const small = graphFromQuads(other);
    expect(small.order).toBe(2);
    expect(small.size).toBe(1);
    expect(small.getNodeAttributes('https://example.org/a')).toMatchObject({
      kind: 'government-body',
      labelJa: 'Agency',
      labelEn: 'Agency',
    });
    layOut(small);
    expect(graphFromQuads([]).order).toBe(0);
    layOut(graphFromQuads([]));
  });
});
