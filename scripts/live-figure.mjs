// The script of `plangraph figure --format html`: renderer and details in one file that is put into the page.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (path) => fileURLToPath(new URL(`../packages/widget/${path}`, import.meta.url));

await build({
  configFile: false,
  root: here('.'),
  logLevel: 'warn',
  publicDir: false,
  build: {
    outDir: here('dist/figure/live'),
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: {
      input: here('src/figure/live/viewer.ts'),
      output: { format: 'iife', entryFileNames: 'bundle.js', codeSplitting: false },
    },
  },
});
