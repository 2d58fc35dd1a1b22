import { describe, expect, it } from 'vitest';
import { annotatePlan } from '../mentions/annotate.js';
import { entity, WORLD } from '../mentions/testing.js';
import { parsePlan } from '../plan/parse.js';
import { ablation } from './ablation.js';
import { agreement } from './agreement.js';
import { evaluate } from './evaluate.js';
import { comparable, type GoldUnit } from './gold.js';

const TEXT = [
  '1. 柱',
  '1.1. 節',
  '(ア) 総務省において、「訓練ハック」等を見据え、IPAを通じ、2018年度中に以下の取組を行う。',
  '- ・ 産業界と連携し、調べる。',
  '',
].join('\n');
const ENTITIES = WORLD.map((e) => (e.iri === '産業界' ? { ...e, generic: true } : e));
const plan = parsePlan(TEXT);
const annotations = annotatePlan(plan, ENTITIES);
const nothing = {
  lead: [],
  lead_inherited: false,
  via: [],
  partner: [],
  entities: [],
  schedule: [],
  repeat: false,
};
const GOLD: GoldUnit[] = [
  {
    ...nothing,
    id: '1.1-ア',
    lead: ['総務省'],
    via: ['ＩＰＡ等'],
    entities: [
      { name: '総務省', class: 'ORG' },
      { name: 'IPA', class: 'ORG' },
      { name: '「訓練ハック」', class: 'FORUM' },
    ],
    schedule: [{ text: '2018年度中に', kind: 'by', iso: '2019-03-31' }],
  },
  {
    ...nothing,
    id: '1.1-ア.1',
    lead: ['総務省'],
    lead_inherited: true,
    partner: ['産業界'],
    entities: [{ name: '産業界', class: 'ORG' }],
  },
];

describe('comparable', () => {
  it.each([
    ['「ＩＰＡ」等', 'IPA'],
    ['『日・ASEAN 会議』など', '日ASEAN会議'],
    ['等', ''],
  ])('%j is %j', (surface, expected) => {
    expect(comparable(surface)).toBe(expected);
  });
});

describe('evaluate', () => {
  it('finds no error where there is none', () => {
    const evaluation = evaluate(annotations, ENTITIES, GOLD);
    expect(evaluation.errors).toEqual([]);
    expect(evaluation).toMatchObject({
      units: 2,
      lead: { right: 2, f1: 1 },
      mentions: { right: 3 },
      schedules: { right: 1 },
      dates: { right: 1, f1: 1 },
    });
    expect(evaluation.mentionsByKind['FORUM']).toMatchObject({ right: 1, f1: 1 });
  });

  it('counts what is wrong and what is missed, and shows the text', () => {
    const [first, second] = GOLD as [GoldUnit, GoldUnit];
    const gold = [
      { ...first, lead: ['外務省'], entities: [{ name: '訓練ハック', class: 'PROGRAM' }] },
      { ...second, id: '9-ア' },
    ];
    const evaluation = evaluate(annotations, ENTITIES, gold);
    expect(evaluation.lead).toMatchObject({ right: 0, wrong: 1, missed: 1, f1: 0 });
    expect(evaluation.mentionsByKind['PROGRAM']).toMatchObject({ missed: 1 });
    // A name of the wrong class is listed, one that is missed altogether only as a mention.
    expect(evaluation.errors.filter(({ what }) => what.startsWith('kind'))).toEqual([
      { unit: '1.1-ア', what: 'kind PROGRAM', fault: 'missed', name: '訓練ハック' },
      { unit: '1.1-ア', what: 'kind FORUM', fault: 'wrong', name: '訓練ハック' },
    ]);
    expect(evaluation.unknownUnits).toEqual(['9-ア']);
    expect(evaluation.errors).toContainEqual({ unit: '1.1-ア', what: 'lead', fault: 'missed', name: '外務省' });
    expect(evaluation.texts['1.1-ア']).toContain('総務省において');
  });

  it('scores dates apart from the words of schedules', () => {
    const gold = GOLD.map((unit) => ({ ...unit, schedule: unit.schedule.map((s) => ({ ...s, iso: '2018-12-31' })) }));
    const evaluation = evaluate(annotations, ENTITIES, gold);
    expect(evaluation).toMatchObject({ schedules: { f1: 1 }, dates: { right: 0, wrong: 1, missed: 1 } });
    expect(agreement(GOLD, gold).dates).toMatchObject({ f1: 0 });
  });

  it('counts marks of restatement, whether or not the original is found', () => {
    const marked = annotatePlan(parsePlan(TEXT.replace('取組を行う。', '取組を行う。（再掲）')), ENTITIES);
    expect(marked.restatements).toEqual([]);
    const gold = GOLD.map((unit) => ({ ...unit, repeat: unit.id === '1.1-ア' }));
    expect(evaluate(marked, ENTITIES, gold).restatements).toMatchObject({ right: 1, f1: 1 });
  });

  it('has nothing to complain about without gold', () => {
    expect(evaluate(annotations, ENTITIES, []).lead).toMatchObject({ precision: 1, recall: 1, f1: 1 });
  });
});

describe('agreement', () => {
  it('is full between equal readings and shows where they differ', () => {
    expect(agreement(GOLD, GOLD)).toMatchObject({ units: 2, differences: [], lead: { f1: 1 } });
    const other = GOLD.map((unit) => ({ ...unit, via: [] }));
    const differing = agreement(GOLD, other);
    expect(differing.via).toMatchObject({ missed: 1, f1: 0 });
    expect(differing.differences).toContainEqual(
      expect.objectContaining({ what: 'via', fault: 'missed', name: 'IPA' }),
    );
  });
});

describe('ablation', () => {
  it('shows what each rule gives', () => {
    const rows = ablation(plan, ENTITIES, GOLD);
    const lost = (rule: string) => rows.find((row) => row.rule === rule);
    expect(lost('agent-in')).toMatchObject({ fires: 1, lead: 1 });
    expect(lost('through')).toMatchObject({ fires: 1, lead: 0, via: 1 });
    expect(lost('inheritance')?.lead).toBeGreaterThan(0);
    expect(lost('core')).toMatchObject({ fires: 0, lead: 0, via: 0, partner: 0 });
  });

  it('does not need a thing', () => {
    expect(ablation(plan, [entity('x', ['乙'])], []).every((row) => row.lead === 0)).toBe(true);
  });
});
