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

const EXPLORER = here('src/main.ts');
const FRAME = here('src/embed/main.ts');

interface Modules {
  getModuleInfo(id: string): { importedIds: string[] } | null;
}

const reached = new Map<string, Set<string>>();

/** What a page's first module imports, and what that imports in turn; what is loaded later is not among it. */
function reachedFrom(page: string, modules: Modules): Set<string> {
  let known = reached.get(page);
  if (known === undefined) {
    known = new Set([page]);
    // A set goes on through what is added while one goes through it.
    for (const id of known) for (const next of modules.getModuleInfo(id)?.importedIds ?? []) known.add(next);
    reached.set(page, known);
  }
  return known;
}

/**
 * One file for what these pages need at the start and no other does. Else there are as many as there are sets of later
 * parts that use the same: dozens of small files, each a request before the first picture.
 */
function together(name: string, pages: readonly string[]) {
  const own = (id: string, modules: Modules): boolean =>
    [EXPLORER, FRAME].every((page) => reachedFrom(page, modules).has(id) === pages.includes(page));
  return {
    debugName: name,
    name: (id: string, modules: Modules) => (own(id, modules) ? name : null),
    tags: ['$initial' as const],
    // What more pages need does not go along with what needs it.
    priority: pages.length,
  };
}

export default defineConfig({
  root: here('.'),
  // Relative, so that the site works under any path of any web server.
  base: './',
  plugins: [messages(), builtData],
  // As modules workers know their own address also in a frame without an origin, where they are not started by it.
  worker: { format: 'es' },
  build: {
    outDir: here('../../dist/site'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: true,
    // The second page is the same application with leave to ask other servers, the third a view in a frame.
    rolldownOptions: {
      input: { index: here('index.html'), open: here('open.html'), embed: here('embed.html') },
      output: { codeSplitting: { groups: [together('shared', [EXPLORER, FRAME]), together('explorer', [EXPLORER])] } },
    },
  },
});
