import type { PlanGraph } from '../graph/from-rdf.js';
import type { Shown } from '../graph/shown.js';
import { asks, FACETS, type Filter, showsEdgeKind } from './filter.js';
import { divisionsAround, type MeasureIndex } from './measure-index.js';

/**
 * What a filter leaves of a graph.
 *
 * Where facets ask for something: the measures that answer, the divisions and measures that they stand in, their
 * directions, and the actors, things and terms that these are tied to. Divisions and directions count by themselves
 * where only divisions are asked for. Everything, with its ties, where nothing is asked. Then kinds, the secretariat,
 * collectives and repeated measures go where the filter says so; measures and directions go where only the appendix
 * counts, which knows none; and what had ties and lost them all goes too.
 *
 * @param index of the same graph
 */
export function shownBy(graph: PlanGraph, index: MeasureIndex, filter: Filter): Shown {
  const units = unitsOf(graph, index, filter);
  const gone = (key: string): boolean => {
    const node = graph.getNodeAttributes(key);
    return (
      filter.hidden.has(node.kind) ||
      (filter.secretariat === 'hidden' && node.secretariat === true) ||
      (filter.collectives === 'dropped' && node.kind === 'collective') ||
      (filter.restatements === 'once' && index.restating.has(key)) ||
      (filter.layer === 'appendix' && (node.family === 'measure' || node.family === 'direction'))
    );
  };
  const candidates = new Set<string>();
  graph.forEachNode((key, { family }) => {
    const unit = family === 'measure' || family === 'division' || family === 'direction' || family === 'plan';
    if ((units === undefined || units.has(key) || !unit) && !gone(key)) candidates.add(key);
  });
  return tied(graph, candidates, filter, units);
}

/** Parts of the plan that the facets ask for; undefined where they ask for nothing. */
function unitsOf(graph: PlanGraph, index: MeasureIndex, filter: Filter): Set<string> | undefined {
  const asking = FACETS.filter((facet) => asks(filter.facets[facet]));
  if (asking.length === 0) return undefined;
  const units = new Set<string>();
  const up = (key: string): void => {
    for (let at: string | undefined = key; at !== undefined && !units.has(at); ) {
      units.add(at);
      const edge: string | undefined = graph.findOutEdge(at, (_, { kind }) => kind === 'part-of');
      at = edge === undefined ? undefined : graph.target(edge);
    }
  };
  for (const key of index.measures) {
    if (!index.matches(filter, key) || (filter.restatements === 'once' && index.restating.has(key))) continue;
    up(key);
    graph.forEachOutEdge(key, (_edge, { kind }, _source, direction) => {
      if (kind === 'follows') up(direction);
    });
  }
  if (asking.length === 1 && asking[0] === 'division') {
    const { any, not } = filter.facets.division;
    graph.forEachNode((key, { family }) => {
      if (family !== 'division' && family !== 'direction') return;
      const numbers = divisionsAround(graph, key);
      const within = any.length === 0 || any.some((number) => numbers.has(number));
      if (within && !not.some((number) => numbers.has(number))) up(key);
    });
  }
  return units;
}

/** The candidates that are units, and those that an edge which is shown joins to one. */
function tied(
  graph: PlanGraph,
  candidates: ReadonlySet<string>,
  filter: Filter,
  units: ReadonlySet<string> | undefined,
): Shown {
  const edges = new Set<string>();
  const touched = new Set<string>();
  graph.forEachEdge((edge, { kind }, source, target) => {
    if (!candidates.has(source) || !candidates.has(target) || !showsEdgeKind(filter, kind)) return;
    edges.add(edge);
    if (units === undefined) {
      touched.add(source).add(target);
    } else if (units.has(source)) touched.add(source).add(target);
  });
  const nodes = new Set<string>();
  for (const key of candidates) {
    const kept = units === undefined ? touched.has(key) || graph.degree(key) === 0 : units.has(key) || touched.has(key);
    const { family } = graph.getNodeAttributes(key);
    if (kept || family === 'measure' || family === 'division' || family === 'plan') nodes.add(key);
  }
  for (const edge of edges) {
    if (!nodes.has(graph.source(edge)) || !nodes.has(graph.target(edge))) edges.delete(edge);
  }
  return { nodes, edges };
}
