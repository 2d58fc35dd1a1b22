/** What the view says, as tables to be saved or copied. */
import type { PlanGraph } from '@plangraph/core/graph';
import type { Cell } from '@plangraph/export';
import type { ViewContext } from '../../elements/view-context.js';
import { fullName } from '../../model/names.js';
import { csvTable, neutral, tabLines } from '../../model/spreadsheet.js';
import type { CountedTies } from '../../take-along/files/ties.js';
import { type AgencyNetwork, ROLE_KINDS } from './agency-network.js';
import { type RankedRow, rankingData } from './charts/chart-data.js';
import { groupName, partWords } from './charts/chart-words.js';
import { printedUnits, printedUnitsOf } from './counts.js';

/**
 * One row an agency: rank, name, identifier, value, what the value is made of, and IRI to join with the files of the
 * release. Each row says by which method and options and from which source, since rows are copied away from their heads.
 */
export function rankingTable(
  context: ViewContext,
  network: AgencyNetwork,
  values: ReadonlyMap<string, number>,
): Cell[][] {
  const { strings, state, plan, language } = context;
  const words = strings.agenciesView;
  const { ranking, grouping } = state.agencies;
  const { rows, parts, groups } = rankingData(network, state.agencies, values);
  const method = [
    words.rankings[ranking],
    methodOf(network.projection.getAttributes()),
    ...(groups === undefined ? [] : [`group=${grouping}`]),
  ].join('; ');
  const printed = ranking === 'measures';
  return [
    [
      ...[words.rank, words.agency, 'id', words.value],
      ...(printed ? [words.printed] : []),
      ...partWords(context, parts).map(({ name }) => name),
      ...(groups === undefined ? [] : [words.group]),
      ...[words.method, 'IRI', words.source],
    ],
    ...rows.map(({ key, value, rank, parts: made }: RankedRow) => [
      rank,
      ...named(context, key),
      value,
      ...(printed ? [printedUnits(network.twoMode, [key])] : []),
      ...made,
      ...(groups === undefined ? [] : [groupName(context, groups[key])]),
      method,
      key,
      plan.source[language],
    ]),
  ];
}

/** One row a line of the picture, the strongest first. */
export function tieTable(context: ViewContext, { ties, projection, twoMode }: AgencyNetwork): Cell[][] {
  const { strings, plan, language } = context;
  const words = strings.agenciesView;
  const method = methodOf(projection.getAttributes());
  const numbers = (keys: readonly string[]): string =>
    keys.map((key) => plan.at(key)?.identifier ?? plan.at(key)?.id ?? key).join('; ');
  return [
    [
      ...[words.from, 'id', words.to, 'id', words.kind],
      ...[words.value, words.measures, words.printed, words.which, words.method, words.source],
    ],
    ...[...ties.values()].map((tie) => [
      ...named(context, tie.source),
      ...named(context, tie.target),
      words.tie[tie.kind],
      tie.weight,
      tie.measures.length,
      printedUnitsOf(twoMode, tie),
      numbers(tie.measures),
      tie.kind === 'shared' ? method : tie.kind,
      plan.source[language],
    ]),
  ];
}

/** The table as CSV. */
export function csvOf([columns = [], ...rows]: readonly (readonly Cell[])[]): string {
  return csvTable(columns.map(String), rows);
}

/** The table with cells parted by tabs. */
export function tabsOf(rows: readonly (readonly Cell[])[]): string {
  return tabLines(rows.map((row) => row.map(neutral)));
}

export function named({ plan, language }: ViewContext, key: string): [Cell, Cell] {
  const node = plan.at(key);
  return [node === undefined ? key : fullName(node, language), node?.id];
}

/**
 * What the picture shows, for files of networks: agencies with their places, and ties with the numbers that the list
 * of lines has.
 *
 * @param graph of the plan
 * @param size radius of an agency
 */
export function countedTies(
  graph: PlanGraph,
  { graph: picture, ties, projection, twoMode }: AgencyNetwork,
  size: (key: string) => number,
): CountedTies {
  const nodes = new Set<string>();
  const edges = new Set<string>();
  twoMode.forEachEdge((_edge, { sources }, one, other) => {
    nodes.add(one).add(other);
    for (const { unit, actor, role } of sources) {
      nodes.add(unit).add(actor);
      for (const edge of graph.edges(unit, actor))
        if (graph.getEdgeAttribute(edge, 'kind') === ROLE_KINDS[role]) edges.add(edge);
    }
  });
  return {
    nodes: picture.mapNodes((key, attributes) => ({
      key,
      attributes: { ...attributes, size: Math.round(size(key) * 100) / 100 },
    })),
    ties: [...ties].map(([key, tie]) => ({ key, ...tie })),
    countedFrom: { nodes, edges },
    method: methodOf(projection.getAttributes()),
  };
}

/** Method and options as the analysis gives them: the same words as the command line's. */
export function methodOf({ method, options }: { method: string; options: object }): string {
  const settings = Object.entries(options).map(([name, value]) => `${name}=${[value].flat().join('+')}`);
  return [method, ...settings].join('; ');
}
