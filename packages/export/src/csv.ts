/** A cell: text as it is, numbers in full, nothing where there is nothing. */
export type Cell = string | number | undefined;

/**
 * CSV by RFC 4180, UTF-8 with CRLF: the first row names the columns.
 * @param columns names of the columns
 * @param rows cells in the order of the columns
 */
export function* csvLines(columns: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> {
  yield csvLine(columns);
  for (const row of rows) yield csvLine(row);
}

function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  const text = cell === undefined ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
