/** Where the text and the table of responsible ministries (appendix) say different. */
import type { EdgeKind, PlanGraph, Shown } from '@plangraph/core/graph';
import { type LayerCell, layerAgreement } from '@plangraph/network';

/** Whether the table of responsible ministries has a column for an actor: one without can have no mark in it. */
export function hasColumn(graph: PlanGraph, actor: string): boolean {
  return graph.someInEdge(actor, (_edge, { kind }) => kind === 'main-agency' || kind === 'related-agency');
}

/** What the comparison is counted over, whether or not it is drawn. */
const STRUCTURE: ReadonlySet<EdgeKind> = new Set<EdgeKind>(['part-of', 'unit-of', 'restates']);

/**
 * Every pair of a division of the table and an actor that the text (a lead) or the table names, in the order of the
 * plan. Units count as their ministry, as in `layers.csv`.
 *
 * @param shown other measures, roles and marks of the table do not count
 */
export function layersIn(graph: PlanGraph, shown: Shown): readonly LayerCell[] {
  const part = graph.nullCopy() as PlanGraph;
  graph.forEachNode((key, attributes) => {
    const counts = attributes.family === 'actor' || attributes.family === 'division' || shown.nodes.has(key);
    if (counts) part.addNode(key, { ...attributes });
  });
  graph.forEachEdge((edge, attributes, source, target) => {
    if (!part.hasNode(source) || !part.hasNode(target)) return;
    if (!STRUCTURE.has(attributes.kind) && !shown.edges.has(edge)) return;
    part.addDirectedEdgeWithKey(edge, source, target, { ...attributes });
  });
  // Only the cells are looked at: the correlation of the layers needs no permutations here.
  return layerAgreement(part, { permutations: 1 }).cells;
}
