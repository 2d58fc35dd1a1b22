export type { Direction, WeightAttribute } from './adjacency.js';
export { type CorePeriphery, type CorePeripheryOptions, corePeriphery } from './core-periphery.js';
export type { CorePattern } from './core-state.js';
export { type DegreeOptions, degree, type StrengthOptions, strength } from './degree.js';
export { coreNumber } from './k-core.js';
export type { NodeMeasure, NodeValues } from './node-measure.js';
export { type BetweennessOptions, betweenness, closeness, type DistanceOptions } from './shortest-paths.js';
export { type EigenvectorOptions, eigenvector, type PageRankOptions, pageRank } from './spectral.js';
export { constraint, effectiveSize, type StructuralHolesOptions } from './structural-holes.js';
