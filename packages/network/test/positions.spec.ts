import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { DirectedGraph, UndirectedGraph } from 'graphology';
import type { AbstractGraph } from 'graphology-types';
import { beforeAll, describe, expect, it } from 'vitest';
import { python } from '../../../scripts/judges.mjs';
import {
  betweenness,
  closeness,
  communities,
  constraint,
  coreNumber,
  degree,
  delegation,
  effectiveSize,
  eigenvector,
  modularity,
  type NodeValues,
  pageRank,
  projectOntoActors,
  seededRandom,
  strength,
  twoMode,
} from '../src/index.js';
import { report } from './difference.js';
import { shippedPlan } from './plans.js';

const JUDGE = fileURLToPath(new URL('positions-judges.py', import.meta.url));
const plan = shippedPlan();

type Tie = readonly [string, string, number?];

function networkOf(nodes: string, ties: readonly Tie[], directed = false): AbstractGraph {
  const graph = directed ? new DirectedGraph() : new UndirectedGraph();
  for (const node of nodes) graph.addNode(node);
  for (const [source, target, weight = 1] of ties) graph.addEdge(source, target, { weight });
  return graph;
}

/** Weights of few values, so that many paths are of equal length. */
function chance(seed: number, size: number, share: number, directed: boolean): AbstractGraph {
  const random = seededRandom(seed);
  const graph = directed ? new DirectedGraph() : new UndirectedGraph();
  for (let i = 0; i < size; i += 1) graph.addNode(`n${i}`);
  for (let i = 0; i < size; i += 1)
    for (let j = directed ? 0 : i + 1; j < size; j += 1)
      if (i !== j && random() < share) graph.addEdge(`n${i}`, `n${j}`, { weight: 1 + Math.floor(3 * random()) });
  return graph;
}

const two = twoMode(plan);
const NETWORKS: Record<string, AbstractGraph> = {
  'plan, count': projectOntoActors(two),
  'plan, newman': projectOntoActors(two, { weight: 'newman' }),
  'plan, jaccard': projectOntoActors(two, { weight: 'jaccard' }),
  'plan, leads, bullets apart': projectOntoActors(twoMode(plan, { roles: ['lead'], subMeasures: 'apart' })),
  'plan, appendix': projectOntoActors(twoMode(plan, { layer: 'appendix' })),
  'plan, delegation': delegation(two),
  empty: networkOf('', []),
  'one node': networkOf('a', []),
  isolates: networkOf('abc', []),
  'two nodes': networkOf('ab', [['a', 'b', 3]]),
  'pair and isolate': networkOf('abc', [['a', 'b']]),
  star: networkOf('abcde', [
    ['a', 'b'],
    ['a', 'c', 2],
    ['a', 'd'],
    ['a', 'e'],
  ]),
  path: networkOf('abcd', [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'd'],
  ]),
  circle: networkOf('abcdef', [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'd'],
    ['d', 'e'],
    ['e', 'f'],
    ['f', 'a'],
  ]),
  complete: networkOf('abcd', [
    ['a', 'b'],
    ['a', 'c'],
    ['a', 'd'],
    ['b', 'c'],
    ['b', 'd'],
    ['c', 'd'],
  ]),
  // 1/10 + 1/5 and 2 · 3/20 are the same length, but not the same double.
  'equal but for rounding': networkOf('abcd', [
    ['a', 'b', 10],
    ['b', 'd', 5],
    ['a', 'c', 20 / 3],
    ['c', 'd', 20 / 3],
  ]),
  'two parts': networkOf('abcdefg', [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'a'],
    ['d', 'e', 2],
    ['e', 'f'],
  ]),
  'chain, directed': networkOf(
    'abcd',
    [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
    ],
    true,
  ),
  'there and back, directed': networkOf(
    'abcd',
    [
      ['a', 'b', 2],
      ['b', 'a'],
      ['b', 'c'],
      ['c', 'a', 3],
    ],
    true,
  ),
  'chance, thin': chance(1, 40, 0.05, false),
  'chance, dense': chance(2, 40, 0.3, false),
  'chance, directed': chance(3, 30, 0.1, true),
};

const groups = new Map(
  Object.entries(NETWORKS).map(([name, graph]) => [name, communities(graph, { runs: 3 }).communities]),
);
const MEASURES: Record<string, (graph: AbstractGraph, name: string) => NodeValues> = {
  degree: (graph) => degree(graph),
  strength: (graph) => strength(graph),
  betweenness: (graph) => betweenness(graph),
  betweennessRaw: (graph) => betweenness(graph, { normalised: false }),
  betweennessWeighted: (graph) => betweenness(graph, { weight: 'weight' }),
  closeness: (graph) => closeness(graph),
  closenessWeighted: (graph) => closeness(graph, { weight: 'weight' }),
  eigenvector: (graph) => eigenvector(graph),
  pageRank: (graph) => pageRank(graph),
  constraint: (graph) => constraint(graph),
  constraintPlain: (graph) => constraint(graph, { weight: null }),
  effectiveSize: (graph) => effectiveSize(graph),
  effectiveSizePlain: (graph) => effectiveSize(graph, { weight: null }),
  coreNumber: (graph) => coreNumber(graph),
  modularity: (graph, name) => ({ '': modularity(graph, groups.get(name) ?? {}) }),
};

/** Largest difference that rounding and stopping of either program leave. */
const TOLERANCE: Record<string, number> = { eigenvector: 1e-9, pageRank: 1e-9 };

type Answers = Record<string, Record<string, Record<string, number | null>>>;

function ask(interpreter: string, judge: string): Answers {
  const input = Object.fromEntries(
    Object.entries(NETWORKS).map(([name, graph]) => [
      name,
      {
        directed: graph.type === 'directed',
        nodes: graph.nodes(),
        edges: graph.mapEdges((_edge, { weight }, source, target) => [source, target, weight]),
        communities: graph.nodes().map((node) => groups.get(name)?.[node]),
      },
    ]),
  );
  const { status, stdout, stderr } = spawnSync(interpreter, [JUDGE, judge], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout) as Answers;
}

const NAMES = { networkx: 'NetworkX', igraph: 'python-igraph' } as const;

for (const judge of ['networkx', 'igraph'] as const) {
  const interpreter = python(judge);
  describe.skipIf(interpreter === undefined)(`positions, as ${judge} has them`, () => {
    let answers: Answers;
    beforeAll(() => {
      answers = ask(interpreter ?? '', judge);
    });
    it.each(Object.keys(MEASURES))('%s', (measure) => {
      let [largest, compared] = [0, 0];
      for (const [name, graph] of Object.entries(NETWORKS)) {
        const theirs = answers[name]?.[measure];
        if (theirs === undefined) continue;
        const ours = MEASURES[measure]?.(graph, name) ?? {};
        expect(Object.keys(ours), name).toEqual(Object.keys(theirs));
        for (const [node, value] of Object.entries(theirs)) {
          // They have no effective size for an isolate; it has no contact, so here it is 0.
          const expected = value ?? (measure.startsWith('effectiveSize') ? 0 : Number.NaN);
          const difference = Object.is(ours[node], expected) ? 0 : Math.abs((ours[node] ?? 0) - expected);
          expect(difference, `${measure} of ${node} in ${name}: ${ours[node]}, not ${expected}`).toBeLessThan(
            TOLERANCE[measure] ?? 1e-12,
          );
          largest = Math.max(largest, difference);
          compared += 1;
        }
      }
      if (compared > 0) report({ function: measure, judge: NAMES[judge], values: compared, largest });
      // effective size is NetworkX's only
      expect(compared > 0).toBe(!(judge === 'igraph' && measure.startsWith('effectiveSize')));
    });
  });
}
