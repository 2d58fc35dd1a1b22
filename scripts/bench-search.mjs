// How long a keystroke in the search takes: at the size that ships, and with the same plan repeated to 10,000 nodes.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ensureBuilt, ensureInstalled, ROOT } from './setup.mjs';

ensureInstalled({ tools: false });
ensureBuilt();

const QUERIES = [
  'critical infrastructure',
  '重要インフラ',
  'soumushou',
  'METI IPA',
  '2.2-1-to',
  'サプライチェーン リスク',
  'information sharing ministries',
];

// Inside the repository, so that the packages are found.
const folder = mkdtempSync(join(ROOT, 'node_modules/.bench-search-'));
try {
  await build({
    root: join(ROOT, 'apps/explorer'),
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      lib: {
        entry: { index: 'src/model/search-index.ts', plan: 'src/model/plan-index.ts' },
        formats: ['es'],
        fileName: (_, name) => `${name}.mjs`,
      },
    },
  });
  const { SearchIndex } = await import(pathToFileURL(join(folder, 'index.mjs')).href);
  const { PlanIndex } = await import(pathToFileURL(join(folder, 'plan.mjs')).href);
  const data = (name) => JSON.parse(readFileSync(join(ROOT, 'dist/site/data', name), 'utf8'));
  const [network, texts] = [data('network.json'), data('texts.json')];
  const whole = Math.ceil(10_000 / network.nodes.length);
  for (const times of [1, whole]) measure(repeated(network, texts, times), SearchIndex, PlanIndex);
} finally {
  rmSync(folder, { recursive: true });
}

/** The same plan again and again, with IRIs and ids of its own each time. */
function repeated(network, texts, times) {
  const nodes = [];
  const edges = [];
  const allTexts = {};
  for (let copy = 0; copy < times; copy += 1) {
    const own = (name) => (copy === 0 ? name : `${name}~${copy}`);
    for (const { key, attributes } of network.nodes) {
      nodes.push({ key: own(key), attributes: { ...attributes, id: own(attributes.id) } });
    }
    for (const { key, source, target, attributes } of network.edges) {
      edges.push({ key: own(key), source: own(source), target: own(target), attributes });
    }
    for (const [iri, text] of Object.entries(texts)) allTexts[own(iri)] = text;
  }
  return { network: { ...network, nodes, edges }, texts: allTexts };
}

function measure({ network, texts }, SearchIndex, PlanIndex) {
  const plan = new PlanIndex(network);
  const timed = (work) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  let index;
  // As the page does in idle time, before the first key or while the reader writes.
  const prepare = () => Array.from(index.prepare());
  const names = timed(() => {
    index = new SearchIndex(plan);
    prepare();
  });
  const withTexts = timed(() => {
    index.addTexts(texts);
    prepare();
  });
  console.log(
    `${plan.nodes.length} nodes, ${Object.keys(texts).length} texts: index ${names.toFixed(0)} ms, texts ${withTexts.toFixed(0)} ms`,
  );
  // The median of several rounds, each with nothing remembered: other work on the machine does not count.
  const rounds = QUERIES.map((query) => Array.from(query, () => []));
  for (let round = 0; round < 6; round += 1) {
    index.addTexts(texts);
    prepare();
    QUERIES.forEach((query, at) => {
      for (let end = 1; end <= query.length; end += 1) {
        const spent = timed(() => index.find(query.slice(0, end)));
        // The first round warms up.
        if (round > 0) rounds[at][end - 1].push(spent);
      }
    });
  }
  const all = [];
  QUERIES.forEach((query, at) => {
    const keystrokes = rounds[at].map((times) => times.sort((a, b) => a - b)[times.length >> 1]);
    all.push(...keystrokes);
    console.log(
      `  ${query}: worst keystroke ${Math.max(...keystrokes).toFixed(1)} ms, ${index.find(query).length} found`,
    );
  });
  all.sort((a, b) => a - b);
  console.log(`  all keystrokes: median ${all[all.length >> 1].toFixed(1)} ms, worst ${all.at(-1).toFixed(1)} ms`);
}
