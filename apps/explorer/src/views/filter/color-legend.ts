/** The legend of a colour or size by data, which is itself a filter where the colour is a part of the plan. */
import { withClause } from '@plangraph/core/state';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Pictured } from '../../elements/pictured.js';
import type { Difference, ViewContext } from '../../elements/view-context.js';
import { nameOf, shortName } from '../../model/names.js';
import type { Legend, LegendRow, Painting } from '../../model/paint/paint.js';
import type { PictureOptions } from '../../take-along/picture.js';
import { wantOf, withWant } from './clauses.js';

/** What the legend says, for a picture that is taken along. */
export function legendOfPaint(
  context: ViewContext,
  { legend, largest }: Pick<Painting, 'legend' | 'largest'>,
  pictured?: Pictured,
): Required<Pick<PictureOptions, 'colors' | 'notes'>> {
  const { strings, state } = context;
  const rows = legend === undefined ? [] : rowsOf(legend, pictured).filter(({ nodes }) => nodes.length > 0);
  const notes: string[] = [];
  if (legend !== undefined) {
    const { by } = legend;
    const name = by === 'ranking' ? strings.agenciesView.rankings[state.agencies.ranking] : strings.filter.color[by];
    notes.push(strings.takeAlong.colorNote({ by: name, hint: hintOn(context, legend, pictured) }));
  }
  const size = pictured === undefined ? largestIn(context, largest) : undefined;
  if (size !== undefined) notes.push(size);
  return { colors: rows.map((row) => ({ label: nameOfRow(context, row), color: row.color })), notes };
}

/** How the colours are to be read. */
function hintOn({ strings, state }: ViewContext, { by }: Legend, pictured: Pictured | undefined): string {
  // Words of the agencies come with their view.
  if (by === 'ranking') return strings.agenciesView.rankingNote[state.agencies.ranking];
  if (by === 'pillar' && pictured !== undefined) return strings.agenciesView.pillarNote;
  return strings.filter.colorHint[by];
}

/** Which mark is the largest, in a sentence. */
function largestIn({ strings, language, plan }: ViewContext, largest: Painting['largest']): string | undefined {
  const node = largest === undefined ? undefined : plan.at(largest.node);
  if (largest === undefined || node === undefined) return undefined;
  const { filter } = strings;
  return filter.largest({
    by: filter.size[largest.by],
    name: shortName(node, language),
    value: inWords(largest.value),
  });
}

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
      : html`<ul class="colors" aria-label=${words.color[legend.by]}>
          ${rowsOf(legend, pictured).map((row) => html`<li>${rowOf(context, legend, row, change)}</li>`)}
        </ul>
        <p class="hint">${hintOn(context, legend, pictured)}</p>`
  }${largest === undefined ? nothing : html`<p class="hint">${largest}</p>`}`;
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
