import { EMPTY_FILTER, type Filter, withClause } from '@plangraph/core/state';
import { describe, expect, it } from 'vitest';
import { focusResult } from './focus.js';
import { LoadedPlan } from './loaded-plan.js';
import { examplePlan } from './testing.js';

const loaded = new LoadedPlan(examplePlan);
const ids = (keys: Iterable<string> = []): string[] =>
  [...keys].map((key) => loaded.graph.getNodeAttribute(key, 'id')).sort();

describe('what is looked at', () => {
  it('around a node is within so many steps, and not through what everything hangs on', () => {
    const around = focusResult(loaded, EMPTY_FILTER, { kind: 'ego', node: 'actor:nict', depth: 1 });
    if (around?.kind !== 'ego') throw new Error('no surroundings');
    // One step of an actor is its measures and who else has a role in them.
    expect(ids(around.network.nodes)).toEqual(['actor:mic', 'actor:nict', 'measure:2.1-a', 'term:nict']);
    expect(new Set(around.network.distances.values())).toEqual(new Set([0, 1]));
    const wider = focusResult(loaded, EMPTY_FILTER, { kind: 'ego', node: 'actor:nict', depth: 2 });
    if (wider?.kind !== 'ego') throw new Error('no surroundings');
    expect(ids(wider.network.nodes)).toContain('thing:nicter');
    expect(ids(wider.network.nodes)).not.toContain('plan:p');
    const far = focusResult(loaded, EMPTY_FILTER, { kind: 'ego', node: 'division:2.1', depth: 2 });
    if (far?.kind !== 'ego') throw new Error('no surroundings');
    expect(ids(far.network.nodes)).not.toContain('plan:p');
  });

  it('between two actors is what they share, and what stays bright in the picture', () => {
    const both = focusResult(loaded, EMPTY_FILTER, { kind: 'compare', nodes: ['actor:mic', 'actor:nict'] });
    if (both?.kind !== 'compare') throw new Error('no comparison');
    expect(both.actors?.shared.map(({ measure }) => ids([measure])[0])).toEqual(['measure:2.1-a']);
    expect(ids(both.bright.nodes)).toEqual(['actor:mic', 'actor:nict', 'measure:2.1-a']);
    const mixed = focusResult(loaded, EMPTY_FILTER, { kind: 'compare', nodes: ['actor:mic', 'thing:nicter'] });
    expect(mixed?.kind === 'compare' ? mixed.actors : 'none').toBeUndefined();
  });

  it('between two actors is counted in what the filter leaves, whatever kinds are hidden in the picture', () => {
    const nodes = ['actor:mic', 'actor:nict'] as const;
    const compare = (filter: Filter) => {
      const found = focusResult(loaded, filter, { kind: 'compare', nodes });
      if (found?.kind !== 'compare' || found.actors === undefined) throw new Error('no comparison');
      return { narrowed: found.narrowed, ...found.actors };
    };
    const whole = compare(EMPTY_FILTER);
    expect([whole.narrowed, whole.numbers[0].lead, whole.distinct, whole.appendix.numbers[0]['main-agency']]).toEqual([
      false,
      2,
      1,
      1,
    ]);
    expect(whole.alone.a.map(({ single }) => single)).toEqual([true]);
    const via = withClause(EMPTY_FILTER, 'role', { any: ['via'], not: [] });
    const narrow = compare(via);
    // The bullet, which is led by one of them alone, does not answer.
    expect([narrow.narrowed, narrow.numbers[0].lead, narrow.alone.a.length]).toEqual([true, 1, 0]);
    expect(narrow.profile.length).toBe(whole.profile.length);
    const text = compare({ ...EMPTY_FILTER, layer: 'text' });
    expect([text.numbers[0].lead, text.appendix.numbers[0]['main-agency']]).toEqual([2, 0]);
    expect(compare({ ...EMPTY_FILTER, hidden: new Set(['measure'] as const) }).narrowed).toBe(false);
  });

  it('from one to another is the shortest ways; the chosen one alone is bright', () => {
    const ask = { kind: 'paths', nodes: ['actor:nict', 'thing:nicter'], most: 5, ties: [], avoid: [] } as const;
    const ways = focusResult(loaded, EMPTY_FILTER, ask);
    if (ways?.kind !== 'paths') throw new Error('no paths');
    expect(ways.paths.map(({ nodes }) => ids(nodes))).toContainEqual(['actor:nict', 'measure:2.1-a', 'thing:nicter']);
    expect(focusResult(loaded, EMPTY_FILTER, { ...ask, most: 1 })).toMatchObject({
      shortest: { steps: 2, count: 1, more: false },
    });
    const one = focusResult(loaded, EMPTY_FILTER, { ...ask, chosen: 1 });
    expect(ids(one?.bright?.nodes)).toEqual(['actor:nict', 'measure:2.1-a', 'thing:nicter']);
    const none = focusResult(loaded, EMPTY_FILTER, { ...ask, avoid: ['measure:2.1-a'] });
    expect(none?.kind === 'paths' ? none.paths : undefined).toEqual([]);
    // Both ends stay bright where there is no way.
    expect(ids(none?.bright?.nodes)).toEqual(['actor:nict', 'thing:nicter']);
    const led = focusResult(loaded, EMPTY_FILTER, { ...ask, ties: ['lead'] });
    expect(led?.kind === 'paths' ? led.paths : undefined).toEqual([]);
  });

  it('is nothing where the plan has no such node, and nothing that is not shown', () => {
    expect(focusResult(loaded, EMPTY_FILTER, { kind: 'ego', node: 'actor:nobody', depth: 1 })).toBeUndefined();
    expect(focusResult(loaded, EMPTY_FILTER, { kind: 'compare', nodes: ['actor:mic', 'actor:no'] })).toBeUndefined();
    const hidden = { ...EMPTY_FILTER, hidden: new Set(['measure'] as const) };
    const far = focusResult(loaded, hidden, { kind: 'ego', node: 'actor:nict', depth: 1 });
    expect(far?.kind === 'ego' ? ids(far.network.nodes) : undefined).toEqual(['actor:nict', 'term:nict']);
  });
});
