export {
  type AnnotateOptions,
  annotatePlan,
  type PlanAnnotations,
  type TermMention,
  type UnitAnnotation,
  type UnknownName,
} from './annotate.js';
export { checkEntities } from './check.js';
export { type Citation, citationsOf } from './citations.js';
export { type Entity, type LabelCondition, readEntities } from './entities.js';
export { compareLayers, type LayerComparison, ministryOf } from './layers.js';
export { buildMatcher, findEntity, findMentions, findNamed, type Matcher, type Mention } from './match.js';
export { findRestatements, type Restatement, type RestatementInput } from './restatements.js';
export { type Assignment, INHERITANCE, ROLE_RULES, type Role, type RoleRule } from './roles/index.js';
export { findSchedules, type Schedule } from './schedules.js';
