import { readFileSync } from 'node:fs';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../plan/parse.js';
import { ownText, walk } from '../plan/tree.js';
import { annotatePlan } from './annotate.js';
import { citationsOf } from './citations.js';
import { readEntities } from './entities.js';
import { compareLayers } from './layers.js';
import { buildMatcher } from './match.js';
import { entity, WORLD } from './testing.js';

const DATA = new URL('../../../../data/cybersecurity-2018/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, DATA), 'utf8');
const entities = readEntities(new Parser().parse(read('entities.ttl')));
const plan = parsePlan(read('plan.ja.txt'));
const annotations = annotatePlan(plan, entities);
const generic = new Set(entities.filter((e) => e.generic).map((e) => e.iri));
const actors = new Set(entities.filter((e) => e.actor).map((e) => e.iri));

describe('annotatePlan', () => {
  it('annotates every measure and sub-measure in document order', () => {
    const nodes = [...walk(plan)].filter((node) => node.type === 'measure' || node.type === 'subMeasure');
    expect(annotations.units.map((unit) => unit.identifier)).toEqual(nodes.map((node) => node.data.identifier));
    expect(annotations.units.map((unit) => unit.text)).toEqual(nodes.map(ownText));
  });

  it('shows every mention, term and schedule as a slice of the unit’s text', () => {
    for (const { text, mentions, termMentions, schedules } of annotations.units) {
      for (const m of [...mentions, ...termMentions]) expect(m.surface).toBe(text.slice(m.start, m.end));
      for (const s of schedules) expect(s.text).toBe(text.slice(s.start, s.end));
    }
  });

  it('gives roles to actors only, each once in a unit, with a mention as evidence', () => {
    let owner = annotations.units[0];
    for (const unit of annotations.units) {
      if (!/\.\d+$/.test(unit.identifier)) owner = unit;
      expect(new Set(unit.assignments.map((a) => a.actor)).size).toBe(unit.assignments.length);
      for (const { actor, inherited, start, end } of unit.assignments) {
        expect(actors.has(actor)).toBe(true);
        const places = (inherited ? owner : unit)?.mentions.filter((m) => m.start === start && m.end === end);
        expect(places?.map((m) => m.entity)).toEqual([actor]);
      }
    }
  });

  it('keeps generic collectives only where they have a role', () => {
    for (const unit of annotations.units) {
      for (const mention of unit.mentions.filter((m) => generic.has(m.entity))) {
        expect(unit.assignments.some((a) => a.actor === mention.entity && a.start === mention.start)).toBe(true);
      }
    }
  });

  it('lets bullets inherit leads and nothing else', () => {
    const inherited = annotations.units.flatMap((u) =>
      u.assignments.filter((a) => a.inherited).map((a) => [u, a] as const),
    );
    expect(inherited.length).toBeGreaterThan(10);
    for (const [unit, assignment] of inherited) {
      expect(assignment.role).toBe('lead');
      expect(unit.identifier).toMatch(/\.\d+$/);
      expect(unit.assignments.filter((a) => a.role === 'lead').every((a) => a.inherited)).toBe(true);
    }
  });

  it('names an earlier measure for every mark of restatement', () => {
    const order = new Map(annotations.units.map((unit, i) => [unit.identifier, i]));
    const marked = annotations.restatements.filter((r) => r.marked);
    expect(marked.map((r) => r.measure)).toEqual(
      annotations.units.filter((u) => /再掲[）)]$/.test(u.text)).map((u) => u.identifier),
    );
    for (const { measure, original } of annotations.restatements) {
      expect(order.get(original) ?? 0).toBeLessThan(order.get(measure) ?? 0);
    }
  });

  it('lists quoted names that nobody knows', () => {
    const names = new Set(annotations.unknownNames.map((unknown) => unknown.name));
    expect(names).toContain('見える化');
    expect(names).not.toContain('サイバーセキュリティ経営ガイドライン');
    expect(annotatePlan(plan, []).unknownNames.length).toBeGreaterThan(annotations.unknownNames.length);
    const quotes = parsePlan(
      '1. 柱\n1.1. 節\n(ア) 「総務省」、「総務省、外務省等」、「総務省見える化」、「無名（総務省）」を行う。\n',
    );
    expect(annotatePlan(quotes, WORLD).unknownNames.map(({ name }) => name)).toEqual(['総務省見える化']);
  });

  it('gives the same for the same, and leaves its input alone', () => {
    const before = JSON.stringify([plan.children.length, entities]);
    expect(annotatePlan(plan, entities)).toEqual(annotations);
    expect(annotatePlan(plan, entities, { matcher: buildMatcher(entities) })).toEqual(annotations);
    expect(JSON.stringify([plan.children.length, entities])).toBe(before);
  });

  it('is not upset by an empty plan', () => {
    expect(annotatePlan(parsePlan(''), entities)).toEqual({ units: [], restatements: [], unknownNames: [] });
  });
});

describe('compareLayers', () => {
  const rows = compareLayers(plan, annotations, entities);
  const label = new Map(entities.map((e) => [e.iri, e.labels[0]]));
  const row = (division: string, actor: string) =>
    rows.find((r) => r.division === division && label.get(r.actor) === actor);

  it('takes 内閣官房 in the text and NISC in the appendix for the same', () => {
    expect(row('1.1-1', '内閣官房')).toMatchObject({ appendix: 'main', text: 'lead' });
    expect(rows.some((r) => label.get(r.actor) === '内閣サイバーセキュリティセンター')).toBe(false);
  });

  it('shows what only one layer has, and the measures that bear it out', () => {
    expect(row('1.3-2', '警察庁')).toMatchObject({ appendix: 'main', text: 'none', measures: [] });
    const only = rows.filter((r) => r.appendix === 'none');
    expect(only.length).toBeGreaterThan(0);
    for (const { text, measures } of only) expect([text, measures.length > 0]).toEqual(['lead', true]);
  });

  it('has no actor twice in a division', () => {
    expect(new Set(rows.map((r) => `${r.division} ${r.actor}`)).size).toBe(rows.length);
  });
});

describe('a plan that prints a letter twice', () => {
  const plan = parsePlan(
    [
      '1. 柱',
      '1.1. 節',
      '(1) 主題',
      '(ア) 総務省において、以下の取組を行う。',
      '- ・ 産業界と連携し、調べる。',
      '(ア) 経済産業省において、IPAを通じ、行う。',
      '',
      '参考2 担当府省庁一覧',
      '1.1 節\t◎：総務省',
      '',
    ].join('\n'),
  );
  const annotations = annotatePlan(plan, WORLD);

  it('keeps what each unit says apart', () => {
    expect(annotations.units.map(({ identifier, node, text }) => [identifier, ownText(node) === text])).toEqual([
      ['1.1-1-ア', true],
      ['1.1-1-ア.1', true],
      ['1.1-1-ア', true],
    ]);
  });

  it('counts the leads of both in the layers', () => {
    const leads = compareLayers(plan, annotations, WORLD).filter(({ text }) => text === 'lead');
    expect(new Map(leads.map(({ actor, measures }) => [actor, measures]))).toEqual(
      new Map([
        ['総務省', ['1.1-1-ア', '1.1-1-ア.1']],
        ['経済産業省', ['1.1-1-ア']],
      ]),
    );
  });
});

describe('citationsOf', () => {
  it('lists documents and laws, place by place', () => {
    const things = [
      entity('guide', ['手引書'], { type: 'Document', actor: false }),
      entity('act', ['基本法'], { type: 'Law', actor: false }),
    ];
    const text = '総務省において、手引書及び基本法に基づき、手引書を改める。';
    const cited = annotatePlan(parsePlan(`1. 柱\n1.1. 節\n(ア) ${text}\n`), [...WORLD, ...things]);
    expect(
      citationsOf(cited, things).map(({ measure, cited, type, start, end }) => [
        measure,
        cited,
        type,
        text.slice(start, end),
      ]),
    ).toEqual([
      ['1.1-ア', 'guide', 'Document', '手引書'],
      ['1.1-ア', 'act', 'Law', '基本法'],
      ['1.1-ア', 'guide', 'Document', '手引書'],
    ]);
  });
});

describe('a plan of another house', () => {
  const text = [
    '1. 柱',
    '1.1. 節',
    '(ア) 総務省において、IPAを通じ、以下の取組を行う。',
    '- ・ 産業界と連携し、調べる。',
    '',
  ].join('\n');

  it('is annotated with its own entities', () => {
    const { units } = annotatePlan(parsePlan(text), [...WORLD, entity('g', ['団体'], { generic: true })]);
    expect(units.map((u) => u.assignments.map((a) => `${a.role}:${a.actor}`))).toEqual([
      ['lead:総務省', 'via:IPA'],
      ['lead:総務省', 'partner:産業界'],
    ]);
  });
});
