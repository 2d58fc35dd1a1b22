import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../src/own-data/example.js';
import { STRINGS } from '../src/strings/testing.js';
import { type Browser, expectNoFaults, PHONE, startSite } from './browser.js';
import { violations } from './looking.js';

const { server, browser } = await startSite();

let page: Page;

const reader = () => page.locator('plan-reader');
const unit = (id: string) => reader().locator(`.scroll [data-node="${id}"]`);

async function open(address: string, options: Parameters<Browser['open']>[1] = {}): Promise<void> {
  page = await (browser as Browser).open(address, options);
  await unit('glossary').waitFor({ state: 'attached' });
}

/** Whether the beginning of an element is within the part of the document that is seen. */
async function seen(id: string): Promise<boolean> {
  return unit(id).evaluate((element) => {
    const frame = element.closest('.scroll')?.getBoundingClientRect();
    const { top } = element.getBoundingClientRect();
    return frame !== undefined && top >= frame.top - 1 && top < frame.bottom;
  });
}

const untilSeen = (id: string) => expect.poll(() => seen(id), { timeout: 20_000 }).toBe(true);

describe.skipIf(browser === undefined)('reader', () => {
  expectNoFaults(browser, server, () => page);

  it('has the whole plan in the order of the document', async () => {
    await open('?view=reader');
    const ids = await reader()
      .locator('.scroll [data-node]')
      .evaluateAll((units) => units.map((element) => element.getAttribute('data-node') ?? ''));
    const network = (await (await page.request.get(`${server.origin}data/network.json`)).json()) as {
      nodes: { attributes: { id: string; family: string } }[];
    };
    const of = (...families: string[]) =>
      network.nodes
        .filter(({ attributes }) => families.includes(attributes.family))
        .map(({ attributes }) => attributes.id);
    expect(ids).toEqual([...of('plan', 'division', 'direction', 'measure'), 'glossary', ...of('term')]);
    expect(await unit('division:2').locator('h2').first().textContent()).toContain(
      '国民が安全で安心して暮らせる社会の実現',
    );
    expect(await unit('division:2.2-1').locator('h4').first().textContent()).toContain('2.2-1');
    expect(await unit('division:2.2-1-4').locator('h5').first().textContent()).toContain('④');
  });

  it('goes to what is selected and marks it, however far down', async () => {
    await open('?view=reader#/measure:5-e');
    await untilSeen('measure:5-e');
    await expect.poll(() => reader().locator('.scroll [aria-current="true"]').count(), { timeout: 20_000 }).toBe(1);
    expect(await unit('measure:5-e').getAttribute('aria-current')).toBe('true');
    await page.goto(`${server.origin}?view=reader#/term:cvss`);
    await untilSeen('term:cvss');
  });

  it('selects by number and by name, and stays where the reader is', async () => {
    await open('?view=reader#/measure:2.2-1-to');
    await untilSeen('measure:2.2-1-to');
    const bullet = unit('measure:2.2-1-to.2');
    await bullet.locator('.number').click();
    await page.waitForURL(/measure:2\.2-1-to\.2$/);
    expect(await bullet.getAttribute('aria-current')).toBe('true');
    const before = await bullet.boundingBox();
    await bullet.locator('.mention', { hasText: 'NICT' }).click();
    await page.waitForURL(/actor:nict$/);
    await reader().locator('.passages').waitFor();
    expect((await bullet.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
    expect(await bullet.getAttribute('class')).toContain('at');
  });

  it('counts the places that speak of an actor, marks them all, and steps through them', async () => {
    await open('?view=reader#/actor:nict');
    const bar = reader().locator('.passages');
    const words = () => bar.locator('.count').textContent();
    expect(await words()).toMatch(/^\d+ か所のうち 1 番目$/);
    const count = Number.parseInt((await words()) ?? '', 10);
    const texts = (await (await page.request.get(`${server.origin}data/texts.json`)).json()) as Record<
      string,
      { mentions?: { target: string }[] }
    >;
    const naming = Object.values(texts).filter((text) => text.mentions?.some(({ target }) => target.endsWith('/nict')));
    expect(await reader().locator('.scroll [data-node]:not(section):has(.mention.here)').count()).toBe(naming.length);
    expect(count).toBeGreaterThanOrEqual(naming.length);
    const first = await reader().locator('.scroll .at').getAttribute('data-node');
    await bar.getByRole('button', { name: '次の箇所' }).click();
    const second = (await reader().locator('.scroll .at').getAttribute('data-node')) ?? '';
    expect(second).not.toBe(first);
    await untilSeen(second);
    await bar.getByRole('button', { name: '前の箇所' }).click();
    await bar.getByRole('button', { name: '前の箇所' }).click();
    expect(await words()).toBe(`${count} か所のうち ${count} 番目`);
  });

  it('jumps by the outline, which follows what is read', async () => {
    await open('?view=reader');
    const contents = reader().getByRole('navigation', { name: '目次' });
    const here = () => contents.locator('[aria-current="location"]').textContent();
    await contents.getByRole('link', { name: /^3\.1 / }).click();
    await page.waitForURL(/division:3\.1$/);
    await untilSeen('division:3.1');
    await expect.poll(here).toMatch(/^\s*3\.1 /);
    // The same again, after having gone elsewhere.
    await reader().locator('.scroll').hover();
    await page.mouse.wheel(0, -100_000);
    await expect.poll(() => contents.locator('[aria-current="location"]').count()).toBe(0);
    await contents.getByRole('link', { name: /^3\.1 / }).click();
    await untilSeen('division:3.1');
    await contents.getByRole('button', { name: '用語解説' }).click();
    await untilSeen('glossary');
    await expect.poll(here).toContain('用語解説');
  });

  it('has the original, and the English beside it when asked; the other way round in English', async () => {
    await open('?lang=ja&view=reader#/measure:2.1-1-ki', { viewport: { width: 1600, height: 900 } });
    const measure = unit('measure:2.1-1-ki');
    const languages = () => measure.locator('.texts > p').evaluateAll((all) => all.map((p) => p.getAttribute('lang')));
    await expect.poll(languages, { timeout: 20_000 }).toEqual(['ja']);
    await untilSeen('measure:2.1-1-ki');
    await reader().getByRole('checkbox').check();
    await expect.poll(languages, { timeout: 20_000 }).toEqual(['ja', 'en']);
    await untilSeen('measure:2.1-1-ki');
    const [left, right] = await Promise.all([0, 1].map((at) => measure.locator('.texts > p').nth(at).boundingBox()));
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
    expect(right?.y).toBe(left?.y);
    await page.goto(`${server.origin}?lang=en&view=reader#/measure:2.1-1-ki`);
    await measure.locator('.texts').waitFor();
    await expect.poll(languages, { timeout: 20_000 }).toEqual(['en', 'ja']);
    expect(await measure.locator('p[lang="en"] .mention').count()).toBeGreaterThan(0);
  });

  it('keeps the abbreviations of the glossary in English', async () => {
    await open('?lang=en&view=reader#/term:apt');
    const heading = unit('term:apt').locator('h3 [lang="en"]');
    expect(await heading.textContent()).toBe('Asia-Pacific Telecommunity (APT)');
  });

  it('is reached from the details, at the same place', async () => {
    page = await (browser as Browser).open('?view=list#/measure:4.2-1-ku');
    await page.locator('details-panel').getByRole('button', { name: '計画の本文で読む' }).click();
    await unit('measure:4.2-1-ku').waitFor({ state: 'attached' });
    expect(page.url()).toContain('view=reader#/measure:4.2-1-ku');
    await untilSeen('measure:4.2-1-ku');
    expect(await page.locator('details-panel').getByRole('button', { name: '計画の本文で読む' }).count()).toBe(0);
  });

  it('folds what the filter leaves out, counts it, and opens it when asked', async () => {
    await open('?lang=ja&view=reader&actor=actor:nict');
    const note = reader().locator('.filtered');
    const [, all = '', left = ''] =
      /本文 (\d+) 項目のうち (\d+) 項目を表示/.exec((await note.textContent()) ?? '') ?? [];
    // The title page is a unit of its own, which no filter leaves out.
    expect(await reader().locator('.unit:not(.folded)').count()).toBe(Number(left) + 1);
    expect(await reader().locator('.unit.folded').count()).toBe(Number(all) - Number(left));
    expect(await unit('measure:5-e').locator('.texts').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    // What is gone to is open, filter or not.
    await page.evaluate(() => {
      location.hash = '#/measure:5-e';
    });
    await unit('measure:5-e').locator('.texts').waitFor();
    await note.getByRole('checkbox').check();
    expect(await reader().locator('.unit.folded').count()).toBe(0);
  });

  it('opens at what the filter leaves, with one line for each other chapter, which opens, and prints no more', async () => {
    await open('?lang=ja&view=reader&in=2.2');
    await untilSeen('division:2.2');
    const line = unit('division:1').locator('summary');
    expect(await line.count()).toBe(1);
    expect((await line.boundingBox())?.height).toBeLessThan(40);
    expect(await unit('measure:1.1-2-i').isVisible()).toBe(false);
    expect(await reader().locator('nav a', { hasText: '1.1' }).count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await unit('division:1').isVisible()).toBe(false);
    expect(await unit('division:2.2').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    expect(await violations(page)).toEqual([]);
    await line.click();
    await unit('measure:1.1-2-i').locator('.texts').waitFor();
    await line.click();
    await unit('measure:1.1-2-i').waitFor({ state: 'hidden' });
  });

  it('opens a chapter that the filter leaves out for the place that is stepped to', async () => {
    await open('?lang=ja&view=reader&in=2.2#/actor:nict');
    const bar = reader().locator('.passages');
    await bar.getByRole('button', { name: '次の箇所' }).click();
    const at = (await reader().locator('.scroll .at').getAttribute('data-node')) ?? '';
    await untilSeen(at);
    expect(await unit(at).isVisible()).toBe(true);
  });

  it('shows a marked group, as units and where it is named', async () => {
    await open('?view=reader&mark=measure:2.2-1-to,actor:nict');
    expect(await unit('measure:2.2-1-to').getAttribute('class')).toContain('marked');
    expect(await reader().locator('.unit.marked').count()).toBe(1);
    expect(await reader().locator('.mention.grouped').count()).toBeGreaterThan(5);
  });

  it('lets the reader ask for the text again when it did not come', async () => {
    page = await (browser as Browser).open('');
    await page.route('**/texts.json', (route) => route.fulfill({ status: 503 }));
    await page.goto(`${server.origin}?lang=ja&view=reader`);
    await reader().getByRole('alert').waitFor();
    await page.unroute('**/texts.json');
    const wanted = page.evaluate(
      () => new Promise((done) => document.addEventListener('texts-wanted', () => done(true), { once: true })),
    );
    await reader().getByRole('button', { name: 'もう一度読み込む' }).click();
    expect(await wanted).toBe(true);
    // The browser itself reports the answer as an error, as it should.
    (browser as Browser).faults.length = 0;
  });

  it('has somebody’s own data as a document, with what they have', async () => {
    page = await (browser as Browser).open('?lang=en');
    await page.getByRole('button', { name: STRINGS.en.pictureTools.open }).click();
    const buffer = Buffer.from(EXAMPLE.replace('dcterms:identifier "1-イ" ;', ''));
    await page.locator('open-data input[type=file]').setInputFiles({ name: 'water.ttl', mimeType: '', buffer });
    await page.locator('own-data-note').waitFor();
    await page.locator('.views').getByRole('button', { name: 'Plan' }).click();
    await unit('measure:1-a').locator('.mention.lead').first().waitFor();
    await unit('measure:1-i').getByRole('link', { name: 'Protect the banks' }).click();
    await page.waitForURL(/#\/measure:1-i$/);
    expect(await unit('measure:1-i').getAttribute('aria-current')).toBe('true');
    expect(await violations(page)).toEqual([]);
  });

  it('is found in by the browser, far below what is drawn', async () => {
    await open('?view=reader');
    const sentence = await unit('term:cvss').locator('p').first().textContent();
    const find = (words: string) =>
      page.evaluate((text) => (globalThis as unknown as { find: (text: string) => boolean }).find(text), words);
    expect(await find(sentence?.slice(-20) ?? '')).toBe(true);
    expect(await find('この計画にない言葉')).toBe(false);
  });

  it('keeps the outline away on a phone until it is asked for, and scrolls no page sideways', async () => {
    await open('?lang=ja&view=reader', PHONE);
    const contents = reader().locator('nav');
    const toggle = reader().getByRole('button', { name: '目次' });
    expect(await contents.isVisible()).toBe(false);
    await toggle.click();
    expect(await contents.isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await contents.isVisible()).toBe(false);
    await toggle.click();
    await contents.getByRole('link', { name: /^2\.2 / }).click();
    expect(await contents.isVisible()).toBe(false);
    await untilSeen('division:2.2');
    await toggle.click();
    await page.goto(`${server.origin}?lang=ja&view=reader#/direction:2.2-1.2`);
    await untilSeen('direction:2.2-1.2');
    expect(await contents.isVisible()).toBe(false);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways).toBe(0);
    expect(
      await reader()
        .locator('.scroll')
        .evaluate((box) => box.scrollWidth - box.clientWidth),
    ).toBe(0);
  });

  it.each([
    ['?lang=ja&view=reader', { colorScheme: 'light' as const }],
    ['?lang=en&view=reader#/actor:mic', { colorScheme: 'light' as const, viewport: { width: 1600, height: 900 } }],
    ['?lang=en&view=reader#/measure:2.2-1-to.2', { colorScheme: 'dark' as const }],
    ['?lang=ja&view=reader#/thing:cyder', { colorScheme: 'dark' as const, ...PHONE }],
  ])('has nothing that axe minds: %s', async (address, options) => {
    await open(address, options);
    expect(await violations(page)).toEqual([]);
  });
});
