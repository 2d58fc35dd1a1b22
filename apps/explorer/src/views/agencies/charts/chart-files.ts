/** Charts and their numbers as files. */
import type { Cell } from '@plangraph/export';
import { PALETTES, type Scheme } from '@plangraph/widget';
import { type ChartShape, drawChart } from '@plangraph/widget/figure';
import type { ViewContext } from '../../../elements/view-context.js';
import { CATEGORIES } from '../../../model/paint/colors.js';
import { methodOf, named } from '../agency-files.js';
import type { AgencyNetwork } from '../agency-network.js';
import type { ScatterData } from './chart-data.js';
import type { PartWords } from './chart-words.js';
import type { Drawing, Tone } from './drawing.js';

/** One row an agency that has both values. */
export function scatterTable(context: ViewContext, { projection }: AgencyNetwork, { points }: ScatterData): Cell[][] {
  const { strings, state, plan, language } = context;
  const words = strings.agenciesView;
  const { ranking, against } = state.agencies;
  const method = methodOf(projection.getAttributes());
  return [
    [words.agency, 'id', words.rankings[ranking], words.rankings[against], words.method, 'IRI', words.source],
    ...points.map(({ key, x, y }) => [...named(context, key), x, y, method, key, plan.source[language]]),
  ];
}

export interface ChartFile {
  title: string;
  description: string;
  notes: readonly string[];
  parts: readonly PartWords[];
  /** Places the chart for a width. */
  draw: (width: number) => Drawing;
}

/** @returns an SVG document with title, legend, notes and source */
export function chartDocument({ loaded, language, plan }: ViewContext, file: ChartFile, scheme: Scheme): string {
  const colored = coloredIn(scheme);
  return drawChart({
    title: file.title,
    description: file.description,
    notes: file.notes,
    legend: file.parts.map(({ name, tone }) => ({ label: name, color: colored(tone) })),
    attributes: loaded.graph.getAttributes(),
    language,
    scheme,
    source: plan.source[language],
    stateUrl: location.href,
    draw: (width) => {
      const { height, back, items } = file.draw(width);
      const shapes = [...back, ...items.flatMap((item) => item.shapes)].filter(({ late }) => late !== true);
      return {
        height,
        shapes: shapes.map(
          ({ tone, late: _, ...shape }): ChartShape => ({ ...faint(tone), ...shape, color: colored(tone) }),
        ),
      };
    },
  });
}

function faint(tone: Tone): { opacity?: number } {
  return tone === 'rule' ? { opacity: 0.25 } : {};
}

function coloredIn(scheme: Scheme): (tone: Tone) => string {
  const { ink, muted, accent } = PALETTES[scheme];
  return (tone) => {
    switch (tone) {
      case 'ink':
        return ink;
      case 'muted':
      case 'rule':
        return muted;
      case 'accent':
        return accent;
      default:
        return CATEGORIES[scheme][Number(tone.slice(1))] ?? muted;
    }
  };
}
