export {
  evaluateMechanisms,
  type GoldTie,
  type MechanismEvaluation,
  type MechanismScore,
} from './evaluate.js';
export { mechanismOfTie, mechanismsOf, type TieMechanisms } from './mechanisms.js';
export {
  type MechanismNetwork,
  type MechanismNetworkOptions,
  type MechanismTie,
  mechanismNetwork,
} from './network.js';
export { MECHANISM_RULES } from './rules/index.js';
export { MECHANISMS, type Mechanism, type MechanismEvidence, type MechanismKind, type MechanismRule } from './types.js';
