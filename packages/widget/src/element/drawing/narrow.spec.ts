import type { PlanGraph } from '@plangraph/core/graph';
import { describe, expect, it } from 'vitest';
import { smallGraph } from '../../figure/testing.js';
import { WidgetFault } from '../fault.js';
import { amountOf } from './content.js';
import { narrow, partOf } from './narrow.js';

const plan = smallGraph() as unknown as PlanGraph;
const NOTHING = { view: '', focus: '', depth: '', kinds: '', roles: '', state: '' };
const named = (settings: Partial<typeof NOTHING>) => {
  const content = narrow(plan, { ...NOTHING, ...settings });
  const { graph, shown } = content;
  const seen = graph.filterNodes((key) => shown === undefined || shown.nodes.has(key));
  return { ...content, ids: seen.map((key) => graph.getNodeAttribute(key, 'id')).sort() };
};

describe('narrow', () => {
  it('shows the whole plan, in its own graph, where nothing is asked for', () => {
    const content = named({});
    expect(content.graph).toBe(plan);
    expect([content.shown, content.arranged, content.faults]).toEqual([undefined, false, []]);
    expect(amountOf(content)).toEqual({ nodes: plan.order, edges: plan.size });
  });

  it('gives a part places of its own and leaves the plan as it is', () => {
    const before = JSON.stringify(plan.export());
    const { graph, arranged, subject, ids } = named({ view: 'agency:meti' });
    expect(arranged).toBe(true);
    expect(ids).toEqual(['actor:meti', 'actor:mic', 'actor:nict', 'measure:2-a', 'thing:cyder']);
    expect(graph.getNodeAttribute(subject ?? '', 'id')).toBe('actor:meti');
    expect(graph.everyNode((_, { x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(JSON.stringify(plan.export())).toBe(before);
  });

  it('gives widgets that ask for the same the same', () => {
    const ask = (view: string, aspect: number) => partOf(plan, { ...NOTHING, view }, aspect);
    expect(ask('pillar:1', 1.63)).toBe(ask('pillar:1', 1.57));
    expect(ask('pillar:1', 0.5)).not.toBe(ask('pillar:1', 1.6));
    expect(ask('pillar:2', 1.5).graph.order).not.toBe(ask('pillar:1', 1.5).graph.order);
  });

  it('fills a wide picture across and a tall one down', () => {
    const extent = (aspect: number): number => {
      const { graph } = narrow(plan, { ...NOTHING, view: 'pillar:2' }, aspect);
      const spots = graph.mapNodes((_, { x, y }) => ({ x, y }));
      const span = (values: number[]): number => Math.max(...values) - Math.min(...values);
      return span(spots.map(({ x }) => x)) / span(spots.map(({ y }) => y));
    };
    expect(extent(2.2)).toBeGreaterThan(extent(0.6));
  });

  it('takes kinds to show or to leave out, and roles', () => {
    expect(named({ kinds: 'government-body, pillar' }).ids).toEqual([
      'actor:meti',
      'actor:mic',
      'division:1',
      'division:2',
    ]);
    expect(named({ kinds: '!term !measure' }).ids).not.toContain('term:sns');
    expect(named({ roles: 'via' }).ids).toContain('measure:2-a');
    expect(named({ roles: 'via' }).ids).not.toContain('measure:1-a');
  });

  it('shows what is around a node: of an actor also who else has a role', () => {
    expect(named({ focus: 'actor:meti' }).ids).toEqual(['actor:meti', 'actor:mic', 'actor:nict', 'measure:2-a']);
    expect(named({ focus: 'thing:cyder' }).ids).toEqual(['measure:2-a', 'thing:cyder']);
    expect(named({ focus: 'thing:cyder', depth: '2' }).ids).toContain('actor:nict');
    expect(named({ focus: 'ego~thing:cyder~2' }).ids).toEqual(named({ focus: 'thing:cyder', depth: '2' }).ids);
    // No step goes through a pillar, which everything hangs on.
    expect(named({ focus: 'measure:1-a', depth: '4' }).ids).not.toContain('division:1');
  });

  it('follows a state of the explorer, as an address or as its parts', () => {
    for (const state of [
      '?v=1&hide=term&role=via#/actor:mic',
      'https://example.org/x/?v=1&hide=term&role=via#/actor:mic',
    ]) {
      const { ids, selection, faults } = named({ state });
      expect(ids).toEqual(named({ kinds: '!term', roles: 'via' }).ids);
      expect([plan.getNodeAttribute(selection ?? '', 'id'), faults]).toEqual(['actor:mic', []]);
    }
    expect(named({ state: 'https://example.org/x/#/actor:mic' }).selection).toBeDefined();
    expect(named({ state: '?role=via', roles: 'partner' }).ids).toEqual(named({ roles: 'partner' }).ids);
  });

  it('tells of what it cannot follow, and stops at a view that is not known', () => {
    const { faults } = named({
      state: '?v=1&focus=compare~actor:mic~actor:meti&color=pillar#/actor:no',
      kinds: 'dragon',
      depth: '2',
    });
    expect(faults.map(({ parameter, why }) => `${parameter} ${why}`)).toEqual([
      'kinds value',
      'focus unsupported',
      'color unsupported',
      'state node',
    ]);
    expect(() => named({ view: 'pillar:9' })).toThrow(WidgetFault);
  });
});
