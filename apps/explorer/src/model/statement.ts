/** An edge as a sentence, and the words that stand for a selection. */
import { type EdgeKind, numberOf } from '@plangraph/core/graph';
import type { Selection } from '@plangraph/core/state';
import type { Language } from '../strings/language.js';
import type { Strings } from '../strings/strings.js';
import { fullName, shortName } from './names.js';
import type { PlanIndex, PlanNode } from './plan-index.js';

/** What the selection names in the plan; nothing where it names a node or a connection that is not there. */
export interface Selected {
  node: PlanNode;
  edge?: { kind: EdgeKind; target: PlanNode };
}

export function selectedIn(plan: PlanIndex, selection: Selection): Selected | undefined {
  const node = plan.named(selection.node);
  if (node === undefined || selection.edge === undefined) return node === undefined ? undefined : { node };
  const { kind } = selection.edge;
  const target = plan.named(selection.edge.target);
  if (target === undefined || plan.edge(node, kind, target) === undefined) return undefined;
  return { node, edge: { kind, target } };
}

/** `METI leads 1.1-1-ア`. */
export function edgeWords(
  strings: Strings,
  language: Language,
  source: PlanNode,
  kind: EdgeKind,
  target: PlanNode,
): string {
  const brief = (node: PlanNode): string => numberOf(node, language) ?? shortName(node, language);
  return strings.statement[kind]({ source: brief(source), target: brief(target) });
}

/** The title of what is selected. */
export function titleOf(strings: Strings, language: Language, { node, edge }: Selected): string {
  return edge === undefined ? fullName(node, language) : edgeWords(strings, language, node, edge.kind, edge.target);
}
