export * from './convert.js';
export * from './evaluation/index.js';
export * from './graph/index.js';
export * from './mentions/index.js';
export * from './plan/index.js';
export * from './rdf/index.js';
export * from './text/index.js';
