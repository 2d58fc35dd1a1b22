import type { NodeAttributes, ViewGraph } from '@plangraph/core/graph';
import type { WritableGraph } from './attributes.js';
import { INCIDENCE_ROLES, incidenceOf, type Role } from './two-mode.js';

export interface DlOptions {
  /** A matrix for each kind of edge (`nm=`, `matrix labels:`), which UCINET reads, in place of one for all. */
  byKind?: boolean;
  /** Of the labels. Default `ja`; a node without an English label keeps the Japanese one. */
  language?: 'ja' | 'en';
}

/**
 * A graph as UCINET DL, a full matrix: who has edges to whom, the weights of edges of all kinds added up. In pieces of a
 * few thousand cells. Labels are those of `dlLabels`.
 *
 * UTF-8 without a byte order mark, which readers take for a part of the first word. Only UCINET reads two matrices in
 * one file, and igraph reads no weights other than 0 and 1.
 */
export function* dlChunks(graph: WritableGraph, options: DlOptions = {}): Generator<string> {
  const nodes = graph.nodes();
  const kinds = options.byKind === true ? [...new Set(graph.mapEdges((_, { kind }) => kind))] : [];
  const several = kinds.length > 1;
  yield `DL n=${nodes.length}${several ? ` nm=${kinds.length}` : ''}\nformat=fullmatrix\n`;
  yield* labelLines('labels:', graph, nodes, options.language);
  if (several) yield `matrix labels:\n${kinds.join(',')}\n`;
  yield 'data:\n';
  for (const kind of several ? kinds : [undefined]) {
    for (const node of nodes) {
      const weights = new Map<string, number>();
      graph.forEachOutboundEdge(node, (edge, attributes) => {
        const other = graph.opposite(node, edge);
        if (kind === undefined || attributes.kind === kind)
          weights.set(other, (weights.get(other) ?? 0) + attributes.weight);
      });
      yield* line(
        nodes.map((other) => weights.get(other) ?? 0),
        ' ',
      );
    }
  }
}

/**
 * Measures × actors as UCINET DL, two modes; see `incidenceCsv` for the cells and `dlChunks` for the file.
 * @param roles that count
 */
export function* dlIncidenceChunks(graph: ViewGraph, roles: readonly Role[] = INCIDENCE_ROLES): Generator<string> {
  const { measures, actors, row } = incidenceOf(graph, roles);
  yield* dlTwoModeChunks(graph, measures, actors, row);
}

/**
 * A matrix in two modes as UCINET DL.
 *
 * @param rows keys of the nodes of one mode
 * @param columns of the other
 * @param cells of a row, in the order of the columns
 */
export function* dlTwoModeChunks(
  graph: WritableGraph,
  rows: readonly string[],
  columns: readonly string[],
  cells: (row: string) => readonly number[],
): Generator<string> {
  yield `DL nr=${rows.length} nc=${columns.length}\nformat=fullmatrix\n`;
  yield* labelLines('row labels:', graph, rows);
  yield* labelLines('column labels:', graph, columns);
  yield 'data:\n';
  for (const row of rows) yield* line(cells(row), ' ');
}

function* labelLines(
  keyword: string,
  graph: WritableGraph,
  nodes: readonly string[],
  language?: 'ja' | 'en',
): Generator<string> {
  yield `${keyword}\n`;
  yield* line(
    dlLabels(
      nodes.map((node) => graph.getNodeAttributes(node)),
      language,
    ),
    ',',
  );
}

/** Cells in a piece. */
const SLICE = 4096;

function* line(cells: readonly (string | number)[], separator: string): Generator<string> {
  for (let at = 0; at < cells.length; at += SLICE)
    yield (at === 0 ? '' : separator) + cells.slice(at, at + SLICE).join(separator);
  yield '\n';
}

/**
 * Labels that every reader of DL takes for one word each, so that none needs quotes, which some readers keep: what the
 * plan prints (2.2-1-ト), in English in Latin letters as in the prefixed name (2.2-1-to), else the label, for directions
 * the prefixed name. Spaces, control characters, quotes, separators and marks of the format become `_`. Where two are
 * the same, in capitals too since UCINET may write all so, each has the prefixed name behind it.
 */
export function dlLabels(
  nodes: readonly Pick<NodeAttributes, 'id' | 'family' | 'identifier' | 'labelJa' | 'labelEn'>[],
  language: 'ja' | 'en' = 'ja',
): string[] {
  const words = nodes.map(({ id, family, identifier, labelJa, labelEn }) => {
    const own = labelEn === undefined || language === 'ja' ? labelJa : labelEn;
    const number = language === 'en' && /\P{ASCII}/u.test(identifier ?? '') ? id.replace(/^[^:]*:/, '') : identifier;
    return asWord(number ?? (family === 'direction' ? id : own));
  });
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word.toUpperCase(), (counts.get(word.toUpperCase()) ?? 0) + 1);
  const taken = new Set<string>();
  return nodes.map(({ id }, at) => {
    const word = words[at] ?? '';
    const label = word !== '' && counts.get(word.toUpperCase()) === 1 ? word : `${word}_${asWord(id)}`;
    let own = label;
    for (let more = 2; taken.has(own.toUpperCase()); more += 1) own = `${label}_${more}`;
    taken.add(own.toUpperCase());
    return own;
  });
}

function asWord(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cs}"'`,;=!]+|:$/gu, '_').replace(/^_+|_+$/g, '');
}
