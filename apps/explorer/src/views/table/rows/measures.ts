import type { PlanIndex, PlanNode } from '../../../model/plan-index.js';
import { type Columns, type NodesColumn, named, neighbours, type Scope } from './column.js';

/** The section that a measure stands in, or the pillar where it stands directly under one. */
function sectionOf(plan: PlanIndex, node: PlanNode): PlanNode | undefined {
  const divisions = plan.pathTo(node).filter(({ family }) => family === 'division');
  return divisions.find(({ kind }) => kind === 'section') ?? divisions.at(-1);
}

export function measureColumns(scope: Scope): Columns {
  const role = (name: 'lead' | 'via' | 'partner'): NodesColumn => ({
    name,
    holds: 'nodes',
    form: 'short',
    by: 'name',
    of: ({ node }) => named(neighbours(scope, node, name, true)),
  });
  return [
    { name: 'number', holds: 'nodes', form: 'number', by: 'plan', of: ({ node }) => [{ node }] },
    { name: 'title', holds: 'nodes', form: 'title', by: 'name', of: ({ node }) => [{ node }] },
    role('lead'),
    role('via'),
    role('partner'),
    {
      name: 'section',
      holds: 'nodes',
      form: 'full',
      by: 'plan',
      of: ({ node }) => {
        const section = sectionOf(scope.plan, node);
        return section === undefined ? [] : [{ node: section }];
      },
    },
    {
      name: 'names',
      holds: 'count',
      of: ({ node }) =>
        neighbours(scope, node, 'mentions', true).filter(({ family }) => family === 'thing' || family === 'term')
          .length,
    },
    {
      name: 'restates',
      holds: 'nodes',
      form: 'number',
      by: 'plan',
      of: ({ node }) => named(neighbours(scope, node, 'restates', true)),
    },
  ];
}
