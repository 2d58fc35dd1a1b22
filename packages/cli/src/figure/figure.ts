import { type PlanGraph, parseView, type View, ViewError, viewOf } from '@plangraph/core/graph';
import { DEFAULT_STATE, hashFor, searchFor, type ViewState } from '@plangraph/core/state';
import {
  drawFigure,
  drawMatrix,
  FigureError,
  type Language,
  parseSize,
  type SheetOptions,
} from '@plangraph/widget/figure';
import { choice } from '../choice.js';
import { type ExitStatus, usageFault } from '../fault.js';
import { graphOf } from '../graph.js';
import { convertSource, finish, type Source } from '../input.js';
import type { Io } from '../io.js';
import { writeOut } from '../output.js';
import { leadMatrix } from './lead-matrix.js';

export interface FigureCommand extends Source {
  /** As `export --view` reads it, or `matrix`. Default: `plan`. */
  view?: string | undefined;
  /** File, or `-` for standard output (the default). */
  out?: string | undefined;
  format?: string | undefined;
  lang?: string | undefined;
  scheme?: string | undefined;
  size?: string | undefined;
  title?: string | undefined;
  /** Address of an explorer that shows the same plan. */
  site?: string | undefined;
  greyscale?: boolean | undefined;
}

/** What is drawn: a view of the graph, or the matrix, which is none. */
type Subject = View | { kind: 'matrix' };

/** Draws one view as an SVG document. */
export async function figure(options: FigureCommand, io: Io): Promise<ExitStatus> {
  const { view = 'plan', format = 'svg', out = '-', title } = options;
  if (format !== 'svg') {
    throw usageFault(
      `The format ${format} is not known: figures are svg. The explorer saves PNG; rsvg-convert and Inkscape make it of the SVG.`,
    );
  }
  const sheet: SheetOptions = {
    language: choice(options, 'lang', ['ja', 'en']) ?? 'ja',
    scheme: choice(options, 'scheme', ['light', 'dark']) ?? 'light',
    greyscale: options.greyscale ?? false,
    size: asUsage(() => parseSize(options.size ?? '180mm')),
    ...(title === undefined ? {} : { title }),
  };
  const site = options.site === undefined ? undefined : siteOf(options.site);
  const conversion = await convertSource(options, io);
  const graph = graphOf(conversion);
  const subject = asUsage((): Subject => (view === 'matrix' ? { kind: 'matrix' } : parseView(graph, view)));
  const stateUrl = site === undefined ? {} : { stateUrl: site + addressOf(graph, subject, options.lang) };
  const svg = draw(graph, subject, { ...sheet, ...stateUrl });
  await writeOut([svg], out, io);
  return finish(conversion, options, io);
}

function draw(graph: PlanGraph, subject: Subject, sheet: SheetOptions): string {
  switch (subject.kind) {
    case 'matrix': {
      const language: Language = sheet.language ?? 'ja';
      return drawMatrix({ ...sheet, matrix: leadMatrix(graph, language), attributes: graph.getAttributes() });
    }
    case 'plan':
      return drawFigure({ ...sheet, graph });
    case 'agencies':
      return drawFigure({ ...sheet, graph: viewOf(graph, subject), view: 'agencies' });
    default: {
      // The part's own places: in the whole plan, what it is tied to lies far away.
      const [about] = subject.iris;
      const part = { ...sheet, graph: viewOf(graph, subject), arrange: true };
      return drawFigure(about === undefined ? part : { ...part, subject: about });
    }
  }
}

/** The same in the explorer: query and fragment of its address. */
function addressOf(graph: PlanGraph, subject: Subject, lang: string | undefined): string {
  const state: ViewState = { ...DEFAULT_STATE, ...(lang === undefined ? {} : { language: lang as Language }) };
  if (subject.kind === 'agencies') return searchFor({ ...state, view: 'agencies' }).search;
  if (subject.kind === 'matrix') {
    return searchFor({ ...state, view: 'matrix', matrix: { ...state.matrix, role: 'lead' } }).search;
  }
  const { search } = searchFor(state);
  const [node] = 'iris' in subject ? subject.iris : [];
  return node === undefined ? search : search + hashFor({ node: graph.getNodeAttribute(node, 'id') });
}

function siteOf(site: string): string {
  const url = URL.canParse(site) ? new URL(site) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw usageFault(`--site ${site} is no address of the web. Give one such as https://example.org/explorer/.`);
  }
  return url.origin + url.pathname;
}

function asUsage<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FigureError || error instanceof ViewError)) throw error;
    const more = error instanceof ViewError && error.message.includes('is no view') ? ' Figures have matrix, too.' : '';
    throw usageFault(error.message + more);
  }
}
