import { Readable } from 'node:stream';
import { run } from '../src/run.js';
import type { Outcome } from './command-line.js';

export interface Surroundings {
  input?: string | Uint8Array;
  env?: Record<string, string>;
  cwd?: string;
}

/** Runs plangraph in this process, so that its modules are read once for many commands. */
export async function plangraphHere(args: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  const { input = '', env = {}, cwd = process.cwd() } = surroundings;
  let [stdout, stderr] = ['', ''];
  const host = {
    stdin: Readable.from([Buffer.from(input)]),
    out: async (data: string | Uint8Array) => {
      stdout += typeof data === 'string' ? data : Buffer.from(data).toString('utf8');
    },
    err: (text: string) => {
      stderr += text;
    },
    watched: false,
    cwd,
    env,
  };
  const status = await run(args, host, new Promise(() => {}));
  return { status, stdout, stderr };
}
