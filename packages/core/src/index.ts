export * from './plan/index.js';
export * from './text/index.js';
