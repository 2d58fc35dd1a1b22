import { ROLE_KINDS, type ViewGraph } from '@plangraph/core/graph';
import { type Language, labelOf, type Matrix, type MatrixLine } from '@plangraph/widget/figure';

/** What the matrices say of themselves. */
const LEGEND = {
  ja: { lead: '主導する施策の数', shared: 'ともに役割をもつ施策の数' },
  en: { lead: 'Measures led', shared: 'Measures in which both have a role' },
} as const;

/**
 * Sections, and pillars without any, by the actors that lead a measure in them; a cell counts these measures, bullets
 * as measures of their own. Rows stand in the order of the plan, columns by their sums.
 */
export function leadMatrix(graph: ViewGraph, language: Language): Matrix {
  const counts = new Map<string, Map<string, number>>();
  const sums = new Map<string, number>();
  graph.forEachEdge((_, { kind }, measure, actor) => {
    const row = kind === 'lead' ? rowOf(graph, measure) : undefined;
    if (row === undefined) return;
    const cells = counts.get(row) ?? new Map<string, number>();
    counts.set(row, cells.set(actor, (cells.get(actor) ?? 0) + 1));
    sums.set(actor, (sums.get(actor) ?? 0) + 1);
  });
  const rows = graph.filterNodes((key) => counts.has(key));
  const columns = bySums(graph, sums);
  return {
    rows: named(graph, rows, language),
    columns: named(graph, columns, language),
    cells: cellsOf(counts, rows, columns),
    legend: LEGEND[language].lead,
  };
}

/**
 * Actors by actors; a cell counts the measures in which both have a role, bullets as measures of their own. Rows and
 * columns stand by their sums.
 */
export function sharedMatrix(graph: ViewGraph, language: Language): Matrix {
  const counts = new Map<string, Map<string, number>>();
  const sums = new Map<string, number>();
  graph.forEachNode((measure, { family }) => {
    if (family !== 'measure') return;
    const roles = graph.filterOutEdges(measure, (_, { kind }) => ROLE_KINDS.has(kind));
    const cast = [...new Set(roles.map((edge) => graph.target(edge)))];
    for (const one of cast) {
      for (const other of cast) {
        if (one === other) continue;
        const cells = counts.get(one) ?? new Map<string, number>();
        counts.set(one, cells.set(other, (cells.get(other) ?? 0) + 1));
        sums.set(one, (sums.get(one) ?? 0) + 1);
      }
    }
  });
  const actors = bySums(graph, sums);
  const lines = named(graph, actors, language);
  return { rows: lines, columns: lines, cells: cellsOf(counts, actors, actors), legend: LEGEND[language].shared };
}

/** The largest first; a stable sort keeps the order of the graph among equals. */
function bySums(graph: ViewGraph, sums: ReadonlyMap<string, number>): string[] {
  return graph.filterNodes((key) => sums.has(key)).sort((a, b) => (sums.get(b) ?? 0) - (sums.get(a) ?? 0));
}

function named(graph: ViewGraph, keys: readonly string[], language: Language): MatrixLine[] {
  return keys.map((key) => ({ key, label: labelOf(graph.getNodeAttributes(key), language) }));
}

function cellsOf(
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>,
  rows: readonly string[],
  columns: readonly string[],
): number[][] {
  return rows.map((row) => columns.map((column) => counts.get(row)?.get(column) ?? 0));
}

/** The section that a measure stands in, else its pillar. */
function rowOf(graph: ViewGraph, measure: string): string | undefined {
  const seen = new Set<string>();
  for (let at: string | undefined = measure; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const { kind } = graph.getNodeAttributes(at);
    if (kind === 'section' || kind === 'pillar') return at;
    const up: string | undefined = graph.findOutEdge(at, (_, edge) => edge.kind === 'part-of');
    at = up === undefined ? undefined : graph.target(up);
  }
  return undefined;
}
