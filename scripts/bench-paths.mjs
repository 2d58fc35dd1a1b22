// How long the shortest paths take: all pairs of actors of the shipped plan, some pairs of 50,000 generated nodes, and
// NetworkX on a sample of the same pairs. Times are of this machine; ratios are of one run.
import { spawnSync } from 'node:child_process';
import { shippedNetwork } from './bench-plan.mjs';
import { python } from './judges.mjs';

const K = 5;
const KINDS = ['lead', 'via', 'partner', 'mentions'];
const SAMPLE = 300;

const shipped = await shippedNetwork();
// Built by now.
const { pathFinder, seededRandom, shortestPaths } = await import('../packages/network/dist/index.js');

/** Measures with one to three leads of 8,000 actors, few of which have many, and three names of 10,000 things. */
function generated() {
  const random = seededRandom(1);
  const graph = shipped.nullCopy();
  const skewed = (count) => Math.floor(count * random() ** 3);
  const add = (key, kind, family) => graph.addNode(key, { kind, family, id: key, labelJa: key, x: 0, y: 0, size: 1 });
  for (let i = 0; i < 32_000; i += 1) add(`measure:${i}`, 'measure', 'measure');
  for (let i = 0; i < 8_000; i += 1) add(`actor:${i}`, 'government-body', 'actor');
  for (let i = 0; i < 10_000; i += 1) add(`thing:${i}`, 'programme', 'thing');
  for (let i = 0; i < 32_000; i += 1) {
    const tie = (kind, target) => {
      const key = `measure:${i} ${kind} ${target}`;
      if (!graph.hasEdge(key)) graph.addDirectedEdgeWithKey(key, `measure:${i}`, target, { kind, weight: 1 });
    };
    for (let lead = random(); lead < 3; lead += 1) tie('lead', `actor:${skewed(8_000)}`);
    for (let name = 0; name < 3; name += 1) tie('mentions', `thing:${skewed(10_000)}`);
  }
  return graph;
}

/** The best of some runs each: other programs on the machine make single runs of a fraction of a millisecond long. */
function timed(pairs, work, runs = 3) {
  const results = pairs.map(() => ({ ms: Number.POSITIVE_INFINITY, found: [] }));
  for (let run = 0; run < runs; run += 1)
    for (const [at, pair] of pairs.entries()) {
      const start = performance.now();
      const found = work(pair);
      results[at] = { ms: Math.min(results[at].ms, performance.now() - start), found };
    }
  return results;
}

function report(name, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(2);
  console.log(`${name}: median ${at(0.5)} ms, 99 of 100 within ${at(0.99)} ms, worst ${at(1)} ms`);
}

function measure(graph, kinds, pairs) {
  const finder = pathFinder(graph, kinds === undefined ? {} : { kinds: new Set(kinds) });
  const results = timed(pairs, ([a, b]) => [...finder.between(a, b, { k: K })].map(({ length }) => length));
  const tied = results.filter(({ found }) => found.length > 0);
  console.log(`${pairs.length} pairs, ${tied.length} of them tied`);
  report(
    '  each pair',
    results.map(({ ms }) => ms),
  );
  return results;
}

function somePairs(nodes, count) {
  const random = seededRandom(2);
  const any = () => nodes[Math.floor(random() * nodes.length)];
  return Array.from({ length: count }, () => [any(), any()]).filter(([a, b]) => a !== b);
}

const JUDGE = `
import json, sys, time
from itertools import islice
import networkx as nx
asked = json.load(sys.stdin)
graph = nx.Graph(asked["ties"])
graph.add_nodes_from(node for pair in asked["pairs"] for node in pair)
def lengths(a, b):
    try:
        return [len(path) - 1 for path in islice(nx.shortest_simple_paths(graph, a, b), asked["k"])]
    except nx.NetworkXNoPath:
        return []
answers = []
for a, b in asked["pairs"]:
    times = []
    for run in range(3):
        start = time.perf_counter()
        found = lengths(a, b)
        times.append(1000 * (time.perf_counter() - start))
    answers.append({"ms": min(times), "found": found})
json.dump(answers, sys.stdout)
`;

/** The same questions to NetworkX; says whether it finds paths of the same lengths. */
function compare(graph, kinds, pairs, ours) {
  const interpreter = python('networkx');
  if (interpreter === undefined) return console.log('  NetworkX is not installed');
  const ties = graph.filterEdges((_, { kind }) => kinds?.includes(kind) ?? true).map((edge) => graph.extremities(edge));
  const input = JSON.stringify({ ties, pairs, k: K });
  const { stdout, stderr, status } = spawnSync(interpreter, ['-c', JUDGE], { input, maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(String(stderr));
  const theirs = JSON.parse(String(stdout));
  report(
    '  NetworkX, a sample',
    theirs.map(({ ms }) => ms),
  );
  const sum = (results) => results.reduce((total, { ms }) => total + ms, 0);
  const same = theirs.every(({ found }, at) => String(found) === String(ours[at].found));
  console.log(
    `  the sample: ${(sum(theirs) / sum(ours)).toFixed(0)} times our time, lengths ${same ? 'alike' : 'DIFFER'}`,
  );
}

function study(title, graph, kinds, pairs, sample) {
  console.log(`\n${title}: ${graph.order} nodes, ${graph.size} edges, k = ${K}`);
  const results = measure(graph, kinds, pairs);
  const step = Math.max(1, Math.floor(pairs.length / sample));
  const chosen = pairs.map((_, at) => at).filter((at) => at % step === 0);
  compare(
    graph,
    kinds,
    chosen.map((at) => pairs[at]),
    chosen.map((at) => results[at]),
  );
}

const actors = shipped.filterNodes((_, { family }) => family === 'actor');
const pairs = actors.flatMap((a, at) => actors.slice(at + 1).map((b) => [a, b]));
study('Actors, over roles and mentions', shipped, KINDS, pairs, SAMPLE);
study('Actors, over all ties', shipped, undefined, pairs, SAMPLE);

const large = generated();
study('Generated, over all ties', large, undefined, somePairs(large.nodes(), 300), 10);
report(
  '  with the reading of the graph',
  timed(somePairs(large.nodes(), 10), ([a, b]) => [...shortestPaths(large, a, b, { k: K })]).map(({ ms }) => ms),
);
