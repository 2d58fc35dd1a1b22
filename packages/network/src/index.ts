export * from './communities/index.js';
export * from './compare/index.js';
export * from './ego/index.js';
export * from './paths/index.js';
export * from './positions/index.js';
export * from './projections/index.js';
export * from './two-mode/index.js';
