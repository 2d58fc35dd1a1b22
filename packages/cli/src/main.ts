#!/usr/bin/env node
import { dropPendingFiles } from './files.js';
import { processIo } from './io.js';
import { run } from './run.js';

const io = processIo();
let end: () => void = () => undefined;
const ended = new Promise<void>((resolve) => {
  end = resolve;
});
const serving = process.argv[2] === 'serve';
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    dropPendingFiles();
    if (serving) end();
    else process.exit(signal === 'SIGINT' ? 130 : 143);
  });
}
// A reader that goes away (| head) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await run(process.argv.slice(2), io, ended);
