import { DEFAULT_STATE, withClause } from '@plangraph/core/state';
import { describe, expect, it } from 'vitest';
import { fileStem, tableStem } from './file-name.js';

const PLAN = 'cybersecurity-2018';

describe('fileStem', () => {
  it('tells the state apart, in letters that every file system has', () => {
    expect(fileStem(PLAN, DEFAULT_STATE, 9, 9)).toBe(PLAN);
    const selected = { ...DEFAULT_STATE, selection: { node: 'measure:2.2-1-to' } };
    expect(fileStem(PLAN, selected, 4, 9)).toBe(`${PLAN}_measure-2.2-1-to_part-4`);
    const edge = { ...selected, selection: { node: 'm:1', edge: { kind: 'lead' as const, target: 'actor:meti' } } };
    expect(fileStem(PLAN, { ...edge, view: 'agencies' }, 9, 9)).toBe(`${PLAN}_agencies_m-1-lead-actor-meti`);
    const focus = { kind: 'paths' as const, nodes: ['a:1', 'a:2'] as const, most: 5, ties: [], avoid: [] };
    expect(fileStem(PLAN, { ...edge, focus }, 9, 9)).toBe(`${PLAN}_a-1-to-a-2`);
    expect(fileStem('計画', { ...DEFAULT_STATE, selection: { node: '../../etc/施策' } }, 9, 9)).toBe('plan_etc');
  });
});

describe('tableStem', () => {
  it('names the plan, the table and what it is filtered by', () => {
    expect(tableStem(PLAN, 'measures', DEFAULT_STATE)).toBe(`${PLAN}_measures`);
    const filter = withClause(DEFAULT_STATE.filter, 'role', { any: ['lead'], not: [] });
    const selected = { ...DEFAULT_STATE, filter, selection: { node: 'measure:2.2-1-to' } };
    expect(tableStem(PLAN, 'measures', selected)).toBe(`${PLAN}_measures_role-lead`);
    expect(tableStem('', 'matrix-sections-text', DEFAULT_STATE)).toBe('plan_matrix-sections-text');
  });
});
