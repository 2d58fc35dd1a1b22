/** Pages of all sorts that hold the widget: plain, by a framework, and as report generators write them. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { contexts, liveCount, page, planJson, startPages, told } from './site.js';

const STRICT =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";
/** What report generators bring along: a reset with hard words, and a library from another age. */
const OLD_CSS = `<style>
  * { box-sizing: content-box !important; text-transform: uppercase; line-height: 3; }
  div, p, span { position: static !important; float: left; color: magenta !important; }
  canvas, svg { max-width: 30px !important; height: auto !important; display: none !important; }
  button { width: 300px !important; background: url(none.png); }
</style><script>window.$ = window.jQuery = function () { return this; };</script>`;

const XML = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xml:base="https://example.org/"
  xmlns:pg="https://w3id.org/plangraph/ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#" xml:lang="ja">
  <pg:Measure rdf:about="a"><skos:prefLabel>施策</skos:prefLabel><pg:lead rdf:resource="b"/></pg:Measure>
  <pg:PublicBody rdf:about="b"><skos:prefLabel>機構</skos:prefLabel></pg:PublicBody></rdf:RDF>`;
const linked = (context: unknown): string =>
  JSON.stringify({ '@context': context, '@id': 'https://example.org/c', '@type': 'pg:Measure', label: '施策' });

const reportBody = (): string => {
  const graph = JSON.parse(planJson()) as { nodes: unknown[] };
  const data = JSON.stringify(graph).replaceAll('<', '\\u003c');
  const cell = (view: string): string =>
    `<div class="cell"><plan-graph view="${view}" height="260"><script type="application/json">${data}</script></plan-graph></div>`;
  // Scripts stand in the middle of the document, before and after what they define.
  return `<h1>Report</h1>${cell('pillar:1')}<script src="plan-graph.iife.js"></script>${cell('agency:mic')}
    <script src="plan-graph.iife.js"></script><p>text</p>${cell('agencies')}
    <div class="cell" style="width: 100%"><plan-graph height="260"><script type="application/rdf+xml">${XML}</script></plan-graph></div>`;
};

const site = startPages({
  'plain.html': page('<plan-graph src="plan.json" controls height="400"></plan-graph>'),
  'strict.html': page(
    '<plan-graph src="plan.json" view="agency:meti" controls></plan-graph><plan-graph src="plan.json" static></plan-graph>' +
      ['small.rdf', 'small.jsonld', 'elsewhere.jsonld']
        .map((src) => `<plan-graph src="${src}" static></plan-graph>`)
        .join(''),
    {
      policy: STRICT,
    },
  ),
  'small.rdf': XML,
  'small.jsonld': linked({
    pg: 'https://w3id.org/plangraph/ns#',
    label: 'http://www.w3.org/2004/02/skos/core#prefLabel',
  }),
  'elsewhere.jsonld': linked('https://elsewhere.example/context.jsonld'),
  'react.html': page('<div id="root"></div>', { script: '<script type="module" src="react-page.js"></script>' }),
  'report.html': page(reportBody(), { lang: 'en', head: OLD_CSS, script: '' }),
});
let open: Page;

beforeAll(async () => {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('pages/react-page.js', import.meta.url)),
        output: { codeSplitting: false, entryFileNames: 'react-page.js' },
      },
    },
  });
  const [made] = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []));
  site.write('react-page.js', made !== undefined && 'code' in made ? made.code : '');
});

afterEach(async () => {
  await open?.context().close();
  expect(site.browser?.faults).toEqual([]);
  expect(site.browser?.strangers).toEqual([]);
});

describe('a plain page', () => {
  it('shows the plan live, tells of it, and puts nothing into the page but the element', async ({ skip }) => {
    if (site.browser === undefined) return skip();
    open = await site.open('plain.html');
    const [ready] = await told(open, 'ready');
    expect(ready?.detail).toMatchObject({ mode: 'live', faults: [] });
    expect(Number(ready?.detail['nodes'])).toBeGreaterThan(1000);
    expect(await contexts(open)).toEqual({ open: 1, lost: 0 });
    const page = await open.evaluate(() => ({
      styles:
        document.adoptedStyleSheets.length +
        document.querySelectorAll('style,link[rel=stylesheet],link[rel=modulepreload]').length,
      globals: Object.keys(window).filter((key) => /plan|sigma|graphology/i.test(key)),
      height: (document.querySelector('plan-graph') as HTMLElement).offsetHeight,
    }));
    expect(page).toEqual({ styles: 0, globals: [], height: 400 });
  });

  it('follows attributes, properties and methods', async ({ skip }) => {
    if (site.browser === undefined) return skip();
    open = await site.open('plain.html');
    await told(open, 'ready');
    const graph = open.locator('plan-graph');
    await graph.evaluate((one) => {
      one.view = 'agency:meti';
      one.kinds = '!measure !sub-measure';
    });
    const [, ready] = await told(open, 'ready', 2);
    expect(Number(ready?.detail['nodes'])).toBeLessThan(200);
    expect(await graph.getAttribute('view')).toBe('agency:meti');
    const selected = await graph.evaluate((one) => [
      one.select('actor:ipa'),
      one.selection,
      one.select('actor:nobody'),
    ]);
    expect(selected).toEqual([true, expect.stringMatching(/actor\/ipa$/), false]);
    const svg = await graph.evaluate((one) => one.toSVG({ language: 'en', scheme: 'light' }));
    expect(svg).toContain('Ministry of Economy, Trade and Industry');
    const png = await graph.evaluate(async (one) => {
      const blob = await one.toPNG({ scale: 1, size: { width: 400, height: 300 } });
      const { width, height } = await createImageBitmap(blob);
      return [blob.type, width, height];
    });
    expect(png).toEqual(['image/png', 400, 300]);
    // A framework that writes the property writes the attribute; the method stays a method.
    await graph.evaluate((one) => Object.assign(one, { view: '', kinds: '', focus: 'actor:ipa', depth: '1' }));
    await told(open, 'ready', 3);
    expect(await graph.getAttribute('focus')).toBe('actor:ipa');
    await graph.evaluate((one) => one.focus('actor:mic', 2));
    await told(open, 'ready', 4);
    expect(await graph.getAttribute('depth')).toBe('2');
    expect(await graph.evaluate((one) => [typeof one.focus, one.focusOn])).toEqual(['function', 'actor:mic']);
  });

  it('says in its events what was asked for and not followed', async ({ skip }) => {
    if (site.browser === undefined) return skip();
    open = await site.open('plain.html');
    await told(open, 'ready');
    await open.locator('plan-graph').evaluate((one) => {
      one.state = '?v=1&view=table&actor=actor:nobody&layout=columns&x=1#/actor:meti';
      one.roles = 'lead,dance';
    });
    const [, ready] = await told(open, 'ready', 2);
    const faults = ((ready?.detail['faults'] ?? []) as { why: string; parameter: string }[]).map(
      (f) => `${f.parameter} ${f.why}`,
    );
    expect(faults.sort()).toEqual([
      'actor node',
      'layout unsupported',
      'roles value',
      'view unsupported',
      'x parameter',
    ]);
    expect(await open.locator('plan-graph').evaluate((one) => one.selection)).toMatch(/actor\/meti$/);
  });
});

describe('a page under a strict policy', () => {
  it('has live and still pictures, of JSON, RDF/XML and JSON-LD, and asks nobody else for a context', async ({
    skip,
  }) => {
    if (site.browser === undefined) return skip();
    open = await site.open('strict.html', { viewport: { width: 1280, height: 2600 } });
    const ready = await told(open, 'ready', 4);
    expect(ready.map(({ detail }) => detail['mode']).sort()).toEqual(['live', 'still', 'still', 'still']);
    expect(ready.map(({ detail }) => detail['nodes'])).toEqual(expect.arrayContaining([1, 2]));
    const [error] = await told(open, 'error');
    expect(error?.detail).toMatchObject({ kind: 'context', where: expect.stringContaining('elsewhere.example') });
    await expect(open.locator('plan-graph[static] svg').first().boundingBox()).resolves.toMatchObject({
      width: expect.any(Number),
    });
  });
});

describe('a page by React', () => {
  it('writes attributes and data, hears events, and leaves nothing behind', async ({ skip }) => {
    if (site.browser === undefined) return skip();
    open = await site.open('react.html');
    await told(open, 'ready', 2);
    expect(await open.locator('#heard').textContent()).toBe('ready 2');
    await open.locator('#swap').click();
    await expect.poll(() => open.locator('#heard').textContent(), { timeout: 20_000 }).toBe('ready 3');
    expect(await open.locator('plan-graph').first().getAttribute('view')).toBe('pillar:3');
    await open.locator('#remove').click();
    await expect.poll(async () => (await contexts(open)).open, { timeout: 20_000 }).toBe(0);
  });
});

describe('a report in one file', () => {
  it('shows each widget from data inside it, whatever the styles of the page', async ({ skip }) => {
    if (site.browser === undefined) return skip();
    open = await site.open('report.html', { viewport: { width: 1000, height: 1500 } });
    const ready = await told(open, 'ready', 4);
    expect(new Set(ready.map(({ detail }) => detail['nodes'])).size).toBe(4);
    expect(await liveCount(open)).toBe(4);
    const look = await open
      .locator('plan-graph')
      .first()
      .evaluate((one) => {
        const canvas = one.shadowRoot?.querySelector('canvas') as HTMLCanvasElement;
        const stage = one.shadowRoot?.querySelector('.stage') as HTMLElement;
        const { textTransform, color } = getComputedStyle(stage);
        return { wide: canvas.offsetWidth > 600, textTransform, magenta: color === 'rgb(255, 0, 255)' };
      });
    expect(look).toEqual({ wide: true, textTransform: 'none', magenta: false });
  });
});
