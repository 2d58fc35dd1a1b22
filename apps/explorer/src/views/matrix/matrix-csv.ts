import { csvLines } from '@plangraph/export';
import type { Matrix } from './matrix-model.js';

/** The matrix as CSV (RFC 4180), with a byte order mark so that spreadsheets read Japanese; the source line is last. */
export function csvOf({ rows, columns, cells }: Matrix, nameOf: (key: string) => string, source: string): string {
  const names = (key: string): string => neutral(nameOf(key));
  const lines = rows.map((row, y) => [names(row), ...columns.map((_, x) => cells[y]?.[x]?.value ?? 0)]);
  return `\uFEFF${[...csvLines(['', ...columns.map(names)], [...lines, ...(source === '' ? [] : [[source]])])].join('')}`;
}

/** A name that a spreadsheet would take for a formula gets an apostrophe before it (CWE-1236). */
export function neutral(name: string): string {
  return /^[=+\-@\t\r]/.test(name) ? `'${name}` : name;
}
