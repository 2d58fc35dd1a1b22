import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../src/own-data/example.js';
import { type Browser, expectNoFaults, PHONE, startSite } from './browser.js';
import { violations } from './looking.js';

const { server, browser } = await startSite(['open.html']);

const SOURCE = 'サイバーセキュリティ戦略本部、内閣サイバーセキュリティセンター';
const SOURCE_EN = 'Cybersecurity Strategic Headquarters';
let page: Page;

const dialog = () => page.locator('take-along').locator('dialog');

async function open(address: string, options: Parameters<Browser['open']>[1] = { locale: 'en' }): Promise<void> {
  page = await (browser as Browser).open(address, options);
  await page.locator('button.take').click();
  await dialog().getByRole('heading', { level: 2 }).waitFor();
}

/** Saves a file by the button of that name. */
async function save(name: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await dialog()
    .getByRole('button', { name: `Save ${name}`, exact: true })
    .click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

describe.skipIf(browser === undefined)('what is taken along', () => {
  expectNoFaults(browser, server, () => page);

  it('is what is shown, in every format, named by the state, with its source inside', async () => {
    await open('?hide=direction,term#/actor:nict');
    const formats = ['Turtle', 'Nodes (CSV)', 'Connections (CSV)', 'Roles (CSV)', 'GEXF', 'GraphML', 'JSON', 'SVG'];
    for (const format of formats) {
      const { name, bytes } = await save(format);
      const text = bytes.toString('utf8');
      expect(name, format).toMatch(/^cybersecurity-2018_actor-nict_part-\d+\.[a-z.]+$/);
      expect(text, format).toMatch(/actor:nict|情報通信研究機構|NICT/);
      expect(text, format).toContain(format.includes('CSV') || format === 'SVG' ? SOURCE_EN : SOURCE);
      // A term of the glossary is hidden, a measure is not.
      expect(text.includes('term:') && format !== 'SVG', format).toBe(false);
    }
    const { name, bytes } = await save('PNG');
    expect(name).toMatch(/\.png$/);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(1000);
    for (const matrix of ['Measures × actors (CSV)', 'DL']) {
      expect((await save(matrix)).bytes.length).toBeGreaterThan(1000);
    }
  });

  it('says in the picture what its colours and sizes mean', async () => {
    await open('?v=1&lang=en&color=degree&size=degree');
    const svg = (await save('SVG')).bytes.toString('utf8').replaceAll(/<[^>]+>/g, ' ');
    expect(svg).toContain('Number of neighbours');
    expect(svg).toMatch(/Largest mark \(Number of neighbours\)/);
    expect(svg).toMatch(/\d+ to \d+/);
    await open('?v=1&lang=en&view=agencies&color=ranking&rank=core');
    const agencies = (await save('SVG')).bytes.toString('utf8').replaceAll(/<[^>]+>/g, ' ');
    expect(agencies).toContain('Colour and size: Core number (k-core). The largest k');
    expect(agencies).toMatch(/\d+ to \d+/);
  });

  it('has the picture that is on the screen: a chart, a matrix, or none', async () => {
    const words = async (): Promise<string> => (await save('SVG')).bytes.toString('utf8').replaceAll(/<[^>]+>/g, ' ');
    await open('?v=1&lang=en&view=agencies&chart=scatter');
    expect(await words()).toContain('Measures against Betweenness');
    await open('?v=1&lang=en&view=matrix');
    expect(await words()).toContain('Measures in which it has a role');
    await open('?v=1&lang=en&view=matrix&matrix-layer=difference');
    await dialog().getByText('This view is not drawn as a file').waitFor();
    expect(await dialog().getByRole('button', { name: 'Save SVG', exact: true }).count()).toBe(0);
  });

  it('is the network of agencies where that is shown, with the weights and measures of its lines', async () => {
    await open('?lang=en&view=agencies&v=1&least=2');
    const shown = (await dialog().locator('.shown').textContent()) ?? '';
    const [agencies = 0, lines = 0] = [...shown.matchAll(/\d+/g)].map(Number);
    const rows = async (name: string): Promise<string[]> =>
      (await save(name)).bytes.toString('utf8').trimEnd().split('\r\n');
    const ties = await rows('Connections (CSV)');
    expect(ties.length - 1).toBe(lines);
    expect(ties.filter((row) => /^actor:meti,actor:ipa,Undirected,[^,]*,shared,34,/.test(row))).toHaveLength(1);
    const actors = await rows('Nodes (CSV)');
    expect(actors.length - 1).toBe(agencies);
    expect(actors.slice(1).filter((row) => !row.startsWith('actor:'))).toEqual([]);
    expect(actors[1]).toMatch(/^actor:[^,]+,[A-Z]/);
    expect((await save('GEXF')).bytes.toString('utf8')).toContain(`<edges count="${lines}">`);
    const picture = (await save('SVG')).bytes.toString('utf8');
    expect(picture).toContain('>Same measure<');
    expect(picture).not.toContain('Both lead');
  });

  it('is read back: the Turtle of a part shows that part', async () => {
    await open('?hide=direction,term');
    const shown = await dialog().locator('.shown').textContent();
    const { bytes } = await save('Turtle');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Open data' }).click();
    await page.locator('open-data input[type=file]').setInputFiles({ name: 'part.ttl', mimeType: '', buffer: bytes });
    await page.locator('own-data-note p').first().waitFor();
    await page.locator('button.take').click();
    await dialog().getByRole('heading', { level: 2 }).waitFor();
    const numbers = (text: string | null) => text?.match(/\d[\d,]*/g);
    const [nodes, , edges] = numbers(shown) ?? [];
    expect(numbers(await dialog().locator('.shown').textContent())).toEqual([nodes, edges]);
  });

  it('is one’s own where one’s own is shown', async () => {
    page = await (browser as Browser).open('', { locale: 'en' });
    await page.getByRole('button', { name: 'Open data' }).click();
    await page.locator('open-data input[type=file]').setInputFiles({
      ...{ name: 'water.ttl', mimeType: '', buffer: Buffer.from(EXAMPLE) },
    });
    await page.locator('own-data-note p').first().waitFor();
    await page.locator('button.take').click();
    const { name, bytes } = await save('Turtle');
    expect(name).toBe('water.ttl');
    expect(bytes.toString('utf8')).toContain('@prefix measure: <https://example.org/measure/>');
    // The address does not show these data, so the file does not name it.
    expect(bytes.toString('utf8')).not.toContain('127.0.0.1');
  });

  it('cites the selection with its IRI and the address of the view, and copies it', async () => {
    await open('#/measure:2.2-1-to');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const [original, text] = await dialog().locator('.citation pre').allTextContents();
    expect(original).toBe(
      'Cybersecurity Strategic Headquarters. Cybersecurity 2018 [サイバーセキュリティ2018], 25 July 2018, Measure 2.2-1-ト.',
    );
    expect(text).toContain('https://w3id.org/plangraph/cybersecurity-2018/measure/2.2-1-to');
    expect(text).toContain(page.url());
    await expect
      .poll(() => dialog().locator('.citation pre').nth(1).textContent())
      .toMatch(/Knowledge graph of Cybersecurity 2018, version \d/);
    for (const [style, begins] of [
      ['BibTeX', '@misc{plangraph-cybersecurity-2018-measure-2-2-1-to,'],
      ['CSL-JSON', '['],
      ['RIS', 'TY  - DATA'],
    ] as const) {
      await dialog().getByRole('button', { name: style, exact: true }).click();
      await dialog().getByRole('button', { name: 'Copy' }).nth(1).click();
      await page.waitForFunction(async (start) => (await navigator.clipboard.readText()).startsWith(start), begins);
    }
  });

  it('says why a file could not be made, and makes the others', async () => {
    await open('');
    await page.route('**/data/sparql.json', (route) => route.fulfill({ status: 200, json: {} }));
    await dialog().getByRole('button', { name: 'Save Turtle' }).click();
    expect(await dialog().getByRole('alert').textContent()).toContain('sparql.json');
    expect((await save('JSON')).name).toBe('cybersecurity-2018.json');
    expect(await dialog().getByRole('alert').count()).toBe(0);
  });

  it.each([
    ['wide, light', {}],
    ['wide, dark', { colorScheme: 'dark' as const }],
    ['narrow, light', PHONE],
    ['narrow, dark', { ...PHONE, colorScheme: 'dark' as const }],
  ])('has no fault that axe finds, %s, nor anything wider than the screen', async (_, options) => {
    await open('#/actor:nict', options);
    expect(await violations(page)).toEqual([]);
    expect(await dialog().evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  });
});
