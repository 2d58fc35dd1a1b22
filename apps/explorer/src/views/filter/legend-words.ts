/** What colours and sizes by the data say, in words. */
import type { Pictured } from '../../elements/pictured.js';
import type { ViewContext } from '../../elements/view-context.js';
import { nameOf, shortName } from '../../model/names.js';
import type { Legend, LegendRow, Painting } from '../../model/paint/paint.js';

/** Rows with the nodes that the view gives their colours. */
export function rowsOf({ rows }: Legend, pictured: Pictured | undefined): readonly LegendRow[] {
  const colorOf = pictured?.colorOf;
  if (pictured === undefined || colorOf === undefined) return rows;
  return rows
    .map((row) => ({ ...row, nodes: [...pictured.nodes].filter((key) => colorOf(key) === row.color) }))
    .filter(({ pillar, nodes }) => pillar !== undefined || nodes.length > 0);
}

/** How the colours are to be read. */
export function hintOn({ strings, state }: ViewContext, { by }: Legend, pictured: Pictured | undefined): string {
  // Words of the agencies come with their view.
  if (by === 'ranking') return strings.agenciesView.rankingNote[state.agencies.ranking];
  if (by === 'pillar' && pictured !== undefined) return strings.agenciesView.pillarNote;
  return strings.filter.colorHint[by];
}

/** Which mark is the largest, in a sentence. */
export function largestIn({ strings, language, plan }: ViewContext, largest: Painting['largest']): string | undefined {
  const node = largest === undefined ? undefined : plan.at(largest.node);
  if (largest === undefined || node === undefined) return undefined;
  const { filter } = strings;
  return filter.largest({
    by: filter.size[largest.by],
    name: shortName(node, language),
    value: inWords(largest.value),
  });
}

export function nameOfRow({ strings, language, plan }: ViewContext, row: LegendRow): string {
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

/** Two figures for what is small, none after the point for what is a number of things. */
function inWords(value: number): string {
  return value >= 10 || Number.isInteger(value) ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
}
