import { Readable } from 'node:stream';
import { run } from '../src/run.js';
import type { Outcome } from './command-line.js';

/** Runs `plangraph network …` in this process, so that the programs are read once for many questions. */
export async function network(...args: string[]): Promise<Outcome> {
  let [stdout, stderr] = ['', ''];
  const io = {
    stdin: Readable.from([]),
    out: async (text: string) => {
      stdout += text;
    },
    err: (text: string) => {
      stderr += text;
    },
    watched: false,
    cwd: process.cwd(),
    env: {},
  };
  const status = await run(['network', ...args], io, new Promise(() => {}));
  return { status, stdout, stderr };
}
