import { describe, expect, it } from 'vitest';
import { expandCollectives } from './expand.js';
import { type Clause, EMPTY_FILTER, type Facet, type Filter, withClause } from './filter.js';
import { MeasureIndex } from './measure-index.js';
import { graphOf, smallPlan } from './testing.js';

const index = new MeasureIndex(smallPlan());

function asking(clauses: Partial<Record<Facet, Partial<Clause>>>, more: Partial<Filter> = {}): Filter {
  let filter: Filter = { ...EMPTY_FILTER, ...more };
  for (const [facet, clause] of Object.entries(clauses)) {
    filter = withClause(filter, facet as Facet, { any: [], not: [], ...clause });
  }
  return filter;
}

const answers = (filter: Filter): string[] => [...index.answering(filter)];

describe('measures that answer', () => {
  it('are all where nothing is asked', () => {
    expect(answers(EMPTY_FILTER)).toEqual(['a', 'a.1', 'b', 'c']);
    expect(index.size).toBe(4);
  });

  it('stand in a division at any depth', () => {
    expect(answers(asking({ division: { any: ['1'] } }))).toEqual(['a', 'a.1', 'b']);
    expect(answers(asking({ division: { any: ['1.1', '2'] } }))).toEqual(['a', 'a.1', 'b', 'c']);
    expect(answers(asking({ division: { not: ['1.1'] } }))).toEqual(['c']);
  });

  it('have role, actor and kind of actor in one and the same assignment', () => {
    expect(answers(asking({ actor: { any: ['agency'] } }))).toEqual(['a', 'c']);
    expect(answers(asking({ actor: { any: ['agency'] }, role: { any: ['lead'] } }))).toEqual(['c']);
    expect(answers(asking({ actorKind: { any: ['public-body'] }, role: { any: ['via', 'partner'] } }))).toEqual(['a']);
    expect(answers(asking({ actor: { any: ['agency'] }, actorKind: { any: ['government-body'] } }))).toEqual([]);
  });

  it('answer one facet where any is enough, and never what must not be there', () => {
    const either = asking({ actor: { any: ['agency'] }, names: { any: ['drill'] } }, { match: 'any' });
    expect(answers(either)).toEqual(['a', 'b', 'c']);
    expect(answers(withClause(either, 'division', { any: [], not: ['2'] }))).toEqual(['a', 'b']);
  });

  it('have no roles of whom the filter leaves out', () => {
    expect(answers(asking({ actor: { any: ['office'] } }, { secretariat: 'hidden' }))).toEqual([]);
    expect(answers(asking({ role: { any: ['partner'] } }, { collectives: 'dropped' }))).toEqual([]);
    expect(answers(asking({ actor: { not: ['office'] } }, { secretariat: 'hidden' }))).toContain('b');
  });

  it('are those of a group, or have to do with one of it, where it alone is left', () => {
    expect(answers({ ...EMPTY_FILTER, only: ['a', 'c', 'agency'] })).toEqual(['a', 'c']);
    expect(answers({ ...EMPTY_FILTER, only: ['1', 'drill'] })).toEqual(['a', 'a.1', 'b']);
    expect(answers({ ...EMPTY_FILTER, only: ['drill', 'goal'] })).toEqual(['a', 'b']);
    expect(answers({ ...EMPTY_FILTER, only: ['a'], layer: 'appendix' })).toEqual(['1.1']);
    expect(index.counts({ ...EMPTY_FILTER, only: ['agency'] }).actor).toEqual(
      new Map([
        ['ministry', 1],
        ['agency', 2],
      ]),
    );
  });

  it('count restatements once where asked', () => {
    expect(answers(asking({}, { restatements: 'once' }))).toEqual(['a', 'a.1', 'b']);
  });

  it('are of members too once collectives are expanded', () => {
    const expanded = new MeasureIndex(expandCollectives(smallPlan()));
    expect([...expanded.answering(asking({ actor: { any: ['member'] } }))]).toEqual(['b']);
    expect(answers(asking({ actor: { any: ['member'] } }))).toEqual([]);
  });

  it('are divisions where only the appendix counts, which knows no roles', () => {
    const appendix = { layer: 'appendix' } as const;
    expect(answers(asking({}, appendix)).sort()).toEqual(['1.1', '2']);
    expect(answers(asking({ actor: { any: ['agency'] } }, appendix))).toEqual(['2']);
    expect(answers(asking({ role: { any: ['lead'] } }, appendix))).toEqual([]);
    expect(Object.fromEntries(index.counts(asking({}, appendix)).actor)).toEqual({ office: 1, ministry: 1, agency: 1 });
  });
});

describe('counts', () => {
  it('are of what each value would leave, the other facets being as they are', () => {
    const { actor, role, division, names } = index.counts(asking({ role: { any: ['lead'] } }));
    expect(Object.fromEntries(actor)).toEqual({ ministry: 2, office: 1, agency: 1 });
    expect(Object.fromEntries(role)).toEqual({ lead: 4, via: 1, partner: 1 });
    expect(Object.fromEntries(division)).toEqual({ '1': 3, '1.1': 3, '2': 1 });
    expect(Object.fromEntries(names)).toEqual({ act: 1, drill: 1, word: 1 });
  });

  it('count an actor with two roles in a measure once', () => {
    const twice = new MeasureIndex(
      graphOf({ m: 'measure', x: 'government-body' }, [
        ['m', 'lead', 'x'],
        ['m', 'partner', 'x'],
      ]),
    );
    expect(twice.counts(EMPTY_FILTER).actor.get('x')).toBe(1);
  });
});

it('does not hang on divisions that stand in each other', () => {
  const round = new MeasureIndex(
    graphOf({ 1: 'pillar', 2: 'pillar', m: 'measure' }, [
      ['1', 'part-of', '2'],
      ['2', 'part-of', '1'],
      ['m', 'part-of', '1'],
    ]),
  );
  expect([...round.divisionsAround('m')].sort()).toEqual(['1', '2']);
});
