export {
  type LayerAgreement,
  type LayerAgreementOptions,
  type LayerCell,
  type LayerOverlap,
  layerAgreement,
} from './agreement.js';
export { type PillarPair, type PillarSimilarity, type PillarSimilarityOptions, pillarSimilarity } from './pillars.js';
export { type Qap, type QapOptions, qap } from './qap.js';
