import { MultiDirectedGraph } from 'graphology';
import type { PlanGraph } from './from-rdf.js';
import type { EdgeAttributes, EdgeKind, GraphAttributes, NodeAttributes, TieKind } from './model.js';
import type { ViewGraph } from './views.js';

/** Actors of one measure by role. */
interface Cast {
  lead: string[];
  via: string[];
  partner: string[];
}

/**
 * The actors that have a role in some measure, and the ties between them. Weights are numbers of measures, bullets
 * counted as measures of their own and restatements counted again:
 * - `shared`: both lead. It has no direction, so it stands twice, once each way and with the same weight: readers
 *   (NetworkX, igraph) refuse files that mix edges with and without direction, or take all for directed.
 * - `through`: from one that leads to one through which it acts.
 * - `with`: from one that leads to one with which it acts.
 *
 * @param graph is not changed; positions stay those of the whole
 */
export function tiesOfAgencies(graph: PlanGraph): ViewGraph {
  const casts = castsOf(graph);
  const actors = new Set(casts.flatMap(({ lead, via, partner }) => [...lead, ...via, ...partner]));
  const ties: ViewGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes<EdgeKind | TieKind>, GraphAttributes>();
  ties.replaceAttributes({ ...graph.getAttributes() });
  graph.forEachNode((iri, attributes) => {
    if (actors.has(iri)) ties.addNode(iri, { ...attributes });
  });
  for (const { lead, via, partner } of casts) {
    for (const one of lead) {
      for (const other of lead) addTie(ties, one, 'shared', other);
      for (const other of via) addTie(ties, one, 'through', other);
      for (const other of partner) addTie(ties, one, 'with', other);
    }
  }
  return ties;
}

/** Of each measure, in order of the graph. */
function castsOf(graph: PlanGraph): Cast[] {
  return graph
    .filterNodes((_, { family }) => family === 'measure')
    .map((measure) => {
      const cast: Cast = { lead: [], via: [], partner: [] };
      graph.forEachOutEdge(measure, (_edge, { kind }, _measure, actor) => {
        if (kind === 'lead' || kind === 'via' || kind === 'partner') cast[kind].push(actor);
      });
      return cast;
    });
}

function addTie(ties: ViewGraph, source: string, kind: TieKind, target: string): void {
  if (source === target) return;
  const key = `${ties.getNodeAttribute(source, 'id')} ${kind} ${ties.getNodeAttribute(target, 'id')}`;
  if (ties.hasEdge(key)) ties.updateEdgeAttribute(key, 'weight', (weight) => (weight ?? 0) + 1);
  else ties.addDirectedEdgeWithKey(key, source, target, { kind, weight: 1 });
}
