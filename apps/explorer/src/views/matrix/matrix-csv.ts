/**
 * The matrix as files. Nothing in them is read as data that is none: the source stands at the head of the first column,
 * or in a column of its own, never in a row.
 */
import { numberOf } from '@plangraph/core/graph';
import type { ViewState } from '@plangraph/core/state';
import type { LayerCell } from '@plangraph/network';
import type { ViewContext } from '../../elements/view-context.js';
import { fullName } from '../../model/names.js';
import { csvTable } from '../../model/spreadsheet.js';
import { hasColumn } from './disagreements.js';
import type { Matrix } from './matrix-model.js';

/**
 * The matrix as CSV (RFC 4180), with a byte order mark so that spreadsheets read Japanese.
 *
 * @param corner what the first column holds
 * @param layer a count without anything to count is 0; a difference without anything to compare is empty, since there
 *   0 says that text and appendix agree or cancel each other out
 */
export function csvOf(
  { rows, columns, cells }: Matrix,
  nameOf: (key: string) => string,
  corner: string,
  layer: ViewState['matrix']['layer'],
): string {
  const empty = layer === 'difference' ? undefined : 0;
  const lines = rows.map((row, y) => [nameOf(row), ...columns.map((_, x) => cells[y]?.[x]?.value ?? empty)]);
  return csvTable([corner, ...columns.map(nameOf)], lines);
}

/** The matrix as the view shows it. */
export function matrixCsv({ strings, language, plan, state }: ViewContext, matrix: Matrix): string {
  const { rows, layer } = state.matrix;
  const { matrix: words } = strings;
  const corner = words.corner({
    rows: words.rowsBy[rows],
    counted: words.counted[rows === 'actors' ? (`${layer}Actors` as const) : layer],
    source: plan.source[language],
  });
  const nameOf = (key: string): string => {
    const node = plan.at(key);
    const name = node === undefined ? key : fullName(node, language);
    return matrix.direct.has(key) ? words.direct({ name }) : name;
  };
  return csvOf(matrix, nameOf, corner, layer);
}

/** One line for each disagreement of text and appendix. */
export function disagreementsCsv(
  { strings, language, plan, loaded }: Pick<ViewContext, 'strings' | 'language' | 'plan' | 'loaded'>,
  all: readonly LayerCell[],
): string {
  const { matrix: words } = strings;
  const name = (key: string): string => {
    const node = plan.at(key);
    return node === undefined ? key : fullName(node, language);
  };
  const numberAt = (key: string): string => {
    const node = plan.at(key);
    return (node && numberOf(node, language)) ?? key;
  };
  const { division, agency, column, text, appendix, measures, source } = words.columns;
  const rows = all.map((cell) => [
    name(cell.division),
    name(cell.actor),
    words.hasColumn[hasColumn(loaded.graph, cell.actor) ? 'yes' : 'no'],
    words.inText[cell.text.length > 0 ? 'lead' : 'none'],
    words.inAppendix[cell.appendix],
    cell.measures.map(numberAt).join(' '),
    plan.source[language],
  ]);
  return csvTable([division, agency, column, text, appendix, measures, source], rows);
}
