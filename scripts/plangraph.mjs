// npm run -s plangraph -- …: the command line from a checkout.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, ROOT } from './setup.mjs';

ensureInstalled({ tools: false });
ensureBuilt();
// npm runs us in the checkout; paths on the command line are relative to where the person stands.
const cwd = process.env.INIT_CWD ?? process.cwd();
const child = spawn(process.execPath, [join(ROOT, 'packages/cli/dist/main.js'), ...process.argv.slice(2)], {
  cwd,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (status, signal) => process.exit(status ?? (signal === 'SIGINT' ? 130 : 1)));
