import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { NetworkPane } from '../src/elements/network-pane.js';
import { type Browser, expectNoFaults, startSite } from './browser.js';
import { settled, violations } from './looking.js';

const { server, browser } = await startSite();

let page: Page;

async function open(address = '', options: Parameters<Browser['open']>[1] = {}): Promise<Page> {
  page = await (browser as Browser).open(address, options);
  await settled(page);
  return page;
}

const pane = () => page.locator('network-pane');
const layout = () => page.locator('plan-network').getByRole('combobox');
const progress = () => page.locator('plan-network progress');
const METI = 'https://w3id.org/plangraph/cybersecurity-2018/actor/meti';

async function places(): Promise<Record<string, { x: number; y: number }>> {
  return pane().evaluate((element: NetworkPane) => Object.fromEntries(element.exportState()?.places ?? []));
}

/** Waits until no layout is on its way and the marks stand. */
async function done(): Promise<void> {
  await expect.poll(() => progress().count(), { timeout: 60_000 }).toBe(0);
  await settled(page);
}

const moved = (before: Record<string, { x: number; y: number }>, after: typeof before): number =>
  Object.entries(after).filter(([key, { x, y }]) => before[key]?.x !== x || before[key]?.y !== y).length;

describe.skipIf(browser === undefined)('layouts', { timeout: 120_000 }, () => {
  expectNoFaults(browser, server, () => page);

  it('go to rays and columns and back, each with what it has a place for', async () => {
    await open();
    const plan = await places();
    await layout().selectOption('pillars');
    await expect.poll(async () => moved(plan, await places()), { timeout: 30_000 }).toBeGreaterThan(900);
    expect(Object.keys(await places()).length).toBe(Object.keys(plan).length);
    await layout().selectOption('columns');
    await expect.poll(async () => Object.keys(await places()).length).toBeLessThan(Object.keys(plan).length);
    const { x } = (await places())[METI] ?? { x: 0 };
    expect(x).toBe(Math.min(...Object.values(await places()).map((place) => place.x)));
    await layout().selectOption('plan');
    await done();
    expect(await places()).toEqual(plan);
  });

  it('are told of while the worker is at it, and stop where asked with what there is', async () => {
    await open('?v=1&focus=ego~actor:meti~2');
    const before = await places();
    await layout().selectOption('forces');
    await progress().waitFor();
    await page.locator('plan-network').getByRole('button', { name: '止める' }).click();
    await done();
    expect(Object.keys(await places()).sort()).toEqual(Object.keys(before).sort());
    await page.locator('plan-network').getByRole('button', { name: 'もう一度並べ直す' }).click();
    await progress().waitFor();
    await done();
    expect(moved(before, await places())).toBeGreaterThan(Object.keys(before).length / 2);
  });

  it('leave a worker behind for another layout without a trace', async () => {
    await open();
    const before = await places();
    await layout().selectOption('forces');
    await progress().waitFor();
    await layout().selectOption('plan');
    await done();
    expect(await places()).toEqual(before);
  });

  it('leave pins where they are, in every layout', async () => {
    await open('?v=1&layout=pillars&pin=actor:meti@123_-77');
    await done();
    expect((await places())[METI]).toEqual({ x: 123, y: -77 });
    for (const name of ['forces', 'columns']) {
      await layout().selectOption(name);
      await expect.poll(() => page.url()).toContain(`layout=${name}`);
      await done();
      expect((await places())[METI], name).toEqual({ x: 123, y: -77 });
    }
  });

  it('of surroundings go with them', async () => {
    await open('?v=1&focus=ego~actor:ipa~1#/actor:ipa');
    const panel = page.locator('connections-panel');
    await panel.getByRole('button', { name: 'この範囲で並べ直す' }).click();
    await expect.poll(() => page.url()).toContain('layout=forces');
    await done();
    const seen = await pane().evaluate((element: NetworkPane) => {
      const state = element.exportState();
      if (state === undefined) return false;
      const { centre, pixelsPerUnit: unit, width, height } = state;
      return [...state.places.values()].every(
        ({ x, y }) => Math.abs(x - centre.x) * unit <= width / 2 && Math.abs(y - centre.y) * unit <= height / 2,
      );
    });
    expect(seen).toBe(true);
    await panel.getByRole('button', { name: '終える' }).click();
    await expect.poll(() => page.url()).not.toContain('layout=');
    expect(page.url()).not.toContain('focus=');
  });

  it('are free of violations', async () => {
    await open('?v=1&layout=pillars&pin=actor:meti@123_-77', { colorScheme: 'dark' });
    await done();
    expect(await violations(page)).toEqual([]);
  });
});
