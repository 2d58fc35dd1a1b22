export * from '../filter/index.js';
export { admitState, hashFor, LONGEST_QUERY, readState, searchFor, writtenOut } from './address.js';
export { EDGE_KINDS, NODE_KINDS } from './parameters.js';
export * from './view-state.js';
