import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Browser, expectNoFaults, PHONE, startSite } from './browser.js';
import { violations } from './looking.js';

const { server, browser } = await startSite();

let page: Page;

async function open(address = '?view=matrix', options: Parameters<Browser['open']>[1] = {}): Promise<Page> {
  page = await (browser as Browser).open(address, options);
  await view().getByRole('grid').waitFor();
  return page;
}

const view = () => page.locator('plan-matrix');
const cellAt = (y: number, x: number) => view().locator(`[data-at="${y} ${x}"]`);
const details = () => view().locator('.cell-details');
const current = () => view().evaluate((element) => element.shadowRoot?.activeElement?.getAttribute('data-at'));

async function saved(name: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    view().getByRole('button', { name, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

describe.skipIf(browser === undefined)('matrix', { timeout: 90_000 }, () => {
  expectNoFaults(browser, server, () => page);

  it('is walked by keyboard, one cell in the way of Tab, and opens what a cell counts', async () => {
    await open();
    expect(await view().locator('td[tabindex="0"]').count()).toBe(1);
    await cellAt(0, 0).focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowUp', 'Home', 'ArrowUp']) {
      await page.keyboard.press(key);
    }
    await expect.poll(current).toBe('0 0');
    await page.keyboard.press('End');
    await expect.poll(async () => Number((await current())?.split(' ')[1])).toBeGreaterThan(50);
    await page.keyboard.press('Home');
    await expect.poll(current).toBe('0 0');
    const count = Number(await cellAt(0, 0).textContent());
    await page.keyboard.press('Enter');
    await details().waitFor();
    expect(await details().locator('ul').first().locator('li').count()).toBe(count);
    expect(page.url()).toContain('cell=');
    await details().getByRole('button', { name: '閉じる' }).click();
    await details().waitFor({ state: 'detached' });
    await expect.poll(current).toBe('0 0');
  });

  it('saves what it shows as a table and as a drawing', async () => {
    await open('?lang=en&view=matrix');
    const csv = await saved('Save as CSV');
    expect(csv.name).toBe('cybersecurity-2018_matrix-sections-text.csv');
    const rows = await view().locator('tbody tr').count();
    // The head, which names the source too, and the rows.
    expect(csv.text.trim().split('\r\n').length).toBe(rows + 1);
    expect(csv.text.split('\r\n')[0]).toMatch(/^\ufeff"Sections \(.*Source: Cybersecurity 2018/);
    const svg = await saved('Save as SVG');
    expect(svg.name).toBe('cybersecurity-2018_matrix-sections-text.svg');
    // Rows and columns change places where there are many columns.
    const cells = svg.text.match(/<title>METI × 1\.1 [^<]*: (\d+)<\/title>/);
    expect(cells?.[1]).toBe('14');
    expect(svg.text.includes('Measures in which it has a role')).toBe(true);
  });

  it('has no drawing of a difference, which has numbers below nothing', async () => {
    await open('?view=matrix&v=1&matrix-layer=difference');
    expect(await view().getByRole('button', { name: '図を SVG で保存' }).count()).toBe(0);
    expect(await view().locator('td.less').count()).toBeGreaterThan(0);
  });

  it('lists every disagreement of text and appendix, with its measures, and saves the list', async () => {
    await open('?lang=en&view=matrix&v=1&matrix-layer=difference');
    const list = view().locator('.disagreements');
    const rows = await list.locator('tbody tr').count();
    expect(await list.locator('summary').textContent()).toContain(`${rows} disagreements`);
    expect(await list.locator('tbody a[href="#/measure:1.1-3-u"]').count()).toBe(1);
    const csv = await saved('Save disagreements as CSV');
    expect(csv.text.trim().split('\r\n').length).toBe(rows + 1);
    const [within, without] = [list.locator('table').first(), list.locator('table').last()];
    expect(await within.locator('caption').textContent()).toContain(String(await within.locator('tbody tr').count()));
    expect(await without.getByText('PPC').count()).toBeGreaterThan(0);
    expect(await list.locator('.note').textContent()).toContain('Cabinet Office');
  });

  it('shows the cell that is open, marked with its heads, and the matrix around it', async () => {
    await open('?lang=en&view=matrix&v=1&matrix-layer=difference&cell=division:2.2~actor:meti');
    await details().waitFor();
    const cell = await view().locator('td.open').boundingBox();
    const frame = await view().locator('.scroll').boundingBox();
    if (cell === null || frame === null) throw new Error('There is no open cell.');
    expect(frame.height).toBeGreaterThan(200);
    expect(cell.y).toBeGreaterThan(frame.y);
    expect(cell.y + cell.height).toBeLessThanOrEqual(frame.y + frame.height);
    expect(await view().locator('th.at').count()).toBe(2);
  });

  it('has one sum for each column, whatever the rows are', async () => {
    const sums: number[] = [];
    for (const rows of ['pillars', 'sections', 'themes']) {
      await open(`?lang=en&view=matrix&v=1&rows=${rows}`);
      const column = await view()
        .locator('thead th')
        .evaluateAll((heads) => heads.findIndex((head) => head.textContent?.trim() === 'METI'));
      const cells = await view()
        .locator(`tbody tr td:nth-of-type(${column + 1})`)
        .allTextContents();
      sums.push(cells.reduce((sum, text) => sum + Number(text), 0));
      if (rows === 'themes')
        expect(await view().getByText('2.2-1').first().textContent()).toContain('(directly under)');
      else await page.close();
    }
    expect(sums[0]).toBeGreaterThan(100);
    expect(new Set(sums).size).toBe(1);
  });

  it('leaves what is clicked under the pointer', async () => {
    await open('?lang=en&view=matrix');
    const cell = cellAt(3, 2);
    const before = await cell.boundingBox();
    await cell.click();
    await details().waitFor();
    expect(await cell.boundingBox()).toEqual(before);
    await details().getByRole('button', { name: 'Close' }).click();
    await details().waitFor({ state: 'detached' });
    expect(await cell.boundingBox()).toEqual(before);
  });

  it('is printed whole, without its controls', async () => {
    await open();
    await page.emulateMedia({ media: 'print' });
    expect(await view().locator('.options').isVisible()).toBe(false);
    const clipped = await view()
      .locator('.scroll')
      .evaluate((element) => getComputedStyle(element).overflow);
    expect(clipped).toBe('visible');
    const columns = await view().locator('thead th').count();
    await page.setViewportSize({ width: 718, height: 1000 });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const parts = view().locator('.scroll table');
    expect(await parts.count()).toBe(Math.ceil(columns / 22));
    expect(await view().locator('thead th').count()).toBe(columns);
    const widths = await parts.evaluateAll((tables) => tables.map((table) => table.getBoundingClientRect().width));
    expect(Math.max(...widths)).toBeLessThan(718);
    expect(await page.locator('details-panel').isVisible()).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect.poll(() => parts.count()).toBe(1);
  });

  it('is free of violations in every layer, theme and width, and never wider than the page', async () => {
    for (const [address, options] of [
      ['?view=matrix&v=1&cell=division:1.1~actor:meti', {}],
      ['?lang=en&view=matrix&v=1&matrix-layer=difference', { colorScheme: 'dark' }],
      ['?view=matrix&v=1&rows=actors&role=lead&matrix-order=likeness', { ...PHONE, colorScheme: 'dark' }],
      ['?lang=en&view=matrix&v=1&matrix-layer=appendix', PHONE],
    ] as const) {
      await open(address, options);
      expect(await violations(page), address).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), address).toBe(true);
      if (!address.includes('appendix')) await page.close();
    }
  });
});
