// npm run bench:stores: how long engines take to load the release and to answer all competency questions, and validators
// to validate it. Times are of this machine, in seconds; what is not installed is left out, and said so.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { hasFuseki, startFuseki, tdbLoad } from '../packages/sparql/test/servers/fuseki.mjs';
import { hasVirtuoso, startVirtuoso } from '../packages/sparql/test/servers/virtuoso.mjs';
import { jar, python } from './judges.mjs';
import { ensureBuilt, ensureInstalled, ROOT } from './setup.mjs';

ensureInstalled({ tools: false });
ensureBuilt();
const { openStore } = await import('../packages/sparql/dist/index.js');

const RUNS = 3;
const GRAPH = 'urn:plangraph:bench';
const release = join(ROOT, 'dist/cybersecurity-2018');
const turtle = join(release, 'cybersecurity-2018.ttl');
const nTriples = join(release, 'cybersecurity-2018.nt');
const shapes = join(ROOT, 'ontology/shapes.ttl');
const questionFolder = join(ROOT, 'ontology/questions');
const questionFiles = readdirSync(questionFolder)
  .filter((file) => file.endsWith('.rq'))
  .sort()
  .map((file) => join(questionFolder, file));
const questions = questionFiles.map((file) => readFileSync(file, 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'plangraph-bench-'));
// The servers are killed when the process exits.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function seconds(work) {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function timesOf(work) {
  const times = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await seconds(() => work(run)));
  return times;
}

/** Asks every question and reads every row. */
async function ask(store) {
  const counts = [];
  for (const question of questions) {
    const { rows } = await store.query(question);
    let count = 0;
    for await (const _ of rows) count += 1;
    counts.push(count);
  }
  return counts;
}

/** The questions, put to a store that is there: first and median time, and how many rows each has. */
async function questioned(store) {
  let counts = [];
  const times = await timesOf(async () => {
    counts = await ask(store);
  });
  await store.close();
  return { first: times[0], questions: median(times), counts };
}

const versionOf = (path) => JSON.parse(readFileSync(join(ROOT, path, 'package.json'), 'utf8')).version;

async function oxigraph() {
  const content = readFileSync(turtle);
  let store;
  const load = await timesOf(async () => {
    await store?.close();
    store = await openStore({ documents: [{ content, mediaType: 'text/turtle' }] });
  });
  return { load: median(load), ...(await questioned(store)) };
}

async function virtuoso() {
  const server = await startVirtuoso({ folders: [release] });
  try {
    const load = [];
    for (let run = 0; run < RUNS; run += 1) {
      await server.clear(GRAPH);
      load.push(await seconds(() => server.bulkLoad(nTriples, GRAPH)));
    }
    const store = await openStore({ endpoint: server.endpoint, defaultGraphs: [GRAPH] });
    return { load: median(load), ...(await questioned(store)) };
  } finally {
    await server.stop();
  }
}

async function fuseki() {
  const location = (run) => join(folder, `tdb2-${run}`);
  const load = await timesOf((run) => tdbLoad(location(run), nTriples, GRAPH));
  const server = await startFuseki({ stores: { ds: location(0) } });
  try {
    return { load: median(load), ...(await questioned(await openStore({ endpoint: server.endpoint }))) };
  } finally {
    await server.stop();
  }
}

/** rdflib parses and asks once, in one process, whose start is not counted. */
const RDFLIB = `
import json, sys, time
from pathlib import Path
from rdflib import Graph, __version__
start = time.perf_counter()
graph = Graph()
graph.parse(sys.argv[1], format="turtle")
load = time.perf_counter() - start
start = time.perf_counter()
counts = [len(list(graph.query(Path(path).read_text(encoding="utf-8")))) for path in sys.argv[2:]]
print(json.dumps({"load": load, "first": time.perf_counter() - start, "counts": counts}))
`;

function rdflib() {
  return JSON.parse(run(python('rdflib'), ['-c', RDFLIB, turtle, ...questionFiles]));
}

/** @returns what a program prints; `allowed` are exit statuses that are no fault */
function run(command, args, allowed = [0]) {
  const { stdout, stderr, status, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1e9, cwd: folder });
  if (error !== undefined || !allowed.includes(status)) throw error ?? new Error(`${command}: ${stderr}`);
  return stdout;
}

const pythonVersion = (module) => run(python(module), ['-c', `import ${module}; print(${module}.__version__)`]).trim();
const virtuosoVersion = () => {
  const { stdout, stderr } = spawnSync('virtuoso-t', ['-?'], { encoding: 'utf8' });
  return /Version ([\d.]+\d)/.exec(stdout + stderr)?.[1] ?? '?';
};
const fusekiVersion = () => /-([\d.]+)\.jar$/.exec(basename(jar('jena-fuseki-server')))?.[1] ?? '?';

const cell = (value, width) => (value === undefined ? '–' : value.toFixed(2)).padStart(width);

async function row(name, there, version, measure, render) {
  if (!there) return console.log(`${name.padEnd(34)}  is not installed, left out`);
  const title = `${name} ${version()}`.padEnd(34);
  try {
    console.log(`${title}${render(await measure())}`);
  } catch (error) {
    console.log(`${title}  failed: ${error.message}`);
    process.exitCode = 1;
  }
}

const triples = readFileSync(nTriples, 'utf8').split('\n').length - 1;
console.log(`\n## Stores: ${triples.toLocaleString('en')} triples, ${questions.length} questions`);
console.log(`Medians of ${RUNS} in seconds; rdflib once. Servers are asked over HTTP, one question after the other.\n`);
console.log(`${''.padEnd(34)}${'load'.padStart(9)}${'first'.padStart(9)}${'questions'.padStart(11)}   rows`);
let expected;
const renderStore = ({ load, first, questions: all, counts }) => {
  expected ??= counts;
  const unlike = counts.filter((count, at) => count !== expected[at]).length;
  const rows = counts.reduce((sum, count) => sum + count, 0);
  const note = unlike === 0 ? '' : `, otherwise in ${unlike} questions`;
  return `${cell(load, 9)}${cell(first, 9)}${cell(all, 11)}   ${rows}${note}`;
};
const oxigraphVersion = () => versionOf('packages/sparql/node_modules/oxigraph');
await row('Oxigraph, embedded', true, oxigraphVersion, oxigraph, renderStore);
await row('Virtuoso, bulk loader', hasVirtuoso, virtuosoVersion, virtuoso, renderStore);
await row('Fuseki, TDB2 loader', hasFuseki, fusekiVersion, fuseki, renderStore);
await row('rdflib', python('rdflib') !== undefined, () => pythonVersion('rdflib'), rdflib, renderStore);
console.log('\nThe loaders of Virtuoso and TDB2 are processes of their own, whose start is counted.');

console.log('\n## Validators: whole processes on the same Turtle, in seconds\n');
const MAIN = join(ROOT, 'packages/cli/dist/main.js');
const shaclVersion = () => versionOf('packages/core/node_modules/shacl-engine');
const validate = async (...more) =>
  median(await timesOf(() => run(process.execPath, [MAIN, 'validate', turtle, ...more], [0, 1])));
const judge = () => run(python('pyshacl'), [join(ROOT, 'packages/core/test/shapes-judge.py'), shapes, turtle]);
const renderTime = (time) => cell(time, 9);
await row('shacl-engine, shapes', true, shaclVersion, () => validate('--shapes', shapes), renderTime);
await row('… and all checks', true, shaclVersion, () => validate(), renderTime);
await row(
  'pySHACL',
  python('pyshacl') !== undefined,
  () => pythonVersion('pyshacl'),
  () => seconds(judge),
  renderTime,
);
