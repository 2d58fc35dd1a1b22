import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { EXAMPLE } from '../src/own-data/example.js';
import { type Browser, PHONE, SITE, startSite } from './browser.js';
import { violations } from './looking.js';

const { server, browser } = await startSite(['open.html']);

/** Somebody else's server: another origin, which lets pages read only under /cors/. */
const asked: string[] = [];
const other = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  asked.push(pathname);
  if (pathname.startsWith('/cors/')) response.setHeader('access-control-allow-origin', '*');
  const [type, body] = pathname.endsWith('.html')
    ? ['text/html', '<!doctype html><title>Plans</title>']
    : pathname.endsWith('.ttl')
      ? ['text/plain', EXAMPLE]
      : ['text/plain', 'not here'];
  response.writeHead(pathname.endsWith('.html') || pathname.endsWith('.ttl') ? 200 : 404, { 'content-type': type });
  response.end(body);
});
await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
const elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;

const ENGLISH = { locale: 'en' };
let page: Page;
/** What a refused request writes to the console is what the test asked for. */
let expected: RegExp | undefined;

const dialog = () => page.locator('open-data').locator('dialog');
const title = () => page.locator('plan-explorer').locator('h1 .plan');
const note = () => page.locator('own-data-note p').first();
const reset = () => page.locator('own-data-note button');

async function open(address = '', options: Parameters<Browser['open']>[1] = ENGLISH): Promise<void> {
  page = await (browser as Browser).open(address, options);
  page.setDefaultTimeout(20_000);
}

async function openDialog(): Promise<void> {
  await page.getByRole('button', { name: /Open data|データを開く/ }).click();
  await dialog().getByRole('heading', { level: 2 }).waitFor();
}

async function choose(name: string, content: string | Buffer): Promise<void> {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  await page.locator('open-data input[type=file]').setInputFiles({ name, mimeType: '', buffer });
}

async function untilShown(name: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.querySelector('plan-explorer')?.shadowRoot?.querySelector('h1 .plan')?.textContent?.trim() === wanted,
    name,
  );
}

async function fault(): Promise<string> {
  const alert = dialog().getByRole('alert');
  await alert.waitFor();
  return (await alert.textContent()) ?? '';
}

describe.skipIf(browser === undefined)('own data', () => {
  afterEach(async () => {
    await page.close();
    const faults = (browser as Browser).faults.splice(0);
    expect(faults.filter((line) => expected?.test(line) !== true)).toEqual([]);
    expected = undefined;
    const strangers = (browser as Browser).strangers.splice(0);
    expect(strangers.filter((url) => !url.startsWith(elsewhere) && !/:\d+\/sparql/.test(url))).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await server.close();
    await new Promise((done) => other.close(done));
  });

  it('invites whoever comes to its page by hand to open a file, with the published plan beside it', async () => {
    await open('open.html?lang=en');
    await dialog().getByRole('heading', { name: 'Open your own data' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog().getByRole('link', { name: 'See the published plan' }).click();
    await page.waitForURL((url) => url.pathname.endsWith('/where/') && url.searchParams.get('lang') === 'en');
  });

  it('shows a file in every view, says that links cannot hold it, and goes back in one step', async () => {
    await open();
    await openDialog();
    await choose('water.ttl', EXAMPLE);
    await untilShown('Water plan');
    expect(await dialog().isVisible()).toBe(false);
    expect(await note().textContent()).toContain('water.ttl');
    expect(await note().textContent()).toContain('cannot be part of a link');
    expect(page.url()).not.toContain('data=');
    await page.evaluate(() => {
      location.hash = '#/measure:1-a';
    });
    const details = page.locator('details-panel');
    await details.getByText('環境省において、国土交通省と連携し').waitFor();
    await reset().click();
    await untilShown('Cybersecurity 2018');
    expect(await note().count()).toBe(0);
  });

  it('shows a plan in English alone as it is written, and what in it leads nowhere', async () => {
    await open();
    await openDialog();
    const english = EXAMPLE.replace(/"[^"]*"@ja ?,\s*/g, '').replace('pg:textEnd 3', 'pg:textEnd 31');
    expect(english).not.toContain('@ja');
    await choose(
      'water.ttl',
      english.replace('"The Ministry', '"the Ministry').concat('measure:1-i pg:via actor:nobody .'),
    );
    await untilShown('Water plan');
    await page.evaluate(() => {
      location.hash = '#/measure:1-a';
    });
    const details = page.locator('details-panel');
    await details.getByRole('heading', { name: 'Original text', exact: true }).waitFor();
    expect(await details.locator('blockquote').getAttribute('lang')).toBe('en');
    expect(await details.locator('blockquote .mention.lead').textContent()).toBe('the Ministry of the Environment');
    await page.locator('.views').getByRole('button', { name: 'Plan', exact: true }).click();
    await page.locator('plan-reader p[lang="en"]', { hasText: 'tests the water of rivers' }).waitFor();
    await page.locator('own-data-note').getByRole('button', { name: 'See the Data view' }).click();
    const data = page.locator('plan-data-view');
    await data.getByText('measure:1-i pg:via https://example.org/actor/nobody').waitFor();
    expect(await data.getByText('Fiscal years').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });

  it('shows the published plan from its own Turtle, packed, at the very same places', async () => {
    const file = `${SITE}/data/cybersecurity-2018/cybersecurity-2018.ttl.gz`;
    const published = JSON.parse(readFileSync(`${SITE}/data/network.json`, 'utf8')) as { nodes: unknown[] };
    await open();
    await openDialog();
    const opened = page.evaluate(
      () =>
        new Promise((done) => {
          const element = document.querySelector('plan-explorer')?.shadowRoot?.querySelector('open-data');
          element?.addEventListener('data-open', (event) => done((event as CustomEvent).detail.graph.nodes), {
            once: true,
          });
        }),
    );
    await choose('cybersecurity-2018.ttl.gz', readFileSync(file));
    const places = (nodes: unknown) =>
      (nodes as { key: string; attributes: { x: number; y: number; size: number } }[]).map(
        ({ key, attributes: { x, y, size } }) => `${key} ${x} ${y} ${size}`,
      );
    expect(places(await opened)).toEqual(places(published.nodes));
  });

  it('opens a file that is dropped anywhere on the page', async () => {
    await open();
    await title().waitFor();
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dropped.ttl'));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
      }
    }, EXAMPLE);
    await untilShown('Water plan');
  });

  it('says line, column, what was found and expected, and leaves what was shown', async () => {
    await open();
    await openDialog();
    await choose('broken.ttl', EXAMPLE.replace('pg:lead actor:moe', 'pg:lead act:moe'));
    const said = await fault();
    expect(said).toContain('Line 26, column 13');
    expect(said).toContain('Found: act:moe');
    expect(said).toContain('Expected: a prefix that is declared');
    expect(await page.locator('open-data mark').textContent()).toBe('act:moe');
    expect(await violations(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Close' }).last().click();
    expect((await title().textContent())?.trim()).toBe('Cybersecurity 2018');
    expect(await note().count()).toBe(0);
  });

  it.each([
    [
      'foreign.ttl',
      '<http://a/1> a <http://xmlns.com/foaf/0.1/Person> .',
      'Classes found: http://xmlns.com/foaf/0.1/Person',
    ],
    ['page.ttl', '<!doctype html><title>x</title>', 'a web page (HTML)'],
    ['table.csv', 'a,b\r\n1,2', 'The format of table.csv'],
    ['empty.ttl', '', 'There is nothing in it'],
    ['graphs.ttl', '<http://a/g> { <http://a/s> <http://a/p> 1 }', 'TriG or N-Quads'],
  ])('explains what is wrong with %s', async (name, content, words) => {
    await open();
    await openDialog();
    await choose(name, content);
    expect(await fault()).toContain(words);
  });

  it.each([
    ['a.trig', `<https://g.org/> { }\n${EXAMPLE}`],
    ['a.jsonld', '{"@id":"https://e.org/m","@type":"https://w3id.org/plangraph/ns#Measure"}'],
    [
      'a.rdf',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="https://e.org/m"><rdf:type rdf:resource="https://w3id.org/plangraph/ns#Measure"/></rdf:Description></rdf:RDF>',
    ],
    ['packed', gzipSync(EXAMPLE)],
  ])('reads %s', async (name, content) => {
    await open();
    await openDialog();
    await choose(name, content);
    await note().waitFor();
    expect(await note().textContent()).toContain(name);
  });

  it('shows progress and can be cancelled at any moment', async () => {
    await open();
    await openDialog();
    const many = Array.from(
      { length: 40_000 },
      (_, at) => `<https://e.org/measure/${at}> a <https://w3id.org/plangraph/ns#Measure> .`,
    ).join('\n');
    await choose('many.nt', many);
    await dialog().getByRole('progressbar').waitFor();
    await page.keyboard.press('Escape');
    await dialog().getByRole('button', { name: 'Choose a file' }).waitFor();
    expect(await page.locator('open-data').getByRole('status').textContent()).toContain('Cancelled');
    expect((await title().textContent())?.trim()).toBe('Cybersecurity 2018');
  });

  it('fetches from elsewhere only on the page for it, and only when asked to', async () => {
    asked.length = 0;
    await open(`?data=${encodeURIComponent(`${elsewhere}/cors/plan.ttl`)}`);
    await page.waitForURL(/open\.html\?/);
    await dialog()
      .getByRole('heading', { name: `Fetch from ${new URL(elsewhere).host}?` })
      .waitFor();
    expect(await violations(page)).toEqual([]);
    expect(asked).toEqual([]);
    await dialog().getByRole('button', { name: 'Fetch', exact: true }).click();
    await untilShown('Water plan');
    expect(asked).toEqual(['/cors/plan.ttl']);
    expect(page.url()).toContain('data=');
    expect(await note().textContent()).toContain('Links carry the address');
  });

  it('fetches nothing where it is declined', async () => {
    asked.length = 0;
    await open(`open.html?data=${encodeURIComponent(`${elsewhere}/cors/plan.ttl`)}`);
    await dialog().getByRole('button', { name: 'Do not fetch' }).click();
    await title().waitFor();
    expect((await title().textContent())?.trim()).toBe('Cybersecurity 2018');
    expect(asked).toEqual([]);
  });

  it('goes from an address that was typed to the page that may fetch it, without asking twice', async () => {
    await open();
    await openDialog();
    await dialog().getByLabel('Address of a file (URL)').fill(`${elsewhere}/cors/plan.ttl`);
    await page.keyboard.press('Enter');
    await page.waitForURL(/open\.html/);
    await untilShown('Water plan');
  });

  it.each([
    ['/plan.ttl', 'Access-Control-Allow-Origin'],
    ['/cors/plans.html', 'a web page (HTML)'],
    ['/cors/nothing', 'answered HTTP 404: not here'],
  ])('explains what is wrong with %s', async (path, words) => {
    expected = /CORS|ERR_FAILED|404/;
    await open(`open.html?data=${encodeURIComponent(elsewhere + path)}`);
    await dialog().getByRole('button', { name: 'Fetch', exact: true }).click();
    expect(await fault()).toContain(words);
    expect((await title().textContent())?.trim()).toBe('Cybersecurity 2018');
  });

  it('tells a server that is away, and one that is no SPARQL endpoint', async () => {
    expected = /ERR_CONNECTION_REFUSED|404|ERR_FAILED/;
    await open(`open.html?endpoint=${encodeURIComponent('http://127.0.0.1:49151/sparql')}`);
    await dialog().getByRole('button', { name: 'Fetch', exact: true }).click();
    expect(await fault()).toMatch(/cannot be reached/);
    await page.goto(`${server.origin}open.html?endpoint=${encodeURIComponent(`${elsewhere}/cors/plans.html`)}`);
    await dialog().getByRole('button', { name: 'Fetch', exact: true }).click();
    expect(await fault()).toContain('no SPARQL result');
  });

  it('refuses addresses that are none', async () => {
    await open();
    await openDialog();
    await dialog().getByLabel('SPARQL endpoint').fill('javascript:alert(1)');
    await page.keyboard.press('Enter');
    expect(await fault()).toContain('no address that can be used');
  });

  it('reads the plan out of a SPARQL endpoint', async () => {
    const main = fileURLToPath(new URL('../../../packages/cli/dist/main.js', import.meta.url));
    const child = spawn(process.execPath, [main, 'serve', '--port', '0', '--cors', new URL(server.origin).origin]);
    try {
      let endpoint = '';
      for await (const line of createInterface({ input: child.stdout })) {
        endpoint = /^SPARQL endpoint:\s+(\S+)/.exec(line)?.[1] ?? '';
        if (endpoint !== '') break;
      }
      await open(`open.html?endpoint=${encodeURIComponent(endpoint)}`);
      await dialog().getByRole('button', { name: 'Fetch', exact: true }).click();
      await note().waitFor({ timeout: 120_000 });
      expect(await note().textContent()).toContain(new URL(endpoint).host);
      expect((await title().textContent())?.trim()).toBe('Cybersecurity 2018');
    } finally {
      child.kill();
      await once(child, 'exit');
    }
  });

  it.each([
    ['wide, light', {}],
    ['wide, dark', { colorScheme: 'dark' as const }],
    ['narrow, light', PHONE],
    ['narrow, dark', { ...PHONE, colorScheme: 'dark' as const }],
  ])('has no fault that axe finds, %s, nor anything wider than the screen', async (_, options) => {
    await open('', options);
    await openDialog();
    expect(await violations(page)).toEqual([]);
    await page.locator('open-data button.example').click();
    await note().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});
