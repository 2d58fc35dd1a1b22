export { placesOfName } from './evidence/english.js';
export {
  evidenceOfHop,
  type TieEvidence,
  textsOfGraph,
  type UnitText,
  type UnitTexts,
} from './evidence/evidence.js';
export type { Quote } from './evidence/quote.js';
export type { Place } from './evidence/sentences.js';
export {
  evidentTies,
  type PathFinder,
  type PathQuery,
  pathFinder,
  shortestPaths,
  strongTies,
} from './shortest-paths.js';
export type { Avoided, Hop, Path, PathOptions, WalkOptions } from './types.js';
