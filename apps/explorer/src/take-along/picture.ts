/** The picture as a file: drawn anew for paper, with title, legend and source. */
import type { FigureOptions } from '@plangraph/widget/figure';
import type { ViewContext } from '../elements/view-context.js';
import { keyOf } from '../model/selection.js';
import { partOf } from './files/part.js';

export type PictureFormat = 'svg' | 'png';

/** What the view in use adds: where nodes stand, how they are painted, what the legend says. */
export type PictureOptions = Partial<
  Pick<FigureOptions, 'places' | 'paint' | 'legend' | 'title' | 'view' | 'graph' | 'focus' | 'arrange'>
>;

/** Pixels of a PNG for each pixel of CSS. */
const DENSITY = 3;

/**
 * @param page address of the view
 * @throws Error fit to be shown
 */
export async function drawPicture(
  format: PictureFormat,
  { loaded, plan, shown, language, state }: ViewContext,
  page: string,
  options: PictureOptions,
): Promise<Blob> {
  const { drawFigure, svgToPng } = await import('@plangraph/widget/figure');
  const selected = keyOf(plan, state.selection);
  const attributes = loaded.graph.getAttributes();
  const svg = drawFigure({
    graph: partOf(loaded.graph, shown, { texts: undefined, page: '' }),
    language,
    scheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    stateUrl: page,
    source: (language === 'en' ? attributes.sourceEn : undefined) ?? attributes.source,
    ...(selected !== undefined && shown.nodes.has(selected) ? { selection: [selected] } : {}),
    ...options,
  });
  return format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : svgToPng(svg, DENSITY);
}
