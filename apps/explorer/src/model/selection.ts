/** From what an address names to what the picture calls it, and back. */
import type { Selection } from '@plangraph/core/state';
import type { PlanIndex } from './plan-index.js';

/** Key of the node or the edge that is selected; nothing where there is no such node or edge. */
export function keyOf(plan: PlanIndex, selection: Selection | undefined): string | undefined {
  const node = selection === undefined ? undefined : plan.named(selection.node);
  if (node === undefined) return undefined;
  const edge = selection?.edge;
  if (edge === undefined) return node.iri;
  const target = plan.named(edge.target);
  return target === undefined ? undefined : plan.edge(node, edge.kind, target)?.key;
}

/** What a key of the picture selects; nothing where it is neither a node's nor an edge's. */
export function selectionAt(plan: PlanIndex, key: string): Selection | undefined {
  const node = plan.at(key);
  if (node !== undefined) return { node: node.id };
  const edge = plan.edgeAt(key);
  return edge === undefined ? undefined : { node: edge.source.id, edge: { kind: edge.kind, target: edge.target.id } };
}
