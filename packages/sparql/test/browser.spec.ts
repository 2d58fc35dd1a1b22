// The store in a real browser, bundled as applications bundle it.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launch, serve } from '../../../apps/explorer/test/browser.js';

const folder = mkdtempSync(join(tmpdir(), 'plangraph-store-'));
let site: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
const endpoint = createServer((request, response) => {
  const graph = request.url?.includes('CONSTRUCT') === true;
  const type = graph ? 'application/n-triples' : 'application/sparql-results+json';
  response.writeHead(200, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' });
  response.end(
    graph
      ? '<http://e/s> <http://e/p> "triple" .\n'
      : '{"head":{"vars":["x"]},"results":{"bindings":[{"x":{"type":"literal","value":"総務省"}}]}}',
  );
});

beforeAll(async () => {
  await build({
    root: fileURLToPath(new URL('./browser-page/', import.meta.url)),
    base: './',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  });
  await new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve));
  site = await serve(folder);
  browser = await launch(site.origin);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  endpoint.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a store in a page', () => {
  it('answers, ends a runaway query while the page stays alive, and answers again', async () => {
    const page = await browser.open();
    const { port } = endpoint.address() as AddressInfo;
    const seen = await page.evaluate((address) => window.ask(address), `http://127.0.0.1:${port}/sparql`);
    expect(seen).toEqual({
      rows: ['総務省0', '総務省1'],
      quads: 3000,
      aborted: 'AbortError',
      frames: 20,
      again: { type: 'boolean', value: true },
      fault: expect.stringMatching(/^QueryFault: The query is wrong at line 1, column 14/),
      remote: ['総務省', 'triple'],
    });
    expect(browser.faults).toEqual([]);
  });

  it('loads nothing of Oxigraph before a store is opened', async () => {
    const page = await browser.open();
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(loaded.filter((name) => /worker|wasm/.test(name))).toEqual([]);
    const assets = readdirSync(join(folder, 'assets'));
    const scripts = assets.filter((name) => name.startsWith('index') && name.endsWith('.js'));
    const size = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, 'assets', name))).length, 0);
    expect(
      assets.filter((name) => name.endsWith('.wasm')).map((name) => statSync(join(folder, 'assets', name)).size > 1e6),
    ).toEqual([true]);
    // The interface, the remote store and N3's terms and parser; what an application loads at once.
    expect(size).toBeLessThan(60_000);
  });
});
