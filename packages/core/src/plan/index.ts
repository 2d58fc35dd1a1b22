export { type Coverage, countPlan, coverageOf, type OutlineEntry, outlineOf, type PlanCounts } from './outline.js';
export { parsePlan } from './parse.js';
export { type Piece, piecesOf, renderPlan } from './render.js';
export * from './tree.js';
