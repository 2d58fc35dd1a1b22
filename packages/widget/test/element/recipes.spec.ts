/** The recipes of the guide, run as they are written. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { python } from '../../../../scripts/judges.mjs';
import { COMPILED, DIST, page, planJson, startPages, told } from './site.js';

const guide = readFileSync(new URL('../../../../docs/embedding.md', import.meta.url), 'utf8');
/** Blocks of code under a heading of the guide. */
function blocks(heading: string, language: string): string[] {
  const [, section = ''] = guide.split(`\n### ${heading}\n`);
  const own = section.split('\n##')[0] ?? '';
  return [...own.matchAll(/^```(\w+)\n(.*?)\n```$/gms)]
    .filter(([, name]) => name === language)
    .map(([, , code = '']) => code);
}

const { resolve } = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'plan-graph-recipes-'));
const site = startPages({
  'recipes.html': page('<div id="vue"></div><div id="observable"></div>', {
    script: '<script type="module" src="recipes.js"></script>',
  }),
});
const jupyter = python('nbclient', 'nbformat', 'ipykernel');
let open: Page;

beforeAll(async () => {
  site.write('cybersecurity-2018.json', planJson());
  const [component = ''] = blocks('Vue', 'vue');
  const [cell = ''] = blocks('Observable', 'js');
  // The site of the test does not stand at the root of its server.
  writeFileSync(join(folder, 'recipe.vue'), component.replace('src="/', 'src="'));
  writeFileSync(
    join(folder, 'cell.js'),
    `export default async (html) => ${cell.replaceAll('https://example.org/', './')}`,
  );
  writeFileSync(
    join(folder, 'recipes.js'),
    `import { html } from 'htl';
     import { createApp } from 'vue';
     import cell from './cell.js';
     import Recipe from './recipe.vue';
     createApp(Recipe, { agency: 'meti' }).mount('#vue');
     document.querySelector('#observable').append(await cell(html));`,
  );
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'plan-graph' } } })],
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: {
      alias: {
        '@plangraph/widget/element': join(COMPILED, 'element/define.js'),
        htl: fileURLToPath(new URL('../../node_modules/htl/dist/index.js', import.meta.url)),
        vue: resolve('vue/dist/vue.runtime.esm-bundler.js'),
      },
    },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: join(folder, 'recipes.js'),
        external: [/\/plan-graph\.js$/],
        output: { codeSplitting: false, entryFileNames: 'recipes.js' },
      },
    },
  });
  const [made] = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []));
  site.write('recipes.js', made !== undefined && 'code' in made ? made.code : '');
});

afterEach(async () => {
  await open?.context().close();
  expect(site.browser?.faults).toEqual([]);
  expect(site.browser?.strangers).toEqual([]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('for Vue and Observable show what they ask for', async ({ skip }) => {
  if (site.browser === undefined) return skip();
  open = await site.open('recipes.html', { viewport: { width: 1000, height: 1400 } });
  const ready = await told(open, 'ready', 2);
  expect(ready.map(({ detail }) => detail['faults'])).toEqual([[], []]);
  expect(new Set(ready.map(({ detail }) => detail['nodes'])).size).toBe(2);
  const views = open.locator('plan-graph');
  expect(await views.evaluateAll((all) => all.map((one) => one.getAttribute('view')))).toEqual([
    'agency:meti',
    'agencies',
  ]);
});

it.skipIf(jupyter === undefined)('for Jupyter writes HTML that needs nothing else', async ({ skip }) => {
  if (site.browser === undefined) return skip();
  copyFileSync(join(DIST, 'plan-graph.iife.js'), join(folder, 'plan-graph.iife.js'));
  writeFileSync(join(folder, 'cybersecurity-2018.json'), planJson());
  const { stdout, stderr, status } = spawnSync(
    jupyter ?? '',
    [fileURLToPath(new URL('notebook-outputs.py', import.meta.url))],
    { cwd: folder, input: JSON.stringify(blocks('Jupyter', 'python')), encoding: 'utf8', maxBuffer: 50_000_000 },
  );
  expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
  site.write('notebook.html', page(stdout, { script: '' }));
  open = await site.open('notebook.html');
  const [ready] = await told(open, 'ready');
  expect(ready?.detail).toMatchObject({ mode: 'live', faults: [] });
  expect(await open.locator('plan-graph').getAttribute('lang')).toBe('en');
});
