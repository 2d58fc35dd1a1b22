/** The element for pages without a bundler: an ES module with its lazy parts beside it, and one classic script. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What the element and its lazy parts both need: one file in place of many small ones. */
const SHARED = /dist\/(?:appearance|dashes|kinds|element\/(?:fault|words|drawing\/content))\.js$/;

export default defineConfig(({ mode }) => {
  const classic = mode === 'classic';
  return {
    root: here('.'),
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
          codeSplitting: classic ? false : { groups: [{ name: 'shared', test: SHARED }] },
        },
      },
    },
  };
});
