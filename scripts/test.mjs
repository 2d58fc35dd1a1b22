// npm test: every test, the browser ones too. The last line is `N passed, N failed, N skipped`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { binary, ensureBuilt, ensureInstalled, ROOT } from './setup.mjs';

ensureInstalled({ tools: true });
ensureBuilt();
const report = join(ROOT, 'reports/tests.json');
mkdirSync(join(ROOT, 'reports'), { recursive: true });
rmSync(report, { force: true });
const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)];
const { status } = spawnSync(binary('vitest'), args, {
  cwd: ROOT,
  stdio: 'inherit',
  // Just built above: no test builds it again to read it.
  env: { ...process.env, PLANGRAPH_RELEASE: join(ROOT, 'dist/cybersecurity-2018') },
  shell: process.platform === 'win32',
});
let counts = { passed: 0, failed: 1, skipped: 0 };
try {
  const { testResults, numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  counts = { passed: numPassedTests, failed: numFailedTests + brokenFiles, skipped: numPendingTests + numTodoTests };
  const skipped = testResults
    .flatMap((file) => file.assertionResults)
    .filter((test) => test.status === 'skipped' || test.status === 'pending');
  if (skipped.length > 0) console.log(`\nSkipped, because what they need is not installed here:`);
  for (const test of skipped) console.log(`  ${test.fullName}`);
} catch {
  console.error('The tests ended without a report.');
}
if (status !== 0 && counts.failed === 0) counts.failed = 1;
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed === 0 ? 0 : 1);
