import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Browser, expectNoFaults, PHONE, startSite } from './browser.js';
import { inkIn, markOf, settled, violations } from './looking.js';

const { server, browser } = await startSite();

let page: Page;

async function open(address = '', options: Parameters<Browser['open']>[1] = {}): Promise<Page> {
  page = await (browser as Browser).open(address, options);
  await settled(page);
  return page;
}

const details = () => page.locator('details-panel');
const status = () => page.locator('header ~ p[role=status]');
const field = () => page.getByRole('combobox', { name: /^(検索|Search)$/ });

describe.skipIf(browser === undefined)('explorer', () => {
  expectNoFaults(browser, server, () => page);

  it('draws the whole network, in the colours of the families', async () => {
    await open();
    const ink = await inkIn(page);
    expect(ink.share).toBeGreaterThan(0.03);
    for (const family of ['division', 'measure', 'actor', 'thing', 'direction', 'term'] as const) {
      expect(ink.families[family], family).toBeGreaterThan(20);
    }
  });

  it('explains itself before anything is selected, with questions to start from', async () => {
    await open();
    expect(await details().getByRole('link').count()).toBe(5);
    await details().getByRole('link').first().click();
    await settled(page);
    expect(page.url()).toMatch(/#\/actor:/);
    expect(await details().getByRole('heading', { level: 2 }).textContent()).toContain('経済産業省');
  });

  it('lights up what the pointer is over, selects what is clicked, and lets go on the empty ground', async () => {
    await open();
    const rest = await inkIn(page);
    const mark = await markOf(page, 'actor');
    await page.mouse.move(mark.x, mark.y);
    await settled(page);
    expect((await inkIn(page)).families.thing).toBeLessThan(rest.families.thing * 0.5);
    await page.mouse.click(mark.x, mark.y);
    await page.waitForURL(/#\/actor:/);
    await settled(page);
    expect((await inkIn(page)).families.thing).toBeLessThan(rest.families.thing * 0.5);
    const pane = await page.locator('network-pane').boundingBox();
    await page.mouse.click((pane?.x ?? 0) + 20, (pane?.y ?? 0) + (pane?.height ?? 0) - 20);
    await page.waitForURL(/#\/$/);
    await settled(page);
    expect((await inkIn(page)).families.thing).toBeGreaterThan(rest.families.thing * 0.8);
    expect(await details().getByRole('link').count()).toBe(5);
  });

  it('shows a measure: text, place in the plan, agencies, neighbours as links', async () => {
    await open('#/measure:2.1-1-ki');
    const panel = details();
    await panel.locator('blockquote').first().waitFor();
    expect(await panel.locator('blockquote[lang=ja]').textContent()).toContain('ウェブサイトの攻撃兆候検出ツール');
    expect(await panel.locator('blockquote[lang=en]').textContent()).toContain(
      'Ministry of Economy, Trade and Industry',
    );
    expect(await panel.locator('blockquote[lang=en] a.mention.lead').count()).toBe(1);
    expect(await panel.locator('.path a').count()).toBe(4);
    expect(await panel.getByText('担当する機関').count()).toBe(1);
    await panel.locator('.path a').nth(3).click();
    await page.waitForURL(/#\/division:2\.1-1$/);
    await page.goBack();
    await page.waitForURL(/measure:2\.1-1-ki$/);
    await page.goForward();
    await page.waitForURL(/division:2\.1-1$/);
    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toContain('2.1-1');
  });

  it('searches in kana, width and case alike, and goes there by keyboard', async () => {
    await open();
    await page.keyboard.press('/');
    await page.keyboard.type('けいざいさんぎょう');
    await page.locator('search-box').getByRole('option').first().waitFor();
    expect(await page.locator('search-box').getByRole('option').first().textContent()).toContain('経済産業省');
    await field().fill('ＩＬＯＧすきゃな');
    await page.keyboard.press('Escape');
    await field().fill('経済産業省');
    const options = page.locator('search-box').getByRole('option');
    await options.first().waitFor();
    expect(await options.first().textContent()).toContain('経済産業省');
    await page.keyboard.press('ArrowDown');
    expect(await options.first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/actor:meti$/);
    // The keyboard goes on in the details, and the field is ready for the next search.
    await page.waitForFunction(
      () => document.querySelector('plan-explorer')?.shadowRoot?.activeElement?.localName === 'details-panel',
    );
    expect(await field().inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await page.waitForURL(/#\/$/);
  });

  it('takes numbers as they are typed, and says what to try when nothing is found', async () => {
    await open();
    await field().fill('2.2（1）ト');
    const first = page.locator('search-box').getByRole('option').first();
    expect(await first.textContent()).toContain('2.2-1-ト');
    expect(await first.locator('mark').first().textContent()).toBe('2.2-1-ト');
    await field().fill('ほげほげ');
    expect(await page.getByRole('listbox').count()).toBe(0);
    expect(await page.locator('search-box .count').textContent()).toContain('別の言葉');
  });

  it('skips to the details by the first stop of Tab', async () => {
    await open('#/actor:meti');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector('plan-explorer')?.shadowRoot?.activeElement?.localName === 'details-panel',
    );
    expect(page.url()).toMatch(/actor:meti$/);
  });

  it('tells who leads what is done through a body', async () => {
    await open('?lang=en#/actor:ipa');
    const through = details().locator('.relation').filter({ hasText: 'Measures done through it' });
    expect(await through.locator('.leads').textContent()).toMatch(/Leads of these measures\s+METI\s+\d+/);
    expect(await through.locator('li').first().textContent()).toMatch(
      /1\.1-3-a\s+Promote dissemination of guidelines.*led by METI/s,
    );
    await page.getByRole('button', { name: '日本語' }).click();
    await expect
      .poll(() => details().locator('.relation li').nth(1).textContent(), { timeout: 20_000 })
      .toContain('主導：経済産業省');
  });

  it('keeps hidden kinds along links, undoes hiding by going back, and shows them from the details', async () => {
    await open('#/actor:meti');
    await page.getByRole('checkbox', { name: '府省庁など' }).uncheck();
    await details().locator('a.node').first().click();
    await page.waitForURL(/\?v=1&hide=government-body#\/measure:/);
    await page.goBack();
    await page.waitForURL(/\?v=1&hide=government-body#\/actor:meti$/);
    await settled(page);
    expect(await page.getByRole('checkbox', { name: '府省庁など' }).isChecked()).toBe(false);
    await details().getByRole('button', { name: '「府省庁など」を表示' }).click();
    expect(page.url()).not.toContain('hide');
    await page.getByRole('checkbox', { name: '府省庁など', checked: true }).waitFor();
    await page.goBack();
    await page.waitForURL(/hide=government-body#\/actor:meti$/);
    await page.goBack();
    await page.waitForURL(/where\/#\/actor:meti$/);
    await page.getByRole('checkbox', { name: '府省庁など', checked: true }).waitFor();
  });

  it('finds in the texts too, and in English', async () => {
    await open('?lang=en');
    await field().fill('ministry of economy');
    expect(await page.locator('search-box').getByRole('option').first().textContent()).toContain(
      'Ministry of Economy, Trade and Industry',
    );
    await field().fill('攻撃の痕跡を検査');
    await page.locator('search-box').getByRole('option').first().waitFor();
    expect(await page.locator('search-box').getByRole('option').first().textContent()).toContain('2.1-1-ki');
  });

  it('hides and shows kinds, and keeps that in the address', async () => {
    await open();
    const before = await inkIn(page);
    await page.getByRole('checkbox', { name: '施策', exact: false }).first().uncheck();
    await settled(page);
    const after = await inkIn(page);
    expect(after.families.measure).toBeLessThan(before.families.measure * 0.2);
    expect(page.url()).toContain('?v=1&hide=sub-measure,measure');
    await page.reload();
    await settled(page);
    expect(await page.getByRole('checkbox', { name: '施策', exact: false }).first().isChecked()).toBe(false);
    await page.getByRole('button', { name: 'すべて表示' }).click();
    expect(page.url()).not.toContain('hide');
    await page.getByRole('checkbox', { name: '施策', exact: false, checked: true }).first().waitFor();
  });

  it('walks along edges with the arrow keys', async () => {
    await open('#/actor:meti');
    await page.getByRole('application').focus();
    const reached: string[] = [];
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
      await page.keyboard.press(key);
      reached.push((await status().textContent()) ?? '');
    }
    expect(reached.some((words) => words.includes('Enter で選択'))).toBe(true);
    await page.keyboard.press('Enter');
    await settled(page);
    expect(page.url()).not.toMatch(/#\/$/);
  });

  it('zooms, fits and starts over', async () => {
    await open('?layout=pillars#/actor:meti');
    const before = await inkIn(page);
    for (let press = 0; press < 3; press += 1) await page.getByRole('button', { name: '拡大' }).click();
    await settled(page);
    // Closer by: fewer marks in view, each of them larger.
    const near = await inkIn(page);
    expect(Math.abs(near.families.measure / before.families.measure - 1)).toBeGreaterThan(0.15);
    await page.getByRole('button', { name: '収まるように表示' }).click();
    await settled(page);
    const again = await inkIn(page);
    expect(Math.abs(again.families.measure / before.families.measure - 1)).toBeLessThan(0.03);
    expect(Math.abs(again.share / before.share - 1)).toBeLessThan(0.03);
    await page.getByRole('button', { name: '最初の状態に戻す' }).click();
    await page.waitForURL(/where\/#\/$/);
    expect(await page.getByRole('combobox', { name: '配置' }).inputValue()).toBe('plan');
  });

  it('states its progress, says why the data did not come, and tries again', async () => {
    await open();
    let release: () => void = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route('**/network.json', async (route) => {
      await held;
      await route.fulfill({ status: 503 });
    });
    await page.reload();
    await page.getByRole('progressbar').waitFor();
    release();
    expect(await page.getByRole('alert').textContent()).toContain('HTTP 503');
    // The browser itself reports the answer as an error, as it should.
    (browser as Browser).faults.length = 0;
    await page.unroute('**/network.json');
    await page.getByRole('button', { name: 'もう一度読み込む' }).click();
    await settled(page);
    expect((await inkIn(page)).share).toBeGreaterThan(0.03);
  });

  it('shows the sentence that carries an edge', async () => {
    await open('#/measure:2.1-1-ki/via/actor:ipa');
    const sentence = details().locator('blockquote');
    await sentence.waitFor();
    expect(await sentence.textContent()).toContain('IPAを通じ');
    expect(await sentence.locator('a.mention.via').textContent()).toBe('IPA');
    expect(await details().getByRole('heading', { level: 2 }).textContent()).toBe('2.1-1-キはIPAを経由して行う');
    expect(await page.title()).toContain('2.1-1-キはIPAを経由して行う');
  });

  it.each(['#/measure:2.1-1-ki/likes/actor:ipa', '#/measure:2.1-1-ki/lead/actor:mod'])(
    'does not take a connection that is not there for the measure: %s',
    async (address) => {
      await open(address);
      expect(await details().getByRole('heading', { level: 2 }).textContent()).toBe('見つかりません');
      expect(await page.title()).toContain('見つかりません');
    },
  );

  it('says so when what was asked for is not in the plan', async () => {
    await open('#/measure:9.9-a');
    expect(await details().locator('article').textContent()).toContain('measure:9.9-a');
    expect(await status().textContent()).toContain('measure:9.9-a');
    await details().getByRole('link').click();
    await page.waitForURL(/#\/$/);
  });

  it('speaks English when asked, with Japanese marked as Japanese', async () => {
    await open('#/measure:2.1-1-ki');
    await page.getByRole('button', { name: 'English' }).click();
    expect(page.url()).toContain('?lang=en#/measure:2.1-1-ki');
    // The other language's words are on their way.
    await expect.poll(() => page.evaluate(() => document.documentElement.lang), { timeout: 20_000 }).toBe('en');
    await details().getByText('Where it stands in the plan').waitFor();
    expect(await details().locator('article').textContent()).toContain('Where it stands in the plan');
    const languages = await details()
      .locator('blockquote')
      .evaluateAll((quotes) => quotes.map((quote) => (quote as HTMLElement).lang));
    expect(languages).toEqual(['en', 'ja']);
    expect(await page.textContent('footer')).toContain('not an official data set');
  });

  it('lists its keys in a dialog, and Escape closes only that', async () => {
    await open('#/actor:meti');
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
    expect(page.url()).toMatch(/actor:meti$/);
  });

  it('draws again when the graphics context is lost, with the selection kept', async () => {
    await open('#/actor:meti');
    const before = await inkIn(page);
    await page.evaluate(() => {
      const pane = document.querySelector('plan-explorer')?.shadowRoot?.querySelector('network-pane');
      const canvas = pane?.shadowRoot?.querySelector<HTMLCanvasElement>('canvas.sigma-nodes');
      canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await page.waitForTimeout(300);
    await settled(page);
    const after = await inkIn(page);
    expect(after.share).toBeGreaterThan(before.share * 0.9);
    expect(page.url()).toMatch(/actor:meti$/);
  });

  it('fits a phone: nothing is cut off, details rise as a sheet', async () => {
    await open('#/actor:meti', PHONE);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wider).toBe(false);
    expect((await inkIn(page)).share).toBeGreaterThan(0.02);
    const sheet = page.locator('.details');
    const low = (await sheet.boundingBox())?.height ?? 0;
    const picture = await page.locator('main').boundingBox();
    await page.getByRole('button', { name: '広げる' }).tap();
    expect((await sheet.boundingBox())?.height ?? 0).toBeGreaterThan(low + 100);
    expect(await page.locator('main').boundingBox()).toEqual(picture);
    expect(await page.getByRole('button', { name: '拡大' }).isVisible()).toBe(false);
    await details().locator('a.node').first().tap();
    await page.waitForURL(/measure:/);
    await settled(page);
    expect((await sheet.boundingBox())?.height).toBe(low);
    expect(await page.getByRole('button', { name: '拡大' }).isVisible()).toBe(true);
  });

  it('opens the legend on a phone as a drawer that closes by touch and keeps the keyboard', async () => {
    await open('?lang=en', PHONE);
    const box = page.getByRole('checkbox').first();
    const toggle = page.getByRole('button', { name: 'Legend and filter' });
    await toggle.tap();
    expect((await box.boundingBox())?.width).toBeGreaterThanOrEqual(24);
    expect(await violations(page)).toEqual([]);
    const inside = () =>
      page.evaluate(() => {
        const at = document.querySelector('plan-explorer')?.shadowRoot?.activeElement;
        return at !== null && at?.closest('legend-drawer') !== null;
      });
    expect(await inside()).toBe(true);
    await page.keyboard.press('Shift+Tab');
    expect(await inside()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await inside()).toBe(true);
    // A tap beside the drawer closes it and does nothing else.
    await page.touchscreen.tap(370, 400);
    expect(await box.isVisible()).toBe(false);
    expect(page.url()).not.toContain('#/');
    await toggle.tap();
    await page.getByRole('button', { name: 'Close the legend' }).tap();
    expect(await box.isVisible()).toBe(false);
    await toggle.tap();
    await page.keyboard.press('Escape');
    expect(await box.isVisible()).toBe(false);
  });

  it.each([
    ['light', '', {}],
    ['light', '#/measure:2.1-1-ki', {}],
    ['light', '?view=list&hide=measure,sub-measure,direction,term,document#/actor:meti', {}],
    ['dark', '?lang=en#/actor:meti', {}],
    ['light', '#/actor:meti', PHONE],
    ['dark', '', PHONE],
  ] as const)('has no accessibility violation: %s %s', async (colorScheme, address, options) => {
    await open(address, { colorScheme, ...options });
    expect(await violations(page)).toEqual([]);
  });

  it('has no accessibility violation while searching and in the dialog', async () => {
    await open();
    await field().fill('システム');
    await page.locator('search-box').getByRole('option').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    expect(await violations(page)).toEqual([]);
  });
});
