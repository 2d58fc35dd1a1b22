import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Browser, expectNoFaults, startSite } from './browser.js';
import { settled, violations } from './looking.js';

const { server, browser } = await startSite();

let page: Page;

async function search(query: string, options: Parameters<Browser['open']>[1] = {}, address = ''): Promise<void> {
  page = await (browser as Browser).open(address, options);
  await settled(page);
  await field().fill(query);
  await hits().first().waitFor();
}

const box = () => page.locator('search-box');
const field = () => box().getByRole('combobox');
const hits = () => box().getByRole('option');
const active = () => box().locator('[aria-selected="true"]');

describe.skipIf(browser === undefined)('search', () => {
  expectNoFaults(browser, server, () => page);

  it('finds a ministry by its reading, with what was typed marked in it', async () => {
    await search('soumusho');
    const first = hits().first();
    expect(await first.textContent()).toContain('総務省');
    expect(await first.locator('mark').textContent()).toBe('そうむしょう');
    expect(await box().getByRole('group').first().getAttribute('aria-labelledby')).toBe('family-actor');
  });

  it('shows who does the measures where names of those were typed', async () => {
    await search('METI IPA', {}, '?lang=en');
    const marks = await hits().first().locator('mark').allTextContents();
    expect(marks).toEqual(['METI', 'IPA']);
  });

  it('finds across languages, and says in which text it stands', async () => {
    await search('平成28年法律第99号', {}, '?lang=en');
    const row = hits().first();
    await row.locator('mark').waitFor();
    expect(await row.locator('[lang="ja"] mark').textContent()).toBe('平成28年法律第99号');
    expect(await row.textContent()).toContain('in the Japanese text');
  });

  it('goes by keyboard through hits, asks for more of a family, and hands over all that was found', async () => {
    await search('情報');
    const before = await hits().count();
    expect(await field().getAttribute('aria-activedescendant')).toBeNull();
    await page.evaluate(() => {
      const element = document.querySelector('plan-explorer')?.shadowRoot?.querySelector('search-box');
      element?.addEventListener('search-all', (event) => {
        document.body.dataset.all = String((event as CustomEvent<string[]>).detail.length);
      });
    });
    for (let at = 0; at < before; at += 1) {
      await page.keyboard.press('ArrowDown');
      if ((await active().getAttribute('class')) === 'action') break;
    }
    const place = await active().getAttribute('id');
    await page.keyboard.press('Enter');
    await expect.poll(() => hits().count()).toBeGreaterThan(before);
    expect(await active().getAttribute('id')).toBe(place);
    expect(await active().getAttribute('class')).toBeNull();
    for (let step = Number(place?.slice('stop-'.length)); step >= 0; step -= 1) await page.keyboard.press('ArrowUp');
    expect(await active().getAttribute('class')).toContain('all');
    await page.keyboard.press('Enter');
    const found = Number(/\d+/.exec((await box().locator('.count').textContent()) ?? '')?.[0]);
    expect(Number(await page.evaluate(() => document.body.dataset.all))).toBe(found);
  });

  it.each([
    ['wide', {}],
    [
      'on a phone in the dark',
      { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, colorScheme: 'dark' },
    ],
  ] as const)('has no accessibility violation, %s, and nothing is wider than the page', async (_, options) => {
    await search('METI 人材', options);
    await page.keyboard.press('ArrowDown');
    expect(await violations(page)).toEqual([]);
    const wide = await box()
      .locator('.list')
      .evaluate((list) => list.scrollWidth > list.clientWidth);
    expect(wide).toBe(false);
  });
});
