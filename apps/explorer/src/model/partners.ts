/** With whom an actor acts, and in which role: counted over measures and their bullets, as lists of neighbours count. */
import type { EdgeKind } from '@plangraph/core/graph';
import type { PlanIndex, PlanNode } from './plan-index.js';

/** `theirs` is the role of the partner where the actor has the role `own`. */
const STANDINGS = {
  through: { own: 'lead', theirs: 'via' },
  together: { own: 'lead', theirs: 'lead' },
  with: { own: 'lead', theirs: 'partner' },
  for: { own: 'via', theirs: 'lead' },
  beside: { own: 'partner', theirs: 'lead' },
} as const satisfies Record<string, { own: EdgeKind; theirs: EdgeKind }>;

type Standing = keyof typeof STANDINGS;

export interface Partners {
  standing: Standing;
  /** Most measures first, then in document order; there is at least one. */
  partners: { actor: PlanNode; count: number }[];
}

/** @returns standings in which the actor has no partner are left out */
export function partnersOf(plan: PlanIndex, actor: PlanNode): Partners[] {
  return (Object.keys(STANDINGS) as Standing[]).flatMap((standing) => {
    const { own, theirs } = STANDINGS[standing];
    const counts = new Map<PlanNode, number>();
    for (const measure of new Set(plan.along(actor, own, false)))
      for (const other of new Set(plan.along(measure, theirs, true)))
        if (other !== actor) counts.set(other, (counts.get(other) ?? 0) + 1);
    const partners = [...counts]
      .map(([other, count]) => ({ actor: other, count }))
      .sort((a, b) => b.count - a.count || a.actor.index - b.actor.index);
    return partners.length === 0 ? [] : [{ standing, partners }];
  });
}
