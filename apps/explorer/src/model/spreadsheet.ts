/** Tables as spreadsheets take them. */
import { type Cell, csvLines } from '@plangraph/export';

/** Begins a file, without which Excel reads UTF-8 as another encoding. */
export const BYTE_ORDER_MARK = '\ufeff';

/** What spreadsheets take for the beginning of a formula, in full width too, which some of them fold. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it (CWE-1236): a reader can open
 * anybody's data here, and a file that was saved must not act when it is opened.
 */
export function neutral(cell: Cell): Cell {
  return typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell;
}

/** CSV by RFC 4180, in UTF-8 with a byte order mark, and nothing but the table. */
export function csvTable(columns: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const lines = csvLines(
    columns.map((column) => String(neutral(column))),
    Array.from(rows, (row) => row.map(neutral)),
  );
  return BYTE_ORDER_MARK + [...lines].join('');
}

/** Cells parted by tabs, as spreadsheets take them from the clipboard. */
export function tabLines(rows: Iterable<readonly Cell[]>): string {
  const line = (row: readonly Cell[]): string =>
    row.map((cell) => String(cell ?? '').replace(/[\t\r\n]+/g, ' ')).join('\t');
  return Array.from(rows, line).join('\n');
}
