import type { PlanGraph } from '@plangraph/core/graph';
import { TEXT_ROLES, type TextRole } from '../two-mode/index.js';

export interface RoleTie {
  role: TextRole;
  /** Key of the edge from the measure. */
  edge: string;
  /** Taken over from the measure that introduces the bullet. */
  inherited: boolean;
}

/** What an actor does in each measure where it has a role; measures in the order of the graph, roles in that of `TEXT_ROLES`. */
export function rolesByMeasure(graph: PlanGraph, actor: string): Map<string, RoleTie[]> {
  const found = new Map<string, RoleTie[]>();
  graph.forEachInEdge(actor, (edge, { kind, inherited = false }, measure) => {
    const role = TEXT_ROLES.find((one) => one === kind);
    if (role === undefined) return;
    const ties = found.get(measure) ?? [];
    found.set(measure, ties);
    ties.push({ role, edge, inherited });
  });
  for (const ties of found.values()) ties.sort((a, b) => TEXT_ROLES.indexOf(a.role) - TEXT_ROLES.indexOf(b.role));
  return new Map(inOrder(graph, found.keys()).map((measure) => [measure, found.get(measure) as RoleTie[]]));
}

/** Keys of nodes in the order of the graph, which is document order; each once. */
export function inOrder(graph: PlanGraph, nodes: Iterable<string>): string[] {
  const wanted = new Set(nodes);
  return wanted.size === 0 ? [] : graph.filterNodes((node) => wanted.has(node));
}
