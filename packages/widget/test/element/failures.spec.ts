/** What goes wrong: no WebGL, no data, data that are no plan, and data that want to be more than data. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { smallGraph } from '../../src/figure/testing.js';
import { page, startPages, told } from './site.js';

const fallback = '<p slot="fallback">See the table.</p>';
const widget = (src: string, more = ''): string =>
  `<plan-graph src="${src}" ${more} height="240">${fallback}</plan-graph>`;
const HOSTILE = [
  '<script>window.ran = 1</script>',
  '"><img src=x onerror="window.ran = 2">',
  'javascript:window.ran=3',
  '\u202eabc\u2066\u200f',
  'a\0b\ud800c\uffff\u0085',
  '省'.repeat(34_000),
  '{{constructor.constructor("window.ran = 4")()}}',
];
const hostile = (words: string): string => {
  const graph = smallGraph(() => ({ labelJa: words, labelEn: words, identifier: words, alternativesEn: [words] }));
  graph.mergeAttributes({ titleJa: words, titleEn: words, source: words, sourceEn: words, license: words });
  return JSON.stringify(graph.export());
};
const hostileFiles = Object.fromEntries(HOSTILE.map((words, at) => [`hostile-${at}.json`, hostile(words)]));
const strange = { nodes: [{ key: 'x', attributes: { kind: '__proto__', x: 0, y: 0, size: 1 } }], edges: [] };
const nowhere = { nodes: [{ key: 'x', attributes: { kind: 'measure', x: null, y: 0, size: 1 } }], edges: [] };
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'";

const site = startPages({
  'missing.html': page(widget('missing.json'), { lang: 'en' }),
  'broken.html': page(widget('broken.ttl') + widget('broken.json'), { lang: 'en' }),
  'foreign.html': page(widget('foreign.ttl') + widget('page.html') + widget('strange.json') + widget('nowhere.json')),
  'view.html': page(widget('plan.json', 'view="pillar:9"'), { lang: 'en' }),
  'nothing.html': page('<plan-graph height="200"></plan-graph>'),
  'hostile.html': page(
    HOSTILE.map((_, at) => widget(`hostile-${at}.json`) + widget(`hostile-${at}.json`, 'static')).join(''),
    { policy: POLICY },
  ),
  'broken.ttl':
    '@prefix pg: <https://w3id.org/plangraph/ns#> .\n<http://e/a> a pg:Measure\n<http://e/b> a pg:Measure .',
  'broken.json': '{"nodes": [',
  'foreign.ttl': '<http://e/a> <http://e/b> <http://e/c> .',
  'page.html': '<!doctype html><title>no data</title>',
  'strange.json': JSON.stringify(strange),
  'nowhere.json': JSON.stringify(nowhere),
  ...hostileFiles,
});
let open: Page;

afterEach(async () => {
  await open?.context().close();
});

describe('data that do not come', () => {
  it('are told of with place and mend, beside what the page has in their stead', async ({ skip }) => {
    if (site.browser === undefined) return skip();
    open = await site.open('missing.html');
    const [fault] = await told(open, 'error');
    expect(fault?.detail).toMatchObject({
      kind: 'status',
      where: `${site.origin}missing.json · 404`,
      mend: 'Check the address.',
    });
    await expect.poll(() => open.getByText('See the table.').isVisible(), { timeout: 10_000 }).toBe(true);
    expect(await open.locator('plan-graph .message').textContent()).toContain('missing.json');
    site.browser.faults.length = 0;
    // The mend works: another address, and the picture is there.
    await open.locator('plan-graph').evaluate((one) => {
      one.src = 'plan.json';
    });
    await told(open, 'ready');
    expect(await open.getByText('See the table.').isVisible()).toBe(false);
    expect(site.browser.faults).toEqual([]);
  });

  it('are told of where they are no data, no plan or of no place', async ({ skip }) => {
    if (site.browser === undefined) return skip();
    open = await site.open('broken.html');
    const broken = await told(open, 'error', 2);
    expect(broken.map(({ detail }) => detail['kind'])).toEqual(['syntax', 'syntax']);
    expect(broken.map(({ detail }) => detail['where']).join()).toMatch(/broken\.ttl · Line 3, column 1/);
    await open.goto(`${site.origin}foreign.html`);
    const foreign = await told(open, 'error', 4);
    const kinds = foreign.map(({ detail }) => `${String(detail['where']).split('/').pop()}: ${detail['kind']}`).sort();
    expect(kinds).toEqual([
      'foreign.ttl: foreign',
      'nowhere.json · nodes[0] x: x, y, size: syntax',
      'page.html: format',
      'strange.json · nodes[0] x: kind __proto__: syntax',
    ]);
    await open.goto(`${site.origin}nothing.html`);
    expect((await told(open, 'error'))[0]?.detail).toMatchObject({ kind: 'absent', where: 'src' });
  });

  it('name the views that there are where one is not', async ({ skip }) => {
    if (site.browser === undefined) return skip();
    open = await site.open('view.html');
    const [fault] = await told(open, 'error');
    expect(fault?.detail['where']).toMatch(/^view · The plan has no pillar “9”\..* pillar:1 /);
  });
});

describe('hostile labels', () => {
  it('are text on every way to the screen', async ({ skip }) => {
    if (site.browser === undefined) return skip();
    site.browser.faults.length = 0;
    open = await site.open('hostile.html', { viewport: { width: 600, height: 4000 } });
    await told(open, 'ready', HOSTILE.length * 2);
    for (const one of await open.locator('plan-graph:not([static])').all()) {
      await one.locator('.stage').focus();
      await open.keyboard.press('ArrowDown');
      await open.keyboard.press('Enter');
      await one.evaluate((graph) => graph.toSVG());
    }
    expect(await open.evaluate(() => (window as unknown as { ran?: number }).ran)).toBeUndefined();
    expect(await open.locator('plan-graph script, plan-graph img').count()).toBe(0);
    expect(site.browser.faults).toEqual([]);
  });
});

describe('without WebGL', () => {
  const plain = startPages(
    { 'plain.html': page('<plan-graph src="plan.json" view="pillar:2" controls></plan-graph>') },
    { webgl: false },
  );

  it('the picture is SVG with its key, and nothing asks to be operated', async ({ skip }) => {
    if (plain.browser === undefined) return skip();
    open = await plain.open('plain.html');
    const [ready] = await told(open, 'ready');
    expect(ready?.detail['mode']).toBe('still');
    expect(await open.locator('plan-graph .still svg').isVisible()).toBe(true);
    await open.locator('plan-graph').hover();
    expect(await open.locator('plan-graph canvas').count()).toBe(0);
    expect(await open.locator('plan-graph .tools').isVisible()).toBe(false);
    expect(plain.browser.faults).toEqual([]);
  });
});
