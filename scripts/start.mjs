// npm start: install, build, serve the explorer on loopback until Ctrl-C.
import { spawn } from 'node:child_process';
import { ensureBuilt, ensureInstalled, ROOT } from './setup.mjs';

ensureInstalled({ tools: false });
ensureBuilt();
const server = spawn(process.execPath, ['packages/cli/dist/main.js', 'serve', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
});
// The terminal sends Ctrl-C to both; the server ends itself, and we end with it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (status) => process.exit(status ?? 1));
