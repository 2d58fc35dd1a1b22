import type { EdgeKind, PlanGraph } from '@plangraph/core/graph';
import type { WalkOptions } from '../paths/index.js';

/** Each tie that can be walked from a node to a node that is neither avoided nor hidden, in no order. */
export function forEachTie(
  graph: PlanGraph,
  node: string,
  options: WalkOptions,
  visit: (tie: string, other: string) => void,
): void {
  const { shown, avoid, directed = false } = options;
  if (shown?.nodes?.has(node) === false) return;
  const each = (tie: string, kind: EdgeKind, other: string): void => {
    if (other === node || !isWalkable(tie, kind, options)) return;
    if (shown?.nodes?.has(other) === false || avoid?.nodes?.has(other)) return;
    if (avoid?.kinds?.has(graph.getNodeAttribute(other, 'kind'))) return;
    visit(tie, other);
  };
  graph.forEachOutEdge(node, (tie, { kind }, _node, other) => each(tie, kind, other));
  if (!directed) graph.forEachInEdge(node, (tie, { kind }, other) => each(tie, kind, other));
}

export function isWalkable(tie: string, kind: EdgeKind, { kinds, shown }: WalkOptions): boolean {
  return kinds?.has(kind) !== false && shown?.edges?.has(tie) !== false;
}
