import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../src/own-data/example.js';
import { STRINGS } from '../src/strings/testing.js';
import { type Browser, expectNoFaults, PHONE, startSite } from './browser.js';
import { violations } from './looking.js';

const { server, browser } = await startSite(['data/sparql.json']);

let page: Page;

async function open(address = '?view=query', options: Parameters<Browser['open']>[1] = {}): Promise<Page> {
  page = await (browser as Browser).open(address, options);
  await expect.poll(() => editor().textContent(), { timeout: 30_000 }).toMatch(/\w/);
  return page;
}

const view = () => page.locator('plan-query');
const editor = () => page.locator('.cm-content');
const completions = () => page.locator('.cm-tooltip-autocomplete li');

async function write(query: string): Promise<void> {
  await editor().click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(query);
  await page.keyboard.press('Escape');
}

async function ask(query: string): Promise<void> {
  await write(query);
  await page.keyboard.press('ControlOrMeta+Enter');
}

describe.skipIf(browser === undefined)('query', { timeout: 60_000 }, () => {
  expectNoFaults(browser, server, () => page);

  it('answers a question found by a word, as the reviewed answer has it, with links to the plan', async () => {
    await open();
    const picker = page.getByRole('combobox', { name: '例となる問い' });
    await picker.click();
    expect(await view().getByRole('option').count()).toBe(55);
    await picker.fill('経済産業省 IPA');
    expect(await view().getByRole('option').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?v=1&view=query&question=19-meti-through-ipa$/);
    expect(await editor().textContent()).toContain('pg:lead actor:meti ; pg:via actor:ipa');
    await page.getByRole('button', { name: '実行' }).click();
    const rows = view().locator('tbody tr');
    await rows.first().waitFor();
    const csv = new URL('../../../ontology/questions/19-meti-through-ipa.csv', import.meta.url);
    const reviewed = readFileSync(csv, 'utf8').trim().split(/\r?\n/).slice(1);
    expect(await rows.locator('td:nth-of-type(1)').allTextContents()).toEqual(
      reviewed.map((line) => line.split(',')[0]),
    );
    await rows.first().getByRole('link').last().click();
    await page.waitForURL(/question=19-meti-through-ipa#\/measure:1\.1-3-a$/);
    // The answer stays beside the details, and comes back with the view.
    await page.getByRole('button', { name: '一覧' }).click();
    await page.getByRole('button', { name: '検索式' }).click();
    expect(await rows.count()).toBe(reviewed.length);
  });

  it('is in the address: a question by its name, other words as they are, each undone by a step back', async () => {
    await open('?view=query&question=19-meti-through-ipa');
    await view().locator('.asked', { hasText: '経済産業省' }).waitFor();
    expect(await editor().textContent()).toContain('pg:lead actor:meti ; pg:via actor:ipa');
    // What a link brings is not run unasked.
    expect(await view().locator('tbody tr, progress').count()).toBe(0);
    const picker = page.getByRole('combobox', { name: '例となる問い' });
    await picker.fill('04');
    await page.keyboard.press('Enter');
    await page.waitForURL(/question=04-/);
    await write('ASK { actor:meti a pg:Law }');
    await page.waitForURL((url) => url.searchParams.get('q') === 'ASK { actor:meti a pg:Law }');
    expect(await view().locator('.asked').count()).toBe(0);
    expect(new URL(page.url()).searchParams.has('question')).toBe(false);
    // A link keeps it, and so does whoever follows one.
    const link = page.url();
    await page.goto(server.origin);
    await page.goto(link);
    await expect.poll(() => editor().textContent()).toBe('ASK { actor:meti a pg:Law }');
    await picker.fill('19');
    await page.keyboard.press('Enter');
    await expect.poll(() => editor().textContent()).toContain('pg:via actor:ipa');
    await page.goBack();
    await expect.poll(() => editor().textContent()).toBe('ASK { actor:meti a pg:Law }');
  });

  it('says that a question is not there, and shows another', async () => {
    await open('?view=query&question=99-nowhere');
    await view().getByText('リンクが指す問い「99-nowhere」は、ここにはありません').waitFor();
  });

  it('keeps a query that is too long for an address while other things change', async () => {
    await open();
    const long = `ASK { actor:meti a pg:GovernmentBody } # ${'長い説明'.repeat(80)}`;
    await write(long);
    await page.locator('plan-query h2').click();
    await page.evaluate(() => {
      location.hash = '#/actor:meti';
    });
    await page.locator('details-panel h2').waitFor();
    expect(await editor().textContent()).toBe(long);
  });

  it('marks what a column of an answer names in the network, or leaves it alone there', async () => {
    await open('?view=query&question=19-meti-through-ipa');
    await page.getByRole('button', { name: '実行' }).click();
    await view()
      .getByRole('button', { name: /^図で印を付ける（\d+）$/ })
      .click();
    await page.waitForURL((url) => url.searchParams.get('mark')?.startsWith('measure:1.1-3-a;') === true);
    // The column that names the most, and not the pillars of another.
    expect(new URL(page.url()).searchParams.get('mark')).not.toContain('division:');
    expect(new URL(page.url()).searchParams.get('view')).toBe(null);
    await page.locator('network-pane').waitFor();
    await page.goBack();
    await view().getByRole('combobox', { name: '図に持っていく列' }).selectOption('pillar');
    await view()
      .getByRole('button', { name: /^図にこれだけを残す（\d）$/ })
      .click();
    await page.waitForURL((url) => url.searchParams.get('only')?.startsWith('division:1;2') === true);
    await page
      .locator('filter-bar')
      .getByRole('button', { name: /^解除：残した \d 件だけ$/ })
      .click();
    await page.waitForURL((url) => url.searchParams.has('mark') && !url.searchParams.has('only'));
  });

  it('completes agencies by what they are called, and classes after a', async () => {
    await open();
    await write('');
    await page.keyboard.type('SELECT * { ?m pg:lead ');
    await page.keyboard.insertText('経産');
    // The list of what may stand before the first letter can still be open.
    await expect.poll(() => completions().first().textContent(), { timeout: 30_000 }).toBe('actor:meti経済産業省');
    // The list takes no keys in the first moment, so that nothing is chosen by accident.
    await page.waitForTimeout(200);
    await page.keyboard.press('Enter');
    await page.keyboard.type(' ; a pg:Me');
    await expect.poll(() => completions().first().textContent(), { timeout: 30_000 }).toBe('pg:Measure施策');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await editor().textContent()).toBe('SELECT * { ?m pg:lead actor:meti ; a pg:Me');
    // Keys of the page are letters here.
    await page.keyboard.type('/?');
    expect(await editor().textContent()).toContain('pg:Me/?');
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
    await page.keyboard.press('Tab');
    expect(await page.getByRole('button', { name: '実行' }).evaluate((e) => e.matches(':focus'))).toBe(true);
  });

  it('offers nothing at numbers, chooses nothing for who types a keyword, and is gone when the query runs', async () => {
    await open();
    await write('');
    await page.keyboard.type('SELECT * { ?m pg:leed ?a } LIMIT 2');
    await page.waitForTimeout(400);
    expect(await completions().count()).toBe(0);
    await page.keyboard.type(' OR');
    await completions().first().waitFor();
    expect(await page.locator('.cm-tooltip-autocomplete [aria-selected="true"]').count()).toBe(0);
    await page.keyboard.press('ControlOrMeta+Enter');
    await completions().first().waitFor({ state: 'hidden' });
    await ask('SELECT * { ?m pg:leed ?a ; <http://xmlns.com/foaf/0.1/name> ?n } LIMIT 2');
    await view().getByText('このデータにないもの：pg:leed。').waitFor();
    await ask('SELECT * { actor:meti a pg:Law }');
    await view().getByText('条件を 1 行ずつ外すと').waitFor();
  });

  it('marks the place of a fault, and goes there', async () => {
    await open();
    await ask('SELECT ?m {\n  ?m pg:lead nobody:there\n}');
    await view().getByRole('heading', { name: '検索式に誤りがあります（2 行 14 文字目）' }).waitFor();
    const fault = await view().locator('.fault').textContent();
    expect(fault).toContain('「nobody:there」のところです');
    expect(fault).toContain('接頭辞 nobody: が宣言されていません');
    expect(await view().locator('.cm-fault').textContent()).toBe('nobody:there');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'その場所へ移る' }).click();
    await page.keyboard.insertText('x');
    expect(await editor().textContent()).toContain('pg:lead xnobody:there');
    expect(await view().locator('.cm-fault').count()).toBe(0);
  });

  it('quotes what the store says, in words of its own', async () => {
    await open();
    await ask('SELECT ?m { ?m pg:lead }');
    const fault = view().locator('.fault');
    await fault.getByText('ここには次のどれかが来るはずです').waitFor();
    expect(await fault.locator('blockquote[lang="en"]').textContent()).toMatch(/\w/);
    await ask('SELECT ?m (COUNT(*) AS ?n) { ?m pg:lead ?a }');
    await fault.getByText('GROUP BY にも書いてください').waitFor();
    await ask('DELETE WHERE { ?s ?p ?o }');
    await fault.getByText('読み取りだけができます').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('asks the data that somebody opened, with their own prefixes', async () => {
    await open('?view=query&lang=en');
    await page.getByRole('button', { name: STRINGS.en.pictureTools.open }).click();
    const water = EXAMPLE.replaceAll('https://example.org/measure/', 'https://example.org/water#');
    const buffer = Buffer.from(water);
    await page.locator('open-data input[type=file]').setInputFiles({ name: 'water.ttl', mimeType: '', buffer });
    await page.locator('own-data-note').waitFor();
    await page.getByRole('button', { name: 'Query', exact: true }).click();
    await view().getByText('The data you opened (water.ttl)').waitFor();
    await ask('SELECT ?who { water:1-a pg:lead ?who }');
    await view().getByRole('link', { name: 'actor:moe' }).waitFor();
    expect(await view().locator('tbody tr').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
  });

  it('stops a query that runs away, and answers the next', async () => {
    await open();
    await ask('SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }');
    await view().getByText('問い合わせています').waitFor();
    await page.getByRole('button', { name: '中止' }).click();
    await view().getByText('中止しました').waitFor();
    await ask('ASK { actor:meti a pg:GovernmentBody }');
    await view().getByText('はい。当てはまるものがあります。').waitFor();
    await ask('ASK { actor:meti a pg:Law }');
    await view().getByText('いいえ。当てはまるものはありません。').waitFor();
  });

  it('draws a thousand rows and counts the rest, which the file has', async () => {
    await open('?view=query&lang=en');
    await ask('SELECT ?s ?o { ?s a ?o } LIMIT 1200');
    await view().getByText('200 more rows are not drawn').waitFor();
    expect(await view().locator('tbody tr').count()).toBe(1000);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('plangraph-query.csv');
    const lines = readFileSync(await download.path(), 'utf8').split('\r\n');
    expect(lines).toHaveLength(1202);
    expect(lines[0]).toBe('s,o');
  });

  it('shows a graph as Turtle', async () => {
    await open();
    await ask('CONSTRUCT WHERE { actor:meti skos:prefLabel ?o }');
    const turtle = await view().locator('pre').textContent();
    expect(turtle).toContain(
      'actor:meti skos:prefLabel "Ministry of Economy, Trade and Industry"@en, "経済産業省"@ja .',
    );
    expect(turtle).not.toContain('@prefix pg:');
  });

  it('asks the endpoint of the server where the site says so', async () => {
    await open();
    const asked: string[] = [];
    await page.route('**/data/sparql.json', (route) => route.fulfill({ json: { endpoint: '../sparql' } }));
    await page.route('**/sparql?*', (route) => {
      asked.push(new URL(route.request().url()).searchParams.get('query') ?? '');
      return route.fulfill({ json: { head: {}, boolean: true }, contentType: 'application/sparql-results+json' });
    });
    await page.reload();
    await view().getByText('/some/where/sparql').waitFor();
    await ask('ASK {}');
    await view().getByText('はい。当てはまるものがあります。').waitFor();
    expect(asked).toEqual(['ASK {}']);
  });

  it('says so where there is nothing to ask, or the data do not come', async () => {
    await open();
    await page.route('**/data/sparql.json', (route) => route.fulfill({ json: {} }));
    await page.reload();
    await view().getByText('データが、このサイトに見つかりません').waitFor();
    expect(await page.getByRole('button', { name: '実行' }).isDisabled()).toBe(true);
    await page.unroute('**/data/sparql.json');
    await page.route('**/*.ttl.gz', (route) => route.fulfill({ status: 503 }));
    await page.reload();
    await page.getByRole('button', { name: '実行' }).click();
    await view().getByText('cybersecurity-2018.ttl.gz: HTTP 503').waitFor();
    // The browser itself reports the answer as an error, as it should.
    (browser as Browser).faults.length = 0;
    await page.unroute('**/*.ttl.gz');
    await page.getByRole('button', { name: '実行' }).click();
    await view().locator('tbody tr').first().waitFor();
  });

  it.each([
    ['light', '?view=query', {}],
    ['dark', '?view=query&lang=en', {}],
    ['light', '?view=query#/actor:meti', PHONE],
    ['dark', '?view=query', PHONE],
  ] as const)('has no accessibility violation and nothing cut off: %s %s', async (colorScheme, address, options) => {
    await open(address, { colorScheme, ...options });
    await page.locator('plan-query .run').click();
    await view().locator('tbody tr').first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    await view().getByRole('combobox').click();
    expect(await violations(page)).toEqual([]);
  });
});
