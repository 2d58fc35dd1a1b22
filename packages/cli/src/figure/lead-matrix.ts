import type { ViewGraph } from '@plangraph/core/graph';
import { type Language, labelOf, type Matrix } from '@plangraph/widget/figure';

/** What the matrix says of itself. */
const LEGEND = { ja: '実施する施策の数', en: 'Measures led' } as const;

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
  const named = (key: string) => ({ key, label: labelOf(graph.getNodeAttributes(key), language) });
  const rows = graph.filterNodes((key) => counts.has(key));
  // A stable sort keeps the order of the graph among equals.
  const columns = graph.filterNodes((key) => sums.has(key)).sort((a, b) => (sums.get(b) ?? 0) - (sums.get(a) ?? 0));
  return {
    rows: rows.map(named),
    columns: columns.map(named),
    cells: rows.map((row) => columns.map((column) => counts.get(row)?.get(column) ?? 0)),
    legend: LEGEND[language],
  };
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
