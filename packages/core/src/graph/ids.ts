import type { PlanGraph } from './from-rdf.js';
import type { EdgeKind } from './model.js';

/** `…/measure/2.2-1-to` → `measure:2.2-1-to`; other IRIs as they are. */
export function prefixedName(iri: string): string {
  const match = /([A-Za-z]+)[/#]([^/#]+)$/.exec(iri);
  return match === null ? iri : `${match[1]}:${match[2]}`;
}

/** Ids are prefixed names; of nodes that would have the same, each has its IRI. */
export function setIds(graph: PlanGraph): void {
  const owners = new Map<string, string[]>();
  graph.forEachNode((iri) => {
    const id = prefixedName(iri);
    const list = owners.get(id);
    if (list === undefined) owners.set(id, [iri]);
    else list.push(iri);
  });
  for (const [id, iris] of owners) {
    for (const iri of iris) {
      const own = iris.length === 1 ? id : iri;
      graph.setNodeAttribute(iri, 'id', own);
      if (graph.getNodeAttribute(iri, 'labelJa') === '') graph.setNodeAttribute(iri, 'labelJa', own);
    }
  }
}

/** Key of the edge between two nodes, made of their ids; no two edges have the same. */
export function edgeKey(graph: PlanGraph, source: string, kind: EdgeKind, target: string): string {
  return `${graph.getNodeAttribute(source, 'id')} ${kind} ${graph.getNodeAttribute(target, 'id')}`;
}
