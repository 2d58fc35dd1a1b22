import type { PlanGraph } from '../graph/from-rdf.js';
import type { NodeAttributes, NodeFamily } from '../graph/model.js';
import type { Shown } from '../graph/shown.js';
import { APPENDIX_EDGES, asks, FACETS, type Filter, showsEdgeKind } from './filter.js';
import type { Group, MeasureIndex } from './measure-index.js';

/**
 * What a filter leaves of a graph.
 *
 * Everything, with its ties, where facets ask for nothing. Else the measures that answer and what they are tied to,
 * with the directions that they follow and the divisions and measures around them, which bring no ties of their own.
 * Divisions and directions answer too where nothing must be there but a division, or where a division is enough.
 *
 * Where only the appendix counts there are no measures: divisions answer that the appendix gives to an actor.
 *
 * Where a group alone is left, of each family that it has something of only that stays, with the ties within.
 *
 * Then collectives and repeated measures go where the filter says so, and what had ties and lost them all goes with
 * them. The secretariat goes alone: what it alone was tied to stays. Kinds that are hidden go last and take nothing
 * with them.
 *
 * @param index of the same graph
 */
export function shownBy(graph: PlanGraph, index: MeasureIndex, filter: Filter): Shown {
  const units = unitsOf(graph, index, filter);
  const group = index.groupOf(filter);
  const asking = FACETS.some((facet) => asks(filter.facets[facet]));
  const appendix = filter.layer === 'appendix';
  const candidates = new Set<string>();
  const secretariat = new Set<string>();
  graph.forEachNode((key, node) => {
    const standing = units === undefined || !UNITS.has(node.family) || units.around.has(key);
    const repeated = filter.restatements === 'once' && index.restating.has(key);
    if (!standing || repeated || leftOut(filter, node) || outside(group, key, node)) return;
    if (filter.secretariat === 'hidden' && node.secretariat === true) secretariat.add(key);
    else candidates.add(key);
  });
  const edges: string[] = [];
  const tied = new Set<string>();
  const held = (key: string): boolean => candidates.has(key) || secretariat.has(key);
  graph.forEachEdge((edge, { kind }, source, target) => {
    if (!held(source) || !held(target) || !showsEdgeKind(filter, kind)) return;
    if (candidates.has(source) && candidates.has(target)) edges.push(edge);
    const holds = units === undefined ? !appendix || APPENDIX_EDGES.has(kind) : units.answering.has(source);
    if (holds) tied.add(source).add(target);
  });
  const nodes = new Set<string>();
  for (const key of candidates) {
    const { family, kind } = graph.getNodeAttributes(key);
    if (filter.hidden.has(kind)) continue;
    const stands =
      units === undefined ? ALONE.has(family) || (!appendix && graph.degree(key) === 0) : units.around.has(key);
    if (stands || tied.has(key) || (!asking && group?.keys.has(key) === true)) nodes.add(key);
  }
  return {
    nodes,
    edges: new Set(edges.filter((edge) => nodes.has(graph.source(edge)) && nodes.has(graph.target(edge)))),
  };
}

/** Families that are parts of the plan. */
const UNITS: ReadonlySet<NodeFamily> = new Set(['plan', 'division', 'direction', 'measure']);
/** Families that are shown without a tie. */
const ALONE: ReadonlySet<NodeFamily> = new Set(['plan', 'division', 'measure']);
/** Families that the appendix knows. */
const IN_APPENDIX: ReadonlySet<NodeFamily> = new Set(['plan', 'division', 'actor']);

function leftOut({ collectives, layer }: Filter, node: NodeAttributes): boolean {
  return (
    (collectives === 'dropped' && node.kind === 'collective') || (layer === 'appendix' && !IN_APPENDIX.has(node.family))
  );
}

/** Whether a node is of a family that a group narrows, and not of the group; the plan goes with its divisions. */
function outside(group: Group | undefined, key: string, { family }: NodeAttributes): boolean {
  if (group === undefined || group.keys.has(key)) return false;
  return group.families.has(family === 'plan' ? 'division' : family);
}

interface Units {
  /** Parts of the plan that answer what is asked. */
  answering: ReadonlySet<string>;
  /** These, what they follow, and all that they stand in. */
  around: ReadonlySet<string>;
}

/** @returns undefined where nothing is asked for, and no group alone is left */
function unitsOf(graph: PlanGraph, index: MeasureIndex, filter: Filter): Units | undefined {
  const group = index.groupOf(filter);
  if (group === undefined && !FACETS.some((facet) => asks(filter.facets[facet]))) return undefined;
  const around = new Set<string>();
  const up = (key: string): void => {
    for (let at: string | undefined = key; at !== undefined && !around.has(at); at = index.parentOf(at)) around.add(at);
  };
  const answering = index.answering(filter);
  for (const key of answering) {
    up(key);
    graph.forEachOutEdge(key, (_edge, { kind }, _source, direction) => {
      if (kind === 'follows') up(direction);
    });
  }
  const { any, not } = filter.facets.division;
  const only = FACETS.every((facet) => facet === 'division' || filter.facets[facet].any.length === 0);
  if (only || (filter.match === 'any' && any.length > 0)) {
    graph.forEachNode((key, { family }) => {
      if (family !== 'division' && family !== 'direction') return;
      if (group !== undefined && !index.standsIn(key, group.keys)) return;
      const numbers = index.divisionsAround(key);
      const within = any.length === 0 || any.some((number) => numbers.has(number));
      if (!within || not.some((number) => numbers.has(number))) return;
      answering.add(key);
      up(key);
    });
  }
  return { answering, around };
}
