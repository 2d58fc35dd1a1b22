/** A site with the built widget, some data and pages of somebody else. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type Browser, launch, serve } from '../../../../apps/explorer/test/browser.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
export const COMPILED = here('../../dist/');
/** `PLANGRAPH_WIDGET` is another folder with the built widget; it ends with a slash. */
export const DIST = process.env['PLANGRAPH_WIDGET'] ?? COMPILED;
const RELEASE = here('../../../../dist/cybersecurity-2018/');

/** Counts what is asked of the graphics, from before any other script. */
const COUNTING = `
window.lost = 0; window.contexts = []; const seen = new WeakSet();
const get = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (type, ...rest) {
  const context = get.call(this, type, ...rest);
  if (context !== null && /^webgl/.test(type)) {
    if (!seen.has(context)) {
      this.addEventListener('webglcontextlost', () => { if (this.isConnected) window.lost += 1; });
      window.contexts.push(new WeakRef(context));
    }
    seen.add(context);
  }
  return context;
};
window.openContexts = () => window.contexts.filter((one) => one.deref()?.isContextLost() === false).length;
window.told = [];
for (const type of ['ready', 'select', 'error']) document.addEventListener(type, (event) => {
  if (event.target.localName === 'plan-graph') window.told.push({ type, id: event.target.id, detail: { ...event.detail, cause: undefined, node: undefined } });
}, true);
`;

export interface PageOptions {
  /** Content security policy. Default: none. */
  policy?: string;
  lang?: string;
  head?: string;
  /** How the widget comes. Default: as a module. */
  script?: string;
}

export function page(body: string, { policy, lang = 'ja', head = '', script }: PageOptions = {}): string {
  const meta = policy === undefined ? '' : `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${meta}<title>page</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="icon.svg"><script src="counting.js"></script>${head}
${script ?? '<script type="module" src="plan-graph.js"></script>'}</head><body><main>${body}</main></body></html>`;
}

export interface Site {
  origin: string;
  /** Undefined where no Chromium can be started: the tests are then skipped. */
  browser: Browser | undefined;
  /** Opens a page of the site. */
  open: Browser['open'];
  /** Writes another file to it. */
  write: (name: string, content: string) => void;
}

/**
 * Serves these files beside the widget and its data (`plan.json`, `plan.ttl`) while a spec runs. Each page that was opened
 * is closed at the end, and its console must be empty.
 */
export function startPages(files: Readonly<Record<string, string>>, options: { webgl?: boolean } = {}): Site {
  const folder = mkdtempSync(join(tmpdir(), 'plan-graph-'));
  const site = { origin: '', browser: undefined } as Site;
  let end = async (): Promise<void> => {};
  site.write = (name, content) => writeFileSync(join(folder, name), content);
  site.open = (...args) => {
    if (site.browser === undefined) throw new Error('no browser');
    return site.browser.open(...args);
  };
  beforeAll(async () => {
    for (const name of ['plan-graph.js', 'plan-graph.iife.js', 'plan-graph']) {
      if (!existsSync(join(DIST, name))) throw new Error(`${DIST}${name} is not built: run npm run build first.`);
      cpSync(join(DIST, name), join(folder, name), { recursive: true });
    }
    cpSync(join(RELEASE, 'cybersecurity-2018.json'), join(folder, 'plan.json'));
    cpSync(join(RELEASE, 'cybersecurity-2018.ttl'), join(folder, 'plan.ttl'));
    site.write('counting.js', COUNTING);
    site.write('icon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    for (const [name, content] of Object.entries(files)) site.write(name, content);
    const server = await serve(folder);
    site.origin = server.origin;
    site.browser = await launch(server.origin, options).catch((error: unknown) => {
      console.warn(`No browser could be started (${String(error).split('\n')[0]}); set CHROMIUM_PATH to one.`);
      return undefined;
    });
    end = async () => {
      await site.browser?.close();
      await server.close();
    };
  });
  afterAll(async () => {
    await end();
    rmSync(folder, { recursive: true, force: true });
  });
  return site;
}

export interface Told {
  type: string;
  id: string;
  detail: Record<string, unknown>;
}

/** Waits until so many widgets have told of something. */
export async function told(page: Page, type: string, count = 1): Promise<Told[]> {
  const all = (): Promise<Told[]> =>
    page.evaluate((wanted) => (window as unknown as { told: Told[] }).told.filter((one) => one.type === wanted), type);
  await expect.poll(async () => (await all()).length, { timeout: 60_000 }).toBeGreaterThanOrEqual(count);
  return all();
}

/** How many contexts are open and not lost, and how many were lost under a widget's hands. */
export function contexts(page: Page): Promise<{ open: number; lost: number }> {
  return page.evaluate(() => {
    const { openContexts, lost } = window as unknown as { openContexts: () => number; lost: number };
    return { open: openContexts(), lost };
  });
}

/** How many widgets of a page are live. */
export function liveCount(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [...document.querySelectorAll('plan-graph')].filter((one) => one.shadowRoot?.querySelector('.stage canvas'))
        .length,
  );
}

/** Bytes of JavaScript after a collection, as Chromium counts them. */
export async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  for (let at = 0; at < 3; at += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

export function planJson(): string {
  return readFileSync(join(RELEASE, 'cybersecurity-2018.json'), 'utf8');
}
