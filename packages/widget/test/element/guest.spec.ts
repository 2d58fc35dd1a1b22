/** A good guest: what the widget leaves to the page, and what it takes from it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { PALETTES } from '../../src/looks/appearance.js';
import { page, startPages, told } from './site.js';

const DARK = PALETTES.dark.ground;
const filler = '<p style="height: 900px">text</p>';
const site = startPages({
  'long.html': page(
    `<style>plan-graph:not(:defined) { display: block; height: 400px }</style>
     <plan-graph src="plan.json" view="agency:meti" height="400" controls>
       <p slot="caption">Figure 1</p></plan-graph><p id="below">below</p>${filler}`,
  ),
  'far.html': page(`${filler}${filler}${filler}<plan-graph src="plan.json" height="300"></plan-graph>`),
  'theme.html': page('<plan-graph src="plan.json" view="pillar:5" static></plan-graph>', {
    lang: 'en',
    head: '<style>:root { color-scheme: light dark } .light { color-scheme: light }</style>',
  }),
});
let open: Page;

afterEach(async () => {
  await open?.context().close();
  expect(site.browser?.faults).toEqual([]);
});

describe('wheel and fingers', () => {
  it('scroll the page until Ctrl is held or the picture was clicked', async ({ skip }) => {
    if (site.browser === undefined) return skip();
    open = await site.open('long.html');
    await told(open, 'ready');
    const graph = open.locator('plan-graph');
    const look = (): Promise<Buffer> => open.screenshot({ clip: { x: 20, y: 30, width: 900, height: 250 } });
    const scrolled = (): Promise<number> => open.evaluate(() => scrollY);
    await open.mouse.move(500, 200);
    const hint = graph.locator('.hint.on').waitFor({ state: 'attached', timeout: 20_000 });
    await open.mouse.wheel(0, 60);
    await hint;
    await expect.poll(scrolled, { timeout: 10_000 }).toBe(60);
    await expect.poll(() => graph.locator('.hint.on').count(), { timeout: 10_000 }).toBe(0);
    await open.mouse.move(500, 190);
    const before = await look();
    await open.keyboard.down('Control');
    await open.mouse.wheel(0, -200);
    await open.keyboard.up('Control');
    await expect.poll(async () => (await look()).equals(before), { timeout: 20_000 }).toBe(false);
    expect(await scrolled()).toBe(60);
    await open.mouse.click(200, 150);
    await open.mouse.wheel(0, -200);
    await open.mouse.wheel(0, 100);
    expect(await scrolled()).toBe(60);
    // Left and come back to, the wheel is the page's again.
    await open.mouse.move(500, 700);
    await open.mouse.move(500, 200);
    await open.mouse.wheel(0, 40);
    await expect.poll(scrolled, { timeout: 10_000 }).toBe(100);
  });
});

describe('a touch screen', () => {
  it('scrolls the page with one finger, moves the picture with two, and chooses with a tap', async ({ skip }) => {
    if (site.browser === undefined) return skip();
    open = await site.open('long.html', { hasTouch: true, isMobile: true, viewport: { width: 420, height: 700 } });
    await told(open, 'ready');
    const graph = open.locator('plan-graph');
    const session = await open.context().newCDPSession(open);
    /** Fingers go down one after the other, along their ways together, and up. */
    const fingers = async (...ways: readonly (readonly [from: [number, number], to: [number, number]])[]) => {
      const at = (share: number) =>
        ways.map(([from, to], id) => ({
          id,
          x: from[0] + (to[0] - from[0]) * share,
          y: from[1] + (to[1] - from[1]) * share,
        }));
      for (let down = 1; down <= ways.length; down += 1) {
        await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0).slice(0, down) });
      }
      for (let step = 1; step <= 8; step += 1) {
        await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / 8) });
      }
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    const scrolled = (): Promise<number> => open.evaluate(() => scrollY);
    /** Nothing while it stands where it was put. */
    const camera = (): Promise<{ x: number; y: number; ratio: number; angle: number } | undefined> =>
      graph.evaluate(
        (one) =>
          (one as unknown as { picture: { live?: { camera: ReturnType<typeof JSON.parse> } } }).picture.live?.camera,
      );
    expect(await camera()).toBeUndefined();
    await fingers(
      [
        [100, 190],
        [300, 190],
      ],
      [
        [300, 240],
        [340, 300],
      ],
    );
    await expect.poll(camera, { timeout: 20_000 }).toBeDefined();
    expect(await scrolled()).toBe(0);
    expect(await graph.locator('.hint.on').count()).toBe(0);
    const moved = await camera();
    const hint = graph.locator('.hint.on').waitFor({ state: 'attached', timeout: 20_000 });
    await fingers([
      [200, 300],
      [200, 100],
    ]);
    await hint;
    await expect.poll(scrolled, { timeout: 20_000 }).toBeGreaterThan(60);
    expect(await camera()).toEqual(moved);
    // A page that still glides takes a tap for a hand that stops it.
    const rests = (): Promise<boolean> =>
      open.evaluate(async () => {
        scrollTo(0, 0);
        for (let frame = 0; frame < 20; frame += 1) await new Promise(requestAnimationFrame);
        return scrollY === 0;
      });
    await expect.poll(rests, { timeout: 20_000 }).toBe(true);
    await graph.evaluate((one) => one.select('actor:meti'));
    await open.touchscreen.tap(30, 30);
    const [chosen] = await told(open, 'select');
    expect(chosen?.detail).toEqual({});
    // After a tap one finger is the page's as before.
    await fingers([
      [200, 300],
      [200, 100],
    ]);
    await expect.poll(scrolled, { timeout: 20_000 }).toBeGreaterThan(60);
  });
});

describe('the room it takes', () => {
  it('is the same before and after the picture, and nothing is fetched far from the screen', async ({ skip }) => {
    if (site.browser === undefined) return skip();
    open = await site.open('long.html');
    const top = (): Promise<number> => open.locator('#below').evaluate((one) => one.getBoundingClientRect().top);
    const before = await top();
    await told(open, 'ready');
    expect(await top()).toBe(before);
    await open.goto(`${site.origin}far.html`);
    await open.waitForLoadState('networkidle');
    const fetched = (): Promise<string[]> =>
      open.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop() ?? ''));
    expect(await fetched()).not.toContain('plan.json');
    await open.evaluate(() => scrollTo(0, 9999));
    await told(open, 'ready');
    expect(await fetched()).toEqual(expect.arrayContaining(['plan.json', 'live.js']));
  });
});

describe('language and colours', () => {
  it('are those of the page around it, and follow them', async ({ skip }) => {
    if (site.browser === undefined) return skip();
    open = await site.open('theme.html', { colorScheme: 'dark', locale: 'ja-JP' });
    await told(open, 'ready');
    const graph = open.locator('plan-graph');
    const ground = (): Promise<string | null> => graph.locator('.still svg > rect').first().getAttribute('fill');
    const words = (): Promise<string | null> => graph.locator('.still svg').getAttribute('lang');
    expect([await ground(), await words()]).toEqual([DARK, 'en']);
    await open.evaluate(() => document.documentElement.classList.add('light'));
    await expect.poll(ground, { timeout: 20_000 }).not.toBe(DARK);
    await open.evaluate(() => {
      document.documentElement.lang = 'ja';
    });
    await expect.poll(words, { timeout: 20_000 }).toBe('ja');
    await graph.evaluate((one) => {
      one.theme = 'dark';
    });
    await expect.poll(ground, { timeout: 20_000 }).toBe(DARK);
  });
});

describe('on paper', () => {
  it('is the SVG, in light colours, and live again afterwards', async ({ skip }) => {
    if (site.browser === undefined) return skip();
    open = await site.open('long.html', { colorScheme: 'dark' });
    await told(open, 'ready');
    const graph = open.locator('plan-graph');
    await expect
      .poll(
        () =>
          open.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('still.js'))),
        {
          timeout: 20_000,
        },
      )
      .toBe(true);
    // The module that is fetched has to be run as well.
    await open.waitForLoadState('networkidle');
    await open.emulateMedia({ media: 'print' });
    await graph.locator('.print svg').waitFor({ timeout: 20_000 });
    expect(await graph.locator('.stage').isVisible()).toBe(false);
    expect(await graph.locator('.print svg > rect').first().getAttribute('fill')).toBe('#ffffff');
    await open.emulateMedia({ media: 'screen' });
    await expect.poll(() => graph.locator('.print svg').count(), { timeout: 20_000 }).toBe(0);
    expect(await graph.locator('.stage').isVisible()).toBe(true);
  });
});

describe('without a mouse', () => {
  it('goes along the connections, says where it is, and selects', async ({ skip }) => {
    if (site.browser === undefined) return skip();
    open = await site.open('long.html');
    await told(open, 'ready');
    const graph = open.locator('plan-graph');
    await open.keyboard.press('Tab');
    expect(await graph.evaluate((one) => one.shadowRoot?.activeElement?.className)).toBe('stage');
    const ring = (): Promise<string | undefined> =>
      graph.evaluate((one) => {
        const stage = one.shadowRoot?.querySelector('.stage');
        return stage ? getComputedStyle(stage, '::after').borderTopWidth : undefined;
      });
    expect(await ring()).toBe('3px');
    await open.keyboard.press('ArrowRight');
    await open.keyboard.press('ArrowRight');
    const said = await graph.locator('[role=status]').textContent();
    expect(said).not.toBe('');
    await open.keyboard.press('Enter');
    const [selected] = await told(open, 'select');
    expect(selected?.detail['key']).toBe(await graph.evaluate((one) => one.selection));
    await open.keyboard.press('Escape');
    const [, none] = await told(open, 'select', 2);
    expect(none?.detail).toEqual({});
    // Keys that mean nothing here are the page's.
    const scrolled = async (): Promise<number> => {
      await open?.keyboard.press('End');
      return open?.evaluate(() => scrollY) ?? 0;
    };
    await expect.poll(scrolled, { timeout: 20_000 }).toBeGreaterThan(0);
  });

  it('has no fault that axe finds, live and still, light and dark', async ({ skip }) => {
    if (site.browser === undefined) return skip();
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    for (const [name, colorScheme] of [
      ['long.html', 'light'],
      ['long.html', 'dark'],
      ['theme.html', 'dark'],
    ] as const) {
      open = await site.open(name, { colorScheme });
      await told(open, 'ready');
      await open.evaluate(axe);
      const found = await open.evaluate(async () => {
        const { axe: tool } = window as unknown as {
          axe: {
            run: (
              node: unknown,
              options: unknown,
            ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
          };
        };
        const { violations } = await tool.run({ include: [['plan-graph']] }, { resultTypes: ['violations'] });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      expect(found).toEqual([]);
      if (name === 'long.html') await open.context().close();
    }
  });
});
