import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Browser, expectNoFaults, PHONE, startSite } from './browser.js';
import { violations } from './looking.js';

const { server, browser } = await startSite();

let page: Page;

async function open(address: string, options: Parameters<Browser['open']>[1] = {}): Promise<void> {
  page = await (browser as Browser).open(address, options);
  await items().first().waitFor({ timeout: 30_000 });
}

const charts = () => page.locator('agency-charts');
const items = () => charts().locator('svg .item');
const focused = () =>
  charts().evaluate((element) => element.shadowRoot?.activeElement?.getAttribute('aria-label') ?? undefined);

async function saved(name: string): Promise<{ file: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    charts().getByRole('button', { name, exact: true }).click(),
  ]);
  return { file: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

async function expectSound(name: string): Promise<void> {
  expect(await violations(page), name).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name).toBe(true);
  const wide = await charts().evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(wide, name).toBeLessThanOrEqual(0);
}

describe.skipIf(browser === undefined)('charts of agencies', { timeout: 90_000 }, () => {
  expectNoFaults(browser, server, () => page);

  it('rank by a measure, are gone through by keyboard, and select what the whole page then shows', async () => {
    await open('?lang=en&view=agencies&v=1&rank=leads&chart=ranking');
    expect(await charts().locator('h2').textContent()).toContain('Measures it leads');
    await items().first().focus();
    expect(await focused()).toMatch(/^METI: \d+, rank 1 \(Ministry of Economy, Trade and Industry\) Led alone \d+/);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toContain('rank 2');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('#/actor:cabinet-secretariat');
    await expect.poll(() => charts().locator('.selected').getAttribute('aria-current')).toBe('true');
    expect(await page.locator('plan-agencies .profile h2').textContent()).toContain('Cabinet Secretariat');
    expect(await page.locator('plan-agencies .profile .pillars tbody').count()).toBe(5);
    // The legend counts what is drawn.
    const kinds = page.locator('kinds-panel .shown');
    await expect.poll(() => kinds.textContent()).toMatch(/\b108 of 173\b/);
    // All can be reached: some on asking, and every one in the table.
    const before = await items().count();
    await charts().locator('.more').click();
    await expect.poll(() => items().count()).toBeGreaterThan(before);
    expect(await charts().locator('.twin tbody tr').count()).toBe(await items().count());
    await expectSound('ranking');
  });

  it('tell brokers by groups, and set one measure against another, as files too', async () => {
    await open('?view=agencies&v=1&rank=brokerage&chart=ranking#/actor:nict', { ...PHONE, colorScheme: 'dark' });
    const parts = () =>
      items()
        .first()
        .locator('rect:not(.target)')
        .evaluateAll((all) => all.map((one) => one.getAttribute('width')));
    const byKind = await parts();
    await charts().getByLabel('グループ分け').selectOption('pillar');
    await expect.poll(() => page.url()).toContain('grouping=pillar');
    await expect.poll(parts).not.toEqual(byKind);
    await page.locator('plan-agencies').getByRole('radio', { name: '散布図' }).check();
    await expect.poll(() => page.url()).toContain('chart=scatter');
    await expect.poll(() => charts().locator('#says').textContent()).toContain('スピアマン');
    await expectSound('scatter');
    const svg = await saved('SVG で保存');
    expect(svg.file).toMatch(/agencies-scatter-brokerage-betweenness.*\.svg$/);
    expect(svg.text).toContain('出典：');
    expect(svg.text.split('<circle ').length - 1).toBe(await items().count());
    expect(svg.text).not.toMatch(/NaN|style=/);
    const csv = await saved('CSV で保存');
    const lines = csv.text.trim().split('\r\n');
    expect(lines[0]).toContain('仲介の数（組）,媒介中心性');
    expect(lines.length).toBe((await items().count()) + 1);
  });
});
