/** Rows in order of a column. */
import type { PlanNode } from '../../../model/plan-index.js';
import type { Language } from '../../../strings/language.js';
import type { Column, NodesColumn, Row, WordsColumn } from './column.js';
import { sortName } from './names.js';

/** Places to compare one after the other; rows without any come last, whatever the direction. */
type Key = readonly number[];

/**
 * Rows by a column, in a new array; rows that it does not tell apart stay in the order they have. Names are compared
 * as the reader's language does, in Japanese by reading where the data know it.
 */
export function sorted(rows: readonly Row[], column: Column, descending: boolean, language: Language): Row[] {
  const keys = keysOf(rows, column, language);
  const sign = descending ? -1 : 1;
  return rows
    .map((row, at) => ({ row, key: keys[at] ?? [] }))
    .sort((a, b) => Number(a.key.length === 0) - Number(b.key.length === 0) || sign * compare(a.key, b.key))
    .map(({ row }) => row);
}

/** How a column is sorted at first: counts from the largest, everything else from the beginning. */
export function startsDescending({ holds }: Column): boolean {
  return holds === 'count';
}

function keysOf(rows: readonly Row[], column: Column, language: Language): Key[] {
  switch (column.holds) {
    case 'count':
      return rows.map((row) => [column.of(row)]);
    case 'nodes':
      return nodeKeys(rows, column, language);
    case 'sentence':
      return rows.map(() => [0]);
    default:
      return wordKeys(rows, column, language);
  }
}

/** Comparing names is slow: each is compared once, and its place in their order stands for it. */
function nodeKeys(rows: readonly Row[], { of, by, form }: NodesColumn, language: Language): Key[] {
  const cells = rows.map((row) => of(row).map(({ node }) => node));
  if (by === 'plan') return cells.map((nodes) => nodes.map(({ index }) => index));
  const names = new Map<PlanNode, string>();
  for (const node of cells.flat()) if (!names.has(node)) names.set(node, sortName(node, form, language));
  const place = places(names.values(), language);
  return cells.map((nodes) => nodes.map((node) => place.get(names.get(node) ?? '') ?? 0));
}

function wordKeys(rows: readonly Row[], { of }: WordsColumn, language: Language): Key[] {
  const words = rows.map((row) => of(row));
  const place = places(
    words.flatMap((one) => (one === undefined ? [] : [one.text])),
    language,
  );
  return words.map((one) => (one === undefined ? [] : [one.rank ?? place.get(one.text) ?? 0]));
}

/** Where each of some texts stands among them; numbers in them count as numbers. */
function places(texts: Iterable<string>, language: Language): Map<string, number> {
  const { compare: collate } = new Intl.Collator(language, { numeric: true });
  const all = [...new Set(texts)].sort(collate);
  const place = new Map<string, number>();
  let at = 0;
  all.forEach((text, index) => {
    const before = all[index - 1];
    if (before === undefined || collate(before, text) !== 0) at = index;
    place.set(text, at);
  });
  return place;
}

function compare(a: Key, b: Key): number {
  const common = Math.min(a.length, b.length);
  for (let at = 0; at < common; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
