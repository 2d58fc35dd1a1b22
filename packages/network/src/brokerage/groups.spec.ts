import { describe, expect, it } from 'vitest';
import { smallGraph } from '../../test/small-graph.js';
import { twoMode } from '../two-mode/index.js';
import { actorGroups, gouldFernandez, groupedBy, twoModeBrokerage } from './index.js';

const two = twoMode(
  smallGraph(
    `m1 lead a1 a2
     m2 lead a1 c1
     m3 lead a1
     m4 lead c1
     m5 lead c1`,
    { m1: { pillar: '2' }, m2: { pillar: '1' }, m3: { pillar: '2' }, m4: { pillar: '1' } },
  ),
);

describe('actorGroups', () => {
  it('takes the kind, the pillar of most events, or the community', () => {
    expect(actorGroups(two, 'kind')).toEqual({ a1: 'government-body', a2: 'government-body', c1: 'collective' });
    expect(actorGroups(two, 'pillar')).toEqual({ a1: '2', a2: '2', c1: '1' });
    const communities = actorGroups(two, 'community', { seed: 3 });
    expect(Object.keys(communities)).toEqual(['a1', 'a2', 'c1']);
    expect(new Set(Object.values(communities)).size).toBe(1);
  });

  it('takes the earlier of two pillars with as many events, and none where there is none', () => {
    const even = twoMode(
      smallGraph('m1 lead a1\nm2 lead a1\nm3 lead a2', { m1: { pillar: '10' }, m2: { pillar: '9' } }),
    );
    expect(actorGroups(even, 'pillar')).toEqual({ a1: '10', a2: '' });
  });

  it('makes the groups of brokerage', () => {
    const roles = (by: 'kind' | 'pillar') => twoModeBrokerage(two, { group: groupedBy(actorGroups(two, by)) })['a1'];
    expect(roles('kind')?.pairs).toMatchObject({ representative: 1, total: 1 });
    const apart = twoModeBrokerage(two, { group: groupedBy({}) })['a1'];
    expect(apart?.pairs).toMatchObject({ liaison: 1, total: 1 });
  });
});

describe('assign', () => {
  it('writes the counts of each node', () => {
    const copy = two.copy();
    twoModeBrokerage.assign(copy as typeof two, { attribute: 'broker' });
    expect(copy.getNodeAttributes('a1')).toMatchObject({ broker: { pairs: { total: 1 } } });
    expect(copy.getNodeAttributes('m1')).not.toHaveProperty('broker');
    gouldFernandez.assign(copy);
    expect(copy.getNodeAttributes('a2')).toHaveProperty('brokerage');
  });
});
