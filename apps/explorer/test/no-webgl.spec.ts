import { afterAll, describe, expect, it } from 'vitest';
import { type Browser, startSite } from './browser.js';
import { settled, violations } from './looking.js';

const { server, browser } = await startSite(['data/network.json'], { webgl: false });

describe.skipIf(browser === undefined)('explorer without WebGL', () => {
  afterAll(async () => {
    await browser?.close();
    await server.close();
  });

  it('says so and shows the same as a table, with search and details', async () => {
    const { open, faults } = browser as Browser;
    const page = await open('#/actor:meti');
    await settled(page);
    const table = page.locator('plan-table');
    expect(await table.locator('.notice').textContent()).toContain('WebGL');
    expect(await page.locator('network-pane').count()).toBe(0);
    const details = page.locator('details-panel').locator('article');
    expect(await details.textContent()).toContain('経済産業省');
    await table.getByRole('button', { name: '主体' }).click();
    await table.locator('tr[aria-current="true"]').getByText('経済産業省').waitFor();
    await table.getByRole('rowheader').getByRole('link', { name: '総務省', exact: true }).click();
    await page.waitForURL(/actor:mic$/);
    expect(await details.textContent()).toContain('総務省');
    await page.getByRole('combobox', { name: '検索' }).fill('総務省');
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('says so in place of the picture of agencies, and has their lists and charts', async () => {
    const { open, faults } = browser as Browser;
    const page = await open('?view=agencies');
    const view = page.locator('plan-agencies');
    await view.getByText('WebGL').waitFor();
    expect(await view.locator('network-pane').count()).toBe(0);
    expect(await view.locator('tbody tr').first().textContent()).toContain('経済産業省');
    expect(await violations(page)).toEqual([]);
    await view.getByLabel('順位図').check();
    await view.locator('agency-charts svg').first().waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });
});
