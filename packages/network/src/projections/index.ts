export {
  type ActorNetwork,
  type ActorNetworkAttributes,
  type ActorTie,
  type ProjectionOptions,
  type ProjectionWeight,
  projectOntoActors,
} from './actors.js';
export { type DelegationNetwork, type DelegationTie, delegation } from './delegation.js';
