import { createReadStream, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { messages } from './catalogues/plugin.mjs';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Serves `data/` from the built site while developing, so that the pages under test have something to show. */
const builtData: Plugin = {
  name: 'built-data',
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      const name = /^\/data\/((?:[a-z\d-]+\/)?[a-z\d-]+(?:\.[a-z]+)+)/.exec(request.url ?? '')?.[1];
      const file = here(`../../dist/site/data/${name}`);
      if (name === undefined || !existsSync(file)) return next();
      response.setHeader('content-type', file.endsWith('.json') ? 'application/json' : 'application/octet-stream');
      createReadStream(file).pipe(response);
    });
  },
};

export default defineConfig({
  root: here('.'),
  // Relative, so that the site works under any path of any web server.
  base: './',
  plugins: [messages(), builtData],
  build: {
    outDir: here('../../dist/site'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: true,
    // The second page is the same application with leave to ask other servers.
    rolldownOptions: { input: { index: here('index.html'), open: here('open.html') } },
  },
});
