export { type AblationRow, ablation } from './ablation.js';
export { type Agreement, agreement } from './agreement.js';
export { type Evaluation, evaluate } from './evaluate.js';
export { comparable, type GoldUnit, kindOf } from './gold.js';
export type { EvaluationError, Score } from './score.js';
