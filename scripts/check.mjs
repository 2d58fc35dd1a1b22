// npm run check: types, lint and format, dead code, package shape.
import { readdirSync } from 'node:fs';
import { binary, ensureBuilt, ensureInstalled, runStep } from './setup.mjs';

ensureInstalled({ tools: true });
ensureBuilt();
runStep(binary('tsc'), ['-b'], { mend: 'Types do not fit.' });
runStep(binary('tsc'), ['-p', 'apps/explorer'], { mend: 'Types of the explorer do not fit.' });
runStep(binary('biome'), ['check', '.'], {
  mend: 'Lint or format: "npx biome check --write ." mends what can be mended.',
});
runStep(binary('knip'), [], { mend: 'Dead code: delete it or use it.' });
for (const name of readdirSync('packages')) {
  runStep(binary('publint'), ['--strict', '--pack', 'npm', `packages/${name}`], {
    mend: `The shape of packages/${name} is not right for those who install it.`,
  });
}
process.stderr.write('Checked: types, lint, format, dead code, package shape\n');
