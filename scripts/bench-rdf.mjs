// npm run bench:rdf: our RDF writers beside N3.js, serdi and rapper on the same data. Times are of this machine; ratios are of
// one run. Sizes may be given: npm run bench:rdf -- 20000 500000
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program } from './judges.mjs';
import { ensureBuilt, ensureInstalled, ROOT } from './setup.mjs';

ensureInstalled({ tools: false });
ensureBuilt();
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [20_000, 500_000, 5_000_000];
const folder = mkdtempSync(join(tmpdir(), 'plangraph-bench-'));
const triples = join(folder, 'in.nt');
const output = join(folder, 'out');

function write(kind, size, file) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(ROOT, 'scripts/bench-rdf-writer.mjs'), kind, String(size), file],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** A converter from N-Triples to Turtle; memory only where /usr/bin/time is. */
function convert(command, args) {
  const timed = program('/usr/bin/time') !== undefined;
  const line = [command, ...args].map((word) => `'${word}'`).join(' ');
  const start = performance.now();
  const { stderr } = spawnSync('sh', ['-c', `${timed ? "/usr/bin/time -f '%M' " : ''}${line} > '${output}'`], {
    encoding: 'utf8',
  });
  const seconds = (performance.now() - start) / 1000;
  return { seconds, megabytes: timed ? Math.round(Number(stderr.trim().split('\n').at(-1)) / 1024) : undefined };
}

const median = (runs) => [...runs].sort((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)];

try {
  for (const size of sizes) {
    const repeats = size > 1_000_000 ? 3 : 5;
    const of = (work) => median(Array.from({ length: repeats }, work));
    console.log(`\n## ${size.toLocaleString('en')} quads, median of ${repeats}`);
    const source = of(() => write('none', size, output));
    const ours = of(() => write('plangraph', size, output));
    const bytes = statSync(output).size;
    const rows = {
      'PlanGraph Turtle': ours,
      'PlanGraph N-Triples': of(() => write('plangraph-nt', size, triples)),
      'N3.Writer': of(() => write('n3-writer', size, output)),
      'N3.StreamWriter': of(() => write('n3-streamwriter', size, output)),
    };
    // Making the quads is no part of writing them; serdi and rapper read them from N-Triples instead.
    for (const row of Object.values(rows)) row.seconds -= source.seconds;
    if (program('serdi')) rows.serdi = of(() => convert('serdi', ['-i', 'ntriples', '-o', 'turtle', triples]));
    if (program('rapper')) rows.rapper = of(() => convert('rapper', ['-q', '-i', 'ntriples', '-o', 'turtle', triples]));
    console.log(
      `Turtle ${(bytes / 1e6).toFixed(1)} MB; the quads alone take ${source.seconds.toFixed(2)} s, taken off`,
    );
    for (const [name, { seconds, megabytes }] of Object.entries(rows)) {
      const rate = Math.round(size / seconds / 1000);
      const ratio = (seconds / rows['PlanGraph Turtle'].seconds).toFixed(2);
      console.log(
        `${name.padEnd(20)} ${seconds.toFixed(2).padStart(7)} s  ${String(rate).padStart(5)} k quads/s  peak ${megabytes ?? '?'} MB  ${ratio} of the time of PlanGraph Turtle`,
      );
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
