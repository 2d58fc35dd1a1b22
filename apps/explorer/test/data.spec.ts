import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../src/own-data/example.js';
import { STRINGS } from '../src/strings/testing.js';
import { type Browser, expectNoFaults, PHONE, SITE, startSite } from './browser.js';
import { violations } from './looking.js';

const { server, browser } = await startSite(['data/cybersecurity-2018/manifest.json']);
const RELEASE = join(SITE, 'data/cybersecurity-2018');
const manifest = JSON.parse(readFileSync(join(RELEASE, 'manifest.json'), 'utf8')) as {
  nodes: number;
  counts: Record<'measure' | 'direction' | 'duty', number>;
  rdfc10: { quads: string };
  files: { file: string; gzip?: { file: string } }[];
};

const VIEWS = ['network', 'agencies', 'matrix', 'reader', 'table', 'query', 'data'];

let page: Page;

const view = () => page.locator('plan-data-view');

async function open(address: string, options: Parameters<Browser['open']>[1] = {}): Promise<void> {
  page = await (browser as Browser).open(address, options);
  await view().locator('section[aria-busy="false"]').waitFor();
}

describe.skipIf(browser === undefined)('view of the data', () => {
  expectNoFaults(browser, server, () => page);

  it('counts what the release counts', async () => {
    await open('?view=data&lang=en');
    const shown = await view()
      .locator('.counts div')
      .evaluateAll((rows) =>
        Object.fromEntries(rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? ''))),
      );
    expect(shown).toMatchObject({
      Measures: String(manifest.counts.measure),
      Directions: String(manifest.counts.direction),
      'Appendix duties (◎, ○)': String(manifest.counts.duty),
      'Marks in the network': manifest.nodes.toLocaleString('en'),
    });
  });

  it('offers every file of the release, each with the hash of what comes down', async () => {
    await open('?view=data');
    const rows = await view()
      .locator('.files li')
      .evaluateAll((items) =>
        items.map((item) => ({
          links: [...item.querySelectorAll('a')].map(({ href }) => href),
          hash: item.querySelector('code')?.textContent ?? '',
          purpose: item.querySelector('.purpose')?.textContent ?? '',
        })),
      );
    expect(rows.length).toBe(manifest.files.length + 1);
    const offered = rows.flatMap(({ links }) => links.map((link) => link.split('/cybersecurity-2018/').at(-1)));
    const listed = manifest.files.flatMap(({ file, gzip }) => (gzip === undefined ? [file] : [file, gzip.file]));
    expect(offered.sort()).toEqual([...listed, 'manifest.json'].sort());
    for (const { links, hash, purpose } of rows) {
      const [first = ''] = links;
      const answer = await fetch(first);
      expect(answer.status, first).toBe(200);
      expect(purpose, first).not.toMatch(/^$|説明はありません/);
      if (first.endsWith('manifest.json')) continue;
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(createHash('sha256').update(bytes).digest('hex'), first).toBe(hash);
    }
  });

  it('puts a hash and a citation into the clipboard, and says so', async () => {
    await open('?view=data&lang=en');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await view().getByRole('button', { name: 'Copy: Quads (with named graphs)' }).click();
    await view().getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    expect(await clipboard()).toBe(manifest.rdfc10.quads);
    await view().getByRole('button', { name: 'Copy: BibTeX' }).click();
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('@misc{'));
    expect(await clipboard()).toContain(manifest.rdfc10.quads);
  });

  it('says how to copy by hand where the clipboard is refused', async () => {
    await open('?view=data');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });
    });
    await view().getByRole('button', { name: 'BibTeXをコピー' }).click();
    await view().getByRole('status').filter({ hasText: 'コピーできませんでした' }).waitFor();
  });

  it('warns six times, and each warning leads to a place in the plan that is there', async () => {
    await open('?view=data');
    const warnings = view().locator('.warnings li');
    expect(await warnings.count()).toBe(6);
    const hrefs = await view()
      .locator('.warnings a')
      .evaluateAll((links) => links.map((a) => a.getAttribute('href')));
    expect(hrefs).toContain('#/actor:nisc');
    for (let at = 0; at < 6; at += 1) {
      await warnings.nth(at).getByRole('link').first().click();
      await page.locator('details-panel').getByRole('heading', { level: 2 }).waitFor();
      expect(await page.title()).not.toContain('見つかりません');
      // The view stays, the details follow.
      expect(new URL(page.url()).search).toBe('?view=data');
    }
  });

  it('offers what there is where the files are of another plan', async () => {
    page = await (browser as Browser).open('');
    await page.route('**/manifest.json', (route) =>
      route.fulfill({ json: { ...manifest, nodes: manifest.nodes + 1 } }),
    );
    await page.goto(`${server.origin}?view=data`);
    await view().locator('section[aria-busy="false"]').waitFor();
    expect(await view().locator('.files').count()).toBe(0);
    expect(await view().getByRole('link', { name: 'つながりの図のデータ（JSON）' }).count()).toBe(1);
    expect(await view().locator('.warnings li').count()).toBe(6);
    expect(await violations(page)).toEqual([]);
  });

  it('lets a reader try again after a fault', async () => {
    page = await (browser as Browser).open('');
    const broken = '**/manifest.json';
    await page.route(broken, (route) => route.fulfill({ json: { files: 'many' } }));
    await page.goto(`${server.origin}?view=data&lang=en`);
    const again = view().getByRole('button', { name: 'Load again' });
    await again.waitFor();
    await page.unroute(broken);
    await again.click();
    await view().locator('.files').first().waitFor();
  });

  it('leaves the legend to the views that it filters', async () => {
    await open('?view=data');
    expect(await page.locator('kinds-panel').isVisible()).toBe(false);
    await page.locator('.views').getByRole('button', { name: '一覧' }).click();
    await page.locator('kinds-panel').waitFor({ state: 'visible' });
    await page.setViewportSize(PHONE.viewport);
    await page.locator('.legend-toggle').waitFor({ state: 'visible' });
    await page.locator('.views').getByRole('button', { name: 'データ' }).click();
    await page.locator('.legend-toggle').waitFor({ state: 'hidden' });
  });

  it('keeps the keyboard on the choice of views', async () => {
    await open('?view=data&lang=en');
    await page.locator('.views').getByRole('button', { name: 'Data' }).focus();
    for (const [step, times, name] of [
      ['Shift+Tab', 2, 'Table'],
      ['Shift+Tab', 4, 'Network'],
      ['Tab', 6, 'Data'],
    ] as const) {
      for (let at = 0; at < times; at += 1) await page.keyboard.press(step);
      await page.keyboard.press('Enter');
      await page.locator('.views button[aria-pressed="true"]:focus', { hasText: name }).waitFor();
    }
  });

  it('says what somebody’s own data are, and nothing of the release', async () => {
    page = await (browser as Browser).open('?view=data&lang=en');
    await view().locator('section[aria-busy="false"]').waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('button', { name: STRINGS.en.pictureTools.open }).click();
    const more = '<https://example.org/x> a <https://example.org/Task> ; <https://example.org/budget> 3, 4 .';
    const buffer = Buffer.from(`${EXAMPLE}\n${more}`);
    await page.locator('open-data input[type=file]').setInputFiles({ name: 'water.ttl', mimeType: '', buffer });
    await page.locator('own-data-note').waitFor();
    await page.locator('.views').getByRole('button', { name: 'Data' }).click();
    await view().getByText('https://example.org/budget').waitFor();
    expect(await view().locator('.terms').allTextContents()).toEqual([
      expect.stringMatching(/^\s*https:\/\/example\.org\/Task\s+1\s*$/),
      expect.stringMatching(/^\s*https:\/\/example\.org\/budget\s+2\s*$/),
    ]);
    expect(await view().locator('.about').textContent()).toContain('water.ttl');
    expect(await view().locator('.hash, .files').count()).toBe(0);
    expect(await view().getByText('Graph data of Water plan, https://example.org/plan/water water.ttl').count()).toBe(
      1,
    );
    expect(asked.filter((url) => url.includes('manifest'))).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });

  it('asks for the dialog that takes along what is shown', async () => {
    await open('?view=data&lang=en');
    const asked = page.evaluate(
      () => new Promise((done) => document.addEventListener('take-along', () => done(true), { once: true })),
    );
    await view().locator('button.take').click();
    expect(await asked).toBe(true);
  });

  for (const [name, lang, options] of [
    ['wide', 'ja', {}],
    ['wide and dark', 'en', { colorScheme: 'dark' }],
    ['phone', 'en', PHONE],
    ['dark phone', 'ja', { ...PHONE, colorScheme: 'dark' }],
  ] as const) {
    it(`has no fault that axe can find and nothing wider than the page: ${name}`, async () => {
      await open(`?view=data&lang=${lang}`, options);
      expect(await violations(page)).toEqual([]);
      const box = await view()
        .locator('.scroll')
        .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
      expect(box.scrollWidth).toBe(box.clientWidth);
      const buttons = page.locator('.views button');
      expect(await buttons.count()).toBe(VIEWS.length);
      const width = page.viewportSize()?.width ?? 0;
      for (const button of await buttons.all()) {
        // On a phone the row of views scrolls.
        await button.scrollIntoViewIfNeeded();
        const { x = 0, width: wide = 0, height = 0 } = (await button.boundingBox()) ?? {};
        expect(x + wide).toBeLessThanOrEqual(width);
        // One line of words each.
        expect(height).toBeLessThanOrEqual(44);
      }
    });
  }
});
