/** The static picture of a widget. */

import { drawFigure } from '../../figure/draw-figure.js';
import type { FigureGraph, FigureOptions, FigureSize } from '../../figure/options.js';
import type { Scheme } from '../../looks/appearance.js';
import type { Language } from '../words.js';
import type { Content } from './content.js';

export { svgToPng } from '../../figure/png-in-browser.js';

export interface StillOptions {
  scheme: Scheme;
  language: Language;
  size: FigureSize;
  /** Key of the node or edge that is selected. */
  selection?: string | undefined;
  /** `bare` for one that a live picture takes the place of: it has as little around it. Default: `sheet`. */
  dress?: 'bare' | 'key' | 'sheet';
}

const DRESS: Readonly<Record<NonNullable<StillOptions['dress']>, Partial<FigureOptions>>> = {
  bare: { title: '', source: '', legend: [] },
  key: { title: '', source: '' },
  sheet: {},
};

/** The most characters that are kept of what was drawn, for pictures that the reader comes back to. */
const KEPT = 4_000_000;
const kept = new Map<string, string>();
const numbers = new WeakMap<Content, number>();
let contents = 0;

/** An SVG document; the same input gives the same bytes. */
export function drawStill(content: Content, options: StillOptions): string {
  const number = numbers.get(content) ?? ++contents;
  numbers.set(content, number);
  const key = `${number} ${JSON.stringify(options)}`;
  const svg = kept.get(key) ?? drawAnew(content, options);
  kept.delete(key);
  kept.set(key, svg);
  let length = 0;
  for (const one of kept.values()) length += one.length;
  for (const [oldest, one] of kept) {
    if (length <= KEPT) break;
    length -= one.length;
    kept.delete(oldest);
  }
  return svg;
}

function drawAnew(content: Content, { dress = 'sheet', selection, ...rest }: StillOptions): string {
  const { graph, hidden, arranged, agencies, shown, subject } = content;
  const figure: FigureOptions = {
    ...rest,
    ...DRESS[dress],
    graph: graph as unknown as FigureGraph,
    hidden,
    ...(arranged ? { arrange: true } : {}),
    ...(agencies ? { view: 'agencies' } : {}),
    ...(shown === undefined ? {} : { shown }),
    ...(subject === undefined ? {} : { subject }),
    ...(selection !== undefined && graph.hasNode(selection) ? { selection: [selection] } : {}),
  };
  return drawFigure(figure);
}

/** Sizes that figures can have; what lies outside is scaled. */
export function figureSize(width: number, height: number): { width: number; height: number } {
  const within = (pixels: number): number => Math.round(Math.min(10_000, Math.max(200, pixels)));
  return { width: within(width), height: within(height) };
}

interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createHTML: (text: string) => string },
  ) => { createHTML: (text: string) => string };
}
let trusted: ((text: string) => string) | undefined;

/** The document as an element. It is made by `drawFigure`, which writes every text of the data as text. */
export function elementOf(svg: string): Element {
  if (trusted === undefined) {
    trusted = (text) => text;
    try {
      const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
      const policy = trustedTypes?.createPolicy('plan-graph', { createHTML: (text) => text });
      if (policy !== undefined) trusted = (text) => policy.createHTML(text);
    } catch {
      // The page allows no policy of this name: then it may not ask for one either.
    }
  }
  const { documentElement } = new DOMParser().parseFromString(trusted(svg), 'image/svg+xml');
  return document.importNode(documentElement, true);
}
