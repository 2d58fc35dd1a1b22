import type { EdgeKind } from '@plangraph/core/graph';
import { type Focus, ROLES } from '@plangraph/core/state';
import type { PlanIndex } from './plan-index.js';

/** Ties that a sentence of the plan carries, as far as the data have any. */
export function writtenTies({ edgeCounts }: PlanIndex): EdgeKind[] {
  return [...ROLES, 'mentions' as const].filter((kind) => edgeCounts.has(kind));
}

/** The question of paths as it is first asked: along what the text says, where the ends have anything to do with it. */
export function pathsBetween(plan: PlanIndex, nodes: readonly [string, string]): Focus {
  const ties = writtenTies(plan);
  const said = nodes.every((id) => {
    const node = plan.named(id);
    return node !== undefined && plan.linksOf(node).some(({ kind }) => ties.includes(kind));
  });
  return { kind: 'paths', nodes, most: 5, ties: said ? ties : [], avoid: [] };
}
