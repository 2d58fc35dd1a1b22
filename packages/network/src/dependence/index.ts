export { type Dependants, type DependenceResult, type DependentBody, dependence } from './dependence.js';
export { type RedundancyResult, redundancy, type TieRedundancy } from './redundancy.js';
export { type LostContact, type WithoutResult, without } from './without.js';
