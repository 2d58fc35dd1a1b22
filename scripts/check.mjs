// npm run check: messages, types, lint and format, dead code, package shape.
import { readdirSync } from 'node:fs';
import { binary, ensureBuilt, ensureInstalled, runStep } from './setup.mjs';

ensureInstalled({ tools: true });
ensureBuilt();
runStep(binary('tsc'), ['-b'], { mend: 'Types do not fit.' });
// It writes the types of messages too, which the next step needs.
runStep(process.execPath, ['apps/explorer/catalogues/check.mjs'], { mend: 'The two languages are not complete.' });
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
process.stderr.write('Checked: messages, types, lint, format, dead code, package shape\n');
