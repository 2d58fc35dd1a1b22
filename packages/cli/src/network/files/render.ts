import type { Bilingual } from '@plangraph/core';
import type { GraphAttributes } from '@plangraph/core/graph';
import { type Cell, csvLines } from '@plangraph/export';
import { cells as cellsOf } from '@plangraph/sparql';
import { padEnd, padStart } from '../../padding.js';
import type { Language } from '../../words/language.js';
import { WORDS, type Words } from '../../words/words.js';
import { type Column, methodLine, type Table, type TableTitle, type Value } from '../tables/table.js';

/** What every file carries of the plan. */
export type Source = Pick<GraphAttributes, 'source' | 'sourceEn' | 'license'>;

/**
 * For people: what it is, method, options, source and the numbers of the whole in lines that begin with `#`, then columns
 * padded to their width. Other numbers than whole ones have four decimal places.
 *
 * @param language of the labels
 * @param words for title, headings and numbers
 */
export function asText(table: Table, source: Source, language: Language, words: Words = WORDS.en): string {
  const columns = table.columns.flatMap(({ shown }, at) => (shown === undefined || shown === language ? [at] : []));
  const line = (row: readonly string[]): string[] => columns.map((at) => row[at] ?? '');
  const lines = [
    line(table.columns.map(({ name }) => words.tables.heading(name.replace(/_(?:ja|en)$/, '_label')))),
    ...table.rows.map((row) => line(row.map(shownValue))),
  ];
  const widths = columns.map((_, at) => lines.reduce((most, row) => Math.max(most, cellsOf(row[at] ?? '')), 0));
  const numeric = columns.map((at) => ['integer', 'number'].includes(table.columns[at]?.type ?? ''));
  const padded = lines.map((row) =>
    row
      .map((cell, at) => (numeric[at] === true ? padStart : padEnd)(cell, widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...headLines(table, source, language, words), ...padded].map((one) => `${one}\n`).join('');
}

/** Title, method with options, numbers of the whole and source, each a line that begins with `# `. */
export function headLines(
  table: TableTitle & Pick<Table, 'method' | 'facts'>,
  source: Source,
  language: Language,
  { tables }: Words,
): string[] {
  const facts = Object.entries(table.facts).map(([name, value]) => [name, shownValue(value)] as const);
  return [
    tables.title(table),
    tables.method(methodLine(table)),
    ...(facts.length === 0 ? [] : [tables.result(facts)]),
    ...sourceLines(source, language),
  ].map((line) => `# ${line}`);
}

export function sourceLines({ source, sourceEn }: Source, language: Language): string[] {
  const line = language === 'en' ? (sourceEn ?? source) : source;
  return line === '' ? [] : [line];
}

function shownValue(value: Value): string {
  if (typeof value !== 'number') return String(value ?? '').replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) < 0.001 ? value.toExponential(2) : value.toFixed(4);
}

/**
 * For programs, by RFC 4180. The last column, the same in every row, is method and options, so that a file that is handed
 * on alone still says what it is; a comment line would be none that RFC 4180 knows.
 */
export function asCsv(table: Table): Iterable<string> {
  const method = methodLine(table);
  const rows = table.rows.map((row): Cell[] => [...row.map(cell), method]);
  return csvLines([...table.columns.map(({ name }) => name), 'method'], rows);
}

function cell(value: Value): Cell {
  return typeof value === 'boolean' ? String(value) : value;
}

/** One object with everything; what is not there is null. */
export function asJson(table: Table, { source, sourceEn, license }: Source): string {
  const rows = table.rows.map((row) =>
    Object.fromEntries(table.columns.map(({ name }, at) => [name, row[at] ?? null])),
  );
  const { title, method, options, facts } = table;
  const about = { title, method, options, facts: known(facts), source, sourceEn, license };
  return `${JSON.stringify({ ...about, columns: namesOf(table), rows }, null, 2)}\n`;
}

function namesOf({ columns }: Table): Record<string, string> {
  return Object.fromEntries(columns.map(({ name, about }) => [name, about.en]));
}

const METHOD: Column = {
  name: 'method',
  type: 'string',
  about: { en: 'Method and options, the same in every row', ja: '方法とオプション（どの行でも同じ）' },
};

/**
 * Description of a CSV file for programs, by CSV on the Web: stands beside the file as `<file>-metadata.json`. What it
 * says to people it says in both languages; `titles` are what stands in the file's first row, so they have none.
 * @see https://www.w3.org/TR/tabular-metadata/
 */
export function csvMetadata(table: Table, url: string, source: Source): Record<string, unknown> {
  const { method, options, facts, columns } = table;
  const { source: ja, sourceEn: en } = source;
  return {
    '@context': 'http://www.w3.org/ns/csvw',
    url,
    'dc:title': inBoth({ en: WORDS.en.tables.title(table), ja: WORDS.ja.tables.title(table) }),
    'dc:source': en === undefined ? ja : inBoth({ en, ja }),
    ...(source.license === '' ? {} : { 'dc:license': { '@id': source.license } }),
    notes: [{ method, options, facts: known(facts) }],
    tableSchema: {
      columns: [...columns, METHOD].map(({ name, type, about }) => ({
        name,
        titles: name,
        'dc:description': inBoth(about),
        datatype: type,
      })),
    },
  };
}

/** A common property takes no map of languages, but values with a language each (section 5.8 of the recommendation). */
function inBoth({ en, ja }: Bilingual): object[] {
  return [
    { '@value': en, '@language': 'en' },
    { '@value': ja, '@language': 'ja' },
  ];
}

/** JSON leaves out what is undefined; null says that there is no value. */
function known(facts: Table['facts']): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value ?? null]));
}
