/** What a page of one file holds beside the drawn figure, so that it comes alive. */
import type { Scheme } from '../../looks/appearance.js';
import type { Language, SerializedFigureGraph } from '../options.js';

export interface LiveFigure {
  language: Language;
  /** Absent where the page follows the reader's system. */
  scheme?: Scheme;
  /** Only what is shown, at its places. */
  graph: SerializedFigureGraph;
  /** Whether places are those of the whole plan, so that its pillars have grounds. */
  whole: boolean;
  /** Keys of the nodes that the figure is about: one, or the two ends of a path. */
  subjects: readonly string[];
  /** Address of an explorer that shows the same, without fragment. */
  address?: string;
  /** First line in the plan's text, by the number that the plan prints. */
  lines: Readonly<Record<string, number>>;
}

/** Ids of the page's elements that the viewer works with. */
export const PLACES = {
  data: 'figure-data',
  drawn: 'drawn',
  live: 'live',
  tools: 'tools',
  details: 'details',
  legend: 'legend',
  foot: 'foot',
} as const;

/** Reads what the page holds: JSON, compressed with zlib, in base64. @throws Error where it is none of these */
export async function readLive(text: string): Promise<LiveFigure> {
  const bytes = Uint8Array.from(atob(text.trim()), (sign) => sign.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return (await new Response(plain).json()) as LiveFigure;
}
