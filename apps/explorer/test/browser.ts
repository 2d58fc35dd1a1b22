/** A real Chromium and a small static server for the built site. */
import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';

/** The built site; PLANGRAPH_SITE names another one to test. */
export const SITE = process.env['PLANGRAPH_SITE'] ?? fileURLToPath(new URL('../../../dist/site/', import.meta.url));

const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Pages of one context share a process, in which the programs of the site are compiled already.
  '--process-per-site',
];
/** Graphics in software, the same on every machine. */
const DRAWING = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
/** No graphics contexts at all, as on old or locked-down machines. */
const NO_DRAWING = ['--disable-gpu', '--disable-3d-apis'];

async function executable(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return named;
  if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}

export interface Browser {
  /**
   * A page at the start of the site or at an address within it. No other open page shares its context, and nothing
   * that an earlier page stored or was permitted is left; closing the page, not its context, makes the next one fast.
   */
  open(address?: string, options?: BrowserContextOptions): Promise<Page>;
  /** What pages wrote to the console as errors, and what they threw. */
  faults: string[];
  /** Requests that left the server under test. */
  strangers: string[];
  close(): Promise<void>;
}

/**
 * Starts Chromium, with a profile of its own that is deleted on close.
 *
 * @param origin address of the site, with a slash at its end
 * @throws where no Chromium can be started: set CHROMIUM_PATH to one
 */
export async function launch(origin: string, { webgl = true } = {}): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'plangraph-browser-'));
  let first: BrowserContext;
  try {
    first = await chromium.launchPersistentContext(profile, {
      executablePath: await executable(),
      headless: true,
      args: [...FLAGS, ...(webgl ? DRAWING : NO_DRAWING)],
    });
  } catch (error) {
    rmSync(profile, { recursive: true, force: true });
    throw error;
  }
  const browser = first.browser();
  const faults: string[] = [];
  const strangers: string[] = [];
  const kept: { context: BrowserContext; options: string; clear: () => Promise<void> }[] = [];

  async function contextWith(options: BrowserContextOptions): Promise<BrowserContext> {
    if (browser === null) throw new Error('Chromium gave no browser to open pages in; set CHROMIUM_PATH to another.');
    const asked = JSON.stringify(options);
    const idle = kept.find(({ context, options }) => options === asked && context.pages().length === 1);
    if (idle !== undefined) {
      await idle.clear();
      return idle.context;
    }
    const context = await browser.newContext({
      locale: 'ja-JP',
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      ...options,
    });
    // An empty page of the site holds its process.
    const holder = await context.newPage();
    await holder.route('**', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    await holder.goto(origin);
    const session = await context.newCDPSession(holder);
    const storageTypes = 'cookies,local_storage,indexeddb,cache_storage,service_workers';
    const entry = {
      context,
      options: asked,
      clear: async () => {
        await session.send('Storage.clearDataForOrigin', { origin: new URL(origin).origin, storageTypes });
        await context.clearPermissions();
      },
    };
    kept.push(entry);
    context.on('close', () => kept.splice(kept.indexOf(entry), 1));
    return context;
  }

  return {
    faults,
    strangers,
    async open(address = '', options = {}) {
      const page = await (await contextWith(options)).newPage();
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`${message.text()} ${message.location().url}`);
      });
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('request', (request) => {
        if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url())) strangers.push(request.url());
      });
      await page.goto(origin + address);
      return page;
    },
    async close() {
      await first.close();
      await browser?.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Serves a folder on loopback under a path, since the site must not need to be at the root. */
export async function serve(folder: string): Promise<{ origin: string; close: () => Promise<void> }> {
  const base = '/some/where/';
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const inside = pathname.startsWith(base) ? normalize(pathname.slice(base.length) || 'index.html') : '..';
    const file = join(folder, inside);
    if (inside.startsWith('..') || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.setHeader('content-length', statSync(file).size);
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}${base}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

/** A telephone of middling size. */
export const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/**
 * The built site on a server of its own, with a Chromium to look at it. Without a Chromium the tests of a suite are
 * reported as skipped, each by its name.
 *
 * @param needed files of the site that the tests read
 * @throws where the site, or a file of it that is needed, is not built
 */
export async function startSite(
  needed: readonly string[] = ['data/network.json'],
  options: Parameters<typeof launch>[1] = {},
): Promise<{ server: Awaited<ReturnType<typeof serve>>; browser: Browser | undefined }> {
  for (const file of needed) {
    if (!existsSync(join(SITE, file))) throw new Error(`${join(SITE, file)} is not built: run npm run build first.`);
  }
  const server = await serve(SITE);
  const browser = await launch(server.origin, options).catch((error: unknown) => {
    console.warn(`No browser could be started (${String(error).split('\n')[0]}); set CHROMIUM_PATH to one.`);
    return undefined;
  });
  return { server, browser };
}

/**
 * Ends each test with its page closed, nothing on the console and nothing asked of strangers; ends the suite with
 * browser and server closed.
 * @param page that the test last opened
 */
export function expectNoFaults(
  browser: Browser | undefined,
  server: { close: () => Promise<void> },
  page: () => Page,
): void {
  beforeAll(() => {
    if (browser !== undefined) browser.faults.length = 0;
  });
  afterEach(async () => {
    await page().close();
    expect(browser?.faults).toEqual([]);
    expect(browser?.strangers).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await server.close();
  });
}
