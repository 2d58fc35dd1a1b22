import { csvWithSource } from '../../model/spreadsheet.js';
import type { Matrix } from './matrix-model.js';

/** The matrix as CSV (RFC 4180), with a byte order mark so that spreadsheets read Japanese; the source line is last. */
export function csvOf({ rows, columns, cells }: Matrix, nameOf: (key: string) => string, source: string): string {
  const lines = rows.map((row, y) => [nameOf(row), ...columns.map((_, x) => cells[y]?.[x]?.value ?? 0)]);
  return csvWithSource(['', ...columns.map(nameOf)], lines, source);
}
