/** The renderer adapter in a real browser, through the properties and events of its element. */
import type { NodeKind } from '@plangraph/core/graph';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { NetworkPane } from '../src/elements/network-pane.js';
import { type Browser, expectNoFaults, startSite } from './browser.js';
import { inkIn, settled } from './looking.js';

const { server, browser } = await startSite();

let page: Page;

async function open(options: Parameters<Browser['open']>[1] = {}): Promise<Page> {
  page = await (browser as Browser).open('', options);
  await settled(page);
  // What the page itself asks of the picture must not get between.
  await pane().evaluate((element: NetworkPane) => {
    const host = globalThis as unknown as { told: [string, unknown][] };
    host.told = [];
    for (const name of ['pick', 'pin', 'lasso', 'lasso-cancel']) {
      element.addEventListener(
        name,
        (event) => {
          event.stopImmediatePropagation();
          host.told.push([name, (event as CustomEvent).detail ?? undefined]);
        },
        { capture: true },
      );
    }
  });
  return page;
}

const pane = () => page.locator('network-pane');
const told = () => page.evaluate(() => (globalThis as unknown as { told: [string, unknown][] }).told);

interface Seen {
  /** Places on the page, in pixels. */
  spots: Record<string, { x: number; y: number }>;
  /** Places in layout units. */
  places: Record<string, { x: number; y: number }>;
  ratio: number;
}

/** What the picture says that it shows, and where on the page that is. */
async function seen(): Promise<Seen> {
  return pane().evaluate((element: NetworkPane) => {
    const state = element.exportState();
    if (state === undefined) throw new Error('There is no picture.');
    const { left, top } = element.getBoundingClientRect();
    const { centre, pixelsPerUnit: unit, width, height, places, ratio } = state;
    const spots = [...places].map(([key, { x, y }]) => [
      key,
      { x: left + width / 2 + (x - centre.x) * unit, y: top + height / 2 - (y - centre.y) * unit },
    ]);
    return { spots: Object.fromEntries(spots), places: Object.fromEntries(places), ratio };
  });
}

/** Keys of nodes of a kind, from the data that the page itself has. */
async function keysOf(kind: NodeKind): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const data = (await (await fetch('./data/network.json')).json()) as {
      nodes: { key: string; attributes: { kind: string } }[];
    };
    return data.nodes.filter(({ attributes }) => attributes.kind === wanted).map(({ key }) => key);
  }, kind);
}

const round = ({ x, y }: { x: number; y: number }): string => `${Math.round(x)} ${Math.round(y)}`;

describe.skipIf(browser === undefined)('picture', () => {
  expectNoFaults(browser, server, () => page);

  it('has columns beside it that fold, and links that skip to either side', async () => {
    await open();
    const width = async (): Promise<number> => (await pane().boundingBox())?.width ?? 0;
    const before = await width();
    const legend = page.getByRole('button', { name: '凡例の列' });
    const details = page.getByRole('button', { name: '詳細の列' });
    await legend.click();
    await details.click();
    await expect.poll(width).toBeGreaterThan(before + 600);
    expect(await legend.getAttribute('aria-expanded')).toBe('false');
    expect(await page.locator('filter-panel').isVisible()).toBe(false);
    await page.getByRole('link', { name: '詳細へ' }).press('Enter');
    expect(await details.getAttribute('aria-expanded')).toBe('true');
    await page.locator('details-panel').waitFor({ state: 'visible' });
    await page.getByRole('link', { name: '「図」へ' }).press('Enter');
    await expect.poll(() => page.locator('.view').evaluate((view) => view.matches(':focus'))).toBe(true);
  });

  it('has its tools behind one button on a phone', async () => {
    await open({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
    const tools = page.locator('plan-network .tools').first();
    expect(await tools.getByRole('combobox').isVisible()).toBe(false);
    await tools.getByRole('button', { name: '図の道具' }).click();
    expect(await tools.getByRole('combobox').isVisible()).toBe(true);
  });

  it('shows what it is told to show, and everything again', async () => {
    await open();
    const all = Object.keys((await seen()).places).length;
    const ministries = await keysOf('government-body');
    await pane().evaluate((element: NetworkPane, keys) => {
      element.shown = { nodes: new Set(keys), edges: new Set() };
    }, ministries);
    await settled(page);
    expect(Object.keys((await seen()).places).sort()).toEqual(ministries.sort());
    const ink = await inkIn(page);
    expect(ink.families.measure).toBe(0);
    expect(ink.families.actor).toBeGreaterThan(100);
    await pane().evaluate((element: NetworkPane) => {
      element.shown = undefined;
    });
    await settled(page);
    expect(Object.keys((await seen()).places)).toHaveLength(all);
    expect((await inkIn(page)).families.measure).toBeGreaterThan(100);
  });

  it('paints by the data, and in the kinds’ own colours again', async () => {
    await open();
    await pane().evaluate((element: NetworkPane) => {
      element.paint = { color: () => '#7a0044', size: () => 6 };
    });
    await settled(page);
    expect((await inkIn(page)).families.measure).toBe(0);
    await pane().evaluate((element: NetworkPane) => {
      element.paint = undefined;
    });
    await settled(page);
    expect((await inkIn(page)).families.measure).toBeGreaterThan(100);
  });

  it('puts nodes elsewhere at once where motion is to be reduced, leaves out those without a place, and goes back', async () => {
    await open();
    const before = await seen();
    const keys = (await keysOf('measure')).slice(0, 40);
    await pane().evaluate((element: NetworkPane, list) => {
      element.places = new Map(list.map((key, at) => [key, { x: at * 30, y: (at % 5) * 30 }]));
    }, keys);
    await settled(page);
    const { places } = await seen();
    expect(Object.keys(places).sort()).toEqual([...keys].sort());
    expect(places[keys[7] ?? '']).toEqual({ x: 210, y: 60 });
    await pane().evaluate((element: NetworkPane) => {
      element.places = undefined;
    });
    await settled(page);
    const after = await seen();
    expect(after.places).toEqual(before.places);
    expect(after.ratio).toBeCloseTo(before.ratio);
  });

  it('moves nodes there and turns around on the way', async () => {
    await open({ reducedMotion: 'no-preference' });
    const [key = ''] = await keysOf('pillar');
    const start = (await seen()).places[key] ?? { x: 0, y: 0 };
    const way = await pane().evaluate(
      async (element: NetworkPane, { key, start }) => {
        const at = () => element.exportState()?.places.get(key) ?? { x: Number.NaN, y: Number.NaN };
        const frame = () => new Promise((done) => requestAnimationFrame(done));
        const seen = [at().x];
        element.places = new Map([[key, { x: start.x + 1000, y: start.y }]]);
        // On the way there, whatever the machine's pace, it turns around.
        while (seen.at(-1) === start.x) {
          await frame();
          seen.push(at().x);
        }
        const turned = at().x;
        element.places = undefined;
        await element.updateComplete;
        const first = at().x;
        while (at().x !== start.x) await frame();
        return { turned, first, end: at().x };
      },
      { key, start },
    );
    expect(way.turned).toBeGreaterThan(start.x);
    expect(way.first).toBeGreaterThan(start.x);
    expect(way.end).toBe(start.x);
  });

  it('tells which nodes a line was drawn around; Escape gives up', async () => {
    await open();
    await pane().evaluate((element: NetworkPane) => {
      element.lassoing = true;
    });
    const box = await pane().boundingBox();
    const [left, top] = [(box?.x ?? 0) + 40, (box?.y ?? 0) + 120];
    const corners = [
      [left, top],
      [left + 260, top],
      [left + 260, top + 300],
      [left, top + 300],
    ] as const;
    const draw = async (): Promise<void> => {
      await page.mouse.move(...corners[0]);
      await page.mouse.down();
      for (const corner of corners.slice(1)) await page.mouse.move(...corner, { steps: 5 });
      await page.mouse.up();
    };
    const { spots } = await seen();
    await draw();
    const [[name, keys] = ['', []]] = (await told()) as [string, string[]][];
    expect(name).toBe('lasso');
    const inside = Object.entries(spots).filter(
      ([, { x, y }]) => x > left && x < left + 260 && y > top && y < top + 300,
    );
    expect(inside.length).toBeGreaterThan(20);
    expect([...(keys as string[])].sort()).toEqual(inside.map(([key]) => key).sort());
    // With the shift key there is no need of a button first.
    await page.keyboard.down('Shift');
    await draw();
    await page.keyboard.up('Shift');
    expect((await told()).at(-1)?.[1]).toHaveLength(inside.length);
    await pane().evaluate((element: NetworkPane) => {
      element.lassoing = false;
    });
    await pane().evaluate((element: NetworkPane) => {
      element.lassoing = true;
    });
    await page.mouse.move(...corners[0]);
    await page.mouse.down();
    await page.mouse.move(...corners[1], { steps: 4 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    const names = (await told()).map(([each]) => each);
    expect(names).toEqual(['lasso', 'lasso', 'lasso-cancel']);
    expect(await page.locator('network-pane canvas.lasso').count()).toBe(0);
  });

  it('pins what is dragged, and takes a click for a click', async () => {
    await open();
    await pane().evaluate((element: NetworkPane) => {
      element.pins = new Map();
    });
    const [key = ''] = await keysOf('plan');
    const from = (await seen()).spots[key] ?? { x: 0, y: 0 };
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 2, from.y + 1);
    await page.mouse.up();
    expect((await told()).map(([name, detail]) => [name, detail])).toEqual([['pick', key]]);
    await settled(page);
    const { ratio } = await seen();
    await page.mouse.down();
    await page.mouse.move(from.x - 60, from.y + 70, { steps: 6 });
    await settled(page);
    await page.mouse.up();
    await settled(page);
    const [, [name, pinned] = ['', undefined], ...more] = (await told()) as [
      string,
      { key: string; x: number; y: number },
    ][];
    expect([name, pinned?.key, more]).toEqual(['pin', key, []]);
    const now = await seen();
    expect(round(now.places[key] ?? from)).toBe(round(pinned ?? from));
    expect(Math.abs((now.spots[key]?.x ?? 0) - from.x + 60)).toBeLessThan(3);
    expect(Math.abs((now.spots[key]?.y ?? 0) - from.y - 70)).toBeLessThan(3);
    expect(now.ratio).toBe(ratio);
    await pane().evaluate(
      (element: NetworkPane, { key, x, y }) => {
        element.pins = new Map([[key, { x, y }]]);
      },
      pinned as { key: string; x: number; y: number },
    );
    await settled(page);
    expect(round((await seen()).places[key] ?? from)).toBe(round(pinned ?? from));
  });

  it('keeps what it shows and where when the graphics context is lost', async () => {
    await open();
    const keys = (await keysOf('measure')).slice(0, 30);
    await pane().evaluate((element: NetworkPane, list) => {
      element.shown = { nodes: new Set(list.slice(0, 25)), edges: new Set() };
      element.places = new Map(list.map((key, at) => [key, { x: (at % 6) * 50, y: Math.floor(at / 6) * 50 }]));
      element.paint = { color: () => '#7a0044' };
      element.marked = new Set(list.slice(0, 3));
      element.pins = new Map([[list[0] ?? '', { x: -50, y: -50 }]]);
    }, keys);
    await settled(page);
    const [before, ink] = [await seen(), await inkIn(page)];
    expect(before.places[keys[0] ?? '']).toEqual({ x: -50, y: -50 });
    await pane().evaluate((element: NetworkPane) => {
      const canvas = element.renderRoot.querySelector<HTMLCanvasElement>('canvas.sigma-nodes');
      canvas?.setAttribute('data-lost', '');
      canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await page.locator('network-pane canvas.sigma-nodes:not([data-lost])').waitFor({ state: 'attached' });
    await settled(page);
    const after = await seen();
    expect(after.places).toEqual(before.places);
    expect(after.ratio).toBeCloseTo(before.ratio);
    expect((await inkIn(page)).share / ink.share).toBeCloseTo(1, 1);
  });
});
