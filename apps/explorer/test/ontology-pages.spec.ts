import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { type Browser, startSite } from './browser.js';
import { violations } from './looking.js';

const { server, browser } = await startSite(['ontology/index.html']);
const open = (...given: Parameters<Browser['open']>) => (browser as Browser).open(...given);

const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

describe.skipIf(browser === undefined)('pages of the ontology', () => {
  afterEach(() => {
    expect((browser as Browser).faults).toEqual([]);
    expect((browser as Browser).strangers).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await server.close();
  });

  it.each([
    { file: 'index.html', colorScheme: 'light', viewport: WIDE },
    { file: 'index.html', colorScheme: 'dark', viewport: PHONE },
    { file: 'en.html', colorScheme: 'dark', viewport: WIDE },
    { file: 'en.html', colorScheme: 'light', viewport: PHONE },
  ] as const)(
    '$file is accessible, in $colorScheme colours on $viewport.width pixels',
    async ({ file, ...options }) => {
      const page = await open(`ontology/${file}`, options);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(options.viewport.width);
      await page.close();
    },
  );

  it('work without script: from a term to the other language, to a file and to the explorer', async () => {
    const page = await open('ontology/index.html#Measure', { javaScriptEnabled: false });
    expect((await page.locator('#Measure').boundingBox())?.y).toBeLessThan(WIDE.height);
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL(/en\.html$/);
    expect(await page.locator('#measure h3').textContent()).toContain('measure');
    for (const file of ['plangraph.ttl', 'ontology.css']) {
      expect((await page.request.get(`${server.origin}ontology/${file}`)).status(), file).toBe(200);
    }
    await page.getByRole('link', { name: 'PlanGraph', exact: true }).click();
    await page.waitForURL(/where\/index\.html$/);
    await page.close();
  });
});
