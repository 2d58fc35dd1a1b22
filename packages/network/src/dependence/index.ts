export { type Dependants, type DependenceResult, type DependentBody, dependence } from './dependence.js';
export { contactNetwork, type RedundancyResult, redundancy, type TieRedundancy } from './redundancy.js';
export { type LostContact, type WithoutResult, without, withoutEach } from './without.js';
