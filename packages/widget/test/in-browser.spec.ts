/** What only a browser can tell: whether text keeps within its estimated box, and PNG from a figure. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawFigure } from '../src/figure/draw-figure.js';
import type { SerializedFigureGraph } from '../src/figure/options.js';
import { smallGraph } from '../src/figure/testing.js';
import { textWidth } from '../src/figure/text/width.js';

const PLAN = new URL('../../../dist/cybersecurity-2018/cybersecurity-2018.json', import.meta.url);
const MODULE = new URL('../dist/figure/png-in-browser.js', import.meta.url);
const FILES: Readonly<Record<string, () => string>> = {
  '/png.js': () => readFileSync(fileURLToPath(MODULE), 'utf8'),
  '/page.js': () => "import { svgToPng } from '/png.js'; globalThis.svgToPng = svgToPng;",
};
/** As strict as the explorer's, with what the PNG needs. */
const POLICY = "default-src 'none'; script-src 'self'; img-src blob:";
/** Shares by which a line may be wider than was estimated. */
const OVERFLOW = 1.08;

let browser: Browser;
let server: Server;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const file = FILES[request.url ?? ''];
    response.setHeader('content-type', file === undefined ? 'text/html; charset=utf-8' : 'text/javascript');
    response.setHeader('content-security-policy', POLICY);
    response.end(file?.() ?? '<!doctype html><title>figure</title><script type="module" src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { default: packed } = await import('@sparticuz/chromium');
  const system = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  browser = await chromium.launch({
    executablePath: existsSync(system) ? system : await packed.executablePath(),
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  page = await browser.newPage();
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

describe('a figure in a browser', () => {
  it.skipIf(!existsSync(PLAN))('keeps every line of text within its estimated width', async () => {
    const graph = JSON.parse(readFileSync(PLAN, 'utf8')) as SerializedFigureGraph;
    for (const language of ['ja', 'en'] as const) {
      const svg = drawFigure({ graph, language, size: '180mm' });
      const lines = await page.evaluate((source) => {
        const root = document.importNode(
          new DOMParser().parseFromString(source, 'image/svg+xml').documentElement,
          true,
        );
        document.body.replaceChildren(root);
        return [...root.querySelectorAll<SVGTextElement>(':scope g:not([aria-hidden]) > text')].map((text) => ({
          words: text.textContent ?? '',
          width: text.getComputedTextLength(),
          size: Number(text.getAttribute('font-size')),
          weight: Number(text.getAttribute('font-weight') ?? 400),
        }));
      }, svg);
      expect(lines.length).toBeGreaterThan(60);
      const over = lines.filter(({ words, width, size, weight }) => width > textWidth(words, size, weight) * OVERFLOW);
      expect(over).toEqual([]);
    }
  });

  it('becomes a PNG of the size that the scale asks for, under a strict policy', async () => {
    const svg = drawFigure({ graph: smallGraph(), size: { width: 400, height: 300 } });
    const picture = await page.evaluate(async (source) => {
      const { svgToPng } = globalThis as unknown as typeof import('../src/figure/png-in-browser.js');
      const blob = await svgToPng(source, 2);
      const bitmap = await createImageBitmap(blob);
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
      const colors = new Set<number>();
      for (let at = 0; at < pixels.length; at += 4) {
        colors.add(((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0));
      }
      const refused = await svgToPng(source, 0).catch((error: Error) => error.name);
      return { type: blob.type, width: bitmap.width, height: bitmap.height, colors: [...colors], refused };
    }, svg);
    expect(picture).toMatchObject({ type: 'image/png', width: 800, height: 600, refused: 'RangeError' });
    // The ground and the colours of actors and measures.
    expect(picture.colors).toEqual(expect.arrayContaining([0xffffff, 0xc2410c, 0x3b7dc4]));
    expect(faults).toEqual([]);
  });
});
