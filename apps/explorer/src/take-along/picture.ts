/** The picture as a file: drawn anew for paper, with title, legend and source. */
import type { FigureOptions } from '@plangraph/widget/figure';
import type { ViewContext } from '../elements/view-context.js';
import { keyOf } from '../model/selection.js';
import { figureLabel, legendOfTies, notesOfFigure, titleOfFigure } from './figure-words.js';
import { partOf } from './files/part.js';
import type { CountedTies } from './files/ties.js';
import { type PaintSaid, paintLegend } from './paint-legend.js';

export type PictureFormat = 'svg' | 'png';

/**
 * What the view in use adds: where nodes stand, how they are painted and what that means; and the ties that it has
 * counted, which files have in place of the plan's own connections.
 */
export type PictureOptions = Partial<
  Pick<FigureOptions, 'places' | 'paint' | 'view' | 'graph' | 'focus' | 'arrange'>
> & {
  ties?: CountedTies;
  painting?: PaintSaid;
  /** Draws what stands in the view in place of a network, as an SVG document; `none` where that has no drawing. */
  document?: ((scheme: 'light' | 'dark') => Promise<string>) | 'none';
};

type Drawing = Omit<PictureOptions, 'document' | 'ties' | 'painting'> & {
  scheme: 'light' | 'dark';
  ties: CountedTies | undefined;
  painting: PaintSaid | undefined;
};

/** Pixels of a PNG for each pixel of CSS. */
const DENSITY = 3;

/**
 * @param page address of the view
 * @param options `scheme` is that of the picture, whatever that of the page is: most pictures go on paper
 * @throws Error fit to be shown
 */
export async function drawPicture(
  format: PictureFormat,
  context: ViewContext,
  page: string,
  { scheme, ties, painting, document, ...options }: PictureOptions & { scheme: 'light' | 'dark' },
): Promise<Blob> {
  const svg =
    document === undefined || document === 'none'
      ? await drawNetwork(context, page, { scheme, ties, painting, ...options })
      : await document(scheme);
  if (format === 'svg') return new Blob([svg], { type: 'image/svg+xml' });
  const { svgToPng } = await import('@plangraph/widget/figure');
  return svgToPng(svg, DENSITY);
}

async function drawNetwork(
  context: ViewContext,
  page: string,
  { scheme, ties, painting, ...options }: Drawing,
): Promise<string> {
  const { loaded, plan, shown, language, state, strings } = context;
  const isPart = shown.nodes.size < loaded.graph.order || shown.edges.size < loaded.graph.size;
  const { drawFigure } = await import('@plangraph/widget/figure');
  const selected = keyOf(plan, state.selection);
  const attributes = loaded.graph.getAttributes();
  const title = titleOfFigure(context, ties !== undefined);
  const notes = ties === undefined ? notesOfFigure(context, options.places === undefined) : [];
  const said = paintLegend(context, painting);
  return drawFigure({
    graph: partOf(loaded.graph, shown, { texts: undefined, page: '', bilingual: strings.bilingual }),
    language,
    scheme,
    ...(language === 'en' ? { labelOf: (_key, node, prominent) => figureLabel(node, prominent) } : {}),
    ...(title === undefined ? {} : { title }),
    ...(ties === undefined ? {} : { legend: legendOfTies(strings, ties) }),
    colors: said.colors,
    notes: [...said.notes, ...notes],
    // Its title is to say that it is a part.
    ...(options.graph === undefined && isPart ? { shown } : {}),
    stateUrl: page,
    source: (language === 'en' ? attributes.sourceEn : undefined) ?? attributes.source,
    ...(selected !== undefined && shown.nodes.has(selected) ? { selection: [selected] } : {}),
    ...options,
  });
}
