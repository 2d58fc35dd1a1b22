import type { Bilingual } from '@plangraph/core';
import type { NodeAttributes } from '@plangraph/core/graph';
import type { TwoModeSettings } from '@plangraph/network';

export type Value = string | number | boolean | undefined;

export interface Column {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean';
  /** What it says, with unit and range. */
  about: Bilingual;
  /** Where a person reads the table: in one language only, or not at all because it is long. Files have every column. */
  shown?: 'ja' | 'en' | 'never';
}

/** A result with what made it. */
export interface Table {
  /** Of its file. */
  name: string;
  /** In English, as files have it. */
  title: string;
  /** What made it, by name. */
  method: string;
  /** With which options, by the names of the flags. */
  options: Readonly<Record<string, string | number>>;
  /** What is one number for the whole, such as modularity. */
  facts: Readonly<Record<string, Value>>;
  columns: readonly Column[];
  rows: readonly (readonly Value[])[];
}

/** What a table's title says, in whichever language. */
export type TableTitle = Pick<Table, 'name' | 'title' | 'options'>;

/** Method and options in one line without commas or quotes: `projection:count layer=text roles=lead+via+partner …`. */
export function methodLine({ method, options }: Pick<Table, 'method' | 'options'>): string {
  return [method, ...Object.entries(options).map(([name, value]) => `${name}=${value}`)].join(' ');
}

/** Options of a two-mode network by the names of the flags. */
export function flagsOf(settings: Partial<TwoModeSettings>): Record<string, string> {
  const named = Object.entries(settings).map(([name, value]) => [
    name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    Array.isArray(value) ? value.join('+') : String(value),
  ]);
  return Object.fromEntries(named);
}

/** Columns for a node: its name, and its label in both languages. */
export function nodeColumns(name: string, what: Bilingual): Column[] {
  const about = (en: string, ja: string): Bilingual => ({ en: `${what.en}: ${en}`, ja: `${what.ja}：${ja}` });
  return [
    text(name, about('prefixed name', '接頭辞付きの名前')),
    { name: `${name}_ja`, type: 'string', about: about('Japanese label', '日本語の名前'), shown: 'ja' },
    {
      name: `${name}_en`,
      type: 'string',
      about: about('English label, where there is one', '英語の名前（あるとき）'),
      shown: 'en',
    },
  ];
}

/** What most tables begin with. */
export const ACTOR: Bilingual = { en: 'Actor', ja: '主体' };

/** The columns of a pair, `a` before `b`. */
export const ENDS: readonly Column[] = [
  ...nodeColumns('a', { en: 'One actor', ja: '一方の主体' }),
  ...nodeColumns('b', { en: 'The other', ja: '他方の主体' }),
];

/** The cells for `nodeColumns`. */
export function nodeCells({ id, labelJa, labelEn }: NodeAttributes): Value[] {
  return [id, labelJa, labelEn];
}

/** A part of a table: the rows that name an actor, by its prefixed name; then the first of them. */
export function partOf(table: Table, { actor, top }: { actor?: string | undefined; top?: number | undefined }): Table {
  if (actor === undefined) return { ...table, rows: table.rows.slice(0, top) };
  const names = new Set(table.columns.map(({ name }) => name));
  const ends = table.columns.flatMap(({ name }, at) => (names.has(`${name}_ja`) ? [at] : []));
  const rows = table.rows.filter((row) => ends.some((at) => row[at] === actor));
  return { ...table, options: { ...table.options, actor }, rows: rows.slice(0, top) };
}

/** Prefixed names of nodes, with a space between. */
export function idsOf(graph: { getNodeAttribute(node: string, name: 'id'): string }, nodes: readonly string[]): string {
  return nodes.map((node) => graph.getNodeAttribute(node, 'id')).join(' ');
}

/** A column for programs: long, so that people do not see it. */
export function list(name: string, about: Bilingual): Column {
  return { name, type: 'string', about, shown: 'never' };
}

export function text(name: string, about: Bilingual): Column {
  return { name, type: 'string', about };
}

export function flag(name: string, about: Bilingual): Column {
  return { name, type: 'boolean', about };
}

export function integer(name: string, about: Bilingual): Column {
  return { name, type: 'integer', about };
}

export function real(name: string, about: Bilingual): Column {
  return { name, type: 'number', about };
}

/** Rows from the highest value of a column to the lowest; of equal ones in the order that they had. */
export function byColumn(rows: readonly (readonly Value[])[], column: number): (readonly Value[])[] {
  const value = (row: readonly Value[]): number => Number(row[column] ?? Number.NEGATIVE_INFINITY);
  return [...rows].sort((a, b) => value(b) - value(a) || 0);
}
