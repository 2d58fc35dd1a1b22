import { spawn } from 'node:child_process';
import { createServer, request } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { MAIN } from './command-line.js';

/** Starts `plangraph serve` and waits for the address that it prints. */
async function startServer(
  args: readonly string[],
  env: Record<string, string>,
): Promise<{ address: string; end: () => Promise<number | null> }> {
  const child = spawn(process.execPath, [MAIN, 'serve', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let printed = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed);
      if (found !== null) resolve(found[0]);
    });
    child.on('close', (status) => reject(new Error(`the server ended with ${status}`)));
  });
  const end = () =>
    new Promise<number | null>((resolve) => {
      child.on('close', resolve);
      child.kill('SIGINT');
    });
  return { address, end };
}

/** A request whose path is sent as it is, dots and all. */
function rawGet(address: string, path: string, method = 'GET', host = '127.0.0.1'): Promise<number | undefined> {
  const { port } = new URL(address);
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('plangraph serve', () => {
  it('serves the explorer and its data on loopback, and nothing else', async () => {
    const { address, end } = await startServer([], { PORT: '0' });
    const page = await fetch(address);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const network = await fetch(`${address}data/network.json`);
    expect(((await network.json()) as { nodes: unknown[] }).nodes.length).toBeGreaterThan(900);
    for (const path of [
      '/../package.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%2f..%2fpackage.json',
      '/nothing',
      '/data',
      '/index.html/foo',
      `/${'x'.repeat(5000)}`,
      '/%00',
      '/%',
    ]) {
      expect([400, 404], path).toContain(await rawGet(address, path));
    }
    expect(await rawGet(address, '/', 'POST')).toBe(405);
    expect(await rawGet(address, '/', 'GET', 'attacker.example')).toBe(421);
    expect(await rawGet(address, '/')).toBe(200);
    expect(await end()).toBe(0);
  });

  it('takes the next port when one is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      other.close();
    });
    const taken = (other.address() as { port: number }).port;
    const { address, end } = await startServer([], { PORT: String(taken) });
    expect(Number(new URL(address).port)).toBeGreaterThan(taken);
    await end();
  });

  it('compresses for those who ask', async () => {
    const { address, end } = await startServer([], { PORT: '0' });
    const response = await fetch(`${address}data/network.json`, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    await response.arrayBuffer();
    await end();
  });
});
