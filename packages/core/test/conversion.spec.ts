import { readFileSync } from 'node:fs';
import type { Quad } from '@rdfjs/types';
import fc from 'fast-check';
import { DataFactory, Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { convertPlan } from '../src/convert.js';
import { graphFromQuads } from '../src/graph/from-rdf.js';
import { layOut } from '../src/graph/layout.js';
import { vocabulary } from '../src/rdf/namespaces.js';
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
      quads
        .filter(
          (q) => q.predicate.value === vocabulary('rdf:type') && q.object.value === vocabulary('pg:Responsibility'),
        )
        .map((q) => q.subject.value),
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
      'Office of the Assistant Chief Cabinet Secretary (Land, Transport and Coast Guard)',
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

describe('entities of others', () => {
  const PREFIXES = `@prefix pg: <https://w3id.org/plangraph/ns#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix dcterms: <http://purl.org/dc/terms/> . @prefix actor: <${base}actor/> .`;
  const parse = (turtle: string) => new Parser().parse(`${PREFIXES}\n${turtle}`) as unknown as Quad[];
  const TEXT = '1. 柱\n1.1. 節\n(ア)甲及び乙において、丙と連携し、行う。\n\n参考2 担当府省庁一覧\n1.1 節\t◎：甲、乙\n';

  it('have assignments and responsibilities of their own where two have the same local name', () => {
    const { quads: stated } = convertPlan(TEXT, {
      entities: parse(`
        <https://e.org/actor/nict> a pg:PublicBody ; skos:prefLabel "甲"@ja .
        actor:nict a pg:PublicBody ; skos:prefLabel "乙"@ja .
        <https://e.org/body#nict> a pg:PublicBody ; skos:prefLabel "丙"@ja .`),
    });
    const named = (kind: string, name: 'pg:actor' | 'pg:evidence') =>
      stated
        .filter((q) => q.subject.value.startsWith(base + kind) && q.predicate.value === vocabulary(name))
        .map((q) => `${q.subject.value.slice(base.length + kind.length + 1)} ${q.object.value}`);
    expect(named('assignment', 'pg:actor')).toEqual([
      '1.1-a-lead-nict_2 https://e.org/actor/nict',
      `1.1-a-lead-nict ${base}actor/nict`,
      '1.1-a-partner-nict_3 https://e.org/body#nict',
    ]);
    expect(named('assignment', 'pg:evidence')).toHaveLength(3);
    expect(named('responsibility', 'pg:actor')).toEqual([
      '1.1-main-nict_2 https://e.org/actor/nict',
      `1.1-main-nict ${base}actor/nict`,
    ]);
  });

  it('are left out with a message where nothing can be named after their IRI', () => {
    const conversion = convertPlan(TEXT, {
      entities: parse(`
        <https://e.org/actor/総務省> a pg:GovernmentBody ; skos:prefLabel "甲"@ja .
        [] a pg:PublicBody ; skos:prefLabel "乙"@ja .
        actor:c a pg:PublicBody ; skos:prefLabel "丙"@ja .
        [] a pg:LabelCondition ; pg:onEntity actor:c ; pg:onLabel "丙"@ja ; pg:notFollowedBy "丁" .`),
    });
    const refused = conversion.messages.filter(({ rule }) => rule === 'entity-iri');
    expect(refused.map(({ severity }) => severity)).toEqual(['error', 'error']);
    expect(refused[0]?.reason).toContain('<https://e.org/actor/総務省> (甲)');
    expect(refused[0]?.mend).toContain('ASCII');
    expect(refused[1]?.reason).toContain('(乙)');
    expect(conversion.entities.map(({ iri }) => iri)).toEqual([`${base}actor/c`]);
    expect(conversion.entities[0]?.conditions).toHaveLength(1);
  });

  it('never make the conversion throw, nor leave a name without a statement', () => {
    const iri = fc.oneof(
      fc.constantFrom('urn:x:1', 'c', 'https://e.org/', 'https://e.org/a.', `${base}actor/unnamed-1`, `${base}plan/x`),
      fc
        .tuple(
          fc.constantFrom('https://e.org/actor/', `${base}actor/`, `${base}measure/`),
          fc.string({ unit: 'binary' }),
        )
        .map((p) => p.join('')),
    );
    const subject = fc.oneof(
      iri.map((value) => DataFactory.namedNode(value)),
      fc.nat(3).map((i) => DataFactory.blankNode(`b${i}`)),
    );
    const property = fc.oneof(
      fc.constantFrom('甲', '乙', '丙').map((label) => ['skos:prefLabel', DataFactory.literal(label, 'ja')] as const),
      subject.map((other) => ['dcterms:isPartOf', other] as const),
      subject.map((other) => ['org:hasMember', other] as const),
      fc.string().map((text) => ['pg:order', DataFactory.literal(text)] as const),
    );
    const kind = fc
      .constantFrom('pg:PublicBody', 'pg:Law', 'pg:LabelCondition', 'skos:Concept')
      .map((name) => ['rdf:type', DataFactory.namedNode(vocabulary(name as 'pg:Law'))] as const);
    const entity = fc
      .tuple(subject, kind, fc.array(property, { maxLength: 4 }))
      .map(([s, type, properties]) =>
        [type, ...properties].map(([name, object]) =>
          DataFactory.quad(s, DataFactory.namedNode(vocabulary(name)), object),
        ),
      );
    fc.assert(
      fc.property(fc.array(entity, { maxLength: 6 }), fc.constantFrom(base, 'https://example.org/p/'), (found, at) => {
        const conversion = convertPlan(TEXT, { entities: found.flat() as unknown as Quad[], base: at });
        const subjects = new Set(conversion.quads.map((q) => q.subject.value));
        for (const { subject: s, predicate, object } of conversion.quads) {
          expect(s.termType).toBe('NamedNode');
          expect(object.termType).not.toBe('BlankNode');
          if (/#(?:actor|lead|partner|mentions|mainAgency|evidence)$/.test(predicate.value))
            expect(subjects.has(object.value), object.value).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are found in the table and the glossary as in the text: by case and syllabary', () => {
    const text = `1. 柱\n1.1. 節\n(ア)ICATにおいて、行う。\n\n参考2 担当府省庁一覧\n1.1 節\t◎：ICAT\n`;
    const { quads: stated } = convertPlan(text, {
      entities: parse(`
        actor:small a pg:PublicBody ; skos:prefLabel "icat"@ja .
        actor:large a pg:PublicBody ; skos:prefLabel "ICAT"@ja .`),
    });
    const actors = stated.filter((q) => q.predicate.value === vocabulary('pg:actor')).map((q) => q.object.value);
    expect(actors).toEqual([`${base}actor/large`, `${base}actor/large`]);
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

  it('gives the same positions for the same text every time', () => {
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
