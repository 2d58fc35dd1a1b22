import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Browser, launch, SITE, serve } from './browser.js';
import { settled, violations } from './looking.js';

if (!existsSync(join(SITE, 'data/network.json'))) throw new Error(`${SITE} is not built: run npm run build first.`);

const server = await serve(SITE);
const browser: Browser | undefined = await launch(server.origin, { webgl: false }).catch(() => undefined);

describe.skipIf(browser === undefined)('explorer without WebGL', () => {
  afterAll(async () => {
    await browser?.close();
    await server.close();
  });

  it('says so and shows the same as a list, with search and details', async () => {
    const { open, faults } = browser as Browser;
    const page = await open('#/actor:meti');
    await settled(page);
    const list = page.locator('entity-list');
    expect(await list.locator('.notice').textContent()).toContain('WebGL');
    expect(await list.getByRole('listitem').count()).toBeGreaterThan(900);
    expect(await page.locator('network-pane').count()).toBe(0);
    await list.getByRole('link', { name: '総務省', exact: true }).click();
    await page.waitForURL(/actor:mic$/);
    expect(await page.locator('details-panel').locator('article').textContent()).toContain('総務省');
    // The whole list takes axe half a minute, and a part of it is no different.
    await page.getByRole('combobox').fill('総務省');
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
