/** The lists of the table: which rows each has, and how many there would be without filters. */
import { EDGE_KINDS, type TABLES } from '@plangraph/core/state';
import type { PlanIndex, PlanNode } from '../../../model/plan-index.js';
import type { Strings } from '../../../strings/strings.js';
import { actorColumns } from './actors.js';
import type { Column, Columns, Row, Scope } from './column.js';
import { measureColumns } from './measures.js';
import { thingColumns } from './things.js';
import { tieColumns } from './ties.js';

export type ListName = (typeof TABLES)[number];

const BELONGS: Readonly<Record<Exclude<ListName, 'ties'>, (node: PlanNode) => boolean>> = {
  measures: ({ family }) => family === 'measure',
  actors: ({ family }) => family === 'actor',
  things: ({ family }) => family === 'thing' || family === 'term',
};

const COLUMNS: Readonly<Record<ListName, (scope: Scope) => Columns>> = {
  measures: measureColumns,
  actors: actorColumns,
  things: thingColumns,
  ties: tieColumns,
};

export function columnsOf(list: ListName, scope: Scope): Columns {
  return COLUMNS[list](scope);
}

/** The words at the head of a column. */
export function headOf(strings: Strings, list: ListName, { name }: Column): string {
  const heads: Readonly<Record<string, string>> = strings.table.columns[list];
  return heads[name] ?? name;
}

/** What is shown of a list, in order of the plan; ties in the order of their sources, then by kind, then by targets. */
export function rowsOf(
  list: ListName,
  { plan, shown, answering }: Pick<Scope, 'plan' | 'shown'> & Partial<Pick<Scope, 'answering'>>,
): Row[] {
  if (list !== 'ties') {
    return plan.nodes
      .filter((node) => BELONGS[list](node) && shown.nodes.has(node.iri))
      .map((node) => ({ key: node.iri, node, ...(isContext(node, answering) ? { context: true } : {}) }));
  }
  const rows: Row[] = [];
  for (const key of shown.edges) {
    const edge = plan.edgeAt(key);
    if (edge !== undefined) rows.push({ key, node: edge.source, tie: { key, ...edge } });
  }
  const rank = new Map(EDGE_KINDS.map((kind, at) => [kind, at]));
  const kindOf = ({ tie }: Row): number => (tie === undefined ? 0 : (rank.get(tie.kind) ?? 0));
  return rows.sort(
    (a, b) =>
      a.node.index - b.node.index || kindOf(a) - kindOf(b) || (a.tie?.target.index ?? 0) - (b.tie?.target.index ?? 0),
  );
}

function isContext({ family, iri }: PlanNode, answering: Scope['answering']): boolean {
  return family === 'measure' && answering !== undefined && !answering.has(iri);
}

/**
 * How many rows the lists have: of what is shown, or of the whole plan where nothing says what is shown. Measures that
 * only stand above a bullet that answers are not among them, as in the line above the views.
 */
export function countsOf(
  plan: PlanIndex,
  shown?: Scope['shown'],
  answering?: Scope['answering'],
): Record<ListName, number> {
  let ties = shown?.edges.size ?? 0;
  if (shown === undefined) for (const count of plan.edgeCounts.values()) ties += count;
  const counts = { measures: 0, actors: 0, things: 0, ties };
  for (const node of plan.nodes) {
    if (shown !== undefined && !shown.nodes.has(node.iri)) continue;
    if (isContext(node, answering)) continue;
    for (const list of ['measures', 'actors', 'things'] as const) if (BELONGS[list](node)) counts[list] += 1;
  }
  return counts;
}
