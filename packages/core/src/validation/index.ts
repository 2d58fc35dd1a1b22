/** Validation of a plan's graph. A subpath of its own, because the engine is loaded by those who validate only. */
export { CHECKS, type Check, checkResult, readCheck } from './checks.js';
export { SourcePlaces } from './places.js';
export { checkQuotes } from './quotes.js';
export { reportQuads } from './report-quads.js';
export {
  type PathStep,
  pathText,
  reportOf,
  SHAPES,
  type SourcePlace,
  shacl,
  type ValidationReport,
  type ValidationResult,
} from './result.js';
export { ShapesFault } from './shapes.js';
export { SourceText } from './source-text.js';
export { type Validation, validate } from './validate.js';
