/** The legend of a colour or size by data, which is itself a filter where the colour is a part of the plan. */
import { withClause } from '@plangraph/core/state';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Pictured } from '../../elements/pictured.js';
import type { Difference, ViewContext } from '../../elements/view-context.js';
import type { Legend, LegendRow, Painting } from '../../model/paint/paint.js';
import { wantOf, withWant } from './clauses.js';
import { hintOn, largestIn, nameOfRow, rowsOf } from './legend-words.js';

/**
 * @param change filters by a pillar, or no longer, or marks a group
 * @param pictured what the view draws and paints, where that is not what the filter leaves
 */
export function colorLegend(
  context: ViewContext,
  painting: Painting,
  change: (change: Difference) => void,
  pictured?: Pictured,
): TemplateResult {
  const words = context.strings.filter;
  const legend = pictured?.legend ?? painting.legend;
  // Agencies are as large as their rank says.
  const largest = pictured === undefined ? largestIn(context, painting.largest) : undefined;
  return html`${
    legend === undefined
      ? nothing
      : html`${
          legend.by === 'ranking'
            ? html`<p class="hint"><strong>${context.strings.agenciesView.rankings[context.state.agencies.ranking]}</strong></p>`
            : nothing
        }<ul class="colors" aria-label=${words.color[legend.by]}>
          ${rowsOf(legend, pictured).map((row) => html`<li>${rowOf(context, legend, row, change)}</li>`)}
        </ul>
        <p class="hint">${hintOn(context, legend, pictured)}</p>`
  }${largest === undefined ? nothing : html`<p class="hint">${largest}</p>`}`;
}

function rowOf(
  context: ViewContext,
  legend: Legend,
  row: LegendRow,
  change: (change: Difference) => void,
): TemplateResult {
  const { strings, state, plan } = context;
  const words = strings.filter;
  const inside = html`${swatch(row.color)}<span class="name">${nameOfRow(context, row)}</span
    ><span class="number">${row.nodes.length}</span>`;
  const { pillar } = row;
  if (pillar !== undefined) {
    const { filter } = state;
    const { division } = filter.facets;
    const asked = wantOf(division, pillar) === 'any';
    return html`<label><input type="checkbox" .checked=${asked}
      @change=${() =>
        change({ filter: withClause(filter, 'division', withWant(division, pillar, asked ? undefined : 'any')) })}
      />${inside}</label>`;
  }
  if (legend.by === 'pillar') return html`<span class="row">${inside}</span>`;
  const names = row.nodes.map((key) => plan.at(key)?.id).filter((id) => id !== undefined);
  return html`<button class="row" title=${words.mark({ count: row.nodes.length })} @click=${() => change({ marked: names })}>${inside}</button>`;
}

function swatch(color: string): TemplateResult {
  return html`<svg class="glyph" width="16" height="16" viewBox="-9 -9 18 18" aria-hidden="true">
    ${svg`<circle r="6.5" fill=${color}></circle>`}
  </svg>`;
}
