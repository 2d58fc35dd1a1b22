/** Many widgets: contexts, memory, and what is lost. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { contexts, heap, liveCount, page, startPages, told } from './site.js';

const VIEWS = [
  'agency:meti',
  'agency:mic',
  'agency:mext',
  'pillar:1',
  'division:2.2',
  'agencies',
  'agency:ipa',
  'plan',
];
const forty = Array.from(
  { length: 40 },
  (_, at) =>
    `<p>${at}</p><plan-graph id="g${at}" src="plan.json" view="${VIEWS[at % VIEWS.length]}" height="360"></plan-graph>`,
).join('');

const site = startPages({
  'forty.html': page(forty),
  'one.html': page('<plan-graph src="plan.json" view="pillar:2" height="400"></plan-graph>'),
  'mounts.html': page('<div id="place"></div>'),
});
let open: Page;

afterEach(async () => {
  await open?.context().close();
  expect(site.browser?.faults).toEqual([]);
});

/** Scrolls through the page, at the pace of somebody who looks for something. */
async function scrollThrough(page: Page, times: number): Promise<void> {
  await page.evaluate(async (rounds) => {
    const end = document.documentElement.scrollHeight - innerHeight;
    const steps = 16;
    for (let round = 0; round < rounds; round += 1)
      for (let at = 1; at <= steps; at += 1) {
        const share = round % 2 === 0 ? at / steps : 1 - at / steps;
        scrollTo(0, end * share);
        await new Promise((done) => setTimeout(done, 40));
      }
  }, times);
}

describe('forty widgets on a page', () => {
  it('never have more than four live pictures, however it is scrolled, and give their memory back', {
    timeout: 400_000,
  }, async ({ skip }) => {
    if (site.browser === undefined) return skip();
    open = await site.open('forty.html');
    await told(open, 'ready', 2);
    // What is kept of parts of the plan, up to a limit, is not what this is about.
    await scrollThrough(open, 2);
    const before = await heap(open);
    await scrollThrough(open, 10);
    await open.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => liveCount(open), { timeout: 30_000 }).toBeLessThanOrEqual(4);
    const counts = await contexts(open);
    expect(counts.lost).toBe(0);
    expect(counts.open).toBeLessThanOrEqual(4);
    const errors = await open.evaluate(
      () => (window as unknown as { told: { type: string }[] }).told.filter(({ type }) => type === 'error').length,
    );
    expect(errors).toBe(0);
    // A picture takes about a megabyte, and some hundred came and went.
    await expect.poll(async () => (await heap(open)) - before, { timeout: 60_000 }).toBeLessThan(5_000_000);
  });

  it('stand in a tall page too where they only touch its edge', async ({ skip }) => {
    if (site.browser === undefined) return skip();
    open = await site.open('one.html', { viewport: { width: 600, height: 6000 } });
    const [ready] = await told(open, 'ready');
    expect(ready?.detail['mode']).toBe('still');
    expect(await open.locator('plan-graph .still svg').isVisible()).toBe(true);
  });

  it('come alive when they are looked at, and those that must not are SVG', async ({ skip }) => {
    if (site.browser === undefined) return skip();
    open = await site.open('forty.html', { viewport: { width: 900, height: 2300 } });
    const still = open.locator('plan-graph .still svg').first();
    await still.waitFor({ timeout: 60_000 });
    await expect.poll(() => liveCount(open), { timeout: 60_000 }).toBe(4);
    const id = await open.locator('plan-graph:has(.still svg)').first().getAttribute('id');
    const host = open.locator(`#${id}`);
    await host.hover();
    await expect.poll(() => host.locator('.stage canvas').count(), { timeout: 30_000 }).toBeGreaterThan(0);
    // Another may be on its way in the place of one that the page scrolled away.
    await expect.poll(() => liveCount(open), { timeout: 30_000 }).toBe(4);
    expect((await contexts(open)).lost).toBe(0);
  });
});

describe('a lost context', () => {
  it('is rebuilt with camera and selection', async ({ skip }) => {
    if (site.browser === undefined) return skip();
    open = await site.open('one.html');
    await told(open, 'ready');
    const graph = open.locator('plan-graph');
    await graph.evaluate((one) => one.select('actor:mic'));
    const stage = graph.locator('.stage');
    await stage.focus();
    for (const key of ['+', '+']) await open.keyboard.press(key);
    const before = await stage.screenshot();
    const marks = (): Promise<number> => stage.locator('canvas').count();
    const canvases = await marks();
    await graph.evaluate((one) => {
      for (const canvas of one.shadowRoot?.querySelectorAll('canvas') ?? []) {
        canvas.dataset['old'] = '';
        canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
      }
    });
    await expect.poll(() => stage.locator('canvas[data-old]').count(), { timeout: 20_000 }).toBe(0);
    await expect.poll(marks, { timeout: 20_000 }).toBe(canvases);
    expect(await graph.evaluate((one) => one.selection)).toMatch(/actor\/mic$/);
    await expect.poll(async () => (await stage.screenshot()).equals(before), { timeout: 20_000 }).toBe(true);
  });
});

describe('a thousand widgets one after another', () => {
  it('leave no context and no memory behind', async ({ skip }) => {
    if (site.browser === undefined) return skip();
    open = await site.open('mounts.html');
    const mount = (times: number): Promise<void> =>
      open.evaluate(async (count) => {
        const place = document.querySelector('#place') as HTMLElement;
        for (let at = 0; at < count; at += 1) {
          const one = document.createElement('plan-graph');
          one.src = 'plan.json';
          one.view = at % 2 === 0 ? 'pillar:5' : '';
          one.height = '200';
          place.append(one);
          // Some go before their data come, some after the first picture.
          if (at % 25 === 0) await new Promise((done) => one.addEventListener('ready', done, { once: true }));
          else if (at % 5 === 0) await new Promise((done) => requestAnimationFrame(done));
          one.remove();
        }
      }, times);
    await mount(50);
    const before = await heap(open);
    await mount(1000);
    await expect.poll(async () => (await contexts(open)).open, { timeout: 20_000 }).toBe(0);
    await expect.poll(async () => (await heap(open)) - before, { timeout: 60_000 }).toBeLessThan(1_500_000);
    const left = await open.evaluate(() => document.querySelectorAll('plan-graph').length);
    expect(left).toBe(0);
  });
});
