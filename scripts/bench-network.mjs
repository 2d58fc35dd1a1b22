// How long each function of the analysis takes: for the shipped plan beside NetworkX on the same graph, and for 10,000
// actors × 100,000 measures. Times are processor time on this machine, so that other programs on it count less; ratios are
// of one run.
//
// usage: npm run bench:network [-- ACTORS MEASURES]    the size of the large one
import { spawnSync } from 'node:child_process';
import { shippedNetwork } from './bench-plan.mjs';
import { python } from './judges.mjs';

const plan = await shippedNetwork();
// Built by now.
const {
  actorsOf,
  backbone,
  betweenness,
  closeness,
  communities,
  constraint,
  coreNumber,
  corePeriphery,
  degree,
  delegation,
  dependence,
  effectiveSize,
  eigenvector,
  gouldFernandez,
  layerAgreement,
  mechanismNetwork,
  pageRank,
  pillarSimilarity,
  projectOntoActors,
  qap,
  redundancy,
  seededRandom,
  strength,
  twoMode,
  twoModeBrokerage,
  without,
  withoutEach,
} = await import('../packages/network/dist/index.js');

/** Of NetworkX, by the same names; what it does not have is not there. */
const JUDGE = `
import json, math, sys, time
from itertools import combinations
import networkx as nx
given = json.load(sys.stdin)
actors, repeat = given["actors"], given["repeat"]
two = nx.Graph()
two.add_nodes_from(actors)
two.add_edges_from(given["two"])
ties = nx.Graph()
ties.add_nodes_from(actors)
ties.add_weighted_edges_from(given["ties"])
connected = [node for node in ties if ties.degree(node)]
B = nx.bipartite
functions = {
    "projection, count": lambda: B.weighted_projected_graph(two, actors),
    "projection, newman": lambda: B.collaboration_weighted_projected_graph(two, actors),
    "projection, jaccard": lambda: B.overlap_weighted_projected_graph(two, actors, jaccard=True),
    "degree": lambda: dict(ties.degree()),
    "strength": lambda: dict(ties.degree(weight="weight")),
    "betweenness": lambda: nx.betweenness_centrality(ties),
    "closeness": lambda: nx.closeness_centrality(ties),
    "eigenvector": lambda: nx.eigenvector_centrality(ties, weight="weight", max_iter=100000, tol=1e-14),
    "PageRank": lambda: nx.algorithms.link_analysis.pagerank_alg._pagerank_python(ties, tol=1e-14, max_iter=10000),
    "constraint": lambda: nx.constraint(ties, nodes=connected, weight="weight"),
    "effective size": lambda: nx.effective_size(ties, nodes=connected, weight="weight"),
    "k-core": lambda: nx.core_number(ties),
    "communities, 20 runs": lambda: [nx.community.louvain_communities(ties, seed=seed) for seed in range(1, 21)],
}
answer = {}
for name in given["functions"]:
    if name not in functions:
        continue
    times = []
    for _ in range(repeat):
        start = time.process_time()
        functions[name]()
        times.append(1000 * (time.process_time() - start))
    answer[name] = min(times)
json.dump(answer, sys.stdout)
`;

/** What is timed: of the plan, of its two-mode network, and of a network of ties. */
function functionsOf(graph, two, ties, directed) {
  const actor = actorsOf(two)[0];
  return {
    'two-mode network': () => twoMode(graph),
    'projection, count': () => projectOntoActors(two),
    'projection, newman': () => projectOntoActors(two, { weight: 'newman' }),
    'projection, jaccard': () => projectOntoActors(two, { weight: 'jaccard' }),
    delegation: () => delegation(two),
    backbone: () => backbone(two),
    degree: () => degree(ties),
    strength: () => strength(ties),
    eigenvector: () => eigenvector(ties),
    PageRank: () => pageRank(ties),
    constraint: () => constraint(ties),
    'effective size': () => effectiveSize(ties),
    'k-core': () => coreNumber(ties),
    'core and periphery': () => corePeriphery(ties),
    'communities, 20 runs': () => communities(ties),
    'Gould–Fernandez': () => gouldFernandez(directed),
    'two-mode brokerage': () => twoModeBrokerage(two),
    dependence: () => dependence(two),
    redundancy: () => redundancy(two),
    'without one': () => without(two, actor),
    'without each lead': () => {
      const lost = withoutEach(two);
      for (const { actor: lead } of dependence(two).actors) lost(lead);
    },
    mechanisms: () => mechanismNetwork(graph, two),
    'text and appendix, QAP 5,000': () => layerAgreement(graph),
    'pillars, QAP 5,000 each': () => pillarSimilarity(two),
    betweenness: () => betweenness(ties),
    closeness: () => closeness(ties),
    'QAP 5,000 of two projections': () => qap(ties, projectOntoActors(two, { weight: 'newman' })),
  };
}

function time(work, repeat) {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < repeat; run += 1) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

const shown = (ms) => (ms < 10 ? ms.toFixed(2) : ms.toFixed(0));

function networkX(two, ties, functions, repeat) {
  const interpreter = python('networkx');
  if (interpreter === undefined) return {};
  const input = JSON.stringify({
    actors: actorsOf(two),
    two: two.mapEdges((_edge, _tie, a, b) => [a, b]),
    ties: ties.mapEdges((_edge, { weight }, a, b) => [a, b, weight]),
    functions,
    repeat,
  });
  const { stdout, status, stderr } = spawnSync(interpreter, ['-c', JUDGE], { input, maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(String(stderr));
  return JSON.parse(String(stdout));
}

function study() {
  const two = twoMode(plan);
  const ties = projectOntoActors(two);
  const functions = functionsOf(plan, two, ties, delegation(two));
  console.log(
    `The plan: ${actorsOf(two).length} actors, ${two.order - actorsOf(two).length} events, ${ties.size} ties. Best of 20.\n`,
  );
  console.log('| function | ms | NetworkX, ms | times |\n| --- | --- | --- | --- |');
  const ours = Object.fromEntries(Object.entries(functions).map(([name, work]) => [name, time(work, 20)]));
  const theirs = networkX(two, ties, Object.keys(functions), 3);
  for (const [name, ms] of Object.entries(ours)) {
    const other = theirs[name];
    const beside = other === undefined ? ['', ''] : [shown(other), (other / ms).toFixed(other < 10 * ms ? 1 : 0)];
    console.log(`| ${[name, shown(ms), ...beside].join(' | ')} |`);
  }
}

/** Measures with one to three leads and up to two others, of actors of whom few have many. */
function generated(actors, measures) {
  const random = seededRandom(1);
  const graph = plan.nullCopy();
  const any = () => Math.floor(actors * random() ** 1.5);
  for (let i = 0; i < actors; i += 1) {
    const ministry = i < 20 ? { order: i + 1 } : {};
    graph.addNode(`actor:${i}`, {
      kind: i < 2000 ? 'government-body' : 'private-body',
      family: 'actor',
      id: `actor:${i}`,
      labelJa: `${i}`,
      x: 0,
      y: 0,
      size: 1,
      ...ministry,
    });
  }
  for (let i = 0; i < measures; i += 1) {
    const key = `measure:${i}`;
    graph.addNode(key, {
      kind: 'measure',
      family: 'measure',
      id: key,
      labelJa: key,
      pillar: String(1 + (i % 5)),
      x: 0,
      y: 0,
      size: 1,
    });
    const add = (kind, target) =>
      graph.mergeDirectedEdgeWithKey(`${key} ${kind} ${target}`, key, target, { kind, weight: 1 });
    for (let lead = 2 * random(); lead < 3; lead += 1.5) add('lead', `actor:${any()}`);
    if (random() < 0.3) add('via', `actor:${any()}`);
    if (random() < 0.3) add('partner', `actor:${any()}`);
  }
  return graph;
}

/** What grows faster than the ties: see docs/methods.md. */
const NOT_AT_SCALE = new Set([
  'core and periphery',
  'QAP 5,000 of two projections',
  'text and appendix, QAP 5,000',
  'pillars, QAP 5,000 each',
  'mechanisms',
]);

function scale(actors, measures) {
  const graph = generated(actors, measures);
  const two = twoMode(graph);
  const ties = projectOntoActors(two);
  console.log(`\n${actors} actors × ${measures} measures: ${two.size} roles, ${ties.size} ties, one run.\n`);
  console.log('| function | s |\n| --- | --- |');
  for (const [name, work] of Object.entries(functionsOf(graph, two, ties, delegation(two))))
    if (!NOT_AT_SCALE.has(name)) console.log(`| ${name} | ${(time(work, 1) / 1000).toFixed(2)} |`);
}

const [actors = 10_000, measures = 100_000] = process.argv.slice(2).map(Number);
study();
scale(actors, measures);
