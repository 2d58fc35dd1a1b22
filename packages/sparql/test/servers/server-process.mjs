// Servers that a test starts for itself: a process, a folder and a port of its own, all gone afterwards.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** @returns {Promise<number>} a loopback port that is free now */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<string>} what it printed
 * @throws {Error} with what it printed, when it ends with another status than 0
 */
export async function runProgram(command, args, options = {}) {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => (printed += text));
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${printed}`);
  return printed;
}

/**
 * Starts a server and waits until it answers.
 * @param {object} plan
 * @param {string} plan.name begins the name of its folder
 * @param {(folder: string) => { command: string, args: readonly string[], env?: Record<string, string> }} plan.prepare
 *   fills the folder, in which the server is then started
 * @param {() => Promise<boolean>} plan.answers
 * @returns {Promise<{ folder: string, stop: () => Promise<void> }>}
 */
export async function startServer({ name, prepare, answers }) {
  const folder = mkdtempSync(join(tmpdir(), `plangraph-${name}-`));
  const { command, args, env } = prepare(folder);
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (printed = `${printed}${text}`.slice(-20_000)));
  }
  // Nothing outlives the test's process, however that ends.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = once(child, 'close');
  const stop = async () => {
    process.off('exit', kill);
    kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (const until = Date.now() + 90_000; ; await sleep(100)) {
    if (await answers().catch(() => false)) return { folder, stop };
    if (child.exitCode === null && child.signalCode === null && Date.now() < until) continue;
    await stop();
    throw new Error(`${name} does not start:\n${printed}`);
  }
}
