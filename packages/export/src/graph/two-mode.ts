import type { NodeAttributes, TextMention, ViewGraph } from '@plangraph/core/graph';
import { type Cell, csvLines } from '../csv.js';

export type Role = NonNullable<TextMention['role']>;

const ROLES: readonly Role[] = ['lead', 'via', 'partner'];

/** The roles whose ties count as 1 where none are asked for. */
export const INCIDENCE_ROLES: readonly Role[] = ['lead'];

const COLUMNS = [
  'measure',
  'measure_identifier',
  'measure_ja',
  'measure_en',
  'pillar',
  'section',
  'actor',
  'actor_ja',
  'actor_en',
  'actor_kind',
  'role',
  'inherited',
  'rule',
  'restates',
  'surface',
  'start',
  'end',
] as const;

/**
 * The two-mode network with its roles, as a list of events: a row for each actor in each role in each measure,
 * measures in order of the graph. `restates` names the earlier measures of the view that the measure repeats, so that
 * repetitions can be counted once. `surface` is the evidence in the measure's own text, from `start` to `end` in UTF-16
 * code units, half-open; it is empty where the role was inherited.
 *
 * @param graph a view with measures; the view of agencies has none
 */
export function assignmentsCsv(graph: ViewGraph): Generator<string> {
  return csvLines(COLUMNS, assignmentRows(graph));
}

function* assignmentRows(graph: ViewGraph): Generator<Cell[]> {
  for (const { node: iri, attributes: measure } of graph.nodeEntries()) {
    if (measure.family !== 'measure') continue;
    const restates = graph
      .filterOutEdges(iri, (_, { kind }) => kind === 'restates')
      .map((edge) => graph.getNodeAttribute(graph.target(edge), 'id'));
    for (const { attributes: edge, target, targetAttributes: actor } of graph.outEdgeEntries(iri)) {
      const role = ROLES.find((one) => one === edge.kind);
      if (role === undefined) continue;
      const evidence = measure.mentions?.find((mention) => mention.target === target && mention.role === role);
      yield [
        measure.id,
        measure.identifier,
        measure.labelJa,
        measure.labelEn,
        measure.pillar,
        sectionOf(measure),
        actor.id,
        actor.labelJa,
        actor.labelEn,
        actor.kind,
        role,
        String(edge.inherited ?? false),
        edge.rule,
        restates.join(' '),
        evidence === undefined ? undefined : measure.text?.slice(evidence.start, evidence.end),
        evidence?.start,
        evidence?.end,
      ];
    }
  }
}

/** Measures are numbered after their section (2.2-1-ト in 2.2); those of a pillar without sections (5-エ) are in none. */
function sectionOf({ identifier }: NodeAttributes): string | undefined {
  return /^\d+\.\d+/.exec(identifier ?? '')?.[0];
}

/** Measures × actors: 1 where the actor has one of the roles in the measure, else 0. */
interface Incidence {
  /** IRIs of all measures of the view, also those without such an actor, in order. */
  measures: readonly string[];
  /** IRIs of the actors with one of the roles, in order. */
  actors: readonly string[];
  /** Cells of a measure, in the order of `actors`; made when asked for. */
  row(measure: string): (0 | 1)[];
}

export function incidenceOf(graph: ViewGraph, roles: readonly Role[]): Incidence {
  const counts = (kind: string): boolean => roles.some((role) => role === kind);
  const measures = graph.filterNodes((_, { family }) => family === 'measure');
  const actors = graph.filterNodes((iri) => graph.someInEdge(iri, (_, { kind }) => counts(kind)));
  return {
    measures,
    actors,
    row: (measure) => {
      const own = new Set<string>();
      graph.forEachOutEdge(measure, (_edge, { kind }, _measure, actor) => {
        if (counts(kind)) own.add(actor);
      });
      return actors.map((actor) => (own.has(actor) ? 1 : 0));
    },
  };
}

/**
 * The same as a matrix: a row for each measure, a column for each actor that has one of the roles in some measure, 1
 * where it has it in this one, else 0. Both go by prefixed names. Measures without such an actor have a row of zeros.
 *
 * @param graph a view with measures; the view of agencies has none
 * @param roles that count
 */
export function incidenceCsv(graph: ViewGraph, roles: readonly Role[] = INCIDENCE_ROLES): Generator<string> {
  const incidence = incidenceOf(graph, roles);
  const columns = incidence.actors.map((actor) => graph.getNodeAttribute(actor, 'id'));
  return csvLines(['measure', ...columns], incidenceRows(graph, incidence));
}

function* incidenceRows(graph: ViewGraph, { measures, row }: Incidence): Generator<Cell[]> {
  for (const measure of measures) yield [graph.getNodeAttribute(measure, 'id'), ...row(measure)];
}
