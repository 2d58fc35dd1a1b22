/** What the matrix counts, of whom, and in which order. */
import { MATRIX_LAYERS, MATRIX_ORDERS, MATRIX_ROLES, MATRIX_ROWS, type ViewState } from '@plangraph/core/state';
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from '../../elements/view-context.js';
import { choice } from '../choice.js';

type Options = ViewState['matrix'];

export function matrixOptions(
  { strings, state }: ViewContext,
  set: (change: Partial<Options>) => void,
): TemplateResult {
  const { matrix: words } = strings;
  const { rows, layer, role, order } = state.matrix;
  return html`${choice(words.rows, MATRIX_ROWS, words.rowsBy, rows, (value) => set({ rows: value }))}
    ${choice(words.layer, MATRIX_LAYERS, words.layers, layer, (value) => set({ layer: value }))}
    ${layer === 'text' ? choice(words.role, MATRIX_ROLES, words.roles, role, (value) => set({ role: value })) : nothing}
    ${choice(words.order, MATRIX_ORDERS, words.orders, order, (value) => set({ order: value }))}`;
}
