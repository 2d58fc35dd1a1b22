/** The table as text, to be saved or copied: what is listed, in the order in which it is listed. */
import { type Cell, csvLines } from '@plangraph/export';
import { evidenceFor } from '../../../model/evidence.js';
import { fullName } from '../../../model/names.js';
import { BYTE_ORDER_MARK, neutral, tabLines } from '../../../model/spreadsheet.js';
import type { Language } from '../../../strings/language.js';
import type { Listing } from '../listing.js';
import { type Column, type Columns, named, type Row, type Scope, type Words } from '../rows/column.js';
import { headOf } from '../rows/list.js';
import { written } from '../rows/names.js';

type Listed = Pick<Listing, 'list' | 'columns' | 'rows' | 'scope'>;

/** Between the names in one cell; no name of the plan has one. */
const BETWEEN = '; ';

/**
 * CSV by RFC 4180, in UTF-8. IRIs come last, so that rows can be joined with the files of the release.
 * @param mark whether it begins with a byte order mark, without which Excel reads UTF-8 as another encoding
 */
export function tableCsv(shown: Listed, { mark = false } = {}): string {
  const listed = { ...shown, columns: columnsInFile(shown) };
  return (mark ? BYTE_ORDER_MARK : '') + [...csvLines(headsWithIris(listed), cells(listed))].join('');
}

/** Cells parted by tabs, as spreadsheets take them from the clipboard; formulas as in CSV. */
export function tableTabs(shown: Listed): string {
  const listed = { ...shown, columns: columnsInFile(shown) };
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

/** The columns of the screen with those that only a file has room for. */
export function columnsInFile({ list, columns, scope }: Omit<Listed, 'rows'>): Columns {
  const { plan, texts, language } = scope;
  const [first, ...others] = columns;
  if (list === 'ties' && language === 'en') {
    const original: Column = { name: 'original', holds: 'words', of: (row) => textOf(sentenceIn(row, scope, 'ja')) };
    return [
      first,
      ...others.flatMap<Column>((column) => (column.holds === 'sentence' ? [column, original] : [column])),
    ];
  }
  if (list !== 'measures') return columns;
  const place = (name: 'theme' | 'topic'): Column => ({
    name,
    holds: 'nodes',
    form: 'full',
    by: 'plan',
    of: ({ node }) => named(plan.pathTo(node).filter(({ kind }) => kind === name)),
  });
  const text: Column = { name: 'text', holds: 'words', of: ({ node }) => textOf(texts?.[node.iri]?.text) };
  const english: Column = { name: 'english', holds: 'words', of: ({ node }) => textOf(texts?.[node.iri]?.textEn) };
  const places = others.flatMap<Column>((column) =>
    column.name === 'section' ? [column, place('theme'), place('topic')] : [column],
  );
  if (texts === undefined) return [first, ...places];
  return [first, ...places, ...(language === 'en' ? [english, text] : [text])];
}

function textOf(text: string | undefined): Words | undefined {
  return text === undefined ? undefined : { text };
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
      return scope.language === 'en'
        ? (sentenceIn(row, scope, 'en') ?? sentenceIn(row, scope, 'ja'))
        : sentenceIn(row, scope, 'ja');
    default:
      return column.of(row)?.text;
  }
}

function sentenceIn({ tie }: Row, { plan, texts }: Scope, language: Language): string | undefined {
  if (tie === undefined || texts === undefined) return undefined;
  const evidence = evidenceFor(plan, texts, tie.source, tie.kind, tie.target);
  return evidence?.[language === 'en' ? 'sentencesEn' : 'sentences'][0]?.map(({ text }) => text).join('');
}

function markdownCell(text: string): string {
  return text.replace(/[\\|`*_[\]<>]/g, '\\$&').replace(/\s+/g, ' ');
}
