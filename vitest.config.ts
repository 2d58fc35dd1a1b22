import { defineConfig } from 'vitest/config';
import { messages } from './apps/explorer/catalogues/plugin.mjs';

export default defineConfig({
  plugins: [messages()],
  test: {
    include: [
      'packages/*/src/**/*.spec.ts',
      'packages/*/test/**/*.spec.ts',
      'apps/*/src/**/*.spec.ts',
      'apps/*/test/**/*.spec.ts',
    ],
    testTimeout: 180_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
  },
});
