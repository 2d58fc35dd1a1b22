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
  const { drawFigure } = await import('@plangraph/widget/figure');
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
  const file = new Blob([svg], { type: 'image/svg+xml' });
  return format === 'svg' ? file : rasterOf(file);
}

async function rasterOf(svg: Blob): Promise<Blob> {
  const image = new Image();
  // The page's policy takes pictures from data: addresses, and from no others but its own.
  image.src = await dataAddress(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * DENSITY);
  canvas.height = Math.round(image.naturalHeight * DENSITY);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((file) => (file === null ? reject(new Error('canvas: no PNG')) : resolve(file)), 'image/png'),
  );
}

function dataAddress(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(file);
  });
}
