import { defineConfig } from 'vitest/config';
import { messages } from './apps/explorer/catalogues/plugin.mjs';

export default defineConfig({
  plugins: [messages()],
  test: {
    testTimeout: 180_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // The command line speaks the language of the terminal: tests read its English.
    env: { LC_ALL: 'C.UTF-8', PLANGRAPH_LANG: '' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.spec.ts', 'apps/*/src/**/*.spec.ts'],
          // Hundreds of small files that share most modules: a worker loads each module once, not once a file.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'whole', include: ['packages/*/test/**/*.spec.ts', 'apps/*/test/**/*.spec.ts'] },
      },
    ],
  },
});
