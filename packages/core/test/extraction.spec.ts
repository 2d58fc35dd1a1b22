import { readFileSync } from 'node:fs';
import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { convertPlan } from '../src/convert.js';
import { ablation, agreement, evaluate, type GoldUnit } from '../src/evaluation/index.js';
import { graphFromQuads } from '../src/graph/from-rdf.js';
import { checkEntities, compareLayers } from '../src/mentions/index.js';
import { vocabulary } from '../src/rdf/statements.js';
import { SHIPPED_TEXT } from './shipped-plan.js';

const data = (name: string) =>
  readFileSync(new URL(`../../../data/cybersecurity-2018/${name}`, import.meta.url), 'utf8');
const gold = (name: string) => JSON.parse(data(`gold/${name}.json`)) as GoldUnit[];
const curated = new Parser().parse(data('entities.ttl')) as unknown as Quad[];
const { quads, annotations, entities, plan, base } = convertPlan(SHIPPED_TEXT, {
  name: 'cybersecurity-2018',
  entities: curated,
});

const subjects = new Map<string, Map<string, string[]>>();
for (const { subject, predicate, object } of quads) {
  const own = subjects.get(subject.value) ?? new Map<string, string[]>();
  own.set(predicate.value, [...(own.get(predicate.value) ?? []), object.value]);
  subjects.set(subject.value, own);
}
type Name = Parameters<typeof vocabulary>[0];
const values = (iri: string, name: Name) => subjects.get(iri)?.get(vocabulary(name)) ?? [];
const instances = (name: Name) =>
  [...subjects.keys()].filter((iri) => values(iri, 'rdf:type').includes(vocabulary(name)));

describe('assignments', () => {
  it('say what the shortcuts say, no more and no less', () => {
    const shortcut = { Lead: 'pg:lead', Via: 'pg:via', Partner: 'pg:partner' } as const;
    const assigned = instances('pg:Assignment').map((iri) => {
      const role = values(iri, 'pg:role')[0]?.split('#')[1] as keyof typeof shortcut;
      return `${values(iri, 'pg:measure')[0]} ${shortcut[role]} ${values(iri, 'pg:actor')[0]}`;
    });
    const stated = [...subjects.keys()].flatMap((iri) =>
      Object.values(shortcut).flatMap((name) => values(iri, name).map((actor) => `${iri} ${name} ${actor}`)),
    );
    expect(assigned.length).toBeGreaterThan(600);
    expect(new Set(assigned).size).toBe(assigned.length);
    expect(assigned.sort()).toEqual(stated.sort());
  });

  it('have evidence that names the actor: in the measure, or where inherited in the one that introduces it', () => {
    for (const iri of instances('pg:Assignment')) {
      const [evidence = ''] = values(iri, 'pg:evidence');
      expect(values(evidence, 'rdf:type'), iri).toContain(vocabulary('pg:Mention'));
      expect(values(evidence, 'pg:names'), iri).toEqual(values(iri, 'pg:actor'));
      const [measure = ''] = values(iri, 'pg:measure');
      const inherited = values(iri, 'pg:inherited')[0] === 'true';
      expect(values(evidence, 'pg:unit'), iri).toEqual(inherited ? values(measure, 'dcterms:isPartOf') : [measure]);
      expect(values(iri, 'pg:rule')).toHaveLength(1);
    }
  });

  it('never put the members of a collective in its place', () => {
    const members = values(`${base}actor/critical-infrastructure-ministries`, 'org:hasMember');
    const collectives = instances('pg:Collective').filter((iri) => values(iri, 'org:hasMember').length > 0);
    expect(collectives.length).toBeGreaterThanOrEqual(2);
    expect(members.length === 0 || members.length === 5).toBe(true);
    expect(
      annotations.units.find((unit) => unit.identifier === '2.2-1-ス')?.assignments.map(({ actor }) => actor),
    ).not.toContain(`${base}actor/meti`);
  });
});

describe('mentions', () => {
  const codePoints = [...SHIPPED_TEXT];

  it('quote exactly the slice of the source that they point to', () => {
    let quotes = 0;
    for (const iri of instances('pg:Mention')) {
      const selectors = values(iri, 'oa:hasSelector');
      const positions = selectors.filter((selector) => values(selector, 'oa:start').length > 0);
      let joined = '';
      for (const position of positions) {
        const [exact] = values(position.replace(/position$/, 'quote'), 'oa:exact');
        const slice = codePoints
          .slice(Number(values(position, 'oa:start')[0]), Number(values(position, 'oa:end')[0]))
          .join('');
        expect(exact, iri).toBe(slice);
        joined += slice;
        quotes += 1;
      }
      expect(joined, iri).toBe(values(iri, 'pg:surface')[0]);
    }
    expect(quotes).toBeGreaterThan(1400);
  });

  it('stand in the text of their unit where they say', () => {
    for (const iri of instances('pg:Mention')) {
      const [unit = ''] = values(iri, 'pg:unit');
      const [text = ''] = values(unit, 'pg:text');
      const slice = [...text]
        .slice(Number(values(iri, 'pg:textStart')[0]), Number(values(iri, 'pg:textEnd')[0]))
        .join('');
      expect(slice, iri).toBe(values(iri, 'pg:surface')[0]);
    }
  });

  it('reach the graph with their roles', () => {
    const graph = graphFromQuads(quads);
    const mentions = graph.getNodeAttribute(`${base}measure/2.2-1-to.2`, 'mentions') ?? [];
    const text = graph.getNodeAttribute(`${base}measure/2.2-1-to.2`, 'text') ?? '';
    expect(
      mentions
        .filter(({ role }) => role !== undefined)
        .map(({ start, end, role }) => `${role} ${text.slice(start, end)}`),
    ).toEqual(['lead 総務省', 'via NICT', 'via ナショナルサイバートレーニングセンター']);
    expect(graph.getEdgeAttributes('measure:2.2-1-to.2 via actor:nict')).toMatchObject({
      kind: 'via',
      rule: expect.any(String),
    });
  });
});

describe('what else is read', () => {
  it('names an earlier original for every 再掲', () => {
    const marked = annotations.restatements.filter((restatement) => restatement.marked);
    expect(marked).toHaveLength(14);
    const order = new Map(annotations.units.map((unit, at) => [unit.identifier, at]));
    for (const { measure, original, similarity } of annotations.restatements) {
      expect(order.get(original) ?? 0).toBeLessThan(order.get(measure) ?? 0);
      expect(similarity).toBeGreaterThan(0.4);
    }
    for (const { similarity } of marked) expect(similarity).toBeGreaterThan(0.95);
  });

  it('gives schedules as dates of the fiscal year', () => {
    const schedules = instances('pg:Schedule').map((iri) => [
      values(iri, 'pg:text')[0],
      values(iri, 'pg:start')[0],
      values(iri, 'pg:end')[0],
    ]);
    expect(schedules).toContainEqual(['2018年度末を目途に', undefined, '2019-03-31']);
    expect(schedules).toContainEqual(['2019年度から', '2019-04-01', undefined]);
  });

  it('publishes every curated entity, because the plan names each', () => {
    expect(checkEntities(entities, SHIPPED_TEXT)).toEqual([]);
    for (const { iri } of entities) expect(subjects.has(iri), iri).toBe(true);
  });

  it('keeps to the table of ministries in most divisions, and lists where it does not', () => {
    const layers = compareLayers(plan, annotations, entities);
    const differing = layers.filter((row) => (row.appendix === 'main') !== (row.text === 'lead'));
    expect(differing.length).toBeGreaterThan(0);
    expect(differing.length / layers.length).toBeLessThan(0.2);
  });
});

describe('evaluation: not below the figures reached', () => {
  it.each([
    ['dev', { lead: 1, via: 1, partner: 1, mentions: 1, schedules: 1, restatements: 1 }],
    ['agreed', { lead: 1, via: 1, partner: 0.98, mentions: 1, schedules: 1, restatements: 1 }],
    ['third', { lead: 0.98, via: 1, partner: 0.96, mentions: 1, schedules: 0.93, restatements: 1 }],
  ] as const)('%s', (name, floors) => {
    const evaluation = evaluate(annotations, entities, gold(name));
    expect(evaluation.unknownUnits).toEqual([]);
    for (const [measure, floor] of Object.entries(floors)) {
      expect(evaluation[measure as keyof typeof floors].f1, measure).toBeGreaterThanOrEqual(floor);
    }
  });

  it('has two readers who agree', () => {
    const readers = agreement(gold('reader-a'), gold('reader-b'));
    expect(readers.units).toBe(110);
    expect(Math.min(readers.lead.f1, readers.via.f1, readers.mentions.f1)).toBeGreaterThan(0.99);
    expect(readers.partner.f1).toBeGreaterThan(0.95);
  });

  it('has no rule that finds nothing', () => {
    for (const { rule, fires } of ablation(plan, entities, gold('dev'))) expect(fires, rule).toBeGreaterThan(0);
  });
});

describe('the curation', () => {
  it('names no measure', () => {
    expect(data('entities.ttl')).not.toMatch(/\d\.\d-\d-[ア-ン]/);
  });
});
