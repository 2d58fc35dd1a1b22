/** The element for pages without a bundler: an ES module with its lazy parts beside it, and one classic script. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { withoutSigmaDefaults } from './without-sigma-defaults.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What more than one lazy part needs, in few files rather than many small ones. */
const GROUPS = [
  {
    name: 'shared',
    test: /widget\/dist\/(?:looks\/(?:appearance|dashes|kinds)|picture\/ties|element\/(?:fault|words|drawing\/content))\.js$/,
  },
  { name: 'events', priority: 1, test: /\/events\/events\.js$/ },
  { name: 'graphology', test: /\/graphology(?:-utils\/is-graph|\/)/ },
];

/** Readers that few pages need: the classic script loads them from beside it too. */
const BESIDE = /\/read-(?:json-ld|rdf-xml)\.js$/;

/** Takes away the parts of the last build, some of which may have other names now. */
function emptied(): Plugin {
  let outDir = '';
  return {
    name: 'empty-parts',
    configResolved: ({ build }) => {
      outDir = build.outDir;
    },
    buildStart: () => rmSync(join(outDir, 'plan-graph'), { recursive: true, force: true }),
  };
}

/** Leaves what stands beside the classic script out of it. */
const beside: Plugin = {
  name: 'beside',
  enforce: 'pre',
  resolveId: (id) => (BESIDE.test(id) ? { id: id.replace(/^.*\//, './plan-graph/'), external: true } : undefined),
};

export default defineConfig(({ mode }) => {
  const classic = mode === 'classic';
  return {
    root: here('.'),
    plugins: [withoutSigmaDefaults(), classic ? beside : emptied()],
    build: {
      // The compiler's output is the input, so that both have the same code; it lies in the same folder.
      outDir: here('dist'),
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      reportCompressedSize: false,
      lib: {
        entry: here('dist/element/define.js'),
        name: 'PlanGraph',
        formats: [classic ? 'iife' : 'es'],
        fileName: () => (classic ? 'plan-graph.iife.js' : 'plan-graph.js'),
      },
      rolldownOptions: {
        output: {
          minify: true,
          chunkFileNames: 'plan-graph/[name].js',
          codeSplitting: classic ? false : { groups: GROUPS },
        },
      },
    },
  };
});
