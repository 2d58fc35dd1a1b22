import { describe, expect, it } from 'vitest';
import { smallGraph } from '../../test/small-graph.js';
import { compareActors } from './compare-actors.js';

const graph = smallGraph(
  `s1 part-of d1
   m1 part-of s1
   b1 part-of m1
   m2 part-of s1
   m3 part-of d2
   m4 part-of d2
   m1 lead a1
   b1 lead! a1
   b1 via a3
   m2 lead a1 a2
   m2 via a3
   m2 mentions t1
   m3 lead a2 c1
   m3 via a1
   m3 partner a1 a3
   m3 mentions t2 w1
   m4 lead a1 a5
   m4 partner a2
   m4 via a4
   m4 mentions t1 t2 w1`,
  Object.fromEntries(
    ['d1', 's1', 'm1', 'b1', 'm2', 'd2', 'm3', 'm4', 'a1', 'a2', 'a3', 'a4', 'a5', 't1', 't2'].map((key) => [key, {}]),
  ),
);
const { alone, shared, roles, delegated, helpers, things, profile, jaccard } = compareActors(graph, 'a1', 'a2');

describe('compareActors', () => {
  it('has what one leads and the other has no part in, saying what is inherited and what nobody else leads', () => {
    expect(alone).toEqual({
      a: [
        { measure: 'm1', edge: 'm1 lead a1', inherited: false, single: true },
        { measure: 'b1', edge: 'b1 lead a1', inherited: true, single: true },
      ],
      b: [],
    });
    const [joint] = compareActors(graph, 'a5', 'a2').alone.a;
    expect(joint).toBeUndefined();
    expect(compareActors(graph, 'a2', 'a4').alone.a.map(({ measure, single }) => [measure, single])).toEqual([
      ['m2', false],
      ['m3', false],
    ]);
  });

  it('has what they share, by role', () => {
    expect(shared.map(({ measure, a, b }) => [measure, a.map(({ role }) => role), b.map(({ role }) => role)])).toEqual([
      ['m2', ['lead'], ['lead']],
      ['m3', ['via', 'partner'], ['lead']],
      ['m4', ['lead'], ['partner']],
    ]);
    expect(roles).toEqual({
      lead: { lead: 1, via: 0, partner: 1 },
      via: { lead: 1, via: 0, partner: 0 },
      partner: { lead: 1, via: 0, partner: 0 },
    });
  });

  it('has what one does through the other or with it', () => {
    expect(delegated).toEqual({
      fromA: [{ measure: 'm4', roles: ['partner'], inherited: false }],
      fromB: [{ measure: 'm3', roles: ['via', 'partner'], inherited: false }],
    });
  });

  it('has who helps both, and what both name', () => {
    expect(helpers).toEqual([
      { actor: 'a3', a: { via: ['b1', 'm2'], partner: [] }, b: { via: ['m2'], partner: ['m3'] } },
    ]);
    expect(things).toEqual([
      { thing: 't1', measuresOfA: ['m2', 'm4'], measuresOfB: ['m2', 'm4'] },
      { thing: 't2', measuresOfA: ['m3', 'm4'], measuresOfB: ['m3', 'm4'] },
    ]);
  });

  it('counts by pillar and section', () => {
    expect(profile).toEqual([
      {
        division: 'd1',
        kind: 'pillar',
        a: { lead: 3, via: 0, partner: 0, any: 3 },
        b: { lead: 1, via: 0, partner: 0, any: 1 },
      },
      {
        division: 's1',
        kind: 'section',
        a: { lead: 3, via: 0, partner: 0, any: 3 },
        b: { lead: 1, via: 0, partner: 0, any: 1 },
      },
      {
        division: 'd2',
        kind: 'pillar',
        a: { lead: 1, via: 1, partner: 1, any: 2 },
        b: { lead: 1, via: 0, partner: 1, any: 2 },
      },
    ]);
  });

  it('gives Jaccard’s index of what they lead and of all they have a role in', () => {
    expect(jaccard).toEqual({ led: 1 / 5, any: 3 / 5 });
    expect(compareActors(graph, 'a3', 'a4').jaccard).toEqual({ led: undefined, any: 0 });
    expect(compareActors(graph, 'a1', 'a1').jaccard).toEqual({ led: 1, any: 1 });
  });

  it('is the same seen from the other side', () => {
    const other = compareActors(graph, 'a2', 'a1');
    expect(other.alone).toEqual({ a: alone.b, b: alone.a });
    expect(other.delegated).toEqual({ fromA: delegated.fromB, fromB: delegated.fromA });
    expect(other.roles.lead.via).toBe(roles.via.lead);
    expect(other.helpers).toEqual(helpers.map(({ actor, a, b }) => ({ actor, a: b, b: a })));
    expect(() => compareActors(graph, 'a1', 'a0')).toThrow('network/compareActors: the graph has no node “a0”.');
  });
});
