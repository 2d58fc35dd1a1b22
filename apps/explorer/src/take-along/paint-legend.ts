/** What colours and sizes say in a picture that is taken along. */
import type { FigureOptions } from '@plangraph/widget/figure';
import type { Pictured } from '../elements/pictured.js';
import type { ViewContext } from '../elements/view-context.js';
import type { Painting } from '../model/paint/paint.js';
import { hintOn, largestIn, nameOfRow, rowsOf } from '../views/filter/legend-words.js';

/** How a view is painted. */
export interface PaintSaid extends Partial<Pick<Painting, 'legend' | 'largest'>> {
  /** What the view of agencies draws. */
  pictured?: Pictured;
}

export function paintLegend(
  context: ViewContext,
  { legend, largest, pictured }: PaintSaid = {},
): Required<Pick<FigureOptions, 'colors' | 'notes'>> {
  const rows = legend === undefined ? [] : rowsOf(legend, pictured).filter(({ nodes }) => nodes.length > 0);
  const color = colorNote(context, legend, pictured);
  const size = pictured === undefined ? largestIn(context, largest) : rankNote(context, legend);
  return {
    colors: rows.map((row) => ({ label: nameOfRow(context, row), color: row.color })),
    notes: [color, size].filter((note) => note !== undefined),
  };
}

function colorNote(context: ViewContext, legend: Painting['legend'], pictured?: Pictured): string | undefined {
  // What ranks agencies is told with their size.
  if (legend === undefined || legend.by === 'ranking') return undefined;
  const hint = hintOn(context, legend, pictured);
  const { takeAlong, filter } = context.strings;
  // The hint on agencies names the colour by itself.
  return legend.by === 'pillar' && pictured !== undefined
    ? hint
    : takeAlong.colorNote({ by: filter.color[legend.by], hint });
}

/** Agencies are as large as their rank says. */
function rankNote({ strings, state }: ViewContext, legend: Painting['legend']): string {
  const { rankings, rankingNote } = strings.agenciesView;
  const { ranking } = state.agencies;
  const colored = legend?.by === 'ranking' ? 'yes' : 'no';
  return strings.takeAlong.sizeNote({ colored, by: rankings[ranking], note: rankingNote[ranking] });
}
