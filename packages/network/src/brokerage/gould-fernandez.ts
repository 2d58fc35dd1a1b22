import type { AbstractGraph } from 'graphology-types';
import { adjacencyOf } from '../positions/adjacency.js';
import { type Brokerage, brokerRole, type GroupOf, noBrokerage } from './roles.js';

export interface GouldFernandezOptions {
  /** Default: the attribute `kind`. */
  group?: GroupOf;
}

/**
 * Gould–Fernandez brokerage: for each node b, the ordered pairs a, c with ties a → b → c and none a → c, by group:
 *
 * - coordinator: a, b and c of one group
 * - itinerant: a and c of one group, b of another
 * - gatekeeper: b and c of one group, a of another
 * - representative: a and b of one group, c of another
 * - liaison: three groups
 *
 * Gould & Fernandez 1989, doi:10.2307/270949, whose names are used; the documentation of R's sna has at times had
 * gatekeeper and representative the other way round. Whole numbers from 0. Without direction each tie goes both ways, so
 * each pair counts twice, and gatekeeper and representative are the same number. Weights are not looked at.
 *
 * The numbers grow with degree and with the size of groups, and depend on how the groups are drawn. Being on the only
 * short path between two says nothing of whether anything is brokered.
 *
 * Time: Σ over ties a → b of the number of ties from a and from b.
 *
 * @returns the counts of each node, in the order of the graph
 */
export function gouldFernandez(graph: AbstractGraph, options: GouldFernandezOptions = {}): Record<string, Brokerage> {
  const groupOf = options.group ?? ((_, { kind }) => String(kind));
  const { nodes, starts, neighbours } = adjacencyOf(graph, null, 'out');
  const groups = nodes.map((node) => groupOf(node, graph.getNodeAttributes(node)));
  const results = nodes.map(noBrokerage);
  const tiedTo = new Int32Array(nodes.length).fill(-1);
  for (const a of nodes.keys()) {
    const targets = neighbours.subarray(starts[a], starts[a + 1]);
    for (const b of targets) tiedTo[b] = a;
    for (const b of targets) {
      const counts = results[b];
      if (counts === undefined) continue;
      for (const c of neighbours.subarray(starts[b], starts[b + 1])) {
        if (c === a || tiedTo[c] === a) continue;
        counts[brokerRole(groups[a] ?? '', groups[b] ?? '', groups[c] ?? '')] += 1;
        counts.total += 1;
      }
    }
  }
  return Object.fromEntries(nodes.map((node, i) => [node, results[i] ?? noBrokerage()]));
}

/** Writes the counts of each node as one object; `attribute` is by default `brokerage`. */
gouldFernandez.assign = (graph: AbstractGraph, options: GouldFernandezOptions & { attribute?: string } = {}): void => {
  for (const [node, counts] of Object.entries(gouldFernandez(graph, options)))
    graph.setNodeAttribute(node, options.attribute ?? 'brokerage', counts);
};
