/** The frame in a page of another origin, and the dialog that writes what is pasted there. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { staticServer } from '../../../packages/cli/dist/static-server.js';
import type { FrameMessage } from '../src/embed/messages/protocol.js';
import { type Browser, expectNoFaults, launch, PHONE, SITE } from './browser.js';
import { violations } from './looking.js';

const POLL = { timeout: 30_000 };

/** The site as `plangraph serve` has it, and pages of somebody else on other ports. */
async function listening(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A page that holds a frame; its own policy is strict, and it keeps what the frame says in `document.body.dataset`. */
const hosts = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (pathname === '/host.js') {
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(`
      const heard = [];
      addEventListener('message', ({ data, origin, source }) => {
        if (source !== frames[0]) return;
        heard.push({ ...data, from: origin });
        document.body.dataset.heard = JSON.stringify(heard);
      });`);
    return;
  }
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; script-src 'self'; img-src data:; frame-src http://127.0.0.1:*",
  });
  const source = (searchParams.get('frame') ?? '').replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  response.end(`<!doctype html><html lang="en"><title>A report</title><link rel="icon" href="data:,"><script src="host.js"></script>
    <body data-heard="[]"><main><h1>A report</h1>
    <iframe title="The plan" sandbox="allow-scripts" src="${source}" width="900" height="560"></iframe></main></body></html>`);
});

const FOLDER = SITE.replace(/\/$/, '');
const site = staticServer(FOLDER);
const origin = await listening(site);
const host = await listening(hosts);
const LOOPBACK = 'http://127.0.0.1:';
const browser = await launch(LOOPBACK).catch((error: unknown) => {
  console.warn(`No browser could be started (${String(error).split('\n')[0]}); set CHROMIUM_PATH to one.`);
  return undefined;
});
const server = {
  close: async () => {
    for (const one of [site, hosts]) {
      one.closeAllConnections();
      await new Promise((done) => one.close(done));
    }
  },
};

let page: Page;

function open(address: string, options: Parameters<Browser['open']>[1] = {}): Promise<Page> {
  return (browser as Browser).open(address.slice(LOOPBACK.length), { locale: 'en', ...options });
}

type Heard = FrameMessage & { from: string };

async function embed(address: string, options = {}): Promise<Frame> {
  page = await open(`${host}/?frame=${encodeURIComponent(`${origin}/embed.html${address}`)}`, options);
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('The page has no frame.');
  return frame;
}

const heard = async (): Promise<Heard[]> =>
  JSON.parse((await page.locator('body').getAttribute('data-heard')) ?? '[]') as Heard[];

/** Posts from the page around, and gives the answer. */
async function ask(message: Record<string, unknown>): Promise<Heard> {
  await page.evaluate((posted) => frames[0]?.postMessage(posted, '*'), { plangraph: 1, ...message });
  let answer: Heard | undefined;
  await expect
    .poll(async () => {
      answer = (await heard()).find((one) => 'id' in one && one.id === message['id']);
      return answer;
    }, POLL)
    .toBeDefined();
  return answer as Heard;
}

const said = async (type: string): Promise<Heard | undefined> => (await heard()).findLast((one) => one.type === type);

describe.skipIf(browser === undefined)('an embedded view', () => {
  expectNoFaults(browser, server, () => page);

  it('stands in a sandboxed frame of another origin, is commanded and tells what is chosen', async () => {
    const frame = await embed(`?v=1&lang=en&color=betweenness&origins=${host}#/actor:meti`);
    await expect.poll(() => said('ready'), POLL).toBeDefined();
    expect(await frame.evaluate(() => self.origin)).toBe('null');
    expect(await said('ready')).toMatchObject({ state: '?v=1&lang=en&color=betweenness#/actor:meti', from: 'null' });
    expect((await said('height')) as { height?: number }).toMatchObject({ height: expect.any(Number) });
    await frame.getByRole('link', { name: 'Open in PlanGraph' }).waitFor();
    expect(await frame.getByRole('link', { name: 'Open in PlanGraph' }).getAttribute('href')).toBe(
      `${origin}/?v=1&lang=en&color=betweenness#/actor:meti`,
    );
    // Colours by betweenness are worked out in a worker, which starts although the frame has no origin.
    await frame.locator('.legend .hint').first().waitFor({ timeout: 60_000 });

    const answer = await ask({ id: 'a', type: 'set-state', state: '?v=1&lang=en&in=2.2,9.9&nonsense=1#/actor:mic' });
    expect(answer).toMatchObject({ type: 'answer', state: '?v=1&lang=en&in=2.2#/actor:mic' });
    expect((answer as { faults?: unknown[] }).faults).toHaveLength(2);
    expect(await said('state')).toMatchObject({ state: '?v=1&lang=en&in=2.2#/actor:mic' });
    expect(await said('selected')).toMatchObject({ selected: { node: 'actor:mic' } });

    await frame.locator('.chosen button').click();
    await expect.poll(async () => (await said('selected')) as unknown, POLL).toMatchObject({ selected: null });
    await ask({ id: 'b', type: 'focus', node: 'actor:nict', depth: 1 });
    const drawn = (await ask({ id: 'c', type: 'get-svg', scheme: 'light' })) as { svg?: string };
    expect(drawn.svg).toMatch(/^<\?xml[^>]*>\s*<svg /);
    expect(await ask({ id: 'd', type: 'fit' })).toMatchObject({ type: 'answer' });

    for (const [id, code, message] of [
      ['e', 'malformed', { type: 'select', node: 5 }],
      ['f', 'unknown-type', { type: 'eval', code: 'alert(1)' }],
      ['g', 'other-data', { type: 'set-state', state: '?v=1&data=https://x.example/a.ttl' }],
      ['h', 'no-such-node', { type: 'select', node: 'actor:<img src=x onerror=alert(1)>' }],
    ] as const) {
      expect(await ask({ id, ...message }), id).toMatchObject({ type: 'error', code });
    }

    // A table is read by rows; a row that is followed is no step back of the page around.
    const steps = await page.evaluate(() => history.length);
    await ask({ id: 'i', type: 'set-state', state: '?lang=en&view=table' });
    await frame.locator('plan-table a[href^="#/"]').first().click();
    await expect
      .poll(async () => (await said('selected')) as unknown, POLL)
      .toMatchObject({ selected: { label: /./ } });
    expect(await page.evaluate(() => history.length)).toBe(steps);
    expect(await ask({ id: 'j', type: 'get-svg' })).toMatchObject({ type: 'error', code: 'no-picture' });
  });

  it('is deaf and dumb to pages that its address does not name, and leaves the wheel to them', async () => {
    const frame = await embed('?lang=ja&origins=https://a.example', { colorScheme: 'dark', ...PHONE });
    await frame.locator('plan-network network-pane .tools').waitFor({ timeout: 60_000 });
    const refused = page.waitForEvent('console', (message) => message.text().includes('is not heard'));
    await page.evaluate(() =>
      frames[0]?.postMessage({ plangraph: 1, id: 'x', type: 'select', node: 'actor:meti' }, '*'),
    );
    expect((await refused).text()).toContain(host);
    expect(await heard()).toEqual([]);
    expect(await frame.locator('.chosen').count()).toBe(0);
    const stopped = await frame.evaluate(() => {
      const stage = document
        .querySelector('plan-embed')
        ?.shadowRoot?.querySelector('plan-network')
        ?.shadowRoot?.querySelector('network-pane')
        ?.shadowRoot?.querySelector('.stage canvas');
      return !stage?.dispatchEvent(
        new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true, composed: true }),
      );
    });
    expect(stopped).toBe(false);
    await frame.locator('.hint.on').waitFor({ state: 'attached' });
    expect(await violations(frame)).toEqual([]);
  });

  it('is written by the dialog in each form that can show it, copied and previewed', async () => {
    page = await open(`${origin}/?lang=en&v=1&in=2.2#/division:2.2`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const dialog = page.locator('embed-dialog dialog');
    await page.getByRole('button', { name: 'Embed in a page' }).click();
    const code = dialog.locator('pre');
    await expect
      .poll(() => code.textContent(), POLL)
      .toContain(`${origin}/embed.html?v=1&amp;lang=en&amp;in=2.2#/division:2.2`);
    await dialog.getByLabel('Page that may command').fill('https://a.example');
    await dialog.getByLabel('Height').fill('600');
    await dialog.getByLabel('Language').selectOption('ja');
    await dialog.getByRole('button', { name: 'Copy' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText()), POLL).toBe(await code.textContent());
    expect(await code.textContent()).toMatch(
      /lang=ja.*origins=https:\/\/a\.example#.*height="600".*sandbox="allow-scripts /s,
    );
    for (const [form, part] of [
      ['HTML element', '<plan-graph src='],
      ['React', 'state={"?v=1&in=2.2#/division:2.2"}'],
      ['Quarto, R Markdown', '```{=html}'],
      ['Figure', 'plangraph figure --view division:2.2 --lang ja'],
      ['One HTML file', '--out figure.html'],
    ] as const) {
      await dialog.getByRole('button', { name: form, exact: true }).click();
      expect(await code.textContent(), form).toContain(part);
    }
    await dialog.getByRole('button', { name: 'iframe', exact: true }).click();
    await dialog.getByText('Preview', { exact: true }).click();
    await dialog.frameLocator('iframe').locator('plan-network network-pane .tools').waitFor({ timeout: 60_000 });
    expect(await violations(page)).toEqual([]);
    // The element shows the same, by its own script.
    await dialog.getByRole('button', { name: 'HTML element', exact: true }).click();
    await dialog.getByText('Preview', { exact: true }).click();
    await dialog.locator('plan-graph .frame[aria-busy=false]').waitFor({ timeout: 60_000 });
    await page.keyboard.press('Escape');
    await page.locator('.views').getByRole('button', { name: 'Table', exact: true }).click();
    await page.getByRole('button', { name: 'Embed in a page' }).click();
    await dialog.getByRole('heading', { name: 'Not for this view' }).waitFor();
    expect(await dialog.locator('.forms button').allTextContents()).toEqual(['iframe']);
  });
});

describe('the server of the command line', () => {
  it('lets frames without an origin read the site, and what is made of somebody’s own plan only when told so', async () => {
    const own = new Map([['/data/network.json', { type: 'application/json', body: '{}' }]]);
    const allowed: (string | null)[] = [];
    for (const open of [false, true]) {
      const serving = staticServer(FOLDER, own, new Map(), open);
      const address = await listening(serving);
      for (const path of ['/icon.svg', '/data/network.json']) {
        const response = await fetch(address + path, { headers: { Origin: 'null' } });
        await response.arrayBuffer();
        allowed.push(response.headers.get('access-control-allow-origin'));
      }
      serving.closeAllConnections();
      serving.close();
    }
    expect(allowed).toEqual(['*', null, '*', '*']);
  });
});
