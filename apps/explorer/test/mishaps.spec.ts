/** What goes wrong outside the page: slow and broken networks, refused storage, lost contexts, hidden tabs. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { NetworkPane } from '../src/elements/network-pane.js';
import { type Browser, expectNoFaults, startSite } from './browser.js';
import { inkIn, settled } from './looking.js';

const { server, browser } = await startSite();

let page: Page;

async function open(address = '', options: Parameters<Browser['open']>[1] = {}): Promise<void> {
  page = await (browser as Browser).open(address, options);
  await settled(page);
}

const pane = () => page.locator('network-pane');
const again = () => page.getByRole('button', { name: 'もう一度読み込む' });
const view = (name: string) => page.locator('.views').getByRole('button', { name, exact: true });

/** Holds back what matches until it is let go; then it comes, or fails. */
async function hold(pattern: string): Promise<(how: 'come' | 'fail') => Promise<void>> {
  let letGo: (how: 'come' | 'fail') => void = () => {};
  const outcome = new Promise<'come' | 'fail'>((done) => {
    letGo = done;
  });
  await page.route(pattern, async (route) => {
    if ((await outcome) === 'come') await route.continue();
    else await route.abort();
  });
  return async (how) => {
    letGo(how);
    if (how === 'fail') await again().waitFor();
    await page.unroute(pattern);
  };
}

/** The browser reports what failed itself, as it should. */
function forgetNetworkErrors(): void {
  const { faults } = browser as Browser;
  const others = faults.filter((fault) => !fault.includes('net::ERR_FAILED'));
  faults.splice(0, faults.length, ...others);
}

const STATE = '?v=1&hide=term&layout=pillars&mark=actor:mic;npa-police&pin=actor:meti@10_20#/actor:meti';

const picture = () =>
  pane().evaluate((element: NetworkPane) => {
    const { places, width, height } = element.exportState() ?? { places: new Map(), width: 0, height: 0 };
    const sorted = [...places].map(([key, { x, y }]) => `${key} ${x.toFixed(1)} ${y.toFixed(1)}`).sort();
    return { sorted, width, height, marked: element.marked?.size, selected: element.selected };
  });

describe.skipIf(browser === undefined)('mishaps', () => {
  expectNoFaults(browser, server, () => page);

  it('keeps everything that is looked at when the graphics context is lost', async () => {
    await open(STATE);
    const before = await picture();
    expect(before.marked).toBe(2);
    await pane().evaluate((element) => {
      const canvas = element.shadowRoot?.querySelector<HTMLCanvasElement>('canvas.sigma-nodes');
      canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await page.waitForTimeout(300);
    await settled(page);
    expect(await picture()).toEqual(before);
    expect((await inkIn(page)).share).toBeGreaterThan(0.02);
    expect(page.url()).toContain(STATE);
  });

  it('follows the size of its window', async () => {
    await open(STATE);
    const { sorted } = await picture();
    for (const [width, height] of [
      [700, 500],
      [1600, 900],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.waitForFunction(() => {
        const element = document
          .querySelector('plan-explorer')
          ?.shadowRoot?.querySelector('plan-network')
          ?.shadowRoot?.querySelector<NetworkPane>('network-pane');
        return element?.exportState()?.width === element?.clientWidth;
      });
      await settled(page);
      const now = await picture();
      const box = await pane().boundingBox();
      expect([now.width, now.height]).toEqual([Math.round(box?.width ?? 0), Math.round(box?.height ?? 0)]);
      expect(now.sorted).toEqual(sorted);
      expect((await inkIn(page)).share).toBeGreaterThan(0.01);
    }
  });

  it('draws once it is seen, when it was opened in a tab that nobody looks at', async () => {
    await open();
    // What a browser does with a hidden tab: no frames, and no observer that needs them.
    await page.addInitScript(() => {
      const host = globalThis as unknown as { show: () => void };
      const frame = globalThis.requestAnimationFrame.bind(globalThis);
      let hidden = true;
      const due: FrameRequestCallback[] = [];
      globalThis.requestAnimationFrame = (callback) => (hidden ? due.push(callback) : frame(callback));
      Object.defineProperty(document, 'visibilityState', { get: () => (hidden ? 'hidden' : 'visible') });
      Object.defineProperty(document, 'hidden', { get: () => hidden });
      host.show = () => {
        hidden = false;
        document.dispatchEvent(new Event('visibilitychange'));
        for (const callback of due.splice(0)) frame(callback);
      };
    });
    await page.goto('about:blank');
    await page.goto(`${server.origin}${STATE}`);
    await page.locator('details-panel').getByRole('heading', { level: 2 }).waitFor();
    await page.evaluate(() => (globalThis as unknown as { show: () => void }).show());
    await settled(page);
    expect((await picture()).marked).toBe(2);
    expect((await inkIn(page)).share).toBeGreaterThan(0.02);
  });

  it('states its progress while a view is on its way, and tries again where it did not come', async () => {
    await open();
    const release = await hold('**/assets/plan-table-*.js');
    await view('一覧').click();
    await page.getByRole('progressbar', { name: '「一覧」を読み込んでいます' }).waitFor();
    // The rest of the page goes on meanwhile.
    await page.locator('details-panel').getByRole('link').first().click();
    await page.waitForURL(/view=table#\/actor:/);
    await release('fail');
    expect(await page.getByRole('alert').textContent()).toContain('「一覧」を読み込めませんでした');
    forgetNetworkErrors();
    await again().click();
    await page.locator('plan-table table').waitFor();
  });

  it('says that the texts are on their way, why they are not there, and tries again', async () => {
    await open();
    const release = await hold('**/texts.json');
    await page.evaluate(() => {
      location.hash = '#/measure:2.1-1-ki';
    });
    const details = page.locator('details-panel');
    await details.getByText('原文を読み込んでいます').waitFor();
    await release('fail');
    expect(await page.getByRole('alert').textContent()).toContain('原文を読み込めませんでした');
    expect(await details.locator('.note', { hasText: '原文を読み込めませんでした' }).count()).toBe(1);
    forgetNetworkErrors();
    await again().click();
    await details.locator('blockquote[lang=ja]').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('needs no storage', async () => {
    await open();
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
        Object.defineProperty(globalThis, name, {
          get: () => {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        });
      }
    });
    await page.reload();
    await settled(page);
    for (const name of ['機関', '行列', '本文', '一覧', '検索式', 'データ']) {
      await view(name).click();
      await settled(page);
    }
    await page.getByRole('button', { name: 'データを開く' }).click();
    await page.getByRole('dialog').waitFor();
  });

  it('moves nothing where reduced motion is asked for', async () => {
    await open('', { reducedMotion: 'reduce' });
    const key = await pane().evaluate((element: NetworkPane) => [...(element.exportState()?.places.keys() ?? [])][0]);
    await pane().evaluate((element: NetworkPane, key) => {
      const seen = new Set<string>();
      (globalThis as unknown as { seen: Set<string> }).seen = seen;
      const look = (): void => {
        const { x, y } = element.exportState()?.places.get(key ?? '') ?? { x: 0, y: 0 };
        seen.add(`${x} ${y}`);
        requestAnimationFrame(look);
      };
      look();
    }, key);
    await page.getByRole('combobox', { name: '配置' }).selectOption('pillars');
    await page.waitForFunction(() => (globalThis as unknown as { seen: Set<string> }).seen.size > 1);
    await settled(page);
    expect(await page.evaluate(() => (globalThis as unknown as { seen: Set<string> }).seen.size)).toBe(2);
  });
});
