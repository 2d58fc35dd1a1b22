/** The page of one file in a real Chromium, opened from disk. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PlanGraph } from '@plangraph/core/graph';
import { drawFigure } from '@plangraph/widget/figure';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launch } from '../../../apps/explorer/test/browser.js';
import { smallGraph } from '../../widget/src/figure/testing.js';
import { HOSTILE } from '../../widget/test/hostile.js';
import { pageOf } from '../src/figure/page/page.js';
import { subjectOf } from '../src/figure/views/subject.js';
import { plangraph } from './command-line.js';

/** Megabytes that the page of the whole plan may have. */
const MOST = 1.5;

const folder = mkdtempSync(join(tmpdir(), 'plangraph-page-'));
const origin = `${pathToFileURL(folder).href}/`;
const site = 'https://example.org/explorer/';
const soon = { timeout: 60_000 };

let browser: Browser | undefined;
let bare: Browser | undefined;

beforeAll(async () => {
  browser = await launch(origin).catch(() => undefined);
  bare = await launch(origin, { webgl: false }).catch(() => undefined);
});

afterAll(async () => {
  await browser?.close();
  await bare?.close();
  rmSync(folder, { recursive: true, force: true });
});

function small(change?: Parameters<typeof smallGraph>[0]): PlanGraph {
  return smallGraph(change) as unknown as PlanGraph;
}

function write(
  name: string,
  graph: PlanGraph,
  view: string,
  sheet: Parameters<typeof pageOf>[0]['sheet'] = {},
): string {
  const subject = subjectOf(graph, view, sheet.language ?? 'ja');
  const stated = { ...sheet, state: subject.state, stateUrl: site + subject.state };
  const page = pageOf({ graph, subject, sheet: stated, scheme: undefined, site, lines: new Map([['2-a', 42]]) });
  writeFileSync(join(folder, name), page);
  return page;
}

/** Finds a node by its name and chooses it. */
async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox').fill(name);
  await page.locator('.found button').first().click();
}

const details = '#details';

describe('a page of one file', () => {
  it('is the same again, with a policy that allows its own script and style only', () => {
    const page = write('same.html', small(), 'plan');
    expect(write('same.html', small(), 'plan')).toBe(page);
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']{44}'; script-src 'sha256-[^']{44}'; base-uri 'none'; form-action 'none'$/,
    );
    expect(page).not.toMatch(/<[^>]* (?:style|on\w+|src)=/);
    expect(page).toContain('<meta name="plangraph-state" content="?lang=ja">');
    expect(page).toContain('<link rel="license" href="https://creativecommons.org/licenses/by/4.0/">');
  });

  it('opens from disk, shows what is chosen, and asks nobody', async (test) => {
    if (browser === undefined) return test.skip('no Chromium');
    write('alive.html', small(), 'plan', { language: 'en' });
    const page = await browser.open('alive.html');
    await expect.poll(() => page.locator('#live canvas').count(), soon).toBeGreaterThan(0);
    expect(await page.locator('#drawn').isVisible()).toBe(false);
    await choose(page, '2-a');
    await expect.poll(() => page.locator(`${details} h2`).textContent(), soon).toBe('2-a Try');
    const text = (await page.locator(details).textContent()) ?? '';
    for (const words of ['line 42 of the plan', 'Leads →', 'Ministry of Economy, Trade and Industry']) {
      expect(text).toContain(words);
    }
    expect(await page.locator(`${details} a`).getAttribute('href')).toBe(`${site}?lang=en#/measure:2-a`);
    await page.locator(`${details} .place button`).click();
    await expect.poll(() => page.locator(`${details} h2`).textContent(), soon).toBe('2 Exercises');
    const live = page.locator('#live');
    await live.focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator(`${details} h2`).textContent(), soon).not.toBe('2 Exercises');
    const refused = await page.evaluate(() => {
      const events: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => events.push(event.effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran = 1';
      document.body.append(script);
      return new Promise<string[]>((resolve) => setTimeout(() => resolve(events), 300));
    });
    expect(refused).toEqual(['script-src-elem']);
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
    // The one that this test provoked.
    expect(browser.faults.splice(0).filter((fault) => !fault.includes('script-src'))).toEqual([]);
    expect(browser.strangers).toEqual([]);
    await page.close();
  });

  it('follows the scheme of the system, drawn and alive', async (test) => {
    if (browser === undefined || bare === undefined) return test.skip('no Chromium');
    write('schemes.html', small(), 'matrix');
    write('network.html', small(), 'plan');
    const page = await bare.open('network.html', { colorScheme: 'dark' });
    const fill = () =>
      page
        .locator('#drawn rect')
        .first()
        .evaluate((rect) => getComputedStyle(rect).fill);
    expect(await fill()).toBe('rgb(18, 22, 29)');
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await fill()).toBe('rgb(255, 255, 255)');
    const matrix = await browser.open('schemes.html', { colorScheme: 'dark' });
    expect(await matrix.locator('#drawn svg:visible').count()).toBe(1);
    const ground = matrix.locator('#drawn svg:visible rect').first();
    expect(await ground.evaluate((rect) => getComputedStyle(rect).fill)).toBe('rgb(18, 22, 29)');
    expect(bare.faults.splice(0)).toEqual([]);
    expect(browser.faults.splice(0)).toEqual([]);
  });

  it('keeps the drawn figure where there is no WebGL, no script, and on paper', async (test) => {
    if (browser === undefined || bare === undefined) return test.skip('no Chromium');
    write('drawn.html', small(), 'plan');
    const page = await bare.open('drawn.html');
    expect(await page.locator('#drawn svg').isVisible()).toBe(true);
    expect(await page.locator('#tools').isVisible()).toBe(false);
    const silent = await browser.open('drawn.html', { javaScriptEnabled: false });
    expect(await silent.locator('#drawn svg').isVisible()).toBe(true);
    expect(await silent.locator('noscript').textContent()).toContain('WebGL');
    const printed = await browser.open('drawn.html');
    await expect.poll(() => printed.locator('#live canvas').count(), soon).toBeGreaterThan(0);
    await printed.emulateMedia({ media: 'print' });
    expect([await printed.locator('#drawn').isVisible(), await printed.locator('#live').isVisible()]).toEqual([
      true,
      false,
    ]);
    expect(bare.faults.splice(0)).toEqual([]);
    expect(browser.faults.splice(0)).toEqual([]);
  });

  it('runs nothing that a label holds, and shows it as text', async (test) => {
    if (browser === undefined) return test.skip('no Chromium');
    // One of each in one plan, so that the page is opened once.
    const nodes = small().nodes();
    for (let at = 0; at < HOSTILE.length; at += nodes.length) {
      const own = new Map(nodes.map((key, index) => [key, HOSTILE[at + index] ?? '']));
      const graph = small(({ id }) => {
        const words = own.get(id) ?? '';
        return {
          labelJa: words,
          labelEn: words,
          text: words,
          textEn: words,
          alternativesJa: [words],
          identifier: words,
        };
      });
      const title = HOSTILE[at] ?? '';
      graph.mergeAttributes({ titleJa: title, source: title, license: title, plan: title });
      write('hostile.html', graph, 'plan', { title, source: HOSTILE[3] ?? '' });
      const page = await browser.open('hostile.html');
      await expect.poll(() => page.locator('#live canvas').count(), soon).toBeGreaterThan(0);
      const count = await page.evaluate(() => document.querySelectorAll('*').length);
      expect(count).toBeLessThan(2000);
      await page.getByRole('searchbox').fill('a');
      const found = page.locator('.found button');
      for (let index = 0, all = Math.min(6, await found.count()); index < all; index += 1) {
        await page.getByRole('searchbox').fill('a');
        await found.nth(index).click();
        await expect.poll(() => page.locator(`${details} h2`).count(), soon).toBe(1);
      }
      expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
      const links = await page
        .locator('a, link, img, script[src], iframe')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? ''));
      for (const link of links) expect(link).toMatch(/^https?:\/\//);
      await page.close();
    }
    expect(browser.faults.splice(0)).toEqual([]);
    expect(browser.strangers).toEqual([]);
  });

  it('is no danger as a drawing of its own either', async (test) => {
    if (browser === undefined) return test.skip('no Chromium');
    write('start.html', small(), 'matrix');
    const page = await browser.open('start.html');
    for (const [at, words] of HOSTILE.entries()) {
      const graph = small(() => ({ labelJa: words, identifier: words, alternativesEn: [words] }));
      graph.mergeAttributes({ titleJa: words, source: words, license: words, plan: words, textSha256: words });
      const svg = drawFigure({
        graph,
        title: words,
        state: words,
        stateUrl: words,
        notes: [words],
        subject: 'actor:mic',
      });
      writeFileSync(join(folder, `hostile-${at}.svg`), svg);
      await page.goto(`${origin}hostile-${at}.svg`);
      expect(await page.evaluate(() => document.documentElement.nodeName)).toBe('svg');
      expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
    }
    expect(browser.faults.splice(0)).toEqual([]);
    expect(browser.strangers).toEqual([]);
  });

  it('holds the whole plan within its size', async (test) => {
    if (browser === undefined) return test.skip('no Chromium');
    const out = join(folder, 'plan.html');
    const { status, stderr } = await plangraph(['figure', '--view', 'plan', '--out', out, '--lang', 'ja']);
    expect([status, stderr]).toEqual([0, '']);
    expect(readFileSync(out).length / 1e6).toBeLessThan(MOST);
    const page = await browser.open('plan.html');
    await expect.poll(() => page.locator('#live canvas').count(), soon).toBeGreaterThan(0);
    await choose(page, '経済産業省');
    await expect.poll(() => page.locator(`${details} h2`).textContent(), soon).toContain('経済産業省');
    expect(browser.faults.splice(0)).toEqual([]);
    expect(browser.strangers).toEqual([]);
  });
});
