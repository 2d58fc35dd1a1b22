import { NODE_KINDS } from '@plangraph/core/state';
import type { PlanNode } from '../../../model/plan-index.js';
import {
  type Columns,
  type CountColumn,
  degreeIn,
  neighbours,
  pillarsOf,
  type Scope,
  type WordsColumn,
} from './column.js';

const ROLES = ['lead', 'via', 'partner'] as const;

/** The kind of a row's node, in the order in which the legend has the kinds. */
export function kindColumn({ strings }: Scope): WordsColumn {
  return {
    name: 'kind',
    holds: 'kind',
    of: ({ node }) => ({ text: strings.kind[node.kind], rank: NODE_KINDS.indexOf(node.kind) }),
  };
}

export function actorColumns(scope: Scope): Columns {
  const measures = (node: PlanNode): Set<PlanNode> =>
    new Set(ROLES.flatMap((role) => neighbours(scope, node, role, false)));
  const count = (name: string, of: (node: PlanNode) => number): CountColumn => ({
    name,
    holds: 'count',
    of: ({ node }) => of(node),
  });
  return [
    { name: 'name', holds: 'nodes', form: 'title', by: 'name', of: ({ node }) => [{ node }] },
    kindColumn(scope),
    ...ROLES.map((role) => count(role, (node) => neighbours(scope, node, role, false).length)),
    count('measures', (node) => measures(node).size),
    count('pillars', (node) => pillarsOf(measures(node))),
    count('main', (node) => neighbours(scope, node, 'main-agency', false).length),
    count('related', (node) => neighbours(scope, node, 'related-agency', false).length),
    count('neighbours', (node) => degreeIn(scope, node)),
  ];
}
