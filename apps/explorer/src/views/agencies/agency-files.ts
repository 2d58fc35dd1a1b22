/** What the view says, as tables to be saved or copied. */
import type { Cell } from '@plangraph/export';
import type { ViewContext } from '../../elements/view-context.js';
import { fullName } from '../../model/names.js';
import { csvWithSource, neutral, tabLines } from '../../model/spreadsheet.js';
import type { AgencyNetwork } from './agency-network.js';
import { type Ranked, ranked } from './rankings.js';

/**
 * One row an agency: rank, name, identifier, value, and IRI to join with the files of the release. Each row says by
 * which method and options, since rows are copied away from their heads.
 */
export function rankingTable(
  context: ViewContext,
  { projection }: AgencyNetwork,
  values: ReadonlyMap<string, number>,
): Cell[][] {
  const { strings, state } = context;
  const words = strings.agenciesView;
  const { ranking } = state.agencies;
  const method = `${words.rankings[ranking]}; ${methodOf(projection.getAttributes())}`;
  return [
    [words.rank, words.agency, 'id', words.value, words.method, 'IRI'],
    ...ranked(values, ranking).map(({ key, value, rank }: Ranked) => [
      rank,
      ...named(context, key),
      value,
      method,
      key,
    ]),
  ];
}

/** One row a line of the picture, the strongest first. */
export function tieTable(context: ViewContext, { ties, projection }: AgencyNetwork): Cell[][] {
  const { strings, plan } = context;
  const words = strings.agenciesView;
  const method = methodOf(projection.getAttributes());
  const numbers = (keys: readonly string[]): string =>
    keys.map((key) => plan.at(key)?.identifier ?? plan.at(key)?.id ?? key).join('; ');
  return [
    [words.from, 'id', words.to, 'id', words.kind, words.value, words.measures, words.which, words.method],
    ...[...ties.values()].map(({ kind, source, target, weight, measures }) => [
      ...named(context, source),
      ...named(context, target),
      words.tie[kind],
      weight,
      measures.length,
      numbers(measures),
      kind === 'shared' ? method : kind,
    ]),
  ];
}

/** The table as CSV; the last line names the source. */
export function csvOf([columns = [], ...rows]: readonly (readonly Cell[])[], source: string): string {
  return csvWithSource(columns.map(String), rows, source);
}

/** The table with cells parted by tabs. */
export function tabsOf(rows: readonly (readonly Cell[])[]): string {
  return tabLines(rows.map((row) => row.map(neutral)));
}

function named({ plan, language }: ViewContext, key: string): [Cell, Cell] {
  const node = plan.at(key);
  return [node === undefined ? key : fullName(node, language), node?.id];
}

/** Method and options as the analysis gives them: the same words as the command line's. */
function methodOf({ method, options }: { method: string; options: object }): string {
  const settings = Object.entries(options).map(([name, value]) => `${name}=${[value].flat().join('+')}`);
  return [method, ...settings].join('; ');
}
