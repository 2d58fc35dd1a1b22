import type { Term } from '@rdfjs/types';
import type { Bindings } from '../types.js';
import { shortName } from './short-name.js';

/**
 * A SELECT answer as a table for terminals: columns are as wide as their widest cell, and East Asian wide characters
 * count two cells. Names are shortened by the prefixes; of literals only the value is shown, line ends as spaces.
 * All rows are read before the first line is given, because the widths are not known earlier.
 */
export async function* tableChunks(
  variables: readonly string[],
  rows: AsyncIterable<Bindings>,
  prefixes: Readonly<Record<string, string>> = {},
): AsyncGenerator<string, undefined> {
  const lines: string[][] = [];
  const widths = variables.map(cells);
  for await (const row of rows) {
    const line = variables.map((variable) => shown(row.get(variable), prefixes));
    line.forEach((text, column) => {
      widths[column] = Math.max(widths[column] ?? 0, cells(text));
    });
    lines.push(line);
  }
  yield lineOf(variables, widths);
  yield lineOf(
    widths.map((width) => '-'.repeat(width)),
    widths,
  );
  for (const line of lines) yield lineOf(line, widths);
}

function lineOf(line: readonly string[], widths: readonly number[]): string {
  const padded = line.map((text, column) => text + ' '.repeat(Math.max(0, (widths[column] ?? 0) - cells(text))));
  return `${padded.join('  ').trimEnd()}\n`;
}

function shown(term: Term | undefined, prefixes: Readonly<Record<string, string>>): string {
  if (term === undefined) return '';
  if (term.termType === 'NamedNode') return shortName(term.value, prefixes) ?? `<${term.value}>`;
  if (term.termType === 'BlankNode') return `_:${term.value}`;
  // Control characters could steer the terminal.
  return term.value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}

/** First and last code point of what is drawn two cells wide; UAX #11, classes W and F, in coarse blocks. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

/** How many cells of a terminal a text takes. Characters of ambiguous width, such as ①, count one. */
export function cells(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character)) continue;
    width += WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
  }
  return width;
}
