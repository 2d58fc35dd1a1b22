// npm run bench:explorer: the explorer beside a bare Sigma page with the same graph in the same browser, in one run, at
// the shipped size and at 10,000 and 50,000 generated nodes. Times are of this machine; what counts are the ratios.
// It draws in software; ANGLE=vulkan (or gl, metal, d3d11) draws with the machine's graphics card.
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { ensureBuilt, ensureInstalled, ROOT } from './setup.mjs';

ensureInstalled({ tools: true });
ensureBuilt();
/** Medians of so many; of what takes minutes for each, one. */
const runsFor = (nodes) => (nodes > 20_000 ? 1 : 3);
const ANGLE = process.env.ANGLE ?? 'swiftshader';
const SITE = join(ROOT, 'dist/site');
const network = JSON.parse(readFileSync(join(SITE, 'data/network.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'plangraph-bench-'));
/** Bytes in gzip of what was served, by path. */
const sizes = new Map();
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

try {
  await build({
    root: join(ROOT, 'scripts/bench-explorer'),
    configFile: false,
    logLevel: 'warn',
    base: './',
    resolve: { preserveSymlinks: false, alias: aliases() },
    build: {
      outDir: join(folder, 'bare'),
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: { input: join(ROOT, 'scripts/bench-explorer/bare.html') },
    },
  });
  for (const least of process.argv.slice(2).length > 0 ? process.argv.slice(2).map(Number) : [0, 10_000, 50_000]) {
    await compare(repeated(network, least));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Sigma and graphology as the widget has them. */
function aliases() {
  const modules = join(ROOT, 'packages/widget/node_modules');
  return { sigma: join(modules, 'sigma'), graphology: join(modules, 'graphology') };
}

/** The same plan again and again, each beside the one before, until there are so many nodes. */
function repeated(graph, least) {
  if (least <= graph.nodes.length) return graph;
  const nodes = [];
  const edges = [];
  const columns = Math.ceil(Math.sqrt(least / graph.nodes.length));
  for (let copy = 0; nodes.length < least; copy += 1) {
    const name = (key) => (copy === 0 ? key : `${key}~${copy}`);
    for (const { key, attributes } of graph.nodes) {
      const { x, y, id } = attributes;
      const place = { x: x + (copy % columns) * 1000, y: y - Math.floor(copy / columns) * 1000 };
      nodes.push({ key: name(key), attributes: { ...attributes, ...place, id: name(id) } });
    }
    for (const { key, source, target, attributes } of graph.edges) {
      edges.push({ key: name(key), source: name(source), target: name(target), attributes });
    }
  }
  return { ...graph, nodes, edges };
}

async function compare(graph) {
  const site = join(folder, 'site');
  rmSync(site, { recursive: true, force: true });
  cpSync(SITE, site, { recursive: true });
  const json = JSON.stringify(graph);
  writeFileSync(join(site, 'data/network.json'), json);
  writeFileSync(join(folder, 'bare/network.json'), json);
  const { origin, close } = await serve(folder);
  console.log(`\n## ${graph.nodes.length} nodes, ${graph.edges.length} edges; drawn by ${await drawer(origin)}`);
  const rows = [];
  try {
    const [bare, ours] = [[], []];
    // In turn, so that what else the machine does falls on both.
    for (let run = 0; run < runsFor(graph.nodes.length); run += 1) {
      bare.push(await measure(`${origin}bare/bare.html`, false));
      ours.push(await measure(`${origin}site/`, true));
    }
    for (const name of Object.keys(ours[0])) {
      const of = (all) => median(all.map((one) => one[name]).filter((value) => value !== undefined));
      rows.push({
        measure: name,
        bare: of(bare),
        explorer: of(ours),
        ratio: of(bare) === undefined ? '' : (of(ours) / of(bare)).toFixed(2),
      });
    }
  } finally {
    close();
  }
  console.table(rows);
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? undefined : Number(sorted[Math.floor(sorted.length / 2)].toFixed(1));
}

async function launch() {
  return chromium.launch({
    executablePath:
      process.env.CHROMIUM_PATH ??
      (existsSync('/usr/bin/chromium')
        ? '/usr/bin/chromium'
        : await (await import('@sparticuz/chromium')).default.executablePath()),
    args: [
      '--no-sandbox',
      '--use-gl=angle',
      `--use-angle=${ANGLE}`,
      ...(ANGLE === 'swiftshader' ? ['--enable-unsafe-swiftshader'] : ['--enable-gpu', '--ignore-gpu-blocklist']),
      '--js-flags=--expose-gc',
      '--enable-precise-memory-info',
    ],
  });
}

/** What the browser draws with, in its own words. */
async function drawer(origin) {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(`${origin}bare/bare.html`);
    return await page.evaluate(() => {
      const context = document.createElement('canvas').getContext('webgl2');
      const names = context?.getExtension('WEBGL_debug_renderer_info');
      return names ? context.getParameter(names.UNMASKED_RENDERER_WEBGL) : 'nothing';
    });
  } finally {
    await browser.close();
  }
}

async function measure(address, ours) {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    let bytes = 0;
    let before;
    page.on('response', (response) => {
      const file = new URL(response.url()).pathname;
      if (before === undefined) bytes += sizes.get(file) ?? 0;
    });
    if (ours) await page.addInitScript(watchPicture);
    await page.goto(address);
    await page.waitForFunction(() => globalThis.drawnAt !== undefined, undefined, { timeout: 120_000 });
    before = bytes;
    await page.waitForTimeout(500);
    const { drawn, whole } = await page.evaluate(() => ({ drawn: globalThis.drawnAt, whole: globalThis.wholeAt }));
    const box = await page.locator(ours ? 'network-pane .stage' : '#stage').boundingBox();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const heap = await page.evaluate(() => {
      globalThis.gc();
      return performance.memory.usedJSHeapSize / 1e6;
    });
    const hover = await page.evaluate(frameTimes, 1200).then(async () => {
      const frames = page.evaluate(frameTimes, 1500);
      await moveMouse(page, (step) => [x - 120 + step * 6, y + (step % 5) * 8]);
      return frames;
    });
    const panned = page.evaluate(frameTimes, 1500);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await moveMouse(page, (step) => [x + step * 4, y + step * 2]);
    await page.mouse.up();
    const pan = await panned;
    const result = {
      'bytes before the picture, kB gzip': before / 1000,
      'first picture, ms': drawn,
      'frame while hovering, ms': hover,
      'frame while panning, ms': pan,
      'heap, MB': heap,
    };
    if (!ours) return result;
    return {
      ...result,
      'panels stand too, ms': whole,
      'filter until drawn, ms': await page.evaluate(filtered),
      'search keystroke until drawn, ms': await page.evaluate(typed),
    };
  } finally {
    await browser.close();
  }
}

/** Steps of the pointer, as many as there is time for: each waits until the page has seen it. */
async function moveMouse(page, placeOf) {
  const start = performance.now();
  for (let step = 0; step < 40 && performance.now() - start < 3000; step += 1) await page.mouse.move(...placeOf(step));
}

/** The picture is drawn in the frame in which its element no longer says that it is, and there with the next after it. */
function watchPicture() {
  const look = () => {
    const view = document.querySelector('plan-explorer')?.shadowRoot?.querySelector('plan-network')?.shadowRoot;
    if (view?.querySelector('network-pane') && !view.querySelector('.drawing')) {
      requestAnimationFrame(() => {
        globalThis.drawnAt = performance.now();
        // What stands beside the picture is made after this frame.
        setTimeout(() =>
          requestAnimationFrame(() => {
            globalThis.wholeAt = performance.now();
          }),
        );
      });
      return;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Mean time between frames while something happens, for so many milliseconds. */
function frameTimes(during) {
  return new Promise((resolve) => {
    const start = performance.now();
    let frames = 0;
    const next = (now) => {
      frames += 1;
      if (now - start < during) requestAnimationFrame(next);
      else resolve((now - start) / frames);
    };
    requestAnimationFrame(next);
  });
}

/** A kind goes and comes back: the mean of the main thread's time until the frame that shows it. */
async function filtered() {
  const root = document.querySelector('plan-explorer').shadowRoot;
  const network = root.querySelector('plan-network');
  const { filter } = network.context.state;
  const times = [];
  for (const hidden of [['term'], [], ['measure'], []]) {
    const start = performance.now();
    const change = { filter: { ...filter, hidden: new Set(hidden) } };
    network.dispatchEvent(
      new CustomEvent('state-change', { detail: { change, replace: true }, bubbles: true, composed: true }),
    );
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    times.push(performance.now() - start);
  }
  return times.reduce((sum, value) => sum + value, 0) / times.length;
}

/** Letters in the search box, until the frame that shows what was found. */
async function typed() {
  const input = document
    .querySelector('plan-explorer')
    .shadowRoot.querySelector('search-box')
    .shadowRoot.querySelector('input');
  input.focus();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const times = [];
  for (const text of ['情', '情報', '情報共', '情報共有']) {
    const start = performance.now();
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    times.push(performance.now() - start);
  }
  return times.reduce((sum, value) => sum + value, 0) / times.length;
}

/** Serves a folder on loopback; `sizes` has each file's length in gzip. */
async function serve(root) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = join(root, normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    if (!file.startsWith(root) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    if (!sizes.has(pathname)) sizes.set(pathname, gzipSync(readFileSync(file)).length);
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${server.address().port}/`,
    close: () => {
      sizes.clear();
      server.close();
    },
  };
}
