import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Browser, expectNoFaults, PHONE, startSite } from './browser.js';
import { violations } from './looking.js';

const { server, browser } = await startSite();

let page: Page;

async function open(address = '', options: Parameters<Browser['open']>[1] = {}): Promise<void> {
  page = await (browser as Browser).open(address, options);
  await page.locator('kinds-panel').waitFor({ state: 'attached' });
}

const panel = () => page.locator('filter-panel');
const bar = () => page.locator('filter-bar');
const query = (): string => decodeURIComponent(new URL(page.url()).search);
const group = (facet: string) => panel().locator(`details[data-facet=${facet}]`);
const unfold = (facet: string) => group(facet).locator('summary').click();

describe.skipIf(browser === undefined)('filters', () => {
  expectNoFaults(browser, server, () => page);

  it('asks for a value, or for its absence, and is undone by one click', async () => {
    await open();
    expect(await bar().getByRole('button').count()).toBe(0);
    await unfold('role');
    const via = group('role').locator('.value').nth(1);
    const count = Number(await via.locator('.number').textContent());
    await via.getByRole('checkbox').check();
    expect(query()).toBe('?v=1&role=via');
    await bar().getByText(`施策 340 件のうち ${count} 件`).waitFor();
    await via.getByRole('button', { name: '経由を除く' }).click();
    expect(query()).toBe('?v=1&role=!via');
    await via.getByRole('checkbox', { checked: false }).waitFor();
    await bar()
      .getByText(`施策 340 件のうち ${340 - count} 件`)
      .waitFor();
    await bar().getByRole('button', { name: '解除：役割：経由以外' }).click();
    expect(query()).toBe('');
    expect(await bar().getByRole('button').count()).toBe(0);
    await page.goBack();
    expect(query()).toBe('?v=1&role=!via');
  });

  it('counts in the surroundings of an agency what is looked at', async () => {
    await open('?v=1&secretariat=hidden&focus=ego~actor:meti~1');
    const count = /施策 340 件のうち (\d+) 件/;
    await expect
      .poll(async () => Number(count.exec((await bar().locator('.left').textContent()) ?? '')?.[1]))
      .toBeLessThan(200);
    expect(Number(count.exec((await bar().locator('.left').textContent()) ?? '')?.[1])).toBeGreaterThan(50);
  });

  it('opens the plan by its divisions, and takes the one within in place of the one around', async () => {
    await open();
    await unfold('division');
    const places = group('division');
    await places.getByRole('checkbox', { name: /^2 国民/ }).check();
    await places.getByRole('button', { name: /^2 国民.*の中を開く$/ }).click();
    await places.getByRole('checkbox', { name: /^2\.2 / }).check();
    expect(query()).toBe('?v=1&in=2.2');
  });

  it('finds an actor by name, in kana, width and case alike', async () => {
    await open();
    await unfold('actor');
    const field = group('actor').getByRole('textbox');
    await field.fill('ｎｉｃｔ');
    const first = group('actor').locator('.value').first();
    expect(await first.textContent()).toContain('情報通信研究機構');
    await first.getByRole('checkbox').check();
    expect(query()).toBe('?v=1&actor=actor:nict');
    await field.fill('どこにもない名前');
    // What is asked for stays.
    expect(await group('actor').locator('.value').count()).toBe(1);
    expect(await group('actor').getByText('見つかりません').isVisible()).toBe(true);
    await field.press('Escape');
    expect(await field.inputValue()).toBe('');
  });

  it('counts otherwise where asked, each told and undone in the bar', async () => {
    await open();
    await panel().getByRole('checkbox', { name: '事務局を除く' }).check();
    await panel().getByRole('checkbox', { name: '再掲を一度だけ数える' }).check();
    await panel().getByRole('radio', { name: '構成員に広げる' }).check();
    await panel().getByRole('radio', { name: '付表だけ' }).check();
    expect(query()).toBe('?v=1&layer=appendix&secretariat=hidden&collectives=expanded&restatements=once');
    expect(await bar().locator('.chips button').count()).toBe(4);
    await bar().getByRole('button', { name: 'すべて解除' }).click();
    expect(query()).toBe('');
  });

  it('tells what of an address cannot be followed, until it is dismissed', async () => {
    await open('?foo=1&match=maybe&focus=ego~actor:nobody~2&v=99');
    const faults = bar().locator('.faults');
    expect(await faults.textContent()).toContain('foo');
    expect(await faults.textContent()).toContain('maybe');
    await faults.getByRole('button').click();
    expect(await faults.count()).toBe(0);
  });

  it('colours by pillar with a legend that filters, and measures away from the page', async () => {
    await open();
    await panel().getByRole('combobox', { name: /^色/ }).selectOption('pillar');
    expect(query()).toBe('?v=1&color=pillar');
    await panel().locator('.colors').getByRole('checkbox').nth(2).check();
    expect(query()).toContain('in=3');
    expect(await panel().locator('.colors').getByRole('checkbox').count()).toBe(5);
    await panel().getByRole('combobox', { name: /^色/ }).selectOption('community');
    await panel()
      .getByRole('combobox', { name: /^大きさ/ })
      .selectOption('betweenness');
    const first = panel().locator('.colors button').first();
    await first.waitFor();
    const count = Number(await first.locator('.number').textContent());
    expect(count).toBeGreaterThan(2);
    await panel()
      .getByText(/^最も大きい印/)
      .waitFor();
    await first.click();
    await bar().getByText(`印を付けた ${count} 件`).waitFor();
  });

  it.each([
    ['wide', {}],
    ['dark', { colorScheme: 'dark' as const }],
    ['phone', PHONE],
  ])('has no accessibility fault with everything asked for and unfolded: %s', async (name, options) => {
    await open(
      '?v=1&lang=en&in=2,!2.2&role=lead&actor-kind=!foreign-body&actor=actor:meti&hide=term,law&color=pillar&foo=1',
      options,
    );
    if (name === 'phone') {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await page.locator('.legend-toggle').click();
    }
    for (const summary of await panel().locator('summary').all()) await summary.click();
    expect(await violations(page)).toEqual([]);
  });
});
