import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { NetworkPane } from '../src/elements/network-pane.js';
import { type Browser, expectNoFaults, PHONE, startSite } from './browser.js';
import { settled, violations } from './looking.js';

const { server, browser } = await startSite();

const PATHS = '?v=1&focus=paths~actor:meti~actor:mod';

let page: Page;

async function open(address: string, options: Parameters<Browser['open']>[1] = {}): Promise<Page> {
  page = await (browser as Browser).open(address, options);
  await settled(page);
  return page;
}

const panel = () => page.locator('connections-panel');
const status = () => panel().locator('p[role="status"]');
const pane = () => page.locator('network-pane');

interface Camera {
  ratio: number;
  centre: { x: number; y: number };
}

async function camera(): Promise<Camera> {
  return pane().evaluate((element: NetworkPane) => {
    const state = element.exportState();
    if (state === undefined) throw new Error('There is no picture.');
    return { ratio: state.ratio, centre: state.centre };
  });
}

async function focusedId(): Promise<string> {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return `${at?.tagName.toLowerCase()}.${at?.className ?? ''}`;
  });
}

/** Whether an element lies in the page, and in what scrolls around it. */
function inSight(part: Locator): Promise<boolean> {
  return part.evaluate(
    (element) =>
      new Promise<boolean>((resolve) => {
        new IntersectionObserver(([entry]) => resolve((entry?.intersectionRatio ?? 0) > 0.9)).observe(element);
      }),
  );
}

describe.skipIf(browser === undefined)('connections', { timeout: 90_000 }, () => {
  expectNoFaults(browser, server, () => page);

  it('find paths by keyboard alone, and tell of them once', async () => {
    await open('#/actor:meti');
    await panel().getByRole('button', { name: '経路を探す…' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(focusedId).toBe('input.');
    expect(await panel().getByRole('combobox', { name: '経済産業省からの経路の行き先' }).count()).toBe(1);
    await page.keyboard.type('防衛省');
    await expect.poll(() => status().textContent()).toMatch(/\d/);
    await page.keyboard.press('Enter');
    await expect.poll(() => decodeURIComponent(page.url())).toContain('focus=paths~actor:meti~actor:mod');
    await expect.poll(() => status().textContent()).toBe('経済産業省から防衛省まで：短いほうから 5 本');
    expect(await focusedId()).toBe('h2.');
    // The heading, the count and the live region say it; nothing else on the page is live about it.
    expect(await panel().locator('[role="status"], [aria-live]').count()).toBe(1);
  });

  it('give up and have the keyboard where it was', async () => {
    await open('#/actor:meti');
    const button = panel().getByRole('button', { name: '他と比べる…' });
    await button.click();
    await panel().getByRole('button', { name: 'やめる' }).click();
    expect(await focusedId()).toBe('button.compare');
    expect(await button.getAttribute('aria-expanded')).toBe('false');
  });

  it('open a path with the sentence of each hop, and avoid what is on it', async () => {
    await open(PATHS);
    const paths = panel().locator('.paths > li > details');
    expect(await paths.count()).toBe(5);
    await paths.filter({ hasText: '3.1-1-ア' }).locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toMatch(/~\d$/);
    const chosen = panel().locator('details.chosen');
    await expect.poll(() => chosen.locator('blockquote mark').count()).toBe(2);
    // One sentence a hop: a mention beside the role would say it again.
    expect(await chosen.locator('.tie').count()).toBe(2);
    expect(await chosen.locator('mark').first().textContent()).toBe('経済産業省');
    await chosen.getByRole('button', { name: /を通らない$/ }).click();
    await expect.poll(() => page.url()).toContain('measure:3.1-1-a');
    await expect.poll(() => panel().locator('.paths').textContent()).not.toContain('3.1-1-ア');
    await panel()
      .getByRole('button', { name: /を通ってよい$/ })
      .click();
    await expect.poll(() => panel().locator('.paths').textContent()).toContain('3.1-1-ア');
  });

  it('bring what was found into sight, and leave the picture as it was', async () => {
    await open('#/actor:ipa');
    await page.locator('network-pane').locator('.stage').focus();
    for (const key of ['+', '+', '+']) await page.keyboard.press(key);
    await settled(page);
    const before = await camera();
    await panel().getByRole('button', { name: '経路を探す…' }).click();
    await page.keyboard.type('厚生労働省');
    await page.keyboard.press('Enter');
    await panel().locator('.paths').waitFor();
    await settled(page);
    const seen = await pane().evaluate((element: NetworkPane) => {
      const state = element.exportState();
      const bright = element.focused?.nodes ?? new Set<string>();
      if (state === undefined || bright.size === 0) return false;
      return [...bright].every((key) => {
        const { x = Number.NaN, y = Number.NaN } = state.places.get(key) ?? {};
        return (
          Math.abs(x - state.centre.x) * state.pixelsPerUnit < state.width / 2 &&
          Math.abs(y - state.centre.y) * state.pixelsPerUnit < state.height / 2
        );
      });
    });
    expect(seen).toBe(true);
    await panel().getByRole('button', { name: '終える' }).click();
    await expect.poll(() => page.url()).not.toContain('focus=');
    await settled(page);
    const after = await camera();
    expect(after.ratio).toBeCloseTo(before.ratio);
    expect(after.centre.x).toBeCloseTo(before.centre.x, 0);
    expect(after.centre.y).toBeCloseTo(before.centre.y, 0);
  });

  it('say the numbers of two actors before the lists', async () => {
    await open('?lang=en&v=1&focus=compare~actor:meti~actor:mic');
    const cells = panel().locator('table.numbers tr').filter({ hasText: 'Leads' }).first().locator('td');
    expect(await cells.allTextContents()).toEqual(['110', '58']);
    const shared = panel().locator('summary').filter({ hasText: 'both have a role' });
    const listed = await panel().locator('details[open] > ul > li').count();
    expect(await shared.textContent()).toContain(String(listed));
    await panel().getByRole('button', { name: 'Swap' }).click();
    await expect.poll(() => page.url()).toContain('compare~actor:mic~actor:meti');
    await expect.poll(() => cells.allTextContents()).toEqual(['58', '110']);
  });

  it('count in a comparison what the filter leaves, the appendix too', async () => {
    await open('?v=1&in=2.2&focus=compare~actor:mic~actor:meti');
    const number = (name: string) =>
      panel().locator('table.numbers tr').filter({ hasText: name }).first().locator('td');
    await panel().getByText('絞り込みで残るものだけを数えています。').waitFor();
    const led = Number(await number('主導').first().textContent());
    expect(led).toBeGreaterThan(0);
    expect(led).toBeLessThan(58);
    await page.locator('filter-bar .clear').click();
    await expect.poll(() => number('主導').first().textContent()).toBe('58');
    // What is looked at is not what is filtered.
    expect(page.url()).toContain('focus=compare');
    expect(Number(await number('主担当（付表 ◎）').first().textContent())).toBeGreaterThan(0);
    await page.locator('filter-bar .apart button').click();
    await expect.poll(() => page.url()).not.toContain('focus=');
    expect(await focusedId()).toBe('div.everything');
  });

  it('show the sentence below the row that was pressed, by keyboard too, and keep what is unfolded on the way back', async () => {
    await open('?v=1&focus=compare~actor:mic~actor:meti');
    const address = page.url();
    const row = panel().locator('details[open] li').nth(4);
    await row.locator('button.evidence').first().focus();
    await page.keyboard.press('Enter');
    await row.locator('.unfolded blockquote').first().waitFor();
    expect(page.url()).toBe(address);
    expect(await focusedId()).toBe('div.unfolded');
    expect(await row.locator('.unfolded blockquote .mention').count()).toBeGreaterThan(0);
    await expect.poll(() => inSight(row.locator('.unfolded'))).toBe(true);
    await panel().locator('summary').nth(2).click();
    await panel().locator('details[open]').nth(1).locator('a.node').first().click();
    await expect.poll(() => page.url()).toContain('#/measure:');
    await page.goBack();
    await expect.poll(() => page.url()).toBe(address);
    expect(await panel().locator('details[open]').count()).toBe(2);
    expect(await row.locator('.unfolded').count()).toBe(1);
  });

  it('have the sentence of a row of the details in sight on a phone, and the keyboard back at the link that was followed', async () => {
    await open('#/actor:mic', PHONE);
    const details = page.locator('details-panel');
    await details.locator('button.evidence').nth(3).click();
    await details.locator('.unfolded blockquote').waitFor();
    await expect.poll(() => inSight(details.locator('.unfolded blockquote'))).toBe(true);
    await details.locator('button.more').first().click();
    const count = await details.locator('.relation').first().locator('li').count();
    const link = details.locator('.relation').first().locator('li > a.node').last();
    const href = await link.getAttribute('href');
    await link.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('#/measure:');
    expect(await focusedId()).toBe('h2.');
    await page.goBack();
    await expect.poll(() => details.locator('.relation').first().locator('li').count()).toBe(count);
    await expect.poll(focusedId).toBe('a.node');
    expect(await details.evaluate((panel) => panel.shadowRoot?.activeElement?.getAttribute('href'))).toBe(href);
  });

  it('show the surroundings as far as is asked', async () => {
    await open('?v=1&focus=ego~actor:nisc~1');
    const within = async () => Number(/(\d+) 個/.exec((await status().textContent()) ?? '')?.[1]);
    const near = await within();
    await panel().getByRole('radio', { name: '2 歩' }).check();
    await expect.poll(within).toBeGreaterThan(near);
    expect(page.url()).toContain('ego~actor:nisc~2');
  });

  it('are free of violations in every theme and width, and never wider than the page', async () => {
    for (const [address, options] of [
      [`${PATHS}~5~~~4`, {}],
      ['?lang=en&v=1&focus=compare~actor:meti~actor:mic', { colorScheme: 'dark' }],
      ['?v=1&focus=ego~actor:nisc~1', { ...PHONE, colorScheme: 'dark' }],
      ['?lang=en#/actor:meti', PHONE],
    ] as const) {
      await open(address, options);
      if (address.includes('#')) await panel().getByRole('button', { name: 'Paths to…' }).click();
      expect(await violations(page), address).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), address).toBe(true);
      if (!address.includes('#')) await page.close();
    }
  });
});
