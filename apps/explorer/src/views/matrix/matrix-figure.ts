/** The matrix as a drawing for paper. */
import type { ViewContext } from '../../elements/view-context.js';
import { fullName, shortName } from '../../model/names.js';
import type { Matrix } from './matrix-model.js';

/**
 * @param matrix with counts only: a difference has no drawing
 * @returns an SVG document
 */
export async function svgOf(
  matrix: Matrix,
  { strings, language, plan, loaded, state }: ViewContext,
  scheme: 'light' | 'dark',
): Promise<string> {
  const { drawMatrix } = await import('@plangraph/widget/figure');
  const attributes = loaded.graph.getAttributes();
  const { rows, layer } = state.matrix;
  const line = (key: string) => {
    const node = plan.at(key);
    if (node === undefined) return { key, label: key };
    return { key, label: node.family === 'division' ? fullName(node, language) : shortName(node, language) };
  };
  return drawMatrix({
    matrix: {
      rows: matrix.rows.map(line),
      columns: matrix.columns.map(line),
      cells: matrix.rows.map((_, y) =>
        matrix.columns.map((_column, x) => Math.max(0, matrix.cells[y]?.[x]?.value ?? 0)),
      ),
      legend: strings.matrix.counted[rows === 'actors' ? (`${layer}Actors` as const) : layer],
    },
    attributes,
    language,
    scheme,
    source: plan.source[language],
    stateUrl: location.href,
  });
}
