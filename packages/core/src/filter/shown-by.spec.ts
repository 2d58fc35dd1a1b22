import { describe, expect, it } from 'vitest';
import type { Shown } from '../graph/shown.js';
import { EMPTY_FILTER, type Filter, withClause } from './filter.js';
import { MeasureIndex } from './measure-index.js';
import { shownBy } from './shown-by.js';
import { graphOf, smallPlan } from './testing.js';

const graph = smallPlan();
const index = new MeasureIndex(graph);
const shown = (filter: Filter): Shown => shownBy(graph, index, filter);
const nodes = (filter: Filter): string[] => [...shown(filter).nodes].sort();

describe('what a filter leaves', () => {
  it('is everything where nothing is asked, what is tied to nothing too', () => {
    expect(nodes(EMPTY_FILTER)).toEqual(graph.nodes().sort());
    expect([...shown(EMPTY_FILTER).edges].sort()).toEqual(graph.edges().sort());
  });

  it('is the measures that answer with their ties, and what is around them without its own', () => {
    const led = withClause(EMPTY_FILTER, 'actor', { any: ['ministry'], not: [] });
    expect(nodes(led)).toEqual(['1', '1.1', 'a', 'a.1', 'act', 'agency', 'goal', 'ministry', 'plan'].sort());
    // The section around is the secretariat's by the appendix, which nobody asked for.
    expect([...shown(led).edges]).not.toContain('1.1 main-agency office');
  });

  it('is all of a division where only divisions are asked for: its directions and agencies too', () => {
    const pillar = withClause(EMPTY_FILTER, 'division', { any: ['2'], not: [] });
    expect(nodes(pillar)).toEqual(['2', 'agency', 'c', 'ministry', 'plan'].sort());
    expect(nodes(withClause(EMPTY_FILTER, 'division', { any: [], not: ['2'] }))).toContain('goal');
  });

  it('is a group alone: of its families nothing else, of the others what is tied to it', () => {
    const only = (...group: string[]): Filter => ({ ...EMPTY_FILTER, only: group });
    expect(nodes(only('a'))).toEqual(['1', '1.1', 'a', 'act', 'agency', 'goal', 'ministry', 'plan'].sort());
    expect(nodes(only('agency'))).toEqual(['1', '1.1', '2', 'a', 'act', 'agency', 'c', 'goal', 'plan'].sort());
    // The bullet's measure is not asked for, nor the plan around the division.
    expect(nodes(only('1.1', 'a.1', 'ministry', 'alone'))).toEqual(['1.1', 'a.1', 'alone', 'goal', 'ministry'].sort());
    expect([...shown(only('a', 'agency')).edges]).toContain('a via agency');
    expect(nodes(withClause(only('a', 'b', 'office'), 'actor', { any: ['ministry'], not: [] }))).not.toContain('b');
    expect(nodes({ ...only('office'), layer: 'appendix' })).toEqual(['1', '1.1', 'office', 'plan']);
    expect(nodes(only('nobody'))).toEqual([]);
  });

  it('takes hidden kinds away and nothing with them', () => {
    const measures = { ...EMPTY_FILTER, hidden: new Set(['measure', 'sub-measure'] as const) };
    expect(nodes(measures)).toEqual(
      graph
        .nodes()
        .filter((key) => !['a', 'a.1', 'b', 'c'].includes(key))
        .sort(),
    );
  });

  it('takes the secretariat away alone, and collectives with what only they were tied to', () => {
    expect(nodes({ ...EMPTY_FILTER, secretariat: 'hidden' })).toEqual(
      graph
        .nodes()
        .filter((key) => key !== 'office')
        .sort(),
    );
    const dropped = nodes({ ...EMPTY_FILTER, collectives: 'dropped' });
    expect(dropped).not.toContain('group');
    expect(dropped).not.toContain('member');
  });

  it('is divisions and their agencies where only the appendix counts', () => {
    expect(nodes({ ...EMPTY_FILTER, layer: 'appendix' })).toEqual(
      ['1', '1.1', '2', 'agency', 'ministry', 'office', 'plan'].sort(),
    );
    const one = withClause({ ...EMPTY_FILTER, layer: 'appendix' }, 'actor', { any: ['agency'], not: [] });
    expect(nodes(one)).toEqual(['2', 'agency', 'ministry', 'plan'].sort());
  });

  it('has no edges of the appendix where only the text counts', () => {
    const edges = [...shown({ ...EMPTY_FILTER, layer: 'text' }).edges];
    expect(edges.filter((edge) => edge.includes('-agency'))).toEqual([]);
    expect(edges).toContain('a lead ministry');
  });

  it('shows all roles of the measures that have the one that is asked for', () => {
    const via = withClause(EMPTY_FILTER, 'role', { any: ['via'], not: [] });
    const edges = [...shown(via).edges];
    expect(edges).toContain('a via agency');
    expect(edges).toContain('a lead ministry');
    expect(edges.some((edge) => edge.startsWith('c lead'))).toBe(false);
    const notLead = withClause(EMPTY_FILTER, 'role', { any: [], not: ['lead'] });
    expect(nodes(notLead)).not.toContain('a');
    expect([...shown(notLead).edges].some((edge) => edge.includes(' lead '))).toBe(false);
  });

  it('keeps what is tied to the secretariat alone', () => {
    const small = graphOf({ office: ['government-body', { secretariat: true }], unit: 'government-body' }, [
      ['unit', 'unit-of', 'office'],
    ]);
    const left = shownBy(small, new MeasureIndex(small), { ...EMPTY_FILTER, secretariat: 'hidden' });
    expect([[...left.nodes], [...left.edges]]).toEqual([['unit'], []]);
  });
});
