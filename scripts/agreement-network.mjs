// A table of how far the analysis agrees with independent implementations: runs the tests that compare, and gathers what
// they found. Judges that are not installed are missing in it; `node scripts/judges.mjs` installs them.
//
// usage: npm run -s agreement:network
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SPECS = [
  'packages/network/test',
  'packages/network/src/projections',
  'packages/cli/test/network-release.spec.ts',
];

const folder = mkdtempSync(join(tmpdir(), 'plangraph-'));
const file = join(folder, 'differences');
try {
  writeFileSync(file, '');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', ...SPECS],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, PLANGRAPH_DIFFERENCES: file } },
  );
  if (status !== 0) process.stderr.write(`${stdout}${stderr}`);
  process.exitCode = status === 0 ? 0 : 1;
  const rows = new Map();
  for (const line of readFileSync(file, 'utf8').trim().split('\n').filter(Boolean)) {
    const { function: name, judge, values, largest } = JSON.parse(line);
    const row = rows.get(`${name}\n${judge}`) ?? { name, judge, values: 0, largest: 0 };
    rows.set(`${name}\n${judge}`, { ...row, values: row.values + values, largest: Math.max(row.largest, largest) });
  }
  const order = [...rows.values()].sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.judge < b.judge ? -1 : 1,
  );
  console.log('| function | judge | values | largest difference |\n| --- | --- | --- | --- |');
  for (const { name, judge, values, largest } of order)
    console.log(`| ${name} | ${judge} | ${values} | ${largest === 0 ? '0' : largest.toExponential(1)} |`);
} finally {
  rmSync(folder, { recursive: true });
}
