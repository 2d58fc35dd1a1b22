export { type CommonNeighbour, type CommonNeighbours, commonNeighbours } from './common-neighbours.js';
export { type EgoNetwork, type EgoOptions, egoNetwork } from './ego-network.js';
