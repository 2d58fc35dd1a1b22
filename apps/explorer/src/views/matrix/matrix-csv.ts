import type { Matrix } from './matrix-model.js';

/** The matrix as CSV (RFC 4180), with a byte order mark so that spreadsheets read Japanese; the source line is last. */
export function csvOf({ rows, columns, cells }: Matrix, nameOf: (key: string) => string, source: string): string {
  const lines = [
    ['', ...columns.map(nameOf)],
    ...rows.map((row, y) => [nameOf(row), ...columns.map((_, x) => String(cells[y]?.[x]?.value ?? 0))]),
    ...(source === '' ? [] : [[source]]),
  ];
  return `\uFEFF${lines.map((line) => line.map(field).join(',')).join('\r\n')}\r\n`;
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
