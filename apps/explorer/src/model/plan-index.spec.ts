import { describe, expect, it } from 'vitest';
import { STRINGS } from '../strings/testing.js';
import { selectionWords } from './announcements.js';
import { gistOf, someNames } from './gist.js';
import { fullName, nameOf, pictureLabel } from './names.js';
import { PlanIndex, type PlanNode } from './plan-index.js';
import { leadsAmong, relationsOf } from './relations.js';
import { keyOf, selectionAt } from './selection.js';
import { selectedIn, titleOf } from './statement.js';
import { exampleIndex, examplePlan } from './testing.js';

const plan = exampleIndex();
const named = (id: string): PlanNode => {
  const node = plan.named(id);
  if (node === undefined) throw new Error(`${id} is not in the example plan.`);
  return node;
};

describe('PlanIndex', () => {
  it('finds nodes by name and counts kinds', () => {
    expect(named('actor:mic').labelJa).toBe('総務省');
    expect(plan.named('actor:nobody')).toBeUndefined();
    expect(plan.counts.get('measure')).toBe(1);
    expect(plan.edgeCounts.get('lead')).toBe(2);
  });

  it('gives the path from the plan down to a measure', () => {
    expect(plan.pathTo(named('measure:2.1-a.1')).map(({ id }) => id)).toEqual([
      'plan:p',
      'division:2',
      'division:2.1',
      'measure:2.1-a',
    ]);
  });

  it('counts a neighbour once, however many edges lead to it', () => {
    expect(plan.degree(named('measure:2.1-a'))).toBe(5);
  });

  it('says which edge has no end', () => {
    const broken = { ...examplePlan, edges: [{ ...examplePlan.edges[0], target: 'https://example.org/gone' }] };
    expect(() => new PlanIndex(broken as typeof examplePlan)).toThrow(/gone/);
  });
});

describe('relations', () => {
  it('groups neighbours by role and leaves out the mention that a role covers', () => {
    const relations = relationsOf(plan, named('measure:2.1-a'));
    const brief = relations.map(
      ({ kind, outward, links }) => `${kind} ${outward} ${links.map(({ other }) => other.id)}`,
    );
    expect(brief).toEqual([
      'lead true actor:mic',
      'via true actor:nict',
      'part-of false measure:2.1-a.1',
      'mentions true thing:nicter',
    ]);
  });

  it('lists the measures of an agency by role', () => {
    const [lead, main] = relationsOf(plan, named('actor:mic'));
    expect(lead?.links.map(({ other }) => other.id)).toEqual(['measure:2.1-a', 'measure:2.1-a.1']);
    expect([lead?.kind, lead?.outward, main?.kind]).toEqual(['lead', false, 'main-agency']);
  });
});

describe('leads', () => {
  it('counts who leads the measures of a list, most first, the node itself left out', () => {
    const mentions = relationsOf(plan, named('thing:nicter')).find(({ kind }) => kind === 'mentions');
    const leads = leadsAmong(plan, named('thing:nicter'), mentions?.links ?? []);
    expect(leads.map(({ lead, count }) => `${lead.id} ${count}`)).toEqual(['actor:mic 1']);
    const led = relationsOf(plan, named('actor:mic'))[0];
    expect(leadsAmong(plan, named('actor:mic'), led?.links ?? [])).toEqual([]);
  });
});

describe('gist', () => {
  it('says in English who does a measure, and nothing in Japanese', () => {
    expect(gistOf(plan, STRINGS.en, 'en', named('measure:2.1-a'))).toBe('Led by MIC through NICT');
    expect(gistOf(plan, STRINGS.ja, 'ja', named('measure:2.1-a'))).toBeUndefined();
    expect(gistOf(plan, STRINGS.en, 'en', named('division:2.1'))).toBeUndefined();
  });

  it('counts names that are too many', () => {
    expect(someNames(STRINGS.en, ['A', 'B', 'C'])).toBe('A, B and C');
    expect(someNames(STRINGS.en, ['A', 'B', 'C', 'D'])).toBe('A, B and 2 others');
    expect(someNames(STRINGS.ja, ['甲', '乙', '丙', '丁'])).toBe('甲、乙、ほか 2 者');
  });
});

describe('statement', () => {
  const edge = { node: 'measure:2.1-a', edge: { kind: 'lead' as const, target: 'actor:mic' } };

  it('says an edge as a sentence', () => {
    const selected = selectedIn(plan, edge);
    if (selected === undefined) throw new Error('The edge is in the example plan.');
    expect(titleOf(STRINGS.en, 'en', selected)).toBe('MIC leads 2.1-a');
    expect(titleOf(STRINGS.ja, 'ja', selected)).toBe('総務省が2.1-アを主導');
    expect(selectionWords(plan, STRINGS.en, 'en', edge)).toBe('MIC leads 2.1-a selected');
  });

  it('says that an edge is not there, and not the measure', () => {
    const wrong = { node: 'measure:2.1-a', edge: { kind: 'lead' as const, target: 'actor:nict' } };
    expect(selectedIn(plan, wrong)).toBeUndefined();
    expect(selectionWords(plan, STRINGS.en, 'en', wrong)).toContain('measure:2.1-a lead actor:nict');
  });
});

describe('selection', () => {
  it('is the same in the address and in the picture', () => {
    const edge = { node: 'measure:2.1-a', edge: { kind: 'lead' as const, target: 'actor:mic' } };
    expect(keyOf(plan, edge)).toBe('measure:2.1-a lead actor:mic');
    expect(selectionAt(plan, 'measure:2.1-a lead actor:mic')).toEqual(edge);
    expect(selectionAt(plan, named('actor:mic').iri)).toEqual({ node: 'actor:mic' });
  });

  it('is nothing where the edge or the node is unknown', () => {
    expect(keyOf(plan, { node: 'actor:mic', edge: { kind: 'lead', target: 'actor:nict' } })).toBeUndefined();
    expect(keyOf(plan, { node: 'actor:mic', edge: { kind: 'lead', target: 'actor:nobody' } })).toBeUndefined();
    expect(keyOf(plan, { node: 'actor:nobody' })).toBeUndefined();
    expect(selectionAt(plan, 'nothing')).toBeUndefined();
  });
});

describe('names', () => {
  it('shows the number of a measure once', () => {
    expect(nameOf(named('measure:2.1-a'), 'ja').text).toBe('総務省において、NICTを通じ…');
    expect(fullName(named('measure:2.1-a'), 'ja')).toBe('2.1-ア 総務省において、NICTを通じ…');
  });

  it('falls back to Japanese where there is no English, and says so', () => {
    expect(nameOf(named('division:2'), 'en')).toEqual({ text: 'Safety', lang: 'en' });
    expect(nameOf(named('division:2.1'), 'en')).toEqual({ text: '守る', lang: 'ja' });
  });

  it('is short in the picture: numbers of measures, abbreviations of long names', () => {
    expect(pictureLabel(named('measure:2.1-a'), false, 'ja')).toBe('2.1-ア');
    expect(pictureLabel(named('actor:nict'), false, 'ja')).toBe('NICT');
    expect(pictureLabel(named('actor:mic'), false, 'en')).toBe('MIC');
    expect(pictureLabel(named('actor:nict'), true, 'ja')).toBe('国立研究開発法人情報通信研究機構');
  });
});
