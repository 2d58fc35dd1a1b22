export {
  type ActorNetwork,
  type ActorNetworkAttributes,
  type ActorTie,
  type ProjectionOptions,
  type ProjectionWeight,
  projectOntoActors,
} from './actors.js';
export {
  type Backbone,
  type BackboneAttributes,
  type BackboneOptions,
  type BackboneTie,
  backbone,
} from './backbone.js';
export { type DelegationNetwork, type DelegationTie, delegation } from './delegation.js';
export { adjust, type Correction, poissonBinomialTail } from './significance.js';
