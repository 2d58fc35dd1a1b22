import type { PlanGraph } from './from-rdf.js';
import type { NodeKind } from './model.js';
import type { Shown } from './shown.js';
import { ROLE_KINDS } from './table.js';

/** Everything hangs together through these, so that a way through them says nothing. */
export const HUB_KINDS: ReadonlySet<NodeKind> = new Set(['plan', 'pillar']);

/** What stands around a node; can be shown as it is. */
export interface Surroundings extends Shown {
  centre: string;
  /** Steps from the centre, which has 0; the nearest first, those equally near in the order of the graph. */
  distances: ReadonlyMap<string, number>;
}

/**
 * The nodes within some steps of a node, with all ties between them: its ego network (Wasserman and Faust, Social Network
 * Analysis, 1994, section 2.2.3), with two rules of this data. Hubs, plan and pillars, are not passed through. And for
 * an actor one step leads to its measures and on to who else has a role in them, since one tie alone would show no other
 * actor.
 *
 * @param graph is not changed
 * @param centre key of a node, which is found even where it is not shown
 * @param depth steps, from 1
 * @param shown where nothing else is found; all of the graph where it is absent
 * @throws Error where the graph has no such node
 */
export function surroundings(graph: PlanGraph, centre: string, depth: number, shown?: Shown): Surroundings {
  const ofActor = graph.getNodeAttribute(centre, 'family') === 'actor';
  const distances = new Map([[centre, 0]]);
  const isShown = (edge: string): boolean => shown === undefined || shown.edges.has(edge);
  const step = (ring: readonly string[], distance: number, rolesOnly: boolean): string[] => {
    const news: string[] = [];
    for (const node of ring)
      graph.forEachEdge(node, (edge, { kind }, source, target) => {
        const other = source === node ? target : source;
        if (distances.has(other) || !isShown(edge) || (rolesOnly && !ROLE_KINDS.has(kind))) return;
        if (shown?.nodes.has(other) === false || HUB_KINDS.has(graph.getNodeAttribute(other, 'kind'))) return;
        distances.set(other, distance);
        news.push(other);
      });
    return news;
  };
  let ring = [centre];
  for (let distance = 1; distance <= depth; distance += 1) {
    const from = new Set(ring);
    const next = step(ring, distance, false);
    // A measure that only names an actor is none of its measures.
    const measures = next.filter((node) =>
      graph.someOutEdge(node, (edge, { kind }, _, actor) => ROLE_KINDS.has(kind) && from.has(actor) && isShown(edge)),
    );
    ring = ofActor ? [...next, ...step(measures, distance, true)] : next;
  }
  const nodes = graph.nodes().filter((node) => distances.has(node));
  const far = (node: string): number => distances.get(node) as number;
  nodes.sort((a, b) => far(a) - far(b));
  const edges = graph.filterEdges(
    (edge, _, source, target) => isShown(edge) && distances.has(source) && distances.has(target),
  );
  return {
    centre,
    distances: new Map(nodes.map((node) => [node, far(node)])),
    nodes: new Set(nodes),
    edges: new Set(edges),
  };
}
