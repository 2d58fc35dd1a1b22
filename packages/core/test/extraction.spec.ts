import { readdirSync, readFileSync } from 'node:fs';
import type { Quad } from '@rdfjs/types';
import fc from 'fast-check';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { convertPlan } from '../src/convert.js';
import { ablation, agreement, evaluate, type GoldUnit } from '../src/evaluation/index.js';
import { graphFromQuads } from '../src/graph/from-rdf.js';
import { checkEntities, citationsOf, compareLayers } from '../src/mentions/index.js';
import { vocabulary } from '../src/rdf/namespaces.js';
import { SHIPPED_TEXT } from './shipped-plan.js';

const data = (name: string) =>
  readFileSync(new URL(`../../../data/cybersecurity-2018/${name}`, import.meta.url), 'utf8');
const gold = (name: string) => JSON.parse(data(`gold/${name}.json`)) as GoldUnit[];
const curated = new Parser().parse(data('entities.ttl')) as unknown as Quad[];
const { quads, annotations, entities, matcher, plan, base } = convertPlan(SHIPPED_TEXT, {
  name: 'cybersecurity-2018',
  entities: curated,
});

type Name = Parameters<typeof vocabulary>[0];

/** Questions to RDF, by subject and property. */
function lookUp(statements: readonly Quad[]) {
  const subjects = new Map<string, Map<string, string[]>>();
  for (const { subject, predicate, object } of statements) {
    const own = subjects.get(subject.value) ?? new Map<string, string[]>();
    own.set(predicate.value, [...(own.get(predicate.value) ?? []), object.value]);
    subjects.set(subject.value, own);
  }
  const values = (iri: string, name: Name) => subjects.get(iri)?.get(vocabulary(name)) ?? [];
  const instances = (name: Name) =>
    [...subjects.keys()].filter((iri) => values(iri, 'rdf:type').includes(vocabulary(name)));
  return { subjects, values, instances };
}
const { subjects, values, instances } = lookUp(quads);

/** Every quote is its slice of the source, every surface its slice of the unit's text, all evidence names its actor. */
function expectEvidence(statements: readonly Quad[], source: string): number {
  const { values, instances } = lookUp(statements);
  const codePoints = [...source];
  const slice = (text: readonly string[], start = '', end = ''): string =>
    text.slice(Number(start), Number(end)).join('');
  let quotes = 0;
  for (const iri of instances('pg:Mention')) {
    const [surface = ''] = values(iri, 'pg:surface');
    let joined = '';
    for (const selector of values(iri, 'oa:hasSelector')) {
      const [start] = values(selector, 'oa:start');
      if (start === undefined) continue;
      const [exact = ''] = values(selector.replace(/position$/, 'quote'), 'oa:exact');
      expect(exact, iri).toBe(slice(codePoints, start, values(selector, 'oa:end')[0]));
      joined += exact;
      quotes += 1;
    }
    expect(joined, iri).toBe(surface);
    const [text = ''] = values(values(iri, 'pg:unit')[0] ?? '', 'pg:text');
    expect(slice([...text], values(iri, 'pg:textStart')[0], values(iri, 'pg:textEnd')[0]), iri).toBe(surface);
    for (const named of values(iri, 'pg:names')) expect(values(named, 'rdf:type'), named).not.toEqual([]);
  }
  for (const iri of instances('pg:Assignment')) {
    const [evidence = ''] = values(iri, 'pg:evidence');
    expect(values(evidence, 'pg:names'), iri).toEqual(values(iri, 'pg:actor'));
    const [measure = ''] = values(iri, 'pg:measure');
    const inherited = values(iri, 'pg:inherited')[0] === 'true';
    expect(values(evidence, 'pg:unit'), iri).toEqual(inherited ? values(measure, 'dcterms:isPartOf') : [measure]);
  }
  return quotes;
}

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

  it('name the rule that found them', () => {
    for (const iri of instances('pg:Assignment')) expect(values(iri, 'pg:rule'), iri).toHaveLength(1);
  });

  it('never put the members of a collective in its place', () => {
    const ministries = `${base}actor/ci-ministries`;
    const members = ['fsa', 'mic', 'mhlw', 'meti', 'mlit'].map((name) => `${base}actor/${name}`);
    expect(values(ministries, 'org:hasMember')).toEqual(members);
    const withThem = annotations.units.filter(({ assignments }) =>
      assignments.some(({ actor, inherited }) => actor === ministries && !inherited),
    );
    expect(withThem.length).toBeGreaterThan(3);
    for (const { text, mentions, assignments } of withThem) {
      const named = mentions.map(({ entity }) => entity);
      const roles = assignments.filter(({ inherited }) => !inherited).map(({ actor }) => actor);
      expect(
        members.filter((member) => roles.includes(member) && !named.includes(member)),
        text,
      ).toEqual([]);
    }
    expect(withThem.some(({ mentions }) => !mentions.some(({ entity }) => members.includes(entity)))).toBe(true);
  });
});

describe('mentions', () => {
  it('quote the source, stand in their unit and bear the assignments out', () => {
    expect(expectEvidence(quads, SHIPPED_TEXT)).toBeGreaterThan(1400);
  });

  it('do so in a plan whose lines are dropped, doubled and swapped', () => {
    const lines = SHIPPED_TEXT.split(/(?<=\n)/);
    const firstTheme = lines.findLastIndex((line) => line.startsWith('1.1.'));
    const stretch = fc
      .tuple(fc.integer({ min: firstTheme, max: lines.length - 1 }), fc.integer({ min: 20, max: 120 }))
      .map(([from, length]) => lines.slice(from, from + length));
    const mutation = fc.tuple(fc.constantFrom('drop', 'double', 'swap'), fc.nat(), fc.nat());
    let quotes = 0;
    fc.assert(
      fc.property(stretch, fc.array(mutation, { maxLength: 20 }), (original, mutations) => {
        const text = [...original];
        for (const [kind, a, b] of mutations) {
          const [at, other] = [a % text.length, b % text.length];
          const line = text[at] ?? '';
          if (kind === 'drop' && text.length > 1) text.splice(at, 1);
          else if (kind === 'double') text.splice(other, 0, line);
          else [text[at], text[other]] = [text[other] ?? '', line];
        }
        const source = `1. 柱\n1.1. 節\n(1) 主題\n${text.join('')}`;
        quotes += expectEvidence(convertPlan(source, { entities: curated }).quads, source);
      }),
      { numRuns: 60 },
    );
    expect(quotes).toBeGreaterThan(1000);
  });

  it('belong to the unit that they stand in where a letter is printed twice', () => {
    const source = [
      '1. 柱',
      '1.1. 節',
      '(ア)総務省において、以下の取組を行う。',
      '- ・ 産業界と連携し、調べる。',
      '(ア)経済産業省において、以下の取組を行う。',
      '- ・ IPAを通じ、調べる。',
      '',
    ].join('\n');
    const doubled = convertPlan(source, { entities: curated });
    expectEvidence(doubled.quads, source);
    const roles = ['pg:lead', 'pg:via', 'pg:partner'].map((name) => vocabulary(name as Name));
    const stated = doubled.quads.filter(({ predicate }) => roles.includes(predicate.value));
    const local = (iri: string) => iri.slice(iri.lastIndexOf('/') + 1);
    expect(stated.map((q) => [q.subject, q.predicate, q.object].map((term) => local(term.value)).join(' '))).toEqual([
      '1.1-a ns#lead mic',
      '1.1-a.1 ns#lead mic',
      '1.1-a.1 ns#partner industry',
      '1.1-a_2 ns#lead meti',
      '1.1-a.1_2 ns#lead meti',
      '1.1-a.1_2 ns#via ipa',
    ]);
  });

  it('cite the documents and laws among what they name', () => {
    const cited = instances('pg:Measure').flatMap((iri) =>
      values(iri, 'pg:cites').map((other) => [iri, other] as const),
    );
    for (const [iri, other] of cited) {
      expect(values(iri, 'pg:mentions')).toContain(other);
      expect(
        values(other, 'rdf:type').some((type) => /#(?:Document|Law)$/.test(type)),
        other,
      ).toBe(true);
    }
    const listed = citationsOf(annotations, entities);
    expect(new Set(listed.map(({ measure, cited: other }) => `${measure} ${other}`))).toEqual(
      new Set(cited.map(([iri, other]) => `${values(iri, 'dcterms:identifier')[0]} ${other}`)),
    );
    expect(new Set(listed.map(({ type }) => type))).toEqual(new Set(['Document', 'Law']));
    expect(cited.length).toBeGreaterThan(50);
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
  it('states every mark of 再掲, also where no original is found', () => {
    const marked = annotations.units.filter(({ node }) => node.data.restated);
    expect(instances('pg:Measure').filter((iri) => values(iri, 'pg:marked')[0] === 'true')).toHaveLength(marked.length);
    const alone = lookUp(convertPlan('1. 柱\n1.1. 節\n(ア)取組を行う。（再掲）\n(イ)別に行う。\n').quads);
    expect(alone.instances('pg:Restatement')).toEqual([]);
    expect(alone.instances('pg:Measure').map((iri) => alone.values(iri, 'pg:marked'))).toEqual([['true'], []]);
  });

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
    const layers = compareLayers(plan, annotations, entities, matcher);
    expect(layers).toEqual(compareLayers(plan, annotations, entities));
    const differing = layers.filter((row) => (row.appendix === 'main') !== (row.text === 'lead'));
    expect(differing.length).toBeGreaterThan(0);
    expect(differing.length / layers.length).toBeLessThan(0.2);
  });
});

describe('evaluation: not below the figures reached', () => {
  it.each([
    ['dev', 1, { lead: 1, via: 1, partner: 1, mentions: 1, schedules: 1, dates: 1, restatements: 1 }],
    ['agreed', 1, { lead: 1, via: 1, partner: 0.986, mentions: 1, schedules: 1, dates: 0.666, restatements: 1 }],
    [
      'third',
      0.985,
      { lead: 0.981, via: 1, partner: 0.966, mentions: 1, schedules: 0.933, dates: 0.8, restatements: 1 },
    ],
  ] as const)('%s', (name, kinds, floors) => {
    const evaluation = evaluate(annotations, entities, gold(name));
    expect(evaluation.unknownUnits).toEqual([]);
    const scores = Object.values(evaluation.mentionsByKind);
    expect(scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length, 'kinds').toBeGreaterThanOrEqual(kinds);
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
  /** 2.2-1-ト, 2.6-ア, 5-エ and 2.2-1-③, and the local names made of them. */
  const IDENTIFIER = /(?<![\d.])\d(?:\.\d)?(?:-\d)?-[ァ-ヶ①-⑳]|measure[:/]\d/;

  it.each(['2.2-1-ト', '2.6-ア', '5-エ', '2.2-1-③', 'measure:2.6-a'])('would name %s', (identifier) => {
    expect(`「${identifier}」`).toMatch(IDENTIFIER);
  });

  it('names no measure, nor does a rule', () => {
    expect(data('entities.ttl')).not.toMatch(IDENTIFIER);
    const roles = new URL('../src/mentions/roles/', import.meta.url);
    const files = readdirSync(roles, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /(?<!\.spec)\.ts$/.test(file),
    );
    expect(files.length).toBeGreaterThan(15);
    for (const file of files) expect(readFileSync(new URL(file, roles), 'utf8'), file).not.toMatch(IDENTIFIER);
  });
});
