/** What stands around an actor, with a shared measure as the way from one actor to the next. */
import type { NodeKind, PlanGraph, Shown } from '@plangraph/core/graph';
import { ROLES } from '@plangraph/core/state';
import type { EgoNetwork } from '@plangraph/network';

const ROLE: ReadonlySet<string> = new Set(ROLES);

/**
 * As `egoNetwork`, but one step leads from an actor to its measures and to who else has a role in them: one hop alone
 * would show no other actor. Everything else is a step away where a tie leads to it.
 *
 * @param depth steps, from 1
 * @param avoid kinds that are left out
 */
export function aroundActor(
  graph: PlanGraph,
  centre: string,
  depth: number,
  shown: Shown,
  avoid: ReadonlySet<NodeKind>,
): EgoNetwork {
  const found = new Map([[centre, 0]]);
  const family = (node: string): string => graph.getNodeAttribute(node, 'family');
  const step = (ring: readonly string[], distance: number, rolesOnly: boolean): string[] => {
    const news: string[] = [];
    for (const node of ring)
      graph.forEachEdge(node, (edge, { kind }, source, target) => {
        const other = source === node ? target : source;
        if (found.has(other) || !shown.edges.has(edge) || !shown.nodes.has(other)) return;
        if (avoid.has(graph.getNodeAttribute(other, 'kind')) || (rolesOnly && !ROLE.has(kind))) return;
        found.set(other, distance);
        news.push(other);
      });
    return news;
  };
  let ring = [centre];
  for (let distance = 1; distance <= depth; distance += 1) {
    const next = step(ring, distance, false);
    const from = new Set(ring);
    // A measure that only names an actor is none of its measures.
    const measures = next.filter(
      (node) =>
        family(node) === 'measure' &&
        graph.someOutEdge(
          node,
          (edge, { kind }, _, actor) => ROLE.has(kind) && from.has(actor) && shown.edges.has(edge),
        ),
    );
    ring = [...next, ...step(measures, distance, true)];
  }
  const nodes = graph.nodes().filter((node) => found.has(node));
  nodes.sort((a, b) => (found.get(a) as number) - (found.get(b) as number));
  const edges = graph.filterEdges(
    (edge, _attributes, source, target) => shown.edges.has(edge) && found.has(source) && found.has(target),
  );
  return {
    centre,
    distances: new Map(nodes.map((node) => [node, found.get(node) as number])),
    nodes: new Set(nodes),
    edges: new Set(edges),
  };
}
