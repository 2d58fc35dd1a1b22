/** What holds in every view: no accessibility violation, no sideways scrolling of the page, a print that can be read. */
import { VIEWS } from '@plangraph/core/state';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { STRINGS } from '../src/strings/testing.js';
import { type Browser, expectNoFaults, PHONE, startSite } from './browser.js';
import { settled, violations } from './looking.js';

const { server, browser } = await startSite();

let page: Page;

async function open(address: string, options: Parameters<Browser['open']>[1] = {}): Promise<void> {
  page = await (browser as Browser).open(address, options);
  await settled(page);
}

async function go(name: (typeof VIEWS)[number], language: 'ja' | 'en'): Promise<void> {
  const button = page.locator('.views').getByRole('button', { name: STRINGS[language].views[name], exact: true });
  await button.click();
  await settled(page);
  const bar = await page.locator('.bar').boundingBox();
  const box = await button.boundingBox();
  // The view in use can be seen in the bar, however narrow it is.
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((bar?.x ?? 0) + (bar?.width ?? 0) + 1);
}

describe.skipIf(browser === undefined)('views', () => {
  expectNoFaults(browser, server, () => page);

  it.each([
    ['ja', 'light', 1280, {}],
    ['en', 'dark', 390, PHONE],
    ['en', 'light', 1280, {}],
    ['ja', 'dark', 390, PHONE],
  ] as const)(
    'have no accessibility violation and fit the window: %s, %s, %d px',
    async (language, colorScheme, _width, options) => {
      await open(`?lang=${language}&v=1&hide=term&mark=actor:mic#/measure:2.1-1-ki`, { colorScheme, ...options });
      for (const name of VIEWS) {
        await go(name, language);
        expect(await violations(page), name).toEqual([]);
        const wide = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        expect(wide[0], name).toBeLessThanOrEqual(wide[1] ?? 0);
      }
    },
  );

  it('are printed one below the other, whole, with where they come from', async () => {
    await open('#/measure:2.1-1-ki');
    for (const name of VIEWS) {
      await go(name, 'ja');
      await page.emulateMedia({ media: 'print' });
      const { bottom, below, width } = await page.evaluate(() => {
        const root = document.querySelector('plan-explorer')?.shadowRoot;
        const view = root?.querySelector('.view');
        let bottom = 0;
        const roots: (ParentNode | null | undefined)[] = [view];
        for (const part of roots) {
          for (const element of part?.querySelectorAll('*') ?? []) {
            if (element.shadowRoot !== null) roots.push(element.shadowRoot);
            const { bottom: end, width, height } = element.getBoundingClientRect();
            // The editor of queries scrolls within itself on paper too.
            const inEditor = element.closest('.cm-scroller') !== null;
            if (width > 1 && height > 1 && !inEditor && element.checkVisibility()) bottom = Math.max(bottom, end);
          }
        }
        const below = root?.querySelector('.details')?.getBoundingClientRect().top ?? 0;
        return { bottom, below, width: document.documentElement.scrollWidth };
      });
      expect(bottom, name).toBeLessThanOrEqual(below + 1);
      if (name !== 'matrix' && name !== 'table') expect(width, name).toBeLessThanOrEqual(1280);
      expect(await page.locator('footer').getByText('出典').isVisible(), name).toBe(true);
      expect(await page.locator('.bar').isVisible(), name).toBe(false);
      await page.emulateMedia({ media: null });
    }
  });

  it('have on paper what colours and marks mean, where there is a picture', async () => {
    for (const [address, words] of [
      ['?lang=en&color=pillar', ['1 Enabling Socio-Economic Vitality', 'Government body', 'Acts through']],
      ['?lang=en&view=agencies&color=ranking&rank=leads', ['Measures it leads', 'Government body']],
    ] as const) {
      await open(address);
      await page.locator('filter-panel .colors li').first().waitFor();
      const paper = page.locator('.on-paper');
      expect(await paper.count()).toBe(0);
      // What a browser does before it takes the page as it is.
      const printed = await page.evaluate(() => {
        dispatchEvent(new Event('beforeprint'));
        return document.querySelector('plan-explorer')?.shadowRoot?.querySelector('.on-paper')?.textContent;
      });
      for (const word of words) expect(printed).toContain(word);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      expect(await paper.count()).toBe(0);
    }
  });

  it('offer questions to a first visitor, as links that answer', async () => {
    await open('');
    const links = page.locator('details-panel .questions').getByRole('link');
    const hrefs = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(hrefs.length).toBe(5);
    for (const [at, href] of hrefs.entries()) {
      const asked = new URL(href);
      await links.nth(at).click();
      await page.waitForURL(
        (url) => url.search === asked.search && url.hash.replace('#/', '') === asked.hash.replace('#/', ''),
      );
      await settled(page);
      // The answer is a selection, something around it, or another view.
      const answer = page.locator(
        'details-panel article h2, connections-panel h2, plan-matrix table, plan-agencies table',
      );
      await answer.first().waitFor();
      await page.goBack();
      await links.first().waitFor();
    }
  });
});
