import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { NetworkPane } from '../src/elements/network-pane.js';
import { type Browser, expectNoFaults, startSite } from './browser.js';
import { settled } from './looking.js';

const { server, browser } = await startSite();

let page: Page;

async function open(address = '', options: Parameters<Browser['open']>[1] = {}): Promise<void> {
  page = await (browser as Browser).open(address, options);
  await settled(page);
}

const address = (): string => {
  const { search, hash } = new URL(page.url());
  return decodeURIComponent(search + hash);
};
const view = (name: string) => page.locator('.views').getByRole('button', { name, exact: true });
const bar = () => page.locator('filter-bar');
const message = () => bar().locator('.faults[role=status]');
const chip = (name: string) => bar().getByRole('button', { name, exact: true });
const layout = () => page.getByRole('combobox', { name: '配置' });

/** What a reader sees of the state. */
async function screen() {
  await settled(page);
  const picture = page.locator('network-pane');
  const layoutChoice = layout();
  return {
    view: await page.locator('.views [aria-pressed=true]').textContent(),
    title: await page.title(),
    chips: await bar().locator('.chips li').allTextContents(),
    unchecked: await page.locator('kinds-panel input:not(:checked)').count(),
    layout: (await layoutChoice.count()) === 0 ? undefined : await layoutChoice.inputValue(),
    list: await page.locator('plan-table [aria-pressed=true]').allTextContents(),
    notes: await bar().locator('p.faults').allTextContents(),
    places: (await picture.count()) === 0 ? undefined : await picture.evaluate(placesIn),
    marked:
      (await picture.count()) === 0 ? undefined : await picture.evaluate(({ marked }: NetworkPane) => marked?.size),
  };
}

/** Where the nodes are that are shown, to a tenth of a unit. */
function placesIn(element: NetworkPane): string[] {
  const places = element.exportState()?.places ?? new Map<string, { x: number; y: number }>();
  return [...places].map(([key, { x, y }]) => `${key} ${x.toFixed(1)} ${y.toFixed(1)}`).sort();
}

async function markAllRows(): Promise<void> {
  await page.getByRole('button', { name: 'この表を使う' }).click();
  await page.getByRole('button', { name: 'この 340 件に図で印を付ける' }).click();
  await page.locator('network-pane').waitFor();
  await settled(page);
}

describe.skipIf(browser === undefined)('state', () => {
  expectNoFaults(browser, server, () => page);

  it('undoes and redoes filters, views, layouts and selections by going back and forward', async () => {
    await open();
    const seen = [await screen()];
    const addresses = [address()];
    const steps = [
      () => page.locator('kinds-panel').getByRole('checkbox', { name: '用語' }).uncheck(),
      () => layout().selectOption('pillars'),
      () => page.locator('details-panel').getByRole('link').first().click(),
      () => view('一覧').click(),
      () => page.locator('plan-table').getByRole('button', { name: '主体' }).click(),
      () => view('図').click(),
      () => layout().selectOption('columns'),
    ];
    for (const step of steps) {
      const before = page.url();
      await step();
      await page.waitForURL((url) => url.href !== before);
      seen.push(await screen());
      addresses.push(address());
    }
    expect(new Set(addresses).size).toBe(steps.length + 1);
    for (let at = steps.length - 1; at >= 0; at -= 1) {
      await page.goBack();
      expect(address()).toBe(addresses[at]);
      expect(await screen()).toEqual(seen[at]);
    }
    for (let at = 1; at <= steps.length; at += 1) {
      await page.goForward();
      expect(address()).toBe(addresses[at]);
      expect(await screen()).toEqual(seen[at]);
    }
  });

  it('makes one step of a word that is typed letter by letter', async () => {
    await open('?view=table');
    const words = page.locator('plan-table').getByRole('searchbox').or(page.locator('plan-table').getByRole('textbox'));
    await words.first().pressSequentially('CYDER');
    await page.waitForURL(/find=CYDER/);
    await page.goBack();
    await page.waitForURL(/\?view=table$/);
    expect(await words.first().inputValue()).toBe('');
  });

  it.each([
    '?v=1&hide=term&layout=pillars&color=pillar&size=degree&mark=actor:mic;npa-police&pin=actor:meti@10_20#/actor:meti',
    '?v=1&role=via&secretariat=hidden&collectives=expanded&restatements=once&focus=ego~actor:ipa~2#/actor:ipa',
    '?view=matrix&v=1&rows=actors&matrix-order=likeness&cell=actor:meti~actor:mic',
    '?lang=en&view=agencies&v=1&weight=newman&least=0.5&rank=betweenness&without=actor:nisc#/actor:meti',
    '?view=table&v=1&list=actors&sort=-lead&find=庁',
  ])('shows the same screen after it was loaded again: %s', async (asked) => {
    await open(asked);
    const before = await screen();
    expect(await message().count()).toBe(0);
    await page.reload();
    expect(await screen()).toEqual(before);
    expect(address()).toBe(asked);
  });

  it.each([
    { asked: '?hide=term#/actor:meti', view: '図', chips: ['非表示：用語'], told: [] },
    { asked: '?view=list', view: '一覧', chips: [], told: [] },
    {
      asked: '?utm_source=mail&hide=term',
      view: '図',
      chips: ['非表示：用語'],
      told: ['「utm_source」は知らない項目'],
    },
    {
      asked: '?v=9&view=table&glow=much&role=lead',
      view: '一覧',
      chips: ['役割：主導'],
      told: ['新しい版で作られたもの', '「glow」は知らない項目'],
    },
    {
      asked: '?v=one&view=hologram&layout=%E0%A4%A&role=via&role=lead',
      view: '図',
      chips: ['役割：経由'],
      told: ['「v」の値「one」', '「view」の値「hologram」', '「layout」の値「%E0%A4%A」', 'ほかに 1 件'],
    },
    {
      asked: '?v=1&actor=actor:meti,actor:ghost&mark=actor:mic,measure:9.9-z&focus=ego~actor:nobody~2',
      view: '図',
      chips: ['印を付けた 1 件', '主体：経済産業省'],
      told: [
        '「actor:ghost」はこの計画にない',
        '「measure:9.9-z」はこの計画にない',
        '「actor:nobody」はこの計画にない',
      ],
    },
  ])('follows a link as far as it can, and says where it cannot: $asked', async ({ asked, view, chips, told }) => {
    await open(asked);
    const now = await screen();
    expect(now.view?.trim()).toBe(view);
    expect(now.chips.map((text) => text.replace('✕', '').trim())).toEqual(chips);
    const lines = await message().locator('li').allTextContents();
    expect(lines.length).toBe(told.length);
    for (const [at, words] of told.entries()) expect(lines[at]).toContain(words);
    if (told.length === 0) return;
    await message().getByRole('button', { name: '閉じる' }).click();
    expect(await message().count()).toBe(0);
    // The next step leaves behind what could not be followed.
    await page.locator('details-panel').getByRole('link').first().click();
    await page.waitForURL(/#\/actor:/);
    expect(address()).not.toMatch(/utm_source|glow|hologram|ghost|9\.9-z|nobody/);
    expect(await message().count()).toBe(0);
    expect((await screen()).chips).toEqual(now.chips);
  });

  it('keeps a group that no address can hold, along links, back and forward and when loaded again', async () => {
    await open('?view=table');
    await markAllRows();
    const group = chip('解除：印を付けた 340 件');
    const note = bar().getByText('長すぎて URL に入りません');
    await note.waitFor();
    expect(address()).not.toContain('mark');
    expect((await screen()).marked).toBe(340);
    await page.locator('details-panel').getByRole('link').first().click();
    await page.waitForURL(/#\/actor:/);
    expect(await group.count()).toBe(1);
    await page.goBack();
    await page.waitForURL(/where\/$/);
    expect((await screen()).marked).toBe(340);
    await page.goBack();
    await page.waitForURL(/view=table$/);
    expect(await group.count()).toBe(0);
    expect(await note.count()).toBe(0);
    await page.goForward();
    await page.waitForURL(/where\/$/);
    expect(await note.count()).toBe(1);
    await page.reload();
    expect((await screen()).marked).toBe(340);
    await group.click();
    expect(await note.count()).toBe(0);
    // Only what the address does not hold has changed: that is a step too.
    await page.goBack();
    await group.waitFor();
    expect((await screen()).marked).toBe(340);
  });

  it('marks all that a search found', async () => {
    await open();
    await page.getByRole('combobox', { name: '検索' }).fill('総務省');
    await page.locator('search-box').getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowUp');
    const all = await page.locator('search-box [role=option][aria-selected=true]').textContent();
    const count = Number(/\d+/.exec(all ?? '')?.[0]);
    expect(count).toBeGreaterThan(1);
    await page.keyboard.press('Enter');
    await chip(`解除：印を付けた ${count} 件`).waitFor();
    expect((await screen()).marked).toBe(count);
    await page.goBack();
    expect((await screen()).chips).toEqual([]);
  });

  const NAMES =
    'lang view hide in role actor actor-kind names only match layer secretariat collectives restatements mark group focus layout pin color size weight ties least rank without rows matrix-layer matrix-role matrix-order cell list sort find question q data endpoint v'.split(
      ' ',
    );
  it.each([
    '<img src=x onerror="globalThis.harmed=1"><script>globalThis.harmed=1</script>',
    'javascript:globalThis.harmed=1',
    'actor:"onmouseover=globalThis.harmed=1//<svg/onload=globalThis.harmed=1>',
    '__proto__',
  ])('takes hostile values for text, in every part of an address: %s', async (hostile) => {
    const value = encodeURIComponent(hostile);
    const query = NAMES.map((name) => `${name}=${value}`).join('&');
    await open();
    for (const name of ['network', 'table', 'matrix', 'query']) {
      // The last of two values of a name is left out: the view comes first.
      await page.goto(`${server.origin}?view=${name}&${query}&${value}=${value}#/${value}/lead/${value}`);
      await settled(page);
      const found = await page.evaluate(() => {
        const roots: ParentNode[] = [document];
        const foreign: string[] = [];
        for (const root of roots) {
          for (const element of root.querySelectorAll('*')) {
            if (element.shadowRoot !== null) roots.push(element.shadowRoot);
            const attributes = [...element.attributes].map(({ name }) => name);
            const link = element.getAttribute('href') ?? '';
            const isForeign =
              /^(img|iframe|object)$/.test(element.localName) ||
              /^\s*javascript:/i.test(link) ||
              (element.localName === 'script' && element.getAttribute('type') !== 'module') ||
              attributes.some((name) => name.startsWith('on'));
            if (isForeign) foreign.push(element.outerHTML.slice(0, 120));
          }
        }
        return { foreign, harmed: 'harmed' in globalThis || 'harmed' in Object.prototype };
      });
      expect(found).toEqual({ foreign: [], harmed: false });
      expect(await message().count()).toBe(1);
    }
    expect(await page.locator('details-panel article').textContent()).toContain('見つかりません');
  });

  it('lists a group while nothing is selected, keeps it under a name, leaves it alone, and lets go of it', async () => {
    await open('?lang=ja&v=1&mark=actor:mic,actor:meti,measure:2.1-1-ki');
    const group = page.getByRole('region', { name: '印を付けた 3 件' });
    await group.waitFor();
    expect(await group.getByRole('link').count()).toBe(3);
    await group.getByRole('textbox').fill('二省とキ');
    await group.getByRole('button', { name: '取っておく' }).click();
    const named = page.getByRole('region', { name: '「二省とキ」3 件' });
    await named.waitFor();
    await named.getByRole('button', { name: 'これだけを残す' }).click();
    await page.waitForURL(/only=actor:mic;meti,measure:2\.1-1-ki/);
    const kept = page.locator('filter-bar').getByRole('button', { name: '解除：「二省とキ」だけ（3 件）' });
    await kept.waitFor();
    expect(await page.locator('filter-bar .left').textContent()).toContain('施策 340 件のうち 1 件');
    await page.reload();
    await kept.click();
    await page.waitForURL(/mark=actor:mic;meti,measure:2\.1-1-ki/);
    await page
      .locator('filter-bar')
      .getByRole('button', { name: /^解除：印を付けた「二省とキ」/ })
      .click();
    const shelf = page.getByRole('region', { name: '取っておいたもの' });
    await shelf.getByRole('button', { name: '「二省とキ」3 件' }).click();
    await named.waitFor();
    await shelf.getByRole('button', { name: '「二省とキ」を捨てる' }).click();
    await shelf.waitFor({ state: 'detached' });
    await named.getByRole('button', { name: '印を外す' }).click();
    await named.waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('?lang=ja');
  });
});
