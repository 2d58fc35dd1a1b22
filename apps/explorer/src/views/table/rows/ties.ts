import { EDGE_KINDS } from '@plangraph/core/state';
import { nameOf } from '../../../model/names.js';
import type { PlanNode } from '../../../model/plan-index.js';
import { ruleWords } from '../../../model/rule-words.js';
import type { Columns, NodesColumn, Row, Scope, Tie, Words } from './column.js';

export function tieColumns(scope: Scope): Columns {
  const { plan, strings } = scope;
  const pillars = new Map<string, PlanNode>();
  for (const node of plan.nodes) {
    if (node.kind === 'pillar' && node.identifier !== undefined) pillars.set(node.identifier, node);
  }
  const end = (name: 'from' | 'to', by: NodesColumn['by'], of: (tie: Tie) => PlanNode): NodesColumn => ({
    name,
    holds: 'nodes',
    form: 'number',
    by,
    of: ({ tie }) => (tie === undefined ? [] : [{ node: of(tie) }]),
  });
  return [
    end('from', 'plan', ({ source }) => source),
    {
      name: 'tie',
      holds: 'tie',
      of: ({ tie }) =>
        tie === undefined ? undefined : { text: strings.edge[tie.kind], rank: EDGE_KINDS.indexOf(tie.kind) },
    },
    end('to', 'name', ({ target }) => target),
    { name: 'evidence', holds: 'sentence' },
    { name: 'origin', holds: 'words', of: (row) => originOf(scope, row) },
    {
      name: 'pillar',
      holds: 'nodes',
      form: 'number',
      by: 'plan',
      of: ({ node }) => {
        const pillar = node.pillar === undefined ? undefined : pillars.get(node.pillar);
        return pillar === undefined ? [] : [{ node: pillar }];
      },
    },
    { name: 'weight', holds: 'count', of: ({ key }) => scope.graph.getEdgeAttribute(key, 'weight') ?? 1 },
  ];
}

/** How a tie came about where no sentence of its own says it, else the rule that read it. */
function originOf({ graph, plan, strings, language }: Scope, { key }: Row): Words | undefined {
  const { inherited, rule, expandedFrom } = graph.getEdgeAttributes(key);
  const collective = expandedFrom === undefined ? undefined : plan.at(expandedFrom);
  if (collective !== undefined)
    return { text: strings.table.memberOf({ collective: nameOf(collective, language).text }) };
  if (inherited === true) return { text: strings.table.inherited };
  return rule === undefined ? undefined : ruleWords(strings, rule);
}
