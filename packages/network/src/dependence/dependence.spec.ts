import { describe, expect, it } from 'vitest';
import { smallGraph } from '../../test/small-graph.js';
import { twoMode } from '../two-mode/index.js';
import { dependence } from './dependence.js';
import { redundancy } from './redundancy.js';
import { without } from './without.js';

// a1 – a2 in m1, a2 – a3 in m2, a3 and a4 through x alone; a6 is named without a lead.
const graph = smallGraph(
  `m1 lead a1 a2
   m1 via a5
   m2 lead a2
   m2 partner a3
   m2 via a7
   m3 lead a3
   m3 via a4
   m4 lead a3
   m4 via a4
   m5 via a6 a5
   m6 lead a1
   m7 lead a1
   m7 partner a2
   d1 main-agency a1
   d1 related-agency a2`,
  Object.fromEntries(
    ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7'].map((key, at) => [key, at < 3 ? { order: at + 1 } : {}]),
  ),
);
const network = twoMode(graph);

describe('dependence', () => {
  it('has what hangs on one lead alone', () => {
    expect(dependence(network).actors).toEqual([
      { actor: 'a1', led: ['m1', 'm6', 'm7'], ledAlone: ['m6', 'm7'], bodies: [] },
      { actor: 'a2', led: ['m1', 'm2'], ledAlone: ['m2'], bodies: [{ actor: 'a7', events: ['m2'] }] },
      { actor: 'a3', led: ['m3', 'm4'], ledAlone: ['m3', 'm4'], bodies: [{ actor: 'a4', events: ['m3', 'm4'] }] },
    ]);
    expect(dependence(network).unled).toEqual(['m5']);
  });

  it('carries its options and takes ◎ for a lead', () => {
    const appendix = dependence(twoMode(graph, { layer: 'appendix' }));
    expect(appendix.options.layer).toBe('appendix');
    expect(appendix.actors).toEqual([{ actor: 'a1', led: ['d1'], ledAlone: ['d1'], bodies: [] }]);
    expect(dependence(twoMode(graph, { roles: ['lead'] })).actors.flatMap(({ bodies }) => bodies)).toEqual([]);
  });
});

describe('without', () => {
  it('has what loses its last lead, its last contact, and who is further apart', () => {
    expect(without(network, 'a2')).toMatchObject({
      method: 'without',
      removed: ['a2'],
      leaderless: ['m2'],
      remaining: ['m1', 'm7'],
      cutOff: ['a7'],
      apart: [{ a: 'a1', b: 'a3', before: 2 }],
    });
    expect(without(network, 'a3')).toMatchObject({
      leaderless: ['m3', 'm4'],
      remaining: ['m2'],
      cutOff: ['a4'],
      apart: [],
    });
  });

  it('says how far apart, where a longer way is left', () => {
    const ring = smallGraph(
      `m1 lead a1 a2
       m2 lead a2 a3
       m3 lead a1 a4
       m4 lead a4 a5
       m5 lead a5 a3`,
      { a1: { order: 1 }, a2: { order: 2 }, a3: { order: 3 } },
    );
    expect(without(twoMode(ring), 'a2').apart).toEqual([{ a: 'a1', b: 'a3', before: 2, after: 3 }]);
  });

  it('takes several out, counts nobody as cut off who had no contact, and refuses who is not there', () => {
    const both = without(network, ['a3', 'a1']);
    expect(both.removed).toEqual(['a1', 'a3']);
    expect(both.leaderless).toEqual(['m3', 'm4', 'm6', 'm7']);
    expect(both.cutOff).toEqual(['a4']);
    expect(without(network, 'a6')).toMatchObject({ leaderless: [], remaining: [], cutOff: [], apart: [] });
    expect(() => without(network, 'm1')).toThrow('network/without: the two-mode network has no actor “m1”.');
    expect(() => without(network, ['a0'])).toThrow('no actor “a0”');
  });
});

describe('redundancy', () => {
  it('counts the measures behind each tie, two bodies that one acts through not being tied', () => {
    expect(
      redundancy(network).ties.map(({ a, b, redundancy: count, events }) => [a, b, count, events.join(' ')]),
    ).toEqual([
      ['a1', 'a2', 2, 'm1 m7'],
      ['a1', 'a5', 1, 'm1'],
      ['a2', 'a3', 1, 'm2'],
      ['a2', 'a5', 1, 'm1'],
      ['a2', 'a7', 1, 'm2'],
      ['a3', 'a4', 2, 'm3 m4'],
    ]);
  });
});
