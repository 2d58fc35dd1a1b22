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
    for (const [one, other, value] of theirs)
      expect(Math.abs(projection.getEdgeAttribute(one, other, 'weight') - value)).toBeLessThan(
        1e-14 * Math.max(1, value),
      );
  });

  if (whoThroughWhom !== undefined)
    it('Gould–Fernandez brokerage', () => {
      const ours = gouldFernandez(whoThroughWhom);
      expect(Object.keys(ours).sort()).toEqual(Object.keys(answer.gouldFernandez).sort());
      for (const [node, counts] of Object.entries(answer.gouldFernandez))
        for (const role of BROKER_ROLES) expect(ours[node]?.[role], `${role} of ${node}`).toBe(counts[role] ?? 0);
    });

  it('two-mode brokerage', () => {
    for (const [node, { pairs, paths }] of Object.entries(twoModeBrokerage(network))) {
      const theirs = answer.twoMode[node] ?? {};
      for (const role of ['coordinator', 'itinerant', 'representative', 'liaison'] as const)
        expect([pairs[role], paths[role]], `${role} of ${node}`).toEqual([
          theirs[`pairs ${role}`] ?? 0,
          theirs[`paths ${role}`] ?? 0,
        ]);
    }
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
    expect(adjustedRand(found.communities, single.communities)).toBeCloseTo(answer.adjustedRand, 12);
    expect(mutualInformation(found.communities, single.communities)).toBeCloseTo(answer.mutualInformation, 12);
  });

  it('as high a modularity, within 1 %, as the best of 20 runs of its Louvain and Leiden', () => {
    expect(found.modularity).toBeGreaterThan(0.99 * Math.max(answer.louvain, answer.leiden));
  });
});
