import { describe, expect, it } from 'vitest';
import { PlanIndex } from '../../model/plan-index.js';
import { examplePlan } from '../../model/testing.js';
import type { OwnData } from '../../own-data/reading/open-source.js';
import { countsOf, fiscalYearToSay, warningsOf } from './facts.js';

const [part] = examplePlan.edges;
const edge = (source: string, kind: 'lead' | 'restates', target: string) => {
  const iri = (id: string): string => `https://example.org/${id.replace(':', '/')}`;
  return {
    ...part,
    key: `${source} ${kind} ${target}`,
    source: iri(source),
    target: iri(target),
    attributes: { kind, weight: 1 },
  };
};

describe('countsOf', () => {
  it('counts by kind, family and role, and leaves out what there is none of', () => {
    const counts = Object.fromEntries(countsOf(new PlanIndex(examplePlan)).map(({ count, number }) => [count, number]));
    expect(counts).toEqual({
      pillars: 1,
      sections: 1,
      measures: 1,
      subMeasures: 1,
      actors: 2,
      things: 1,
      terms: 1,
      roles: 3,
      appendix: 1,
      mentions: 2,
      nodes: 9,
      edges: 11,
    });
  });
});

describe('fiscalYearToSay', () => {
  it('is that of the published plan, and of no other', () => {
    const plan = new PlanIndex({
      ...examplePlan,
      attributes: { ...examplePlan.attributes, issued: '2019-03-31' } as typeof examplePlan.attributes,
    });
    expect(fiscalYearToSay(plan, undefined)).toBe(2018);
    expect(fiscalYearToSay(plan, {} as OwnData)).toBeUndefined();
    expect(fiscalYearToSay(new PlanIndex(examplePlan), undefined)).toBeUndefined();
  });
});

describe('warningsOf', () => {
  it('shows nothing that the plan does not have, and says nothing of a secretariat that it has not', () => {
    const warnings = warningsOf(new PlanIndex(examplePlan));
    expect(warnings.map(({ warning }) => warning)).not.toContain('secretariat');
    expect(warnings.find(({ warning }) => warning === 'cliques')).toEqual({ warning: 'cliques', examples: [] });
    // The ministry is named, but as the lead: that is more than being named.
    expect(warnings.find(({ warning }) => warning === 'together')?.examples).toEqual([]);
    expect(warnings.find(({ warning }) => warning === 'intentions')?.examples).toEqual([{ node: 'measure:2.1-a' }]);
  });

  it('finds places that show each', () => {
    const plan = new PlanIndex({
      ...examplePlan,
      nodes: examplePlan.nodes.map((node) =>
        node.attributes?.id === 'actor:nict'
          ? { ...node, attributes: { ...node.attributes, id: 'actor:nisc', kind: 'collective' } }
          : node,
      ),
      edges: [
        ...examplePlan.edges.filter(({ key }) => key !== 'measure:2.1-a lead actor:mic'),
        edge('measure:2.1-a', 'lead', 'actor:nict'),
        edge('measure:2.1-a.1', 'lead', 'actor:nict'),
        edge('measure:2.1-a.1', 'restates', 'measure:2.1-a'),
      ],
    });
    expect(Object.fromEntries(warningsOf(plan).map(({ warning, ...shown }) => [warning, shown]))).toEqual({
      secretariat: { examples: [{ node: 'actor:nisc' }] },
      collectives: { examples: [{ node: 'actor:nisc' }] },
      together: { examples: [{ node: 'measure:2.1-a', edge: { kind: 'mentions', target: 'actor:mic' } }] },
      cliques: { examples: [{ node: 'measure:2.1-a.1' }], leads: 2 },
      restatements: { examples: [{ node: 'measure:2.1-a.1', edge: { kind: 'restates', target: 'measure:2.1-a' } }] },
      intentions: { examples: [{ node: 'measure:2.1-a' }] },
    });
  });
});
