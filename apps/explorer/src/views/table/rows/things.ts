import type { PlanNode } from '../../../model/plan-index.js';
import { kindColumn } from './actors.js';
import { type Columns, type Named, named, neighbours, pillarsOf, type Scope } from './column.js';

export function thingColumns(scope: Scope): Columns {
  const measures = (node: PlanNode): PlanNode[] =>
    neighbours(scope, node, 'mentions', false).filter(({ family }) => family === 'measure');
  return [
    { name: 'name', holds: 'nodes', form: 'title', by: 'name', of: ({ node }) => [{ node }] },
    kindColumn(scope),
    {
      name: 'publisher',
      holds: 'nodes',
      form: 'short',
      by: 'name',
      of: ({ node }) => named(neighbours(scope, node, 'publisher', true)),
    },
    { name: 'measures', holds: 'count', of: ({ node }) => measures(node).length },
    { name: 'pillars', holds: 'count', of: ({ node }) => pillarsOf(measures(node)) },
    {
      name: 'leads',
      holds: 'nodes',
      form: 'short',
      by: 'name',
      derived: true,
      of: ({ node }) => leadsOf(scope, measures(node)),
    },
  ];
}

/** Who leads some measures, with how many of them; most first, then in order of the plan. */
function leadsOf(scope: Scope, measures: readonly PlanNode[]): Named[] {
  const counts = new Map<PlanNode, number>();
  for (const measure of measures) {
    for (const lead of neighbours(scope, measure, 'lead', true)) counts.set(lead, (counts.get(lead) ?? 0) + 1);
  }
  return [...counts]
    .map(([node, count]) => ({ node, count }))
    .sort((a, b) => b.count - a.count || a.node.index - b.node.index);
}
