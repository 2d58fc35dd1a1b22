import { type SpawnOptions, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { run } from '../dist/run.js';

export const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
export const SHIPPED = fileURLToPath(new URL('../../../data/cybersecurity-2018/plan.ja.txt', import.meta.url));

export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** What a command finds around it. */
export interface Surroundings {
  input?: Uint8Array | string;
  cwd?: string;
  env?: NodeJS.ProcessEnv;
}

/** Runs plangraph in this process, so that its programs are read once for many commands. */
export async function plangraph(args: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  const { input = '', cwd = process.cwd(), env = process.env } = surroundings;
  const out: Uint8Array[] = [];
  let stderr = '';
  const host = {
    stdin: Readable.from([typeof input === 'string' ? Buffer.from(input) : input]),
    out: async (data: Uint8Array | string) => {
      out.push(typeof data === 'string' ? Buffer.from(data) : data.slice());
    },
    err: (text: string) => {
      stderr += text;
    },
    watched: false,
    cwd,
    env,
  };
  const status = await run(args, host, new Promise(() => {}));
  return { status, stdout: Buffer.concat(out).toString('utf8'), stderr };
}

/** Runs plangraph as people do: a process of its own, with the system's pipes, locale and exit status. */
export function plangraphProcess(
  args: readonly string[],
  options: SpawnOptions & { input?: Uint8Array | string } = {},
): Promise<Outcome> {
  const { input, ...spawnOptions } = options;
  const child = spawn(process.execPath, [MAIN, ...args], { ...spawnOptions, stdio: 'pipe' });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin?.end(input);
  return new Promise((resolve) => {
    child.on('close', (status) => {
      resolve({ status, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') });
    });
  });
}

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
