import { describe, expect, it } from 'vitest';
import { partnersOf } from './partners.js';
import { PlanIndex } from './plan-index.js';
import { examplePlan } from './testing.js';

/** A bullet that 総務省 leads through NICT and with the system's operator, beside what the example has. */
const plan = new PlanIndex({
  ...examplePlan,
  edges: [
    ...examplePlan.edges,
    ...(['via', 'partner'] as const).map((kind) => ({
      key: `measure:2.1-a.1 ${kind} actor:nict`,
      source: 'https://example.org/measure/2.1-a.1',
      target: 'https://example.org/actor/nict',
      attributes: { kind, weight: 1 },
    })),
  ],
});

const partners = (id: string) => {
  const node = plan.named(id);
  if (node === undefined) throw new Error(id);
  return partnersOf(plan, node).map(({ standing, partners: found }) => [
    standing,
    ...found.map(({ actor, count }) => `${actor.id} ${count}`),
  ]);
};

describe('with whom an actor acts', () => {
  it('is counted by role over measures and bullets, from both sides', () => {
    expect(partners('actor:mic')).toEqual([
      ['through', 'actor:nict 2'],
      ['with', 'actor:nict 1'],
    ]);
    expect(partners('actor:nict')).toEqual([
      ['for', 'actor:mic 2'],
      ['beside', 'actor:mic 1'],
    ]);
  });

  it('is nothing for what has no role', () => {
    expect(partners('thing:nicter')).toEqual([]);
  });
});
