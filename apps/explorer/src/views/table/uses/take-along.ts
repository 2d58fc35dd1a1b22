/** The table as text, to be saved or copied: what is listed, in the order in which it is listed. */
import { type Cell, csvLines } from '@plangraph/export';
import { evidenceFor } from '../../../model/evidence.js';
import { fullName } from '../../../model/names.js';
import { BYTE_ORDER_MARK, neutral, tabLines } from '../../../model/spreadsheet.js';
import type { Listing } from '../listing.js';
import type { Column, Row, Scope } from '../rows/column.js';
import { headOf } from '../rows/list.js';
import { written } from '../rows/names.js';

type Listed = Pick<Listing, 'list' | 'columns' | 'rows' | 'scope'>;

/** Between the names in one cell; no name of the plan has one. */
const BETWEEN = '; ';

/**
 * CSV by RFC 4180, in UTF-8. IRIs come last, so that rows can be joined with the files of the release.
 * @param mark whether it begins with a byte order mark, without which Excel reads UTF-8 as another encoding
 */
export function tableCsv(listed: Listed, { mark = false } = {}): string {
  return (mark ? BYTE_ORDER_MARK : '') + [...csvLines(headsWithIris(listed), cells(listed))].join('');
}

/** Cells parted by tabs, as spreadsheets take them from the clipboard; formulas as in CSV. */
export function tableTabs(listed: Listed): string {
  return tabLines([headsWithIris(listed), ...cells(listed)]);
}

/** A table of GitHub Flavored Markdown; marks that mean something there are escaped. */
export function tableMarkdown(listed: Listed): string {
  const { columns, rows, scope } = listed;
  const line = (row: readonly Cell[]): string =>
    `| ${row.map((cell) => markdownCell(String(cell ?? ''))).join(' | ')} |\n`;
  const rule = columns.map(({ holds }) => (holds === 'count' ? '---:' : '---'));
  const body = rows.map((row) => line(columns.map((column) => cellOf(column, row, scope))));
  return `${line(headsOf(listed))}| ${rule.join(' | ')} |\n${body.join('')}`;
}

function headsOf({ list, columns, scope }: Listed): string[] {
  return columns.map((column) => headOf(scope.strings, list, column));
}

function headsWithIris(listed: Listed): string[] {
  return [...headsOf(listed), ...(listed.list === 'ties' ? ['IRI 1', 'IRI 2'] : ['IRI'])];
}

function* cells({ columns, rows, scope }: Listed): Generator<Cell[]> {
  for (const row of rows) {
    const own = columns.map((column) => cellOf(column, row, scope)).map(neutral);
    yield [...own, row.node.iri, ...(row.tie === undefined ? [] : [row.tie.target.iri])];
  }
}

function cellOf(column: Column, row: Row, scope: Scope): Cell {
  const { language } = scope;
  switch (column.holds) {
    case 'count':
      return column.of(row);
    case 'nodes':
      return column
        .of(row)
        .map(({ node, count }) => {
          // Abbreviations are for the screen; numbers of measures are how the plan names them.
          const name = column.form === 'short' ? fullName(node, language) : written(node, column.form, language).text;
          return count === undefined ? name : `${name} (${count})`;
        })
        .join(BETWEEN);
    case 'sentence':
      return sentenceOf(row, scope);
    default:
      return column.of(row)?.text;
  }
}

function sentenceOf({ tie }: Row, { plan, texts }: Scope): string | undefined {
  if (tie === undefined || texts === undefined) return undefined;
  return evidenceFor(plan, texts, tie.source, tie.kind, tie.target)
    ?.sentences[0]?.map(({ text }) => text)
    .join('');
}

function markdownCell(text: string): string {
  return text.replace(/[\\|`*_[\]<>]/g, '\\$&').replace(/\s+/g, ' ');
}
