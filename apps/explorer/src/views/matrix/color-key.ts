/** What the colours of the matrix say, and how it tells nothing from nought. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from '../../elements/view-context.js';
import { hasColumn } from './disagreements.js';
import type { Matrix } from './matrix-model.js';

/** Steps of the colour; the first is the ground. */
const SHADES = 7;

/** The step of a value: by its root, because most are small. */
export function shadeOf(value: number, largest: number): number {
  return largest === 0 ? 0 : Math.ceil(Math.sqrt(Math.abs(value) / largest) * SHADES);
}

export function colorKey({ strings, loaded, state }: ViewContext, { largest, cells, columns }: Matrix): TemplateResult {
  const words = strings.matrix.key;
  const difference = state.matrix.layer === 'difference';
  const values = cells.flat().flatMap((cell) => (cell === undefined ? [] : [cell.value]));
  const has = (test: (value: number) => boolean): boolean => values.some(test);
  const swatches = (tone: string, most: number): TemplateResult[] =>
    Array.from({ length: SHADES }, (_, step) => step + 1)
      .filter((step) => step <= shadeOf(most, largest))
      .map((step) => html`<span class="swatch ${tone} shade-${step}"></span>`);
  const most = Math.max(0, ...values);
  const least = Math.min(...values);
  return html`<p class="key" role="group" aria-label=${words.label}>
    ${most > 0 ? html`<span>${swatches('more', most)} ${difference ? words.more({ most }) : words.counts({ least, most })}</span>` : nothing}
    ${has((value) => value < 0) ? html`<span>${swatches('less', least)} ${words.less}</span>` : nothing}
    ${has((value) => value === 0) ? html`<span><span class="swatch more shade-0">0</span> ${words.zero}</span>` : nothing}
    <span><span class="swatch"></span> ${words.blank}</span>
    ${difference && columns.some((actor) => !hasColumn(loaded.graph, actor)) ? html`<span class="without">${words.withoutColumn}</span>` : nothing}
  </p>`;
}
