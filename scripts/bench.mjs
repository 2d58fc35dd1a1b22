// npm run bench: the figures of the closing notes. Times are of this machine; ratios are of one run.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { longerPlan } from './longer-plan.mjs';
import { ensureBuilt, ensureInstalled, ROOT } from './setup.mjs';

ensureInstalled({ tools: false });
ensureBuilt();
const core = await import('../packages/core/dist/index.js');
const { layersAgree } = await import('../packages/export/dist/index.js');
const { readTurtle } = await import('../packages/cli/dist/input.js');
const data = join(ROOT, 'data/cybersecurity-2018');
const text = readFileSync(join(data, 'plan.ja.txt'), 'utf8');
const entityQuads = readTurtle(join(data, 'entities.ttl'));
const titles = readTurtle(join(data, 'titles.en.ttl'));

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Median milliseconds of `runs` runs. */
function time(runs, work) {
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

function heading(title) {
  console.log(`\n## ${title}`);
}

heading('Counts of the shipped plan');
const conversion = core.convertPlan(text, { name: 'cybersecurity-2018', entities: entityQuads, titles });
const graph = core.graphFromQuads(conversion.quads);
console.log(JSON.stringify(core.countPlan(conversion.plan)));
console.log(`coverage ${JSON.stringify(core.coverageOf(conversion.plan))}`);
console.log(`triples ${conversion.quads.length}, nodes ${graph.order}, edges ${graph.size}`);
const { units, restatements, unknownNames } = conversion.annotations;
const count = (items) => {
  const counts = {};
  for (const item of items) counts[item] = (counts[item] ?? 0) + 1;
  return counts;
};
console.log(`entities ${JSON.stringify(count(conversion.entities.map((entity) => entity.type)))}`);
console.log(
  `mentions ${units.reduce((sum, unit) => sum + unit.mentions.length, 0)}, of terms ${units.reduce((sum, unit) => sum + unit.termMentions.length, 0)}`,
);
console.log(
  `assignments ${JSON.stringify(count(units.flatMap((unit) => unit.assignments.map(({ role, inherited }) => (inherited ? `${role}, inherited` : role)))))}`,
);
console.log(
  `schedules ${units.reduce((sum, unit) => sum + unit.schedules.length, 0)}, restatements marked ${restatements.filter((r) => r.marked).length}, unmarked ${restatements.filter((r) => !r.marked).length}, quoted names unknown ${unknownNames.length}`,
);
const layers = core.compareLayers(conversion.plan, conversion.annotations, conversion.entities, conversion.matcher);
const differ = layers.filter((row) => !layersAgree(row));
console.log(
  `layers: ${layers.length} pairs, text only ${differ.filter((row) => row.text === 'lead').length}, appendix only ${differ.filter((row) => row.text === 'none').length}`,
);

heading('Whole process');
const run = (args) => {
  const start = performance.now();
  const { stderr } = spawnSync('/usr/bin/time', ['-f', '%M', process.execPath, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { ms: performance.now() - start, kilobytes: Number(stderr?.trim().split('\n').at(-1)) };
};
const bare = Array.from({ length: 5 }, () => run(['-e', '0']));
const build = Array.from({ length: 5 }, () => run(['packages/cli/dist/main.js', 'build', '--out', 'dist/bench']));
const [bareMs, buildMs] = [median(bare.map((r) => r.ms)), median(build.map((r) => r.ms))];
const memory = (runs) =>
  Number.isFinite(runs[0]?.kilobytes)
    ? `${Math.round(median(runs.map((r) => r.kilobytes)) / 1024)} MiB`
    : 'unknown (no /usr/bin/time)';
console.log(`node -e 0        ${bareMs.toFixed(0)} ms, peak ${memory(bare)}`);
console.log(`plangraph build  ${buildMs.toFixed(0)} ms, peak ${memory(build)}, ${(buildMs / bareMs).toFixed(1)} times`);

heading('parsePlan, warm');
for (let i = 0; i < 20; i += 1) core.parsePlan(text);
let perCharacter;
for (const times of [1, 10, 100, 1000]) {
  const longer = longerPlan(text, times);
  const ms = time(times >= 100 ? 1 : 9, () => core.parsePlan(longer));
  const nanoseconds = (ms * 1e6) / longer.length;
  perCharacter ??= nanoseconds;
  console.log(
    `${String(times).padStart(5)} x  ${String(longer.length).padStart(9)} characters  ${ms.toFixed(0).padStart(6)} ms  ${(longer.length / ms / 1000).toFixed(2)} million characters/s  ${(nanoseconds / perCharacter).toFixed(2)} of the time per character at 1 x`,
  );
}

heading('parse and annotate');
const entities = core.readEntities(entityQuads);
const annotate = (source, known) => core.annotatePlan(core.parsePlan(source), known);
for (let i = 0; i < 3; i += 1) annotate(text, entities);
const once = time(7, () => annotate(text, entities));
console.log(`    1 x the text  ${once.toFixed(0)} ms`);
const long = longerPlan(text, 100);
const hundred = time(1, () => annotate(long, entities));
console.log(
  `  100 x the text  ${hundred.toFixed(0)} ms, ${(hundred / once / (long.length / text.length)).toFixed(2)} of the time per character`,
);
const sources = units.map((unit) => unit.text);
const search = (known) => {
  const matcher = core.buildMatcher(known);
  return time(7, () => sources.map((source) => core.findMentions(matcher, source)));
};
const more = Array.from({ length: 10 }, (_, copy) =>
  entities.map((entity) =>
    copy === 0
      ? entity
      : { ...entity, iri: `${entity.iri}-${copy}`, labels: entity.labels.map((label) => `${label}第${copy}号`) },
  ),
).flat();
const [few, many] = [search(entities), search(more)];
console.log(
  `finding mentions: ${entities.length} entities ${few.toFixed(1)} ms, ${more.length} entities ${many.toFixed(1)} ms, ${(many / few).toFixed(2)} times`,
);

heading('What the explorer loads before the first picture (gzip)');
const site = join(ROOT, 'dist/site');
const kilobytes = (path) => gzipSync(readFileSync(path), { level: 9 }).length / 1000;
let total = 0;
for (const file of [
  'index.html',
  ...readdirSync(join(site, 'assets')).map((name) => `assets/${name}`),
  'data/network.json',
]) {
  const size = kilobytes(join(site, file));
  total += size;
  console.log(`${size.toFixed(1).padStart(7)} kB  ${file}`);
}
console.log(
  `${total.toFixed(1).padStart(7)} kB  in all; later, when someone reads: ${kilobytes(join(site, 'data/texts.json')).toFixed(1)} kB data/texts.json`,
);
