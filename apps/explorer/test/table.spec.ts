import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { numberWords } from '../src/strings/language.js';
import { type Browser, expectNoFaults, PHONE, SITE, startSite } from './browser.js';
import { violations } from './looking.js';

const { server, browser } = await startSite();

let page: Page;

async function open(address = '?view=table', options: Parameters<Browser['open']>[1] = {}): Promise<Page> {
  page = await (browser as Browser).open(address, options);
  await table().waitFor();
  return page;
}

const view = () => page.locator('plan-table');
const table = () => view().getByRole('table');
const rows = () => view().locator('tbody tr');
const heads = () => view().locator('tbody th');
const counted = () => view().locator('.counted');
const field = () => view().getByRole('textbox');
const list = (name: string) => view().locator('.lists').getByRole('button', { name });
const sortBy = (name: string) => view().getByRole('columnheader', { name, exact: true }).getByRole('button');
const current = () => view().locator('tr[aria-current="true"]');

/** Whether the row of what is selected is seen, and not under the head of the table. */
async function isSeen(): Promise<boolean> {
  const frame = await view().locator('.frame').boundingBox();
  const head = await view().locator('thead').boundingBox();
  const row = (await current().count()) === 1 ? await current().boundingBox() : null;
  if (frame === null || head === null || row === null) return false;
  return row.y >= head.y + head.height - 1 && row.y + row.height <= frame.y + frame.height + 1;
}

describe.skipIf(browser === undefined)('table', { timeout: 60_000 }, () => {
  expectNoFaults(browser, server, () => page);

  it('has a list of each kind, with its rows counted', async () => {
    const { nodes, edges } = JSON.parse(readFileSync(join(SITE, 'data/network.json'), 'utf8')) as {
      nodes: { attributes: { family: string } }[];
      edges: unknown[];
    };
    const many = (...families: string[]) =>
      nodes.filter(({ attributes: { family } }) => families.includes(family)).length;
    await open();
    for (const [name, count] of [
      ['施策', many('measure')],
      ['主体', many('actor')],
      ['事業・標準・用語など', many('thing', 'term')],
      ['つながり', edges.length],
    ] as const) {
      const written = numberWords('ja', count);
      await list(`${name} ${written}`).click();
      await expect.poll(() => counted().textContent()).toBe(`${written} 件`);
      expect(await table().getAttribute('aria-rowcount')).toBe(String(count + 1));
    }
    expect(page.url()).toContain('list=ties');
    await page.goBack();
    await expect.poll(() => counted().textContent()).toBe(`${many('thing', 'term')} 件`);
  });

  it('sorts by a column, the other way, and back to the order of the plan', async () => {
    await open('?view=table&v=1&list=actors');
    const first = await heads().first().textContent();
    const column = view().getByRole('columnheader', { name: '主導する施策' });
    const values = async (): Promise<number[]> => (await view().locator('td.of-lead').allTextContents()).map(Number);
    await sortBy('主導する施策').click();
    await expect.poll(() => column.getAttribute('aria-sort')).toBe('descending');
    const most = await values();
    expect(most).toEqual([...most].sort((a, b) => b - a));
    expect(most[0]).toBeGreaterThan(50);
    await sortBy('主導する施策').click();
    await expect.poll(() => column.getAttribute('aria-sort')).toBe('ascending');
    expect((await values())[0]).toBe(0);
    await sortBy('主導する施策').click();
    await expect.poll(() => column.getAttribute('aria-sort')).toBe('none');
    expect(await heads().first().textContent()).toBe(first);
    expect(page.url()).not.toContain('sort');
  });

  it('finds rows by words in any cell, and says how many there are', async () => {
    await open();
    await field().fill('経済産業省 IPA');
    await expect.poll(() => counted().textContent()).toMatch(/^340 件のうち \d+ 件$/);
    const count = Number(/うち (\d+)/.exec((await counted().textContent()) ?? '')?.[1]);
    expect(count).toBeGreaterThan(10);
    expect(await rows().count()).toBe(count);
    expect(decodeURIComponent(page.url())).toContain('find=経済産業省');
    await field().fill('ない言葉');
    await expect.poll(() => view().locator('.none').textContent()).toBe('当てはまる行はありません。');
    await page.keyboard.press('Escape');
    await expect.poll(() => counted().textContent()).toBe('340 件');
    expect(await field().inputValue()).toBe('');
    // What was typed was one step with what stood there before.
    expect(page.url()).not.toContain('find');
  });

  it('lists what the filter leaves', async () => {
    await open('?view=table&v=1&actor=actor:ipa&role=via');
    // What is done through it; a measure that only stands above a bullet of these is there, and not counted.
    await expect.poll(() => view().locator('td.of-via').filter({ hasText: 'IPA' }).count()).toBe(31);
    const context = await view().locator('tr.context').count();
    expect(context).toBeGreaterThan(0);
    const answering = `340 件のうち ${32 - context} 件`;
    expect((await counted().textContent())?.startsWith(answering)).toBe(true);
    await page.locator('filter-bar').getByText(`施策 ${answering}`).waitFor();
    expect(await rows().count()).toBe(32);
    await list('主体').click();
    await expect.poll(() => counted().textContent()).toMatch(/^173 件のうち/);
  });

  it('marks what is selected, brings it into view, and leads to every other', async () => {
    await open('?view=table#/measure:5-a');
    await expect.poll(isSeen).toBe(true);
    expect(await current().locator('th').textContent()).toBe('5-ア');
    expect(Number(await current().getAttribute('aria-rowindex'))).toBeGreaterThan(300);
    const before = await rows().count();
    await view().getByRole('button', { name: '前の行を表示' }).click();
    await expect.poll(() => rows().count()).toBeGreaterThan(before);
    await page.close();
    await open();
    await rows().nth(4).getByRole('link').first().click();
    await page.waitForURL(/#\/measure:1\.1-1-i$/);
    await expect.poll(() => current().locator('th').textContent()).toBe('1.1-1-イ');
    await page.locator('details-panel').getByRole('heading', { name: 'コーポレート・ガバナンス' }).waitFor();
  });

  it('marks the tie that is selected, with its sentence', async () => {
    await open('?view=table&v=1&list=ties#/measure:1.1-1-a/lead/actor:cabinet-secretariat');
    await expect.poll(isSeen).toBe(true);
    await expect.poll(() => current().locator('mark').textContent()).toBe('内閣官房');
    await rows().filter({ hasText: '連携' }).first().locator('td.of-tie a').click();
    await page.waitForURL(/\/partner\//);
  });

  it('goes on by itself as the reader scrolls, and draws no more than is needed', async () => {
    await open('?view=table&v=1&list=ties');
    expect(await rows().count()).toBe(50);
    await view()
      .locator('.frame')
      .evaluate((frame) => frame.scrollTo(0, frame.scrollHeight));
    await expect.poll(() => rows().count()).toBe(100);
    expect(await rows().last().getAttribute('aria-rowindex')).toBe('101');
  });

  it('prints every row', async () => {
    await open();
    expect(await rows().count()).toBe(50);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await rows().count()).toBe(340);
    // What is to be repeated on each page is plain text.
    expect(await view().locator('thead button').count()).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect.poll(() => rows().count()).toBe(50);
  });

  it('is gone through by the keyboard alone', async () => {
    await open();
    await sortBy('番号').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('sort=number');
    await heads().first().getByRole('link').focus();
    const at = () =>
      page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element?.textContent?.trim();
      });
    expect(await at()).toBe('1.1-1-ア');
    await page.keyboard.press('ArrowDown');
    expect(await at()).toBe('1.1-1-ア.1');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    expect(await at()).toContain('対策の取組');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.waitForURL(/measure:1\.1-1-a$/);
  });

  it('is saved as it is listed, and copied', async () => {
    await open('?view=table&v=1&list=actors&sort=-lead', { permissions: ['clipboard-read', 'clipboard-write'] });
    await field().fill('情報');
    await expect.poll(() => counted().textContent()).toMatch(/うち [1-4]?\d 件/);
    const listed = await heads().allTextContents();
    const use = () => view().getByRole('button', { name: 'この表を使う' });
    const saved = async (name: string): Promise<string> => {
      await use().click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        view().getByRole('button', { name, exact: true }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(/^cybersecurity-2018_actors\./);
      expect(await use().getAttribute('aria-expanded')).toBe('false');
      return readFileSync(await file.path(), 'utf8');
    };
    const csv = await saved('CSV を保存');
    expect(
      csv
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',')[0]),
    ).toEqual(listed.map((name) => name.trim()));
    expect(await saved('Excel 用の CSV を保存')).toBe(`\ufeff${csv}`);
    const markdown = await saved('Markdown を保存');
    expect(markdown.trim().split('\n')).toHaveLength(listed.length + 2);
    await use().click();
    await view().getByRole('button', { name: 'Markdown をコピー' }).click();
    await view().getByText('コピーしました').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(markdown);
  });

  it('selects what is listed in the network', async () => {
    await open('?view=table&v=1&list=things&find=CYDER');
    await view().getByRole('button', { name: 'この表を使う' }).click();
    await view()
      .getByRole('button', { name: /件に図で印を付ける/ })
      .click();
    await expect.poll(() => page.url()).toContain('mark=thing:cyder');
    expect(page.url()).not.toContain('view=table');
  });

  it('is free of violations, in every list, language, theme and width, and never wider than the page', async () => {
    for (const [address, options] of [
      ['?view=table&find=CYDER', {}],
      ['?lang=en&view=table&v=1&list=actors&find=METI', { colorScheme: 'dark' }],
      ['?view=table&v=1&list=things&find=CYDER&sort=-measures', PHONE],
      ['?lang=en&view=table&v=1&list=ties&find=CYDER#/measure:1.1-1-a', PHONE],
    ] as const) {
      await open(address, options);
      await view()
        .getByRole('button', { name: /この表を使う|Use this table/ })
        .click();
      expect(await violations(page), address).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), address).toBe(true);
      if (address.includes('ties')) break;
      await page.close();
    }
  });
});
