import type { PlanGraph } from '../graph/from-rdf.js';
import { edgeKey } from '../graph/ids.js';
import { APPENDIX_EDGES, ROLES } from './filter.js';

/**
 * The graph with a tie to each member beside every tie to a collective whose members the plan defines
 * (`org:hasMember`): roles, and duties of the appendix. Such an edge says which collective it comes from in
 * `expandedFrom`; a tie that the plan states itself stays as it is. The plan does not say these ties: it is the
 * reader who asks for them.
 *
 * @param graph is not changed
 */
export function expandCollectives(graph: PlanGraph): PlanGraph {
  const expanded = graph.copy() as PlanGraph;
  for (const membership of graph.filterEdges((_, { kind }) => kind === 'has-member')) {
    const [collective, member] = graph.extremities(membership);
    graph.forEachInEdge(collective, (_edge, attributes, source) => {
      const { kind } = attributes;
      if (!TIES.has(kind) || source === member) return;
      const key = edgeKey(graph, source, kind, member);
      if (!expanded.hasEdge(key)) {
        expanded.addDirectedEdgeWithKey(key, source, member, { ...attributes, expandedFrom: collective });
      }
    });
  }
  return expanded;
}

const TIES: ReadonlySet<string> = new Set([...ROLES, ...APPENDIX_EDGES]);
