/** The alternative text of a figure, made from what it shows. */
import type { NodeAttributes, NodeFamily } from '@plangraph/core/graph';
import { KINDS_BY_FAMILY } from '../../looks/kinds.js';
import type { Language, Matrix } from '../options.js';
import { cleanText } from './clean.js';
import { fullName } from './names.js';
import { WORDS } from './words.js';

const LARGEST = 5;

/** What the picture has of each node: how many of the ties that are drawn end at it. */
export interface Tied {
  key: string;
  node: NodeAttributes;
  ties: number;
}

const byKey = (a: { key: string }, b: { key: string }): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** @returns sentences: what is shown, how much of each family, the five nodes with the most ties */
export function describeNetwork(title: string, nodes: readonly Tied[], ties: number, language: Language): string {
  const words = WORDS[language];
  const counts = new Map<NodeFamily, number>();
  for (const { node } of nodes) counts.set(node.family, (counts.get(node.family) ?? 0) + 1);
  const families = [...KINDS_BY_FAMILY.keys()].flatMap((family) => {
    const count = counts.get(family);
    return count === undefined ? [] : [words.family[family](words.count(count))];
  });
  const largest = nodes
    .filter((one) => one.ties > 0)
    .sort((a, b) => b.ties - a.ties || byKey(a, b))
    .slice(0, LARGEST)
    .map(({ node, ties: own }) => ({ name: fullName(node, language), ties: words.count(own) }));
  return [
    words.shows(title),
    ...(families.length > 0 ? [words.nodes(families)] : []),
    words.ties(words.count(ties)),
    ...(largest.length > 0 ? [words.largest(largest)] : []),
  ].join(language === 'en' ? ' ' : '');
}

/** @returns sentences: what is shown, how large it is, the five highest cells */
export function describeMatrix(title: string, { rows, columns, cells, legend }: Matrix, language: Language): string {
  const words = WORDS[language];
  const all = rows.flatMap((row, i) =>
    columns.map((column, j) => ({
      row: cleanText(row.label),
      column: cleanText(column.label),
      value: cells[i]?.[j] ?? 0,
    })),
  );
  const sum = all.reduce((total, { value }) => total + value, 0);
  const highest = all
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .slice(0, LARGEST)
    .map(({ row, column, value }) => ({ row, column, count: words.count(value) }));
  return [
    words.shows(title),
    words.matrix(words.count(rows.length), words.count(columns.length), words.count(sum), cleanText(legend)),
    ...(highest.length > 0 ? [words.highest(highest)] : []),
  ].join(language === 'en' ? ' ' : '');
}
