/** What stands within some steps of a node. */
import type { NodeKind, PlanGraph, Shown } from '@plangraph/core/graph';
import { ROLES } from '@plangraph/core/state';

/** Everything hangs together through these, so that a way through them says nothing. */
const NO_WAY: ReadonlySet<NodeKind> = new Set(['plan', 'pillar']);
const ROLE: ReadonlySet<string> = new Set(ROLES);

/**
 * As the explorer's surroundings: every tie is a step in both directions. For an actor one step leads to its measures
 * and on to who else has a role in them, since one tie alone would show no other actor.
 *
 * @param depth steps, from 1
 * @param within where nothing else is found; all of the plan where it is absent
 */
export function around(plan: PlanGraph, centre: string, depth: number, within?: Shown): Shown {
  const found = new Set([centre]);
  const isSeen = (edge: string): boolean => within === undefined || within.edges.has(edge);
  const step = (from: readonly string[], rolesOnly: boolean): string[] => {
    const news: string[] = [];
    for (const node of from)
      plan.forEachEdge(node, (edge, { kind }, source, target) => {
        const other = source === node ? target : source;
        if (found.has(other) || !isSeen(edge) || (rolesOnly && !ROLE.has(kind))) return;
        if (within?.nodes.has(other) === false || NO_WAY.has(plan.getNodeAttribute(other, 'kind'))) return;
        found.add(other);
        news.push(other);
      });
    return news;
  };
  const isActor = plan.getNodeAttribute(centre, 'family') === 'actor';
  let ring = [centre];
  for (let at = 0; at < depth; at += 1) {
    const from = new Set(ring);
    const next = step(ring, false);
    // A measure that only names an actor is none of its measures.
    const measures = next.filter((node) =>
      plan.someOutEdge(node, (edge, { kind }, _, actor) => ROLE.has(kind) && from.has(actor) && isSeen(edge)),
    );
    ring = [...next, ...(isActor ? step(measures, true) : [])];
  }
  const edges = plan.filterEdges((edge, _, source, target) => isSeen(edge) && found.has(source) && found.has(target));
  return { nodes: found, edges: new Set(edges) };
}
