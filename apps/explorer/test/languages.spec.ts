/** The page in two languages: which words are loaded, how it switches, and that each text says in which it is. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { STRINGS } from '../src/strings/testing.js';
import { type Browser, expectNoFaults, startSite } from './browser.js';
import { settled } from './looking.js';

const { server, browser } = await startSite();

let page: Page;

/** The words that the page begins with, in either language. */
const WORDS = '**/assets/app-*.js';
const POLL = { timeout: 20_000 };

const lang = () => page.evaluate(() => document.documentElement.lang);
const heading = () => page.locator('details-panel h2');
const toEnglish = () => page.getByRole('button', { name: 'English', exact: true });

async function open(address = '', options: Parameters<Browser['open']>[1] = {}): Promise<void> {
  page = await (browser as Browser).open(address, options);
}

/** The browser reports what failed itself, as it should. */
function forgetNetworkErrors(): void {
  const { faults } = browser as Browser;
  const others = faults.filter((fault) => !fault.includes('net::ERR_FAILED'));
  faults.splice(0, faults.length, ...others);
}

describe.skipIf(browser === undefined)('languages', () => {
  expectNoFaults(browser, server, () => page);

  it('follows the browser, then the link, and loads the words of one language only', async () => {
    await open('', { locale: 'en-GB' });
    const loaded = () =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .flatMap(
            ({ name }) => /assets\/((?:app|matrix|own-data|take-along|data-view)-[^/]*)\.js$/.exec(name)?.[1] ?? [],
          ),
      );
    await expect.poll(() => heading().textContent(), POLL).toBe(STRINGS.en.introTitle);
    expect(await lang()).toBe('en');
    expect(await loaded()).toHaveLength(1);
    await page.close();
    await open('?lang=ja', { locale: 'en-GB' });
    await expect.poll(() => heading().textContent(), POLL).toBe(STRINGS.ja.introTitle);
    expect(await lang()).toBe('ja');
  });

  it('stays as it is until the words of the other language are here', async () => {
    await open('?view=matrix');
    await page.locator('plan-matrix table').waitFor();
    let letGo = (): void => {};
    const held = new Promise<void>((done) => {
      letGo = done;
    });
    await page.route('**/assets/matrix-*.js', async (route) => {
      await held;
      await route.continue();
    });
    const asked = page.waitForRequest('**/assets/matrix-*.js');
    await toEnglish().click();
    await asked;
    expect(await lang()).toBe('ja');
    expect(await heading().textContent()).toBe(STRINGS.ja.introTitle);
    expect(await page.locator('plan-matrix caption').textContent()).toContain(STRINGS.ja.matrix.keys);
    letGo();
    await expect.poll(lang, POLL).toBe('en');
    await expect.poll(() => page.locator('plan-matrix caption').textContent(), POLL).toContain(STRINGS.en.matrix.keys);
    await page.goBack();
    await expect.poll(lang, POLL).toBe('ja');
  });

  it('says that the other language did not come, and tries again', async () => {
    await open();
    await expect.poll(() => heading().textContent(), POLL).toBe(STRINGS.ja.introTitle);
    await page.route(WORDS, (route) => route.abort());
    await toEnglish().click();
    const note = page.getByRole('alert').filter({ hasText: STRINGS.ja.languageFailed });
    await note.waitFor();
    expect(await lang()).toBe('ja');
    await page.unroute(WORDS);
    await note.getByRole('button').click();
    await expect.poll(lang, POLL).toBe('en');
    await expect.poll(() => note.count(), POLL).toBe(0);
    forgetNetworkErrors();
  });

  it('says in both languages that there are no words, and tries again', async () => {
    await open();
    await page.route(WORDS, (route) => route.abort());
    await page.reload();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.locator('[lang=en]').first().textContent()).toContain('could not be loaded');
    expect(await alert.textContent()).toContain('読み込めませんでした');
    await page.unroute(WORDS);
    await alert.getByRole('button').click();
    await expect.poll(() => heading().textContent(), POLL).toBe(STRINGS.ja.introTitle);
    forgetNetworkErrors();
  });

  it('says of every Japanese text of the English page that it is Japanese', { timeout: 240_000 }, async () => {
    const views = ['network', 'agencies', 'matrix', 'reader', 'table', 'query', 'data'];
    const found: Record<string, string[]> = {};
    for (const view of views) {
      await open(`?lang=en&view=${view}#/measure:2.1-1-ki`);
      await expect.poll(() => page.locator('details-panel blockquote').count(), POLL).toBeGreaterThan(1);
      await settled(page);
      found[view] = await page.evaluate(strangers);
      if (view !== 'data') await page.close();
    }
    expect(found).toEqual(Object.fromEntries(views.map((view) => [view, []])));
  });

  it('says what a fiscal year is where one stands', async () => {
    await open('?lang=en&view=data');
    await page.getByText('Fiscal years run from April to March (FY2018: April 2018 – March 2019).').waitFor();
    await page.goto(`${server.origin}?lang=en&view=reader`);
    const year = page.locator('plan-reader abbr').first();
    await expect.poll(() => year.getAttribute('title'), POLL).toMatch(/^FY\d{4}: April \d{4} – March \d{4}$/);
  });
});

/** Visible texts with kana or Chinese characters whose nearest `lang`, through shadow trees, is not Japanese. */
function strangers(): string[] {
  const found: string[] = [];
  const langOf = (node: Node): string => {
    for (let at: Node | null = node; at !== null; at = at instanceof ShadowRoot ? at.host : (at.parentNode ?? null)) {
      if (at instanceof Element && at.hasAttribute('lang')) return at.getAttribute('lang') ?? '';
    }
    return '';
  };
  const look = (root: Node): void => {
    for (const node of root.childNodes) {
      if (node instanceof Text) {
        // A number that the plan prints is a name within a sentence.
        const text = node.data.replace(/\d+(?:\.\d+)?(?:-[\d①-⑳]+)*-[ァ-ヶ](?:\.\d+)?/gu, '').trim();
        if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text) && langOf(node) !== 'ja') found.push(text);
      } else if (node instanceof Element && !['STYLE', 'SCRIPT', 'NOSCRIPT'].includes(node.tagName)) {
        if (node.shadowRoot !== null) look(node.shadowRoot);
        look(node);
      }
    }
  };
  look(document.body);
  return [...new Set(found)].slice(0, 40);
}
