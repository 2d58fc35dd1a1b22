import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { python } from '../../../scripts/judges.mjs';
import {
  actorsOf,
  adjustedRand,
  BROKER_ROLES,
  communities,
  delegation,
  gouldFernandez,
  mutualInformation,
  type ProjectionWeight,
  projectOntoActors,
  type TwoModeOptions,
  twoMode,
  twoModeBrokerage,
} from '../src/index.js';
import { report } from './difference.js';
import { shippedPlan } from './plans.js';

const JUDGE = fileURLToPath(new URL('projections-judges.py', import.meta.url));
const plan = shippedPlan();
const CASES: TwoModeOptions[] = [
  {},
  { roles: ['lead'], collectives: 'dropped' },
  { subMeasures: 'apart', restatements: 'as-printed', collectives: 'expanded', units: 'folded' },
  { layer: 'appendix' },
];
const WEIGHTS: ProjectionWeight[] = ['count', 'newman', 'jaccard', 'cosine', 'average-activity'];

function ask<Answer>(interpreter: string | undefined, judge: string, input: unknown): Answer {
  const { status, stdout, stderr } = spawnSync(interpreter ?? '', [JUDGE, judge], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout) as Answer;
}

interface TwoModeAnswer {
  projections: Record<ProjectionWeight, [string, string, number][]>;
  gouldFernandez: Record<string, Record<string, number>>;
  twoMode: Record<string, Record<string, number>>;
}

const networkx = python('networkx');
describe.skipIf(networkx === undefined).each(CASES)('of the plan with %o, as NetworkX has them', (options) => {
  const network = twoMode(plan, options);
  const whoThroughWhom = options.layer === 'appendix' || options.roles !== undefined ? undefined : delegation(network);
  const groups = Object.fromEntries(plan.mapNodes((node, { kind }) => [node, kind]));
  let answer: TwoModeAnswer;
  beforeAll(() => {
    answer = ask<TwoModeAnswer>(networkx, 'networkx', {
      actors: actorsOf(network),
      ties: network.mapEdges((_edge, _tie, actor, event) => [actor, event]),
      directed: whoThroughWhom?.mapEdges((_edge, _tie, source, target) => [source, target]) ?? [],
      groups,
    });
  });

  it.each(WEIGHTS)('projection by %s', (weight) => {
    const projection = projectOntoActors(network, { weight });
    const theirs = answer.projections[weight];
    expect(projection.size).toBe(theirs.length);
    let largest = 0;
    for (const [one, other, value] of theirs) {
      const difference = Math.abs(projection.getEdgeAttribute(one, other, 'weight') - value);
      expect(difference).toBeLessThan(1e-14 * Math.max(1, value));
      largest = Math.max(largest, difference);
    }
    report({ function: `projectOntoActors, ${weight}`, judge: 'NetworkX', values: theirs.length, largest });
  });

  if (whoThroughWhom !== undefined)
    it('Gould–Fernandez brokerage', () => {
      const ours = gouldFernandez(whoThroughWhom);
      expect(Object.keys(ours).sort()).toEqual(Object.keys(answer.gouldFernandez).sort());
      for (const [node, counts] of Object.entries(answer.gouldFernandez))
        for (const role of BROKER_ROLES) expect(ours[node]?.[role], `${role} of ${node}`).toBe(counts[role] ?? 0);
      const values = BROKER_ROLES.length * Object.keys(ours).length;
      report({ function: 'gouldFernandez', judge: 'every triple, in Python', values, largest: 0 });
    });

  it('two-mode brokerage', () => {
    const ours = Object.entries(twoModeBrokerage(network));
    for (const [node, { pairs, paths }] of ours) {
      const theirs = answer.twoMode[node] ?? {};
      for (const role of ['coordinator', 'itinerant', 'representative', 'liaison'] as const)
        expect([pairs[role], paths[role]], `${role} of ${node}`).toEqual([
          theirs[`pairs ${role}`] ?? 0,
          theirs[`paths ${role}`] ?? 0,
        ]);
    }
    report({ function: 'twoModeBrokerage', judge: 'every path, in Python', values: 8 * ours.length, largest: 0 });
  });
});

const igraph = python('igraph');
describe.skipIf(igraph === undefined).each(CASES)('communities of the plan with %o, beside igraph', (options) => {
  const projection = projectOntoActors(twoMode(plan, options), { weight: 'newman' });
  const found = communities(projection);
  const single = communities(projection, { runs: 1, seed: 99, resolution: 1.5 });
  const listed = (of: Record<string, number>) => projection.nodes().map((node) => of[node]);
  let answer: Record<'adjustedRand' | 'mutualInformation' | 'louvain' | 'leiden', number>;
  beforeAll(() => {
    answer = ask<typeof answer>(igraph, 'igraph', {
      nodes: projection.nodes(),
      edges: projection.mapEdges((_edge, { weight }, one, other) => [one, other, weight]),
      one: listed(found.communities),
      other: listed(single.communities),
    });
  });

  it('agreement of partitions', () => {
    for (const [name, ours] of [
      ['adjustedRand', adjustedRand(found.communities, single.communities)],
      ['mutualInformation', mutualInformation(found.communities, single.communities)],
    ] as const) {
      expect(ours).toBeCloseTo(answer[name], 12);
      report({ function: name, judge: 'python-igraph', values: 1, largest: Math.abs(ours - answer[name]) });
    }
  });

  it('as high a modularity, within 1 %, as the best of 20 runs of its Louvain and Leiden', () => {
    const best = Math.max(answer.louvain, answer.leiden);
    expect(found.modularity).toBeGreaterThan(0.99 * best);
    const largest = Math.max(0, best - found.modularity);
    report({ function: 'communities, modularity below', judge: 'Louvain and Leiden of igraph', values: 1, largest });
  });
});
