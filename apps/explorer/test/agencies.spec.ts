import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { NetworkPane } from '../src/elements/network-pane.js';
import { type Browser, expectNoFaults, PHONE, startSite } from './browser.js';
import { violations } from './looking.js';

const { server, browser } = await startSite();

let page: Page;

async function open(address = '?view=agencies', options: Parameters<Browser['open']>[1] = {}): Promise<Page> {
  page = await (browser as Browser).open(address, options);
  await view().locator('tbody tr').first().waitFor();
  await drawn();
  return page;
}

const view = () => page.locator('plan-agencies');
const pane = () => view().locator('network-pane');
const status = () => view().locator('p[role="status"]');
const side = () => view().getByRole('region');
const tie = () => view().locator('.tie-details');

/** Waits until the picture says where its marks are. */
async function drawn(): Promise<void> {
  await pane().waitFor();
  await expect.poll(async () => (await places()).length, { timeout: 30_000 }).toBeGreaterThan(0);
}

async function places(): Promise<[string, { x: number; y: number }][]> {
  return pane().evaluate((element: NetworkPane) => {
    const state = element.exportState();
    return state === undefined
      ? []
      : [...state.places].map(([key, { x, y }]) => [key, { x, y }] as [string, { x: number; y: number }]);
  });
}

async function saved(press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

describe.skipIf(browser === undefined)('agencies', { timeout: 90_000 }, () => {
  expectNoFaults(browser, server, () => page);

  it('stand where they stood, whatever lines are chosen', async () => {
    await open();
    const before = new Map(await places());
    expect(before.size).toBeGreaterThan(80);
    await view().getByRole('spinbutton').fill('3');
    await view().getByRole('spinbutton').press('Enter');
    await expect.poll(() => page.url()).toContain('least=3');
    await expect.poll(async () => (await places()).length).toBeLessThan(before.size);
    await expect
      .poll(async () =>
        (await places()).filter(([key, { x, y }]) => before.get(key)?.x !== x || before.get(key)?.y !== y),
      )
      .toEqual([]);
    expect(await status().textContent()).toContain(`機関 ${(await places()).length}`);
  });

  it('are ranked by a measure, with the method and the file to go with it', async () => {
    await open();
    const first = () => view().locator('tbody tr').first();
    expect(await first().textContent()).toContain('経済産業省');
    await side().getByLabel('並べる指標').selectOption('constraint');
    await expect.poll(() => page.url()).toContain('rank=constraint');
    expect(await side().textContent()).toContain('Burt 1992');
    const { name, text } = await saved(() => side().getByRole('button', { name: 'CSV で保存', exact: true }).click());
    expect(name).toBe('agencies-constraint.csv');
    const lines = text.trim().split('\r\n');
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(lines[0]).toBe('順位,機関,id,値,方法と条件,IRI,出典');
    expect(lines[1]).toMatch(/^1,.*,actor:.*projection:count; layer=text.*restatements=as-printed/);
    // Every row is an agency, and says where it is from.
    for (const line of lines.slice(1)) expect(line).toMatch(/,actor:.*出典/);
    // Little is much here: the values rise.
    const values = lines.slice(1).map((line) => Number(/,actor:[^,]+,([\d.e-]+),/.exec(line)?.[1]));
    expect(values).toEqual([...values].sort((a, b) => a - b));
  });

  it('have the colours of what ranks them, and the legend and the picture say so', async () => {
    await open('?lang=en&view=agencies&rank=closeness');
    const panel = page.locator('filter-panel');
    await panel.getByRole('combobox', { name: 'Colour' }).selectOption({ label: 'Ranking measure' });
    await expect.poll(() => page.url()).toContain('color=ranking');
    await panel.getByText('Wasserman and Faust 1994').waitFor();
    const legend = panel.locator('.colors');
    const counts = (await legend.locator('.number').allTextContents()).map(Number);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe((await places()).length);
    // A row of the legend marks the agencies of its colour.
    await legend.locator('button').last().click();
    await expect.poll(() => page.url()).toContain('mark=actor:');
    // Another ranking, other colours.
    const before = await legend.textContent();
    await side().getByLabel('Rank by').selectOption('leads');
    await expect.poll(() => legend.textContent()).not.toBe(before);
    // Where nothing is ranked, kinds have their colours, and it comes back.
    await page.locator('.views').getByRole('button', { name: 'Network', exact: true }).click();
    await expect.poll(() => panel.getByRole('combobox', { name: 'Colour' }).inputValue()).toBe('kind');
    await page.locator('.views').getByRole('button', { name: 'Agencies', exact: true }).click();
    await expect.poll(() => panel.getByRole('combobox', { name: 'Colour' }).inputValue()).toBe('ranking');
  });

  it('open the measures of a tie by keyboard, and give the keyboard back', async () => {
    await open();
    await side().locator('.ties summary').click();
    const line = side().locator('.ties li button').first();
    const words = (await line.textContent()) ?? '';
    await line.focus();
    await page.keyboard.press('Enter');
    await tie().waitFor();
    // Beside it, in brackets, is the number with bullets.
    const count = Number(/(\d+)(?:（\d+）)?\s*$/.exec(words)?.[1]);
    expect(await tie().locator('> ul > li').count()).toBe(count);
    await tie().locator('.mechanisms summary', { hasText: '一方が他方を通じて行う' }).waitFor();
    expect(await tie().evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement?.id)).toBe('tie');
    expect(await tie().textContent()).toContain('実際の連携を意味しません');
    await page.keyboard.press('Escape');
    await tie().waitFor({ state: 'detached' });
    expect(await line.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element)).toBe(
      true,
    );
  });

  it('give all lines as a file', async () => {
    await open('?lang=en&view=agencies&v=1&weight=jaccard');
    await side().locator('.ties summary').click();
    const { text } = await saved(() => side().getByRole('button', { name: 'Save all lines as CSV' }).click());
    const lines = text.trim().split('\r\n');
    const drawnLines = Number(/, (\d+) lines/.exec((await status().textContent()) ?? '')?.[1]);
    expect(lines.length).toBe(drawnLines + 1);
    expect(lines.some((line) => line.includes('projection:jaccard'))).toBe(true);
  });

  it('tell what hangs on one, and show the network without it', async () => {
    await open('?view=agencies#/actor:meti');
    const { length } = await places();
    const profile = view().locator('.profile');
    expect(await profile.textContent()).toContain('主導する施策 98');
    await profile.getByRole('switch').check();
    await expect.poll(() => page.url()).toContain('without=actor:meti');
    await expect.poll(async () => (await places()).length).toBeLessThan(length);
    expect(await status().textContent()).toContain('経済産業省を除いて');
    expect((await places()).map(([key]) => key).filter((key) => key.endsWith('/actor/meti'))).toEqual([]);
    // What would be lost is told of the plan as it is.
    expect(await profile.textContent()).toContain('主導する施策 98');
    await view().getByRole('button', { name: '元に戻す' }).click();
    await expect.poll(async () => (await places()).length).toBe(length);
  });

  it('warn of the secretariat, and leave it out where asked', async () => {
    await open();
    await side().getByRole('button', { name: '除いて見る' }).click();
    await expect.poll(() => page.url()).toContain('secretariat=hidden');
    const out = () => view().locator('.warning', { hasText: '事務局' });
    await expect.poll(() => out().textContent()).toMatch(/事務局だけが主導する施策 \d+ は、主導者のないまま/);
    expect(await view().locator('tbody').textContent()).not.toContain('内閣官房');
    // The ranking has those without a line too, and the picture says how many.
    const [, drawnOnes, untied] = /機関 (\d+)、.*線のない機関 (\d+)/.exec((await status().textContent()) ?? '') ?? [];
    expect(await side().locator('caption').textContent()).toContain(String(Number(drawnOnes) + Number(untied)));
    await out().getByRole('button', { name: '元に戻す' }).click();
    await expect.poll(() => page.url()).not.toContain('secretariat');
  });

  it('warn of groups that are ranked, and leave them out where asked', async () => {
    await open();
    await side().getByRole('button', { name: '総称を除く' }).click();
    await expect.poll(() => page.url()).toContain('collectives=dropped');
    await expect.poll(() => view().locator('.warning', { hasText: '総称' }).count()).toBe(0);
  });

  it('list the lines of the selected one first, and only them where asked', async () => {
    await open('?lang=en&view=agencies#/actor:nict');
    await side().locator('.ties summary').click();
    const lines = () => side().locator('.ties li button').allTextContents();
    expect((await lines())[0]).toContain('NICT');
    const all = (await lines()).length;
    await side()
      .getByRole('checkbox', { name: /Only lines of NICT/ })
      .check();
    await expect.poll(async () => (await lines()).length).toBeLessThan(all);
    expect((await lines()).filter((line) => !line.includes('NICT'))).toEqual([]);
    const wide = await side().evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(wide).toBe(0);
    // Each measure says who has which role in it, with the sentence.
    await side().locator('.ties li button').first().click();
    await expect.poll(() => tie().locator('blockquote').count()).toBeGreaterThan(0);
    expect(await tie().locator('.says a').first().getAttribute('href')).toMatch(
      /^#\/measure:.+\/(lead|via|partner)\/actor:/,
    );
    // The sheet stands below the picture, not over it.
    const [drawing, sheet] = await Promise.all([view().locator('.plot').boundingBox(), tie().boundingBox()]);
    expect((drawing?.y ?? 0) + (drawing?.height ?? 0)).toBeLessThanOrEqual((sheet?.y ?? 0) + 1);
  });

  it('are free of violations in every theme and width, and never wider than the page', async () => {
    for (const [address, options] of [
      ['?view=agencies#/actor:meti', {}],
      ['?lang=en&view=agencies&v=1&color=pillar&without=actor:meti', { colorScheme: 'dark' }],
      ['?view=agencies&v=1&layer=appendix', { ...PHONE, colorScheme: 'dark' }],
      ['?lang=en&view=agencies', PHONE],
    ] as const) {
      await open(address, options);
      await side().locator('.ties summary').click();
      await side().locator('.ties li button').first().click();
      await tie().waitFor();
      expect(await violations(page), address).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), address).toBe(true);
      if (address !== '?lang=en&view=agencies') await page.close();
    }
  });
});
