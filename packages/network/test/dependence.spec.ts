import type { PlanGraph } from '@plangraph/core/graph';
import { describe, expect, it } from 'vitest';
import {
  actorsOf,
  compareActors,
  contactNetwork,
  dependence,
  projectOntoActors,
  redundancy,
  twoMode,
  without,
  withoutEach,
} from '../src/index.js';
import { shippedPlan } from './plans.js';

const plan: PlanGraph = shippedPlan();
const network = twoMode(plan);
const table = dependence(network);
const idsOf = (keys: readonly string[]): string[] => keys.map((key) => plan.getNodeAttribute(key, 'id'));
const actor = (name: string): string => `https://w3id.org/plangraph/cybersecurity-2018/actor/${name}`;

describe('dependence in the shipped plan', () => {
  it('agrees with what is left when each actor is taken out', () => {
    const rows = new Map(table.actors.map((row) => [row.actor, row]));
    for (const one of actorsOf(network)) {
      const { leaderless, remaining } = without(network, one);
      expect(leaderless).toEqual(rows.get(one)?.ledAlone ?? []);
      for (const event of rows.get(one)?.led ?? []) expect([...leaderless, ...remaining]).toContain(event);
    }
  });

  it('finds the distances that a network without the actors has', () => {
    const contacts = contactNetwork(network);
    const hops = (graph: typeof contacts, from: string): Map<string, number> => {
      const found = new Map([[from, 0]]);
      for (const [at, distance] of found)
        graph.forEachNeighbor(at, (next) => {
          if (!found.has(next)) found.set(next, distance + 1);
        });
      return found;
    };
    const lost = withoutEach(network);
    const ministries = actorsOf(network).filter((one) => plan.getNodeAttribute(one, 'order') !== undefined);
    const leads = table.actors.map((row) => row.actor);
    const sets = [...leads.map((one) => [one]), leads.slice(0, 2), leads.slice(3, 7)];
    for (const removed of sets) {
      const left = contacts.copy() as typeof contacts;
      for (const one of removed) left.dropNode(one);
      const expected = ministries.flatMap((a, at) => {
        if (removed.includes(a)) return [];
        const [before, after] = [hops(contacts, a), hops(left, a)];
        return ministries
          .slice(at + 1)
          .filter((b) => !removed.includes(b) && before.has(b) && before.get(b) !== after.get(b))
          .map((b) => [a, b, before.get(b), after.get(b)]);
      });
      expect(lost(removed).apart.map(({ a, b, before, after }) => [a, b, before, after])).toEqual(expected);
      const alone = contacts.nodes().filter((one) => left.hasNode(one) && left.degree(one) === 0);
      expect(lost(removed).cutOff).toEqual(alone.filter((one) => contacts.degree(one) > 0));
    }
  });

  it('knows whose bodies JPCERT/CC and CYDER’s centre are', () => {
    const bodies = new Map(
      table.actors.flatMap(({ actor: lead, bodies: own }) => own.map((body) => [body.actor, lead])),
    );
    expect(bodies.get(actor('jpcert-cc'))).toBe(actor('meti'));
    expect(bodies.get(actor('national-cyber-training-center'))).toBe(actor('mic'));
    expect(bodies.has(actor('ipa'))).toBe(false);
  });

  it('loses ministries’ contact without the secretariat', () => {
    const { apart, cutOff } = without(network, actor('cabinet-secretariat'));
    const lost = apart.filter(({ after }) => after === undefined);
    expect(lost.length).toBeGreaterThan(0);
    expect(
      new Set(lost.map(({ a, b }) => (idsOf([a, b]).includes('actor:mhlw') ? 'actor:mhlw' : idsOf([a])[0]))),
    ).toEqual(new Set(['actor:npa-personnel', 'actor:mhlw']));
    expect(idsOf(cutOff)).toContain('actor:npa-personnel');
  });

  it('counts ties as the projection does, or lower', () => {
    const projection = projectOntoActors(network);
    const { ties } = redundancy(network);
    for (const { a, b, redundancy: count } of ties)
      expect(count).toBeLessThanOrEqual(projection.getEdgeAttribute(projection.edge(a, b), 'count'));
    const leads = twoMode(plan, { roles: ['lead'] });
    const joint = projectOntoActors(leads);
    expect(redundancy(leads).ties.map(({ a, b, redundancy: count }) => [a, b, count])).toEqual(
      joint.mapEdges((_, { count }, a, b) => [a, b, count]),
    );
  });
});

describe('actors of the shipped plan side by side', () => {
  it('share and divide all that they lead', () => {
    const { alone, shared, delegated, roles, profile } = compareActors(plan, actor('mic'), actor('meti'));
    const led = plan.filterInEdges(actor('mic'), (_, { kind }) => kind === 'lead');
    expect(alone.a.length + shared.filter(({ a }) => a.some(({ role }) => role === 'lead')).length).toBe(led.length);
    expect(roles.lead.lead).toBeGreaterThan(5);
    expect(delegated).toEqual({ fromA: [], fromB: [] });
    const pillars = profile.filter(({ kind }) => kind === 'pillar');
    expect(pillars.reduce((sum, { a }) => sum + a.lead, 0)).toBe(led.length);
  });

  it('show through whom one acts', () => {
    const { delegated } = compareActors(plan, actor('meti'), actor('ipa'));
    expect(delegated.fromA.filter(({ roles }) => roles.includes('via')).length).toBeGreaterThan(20);
  });
});
