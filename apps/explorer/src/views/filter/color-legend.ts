/** The legend of a colour or size by data, which is itself a filter where the colour is a part of the plan. */
import { withClause } from '@plangraph/core/state';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Pictured } from '../../elements/pictured.js';
import type { Difference, ViewContext } from '../../elements/view-context.js';
import { nameOf, shortName } from '../../model/names.js';
import type { Legend, LegendRow, Painting } from '../../model/paint/paint.js';
import { wantOf, withWant } from './clauses.js';

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
  const { strings, language, plan } = context;
  const words = strings.filter;
  const { legend } = painting;
  // Agencies are as large as their rank says.
  const largest = pictured === undefined ? painting.largest : undefined;
  const node = largest === undefined ? undefined : plan.at(largest.node);
  return html`${
    legend === undefined
      ? nothing
      : html`<ul class="colors" aria-label=${words.color[legend.by]}>
          ${rowsOf(legend, pictured).map((row) => html`<li>${rowOf(context, legend, row, change)}</li>`)}
        </ul>
        <p class="hint">${legend.by === 'pillar' && pictured !== undefined ? strings.agenciesView.pillarNote : words.colorHint[legend.by]}</p>`
  }${
    largest === undefined || node === undefined
      ? nothing
      : html`<p class="hint">${words.largest({ by: words.size[largest.by], name: shortName(node, language), value: inWords(largest.value) })}</p>`
  }`;
}

/** Rows with the nodes that the view gives their colours. */
function rowsOf({ rows }: Legend, pictured: Pictured | undefined): readonly LegendRow[] {
  const colorOf = pictured?.colorOf;
  if (pictured === undefined || colorOf === undefined) return rows;
  return rows
    .map((row) => ({ ...row, nodes: [...pictured.nodes].filter((key) => colorOf(key) === row.color) }))
    .filter(({ pillar, nodes }) => pillar !== undefined || nodes.length > 0);
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

function nameOfRow({ strings, language, plan }: ViewContext, row: LegendRow): string {
  const words = strings.filter;
  if (row.pillar !== undefined) {
    const node = plan.nodes.find(({ kind, identifier }) => kind === 'pillar' && identifier === row.pillar);
    return node === undefined ? row.pillar : `${row.pillar} ${nameOf(node, language).text}`;
  }
  if (row.community !== undefined) {
    const heart = row.community.heart.flatMap((key) => plan.at(key) ?? []).map((node) => shortName(node, language));
    return words.community({ number: row.community.number, names: strings.together(heart) });
  }
  if (row.range !== undefined) return words.range({ from: inWords(row.range.from), to: inWords(row.range.to) });
  return words.noValue;
}

function swatch(color: string): TemplateResult {
  return html`<svg class="glyph" width="16" height="16" viewBox="-9 -9 18 18" aria-hidden="true">
    ${svg`<circle r="6.5" fill=${color}></circle>`}
  </svg>`;
}

/** Two figures for what is small, none after the point for what is a number of things. */
function inWords(value: number): string {
  return value >= 10 || Number.isInteger(value) ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
}
