import { annotatePlan } from '../mentions/annotate.js';
import type { Entity } from '../mentions/entities.js';
import { buildMatcher } from '../mentions/match.js';
import { INHERITANCE, ROLE_RULES } from '../mentions/roles/index.js';
import type { Plan } from '../plan/tree.js';
import { evaluate } from './evaluate.js';
import type { GoldUnit } from './gold.js';

/** What is lost without one rule. */
export interface AblationRow {
  rule: string;
  /** Assignments of the whole plan that the rule finds. */
  fires: number;
  /** F1 with all rules less F1 without this one; negative where the gold is better met without it. */
  lead: number;
  via: number;
  partner: number;
}

/** Switches each role rule off in turn and measures what each role loses on the gold. */
export function ablation(plan: Plan, entities: readonly Entity[], gold: readonly GoldUnit[]): AblationRow[] {
  const matcher = buildMatcher(entities);
  const annotations = annotatePlan(plan, entities, { matcher });
  const complete = evaluate(annotations, entities, gold);
  const assignments = annotations.units.flatMap((unit) => unit.assignments);
  return [...ROLE_RULES.map((rule) => rule.name), INHERITANCE].map((rule) => {
    const rules = ROLE_RULES.filter(({ name }) => name !== rule);
    const inherit = rule !== INHERITANCE;
    const without = evaluate(annotatePlan(plan, entities, { rules, inherit, matcher }), entities, gold);
    return {
      rule,
      fires: assignments.filter((assignment) => assignment.rule === rule).length,
      lead: complete.lead.f1 - without.lead.f1,
      via: complete.via.f1 - without.via.f1,
      partner: complete.partner.f1 - without.partner.f1,
    };
  });
}
