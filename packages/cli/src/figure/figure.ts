import { resolve } from 'node:path';
import { type PlanGraph, ViewError } from '@plangraph/core/graph';
import { FigureError, parseSize, type SheetOptions } from '@plangraph/widget/figure';
import { choice } from '../choice.js';
import { type ExitStatus, usageFault } from '../fault.js';
import { graphOf } from '../graph.js';
import { convertSource, finish, type Source } from '../input.js';
import type { Io } from '../io.js';
import { writeOut } from '../output.js';
import { LANGUAGES, labelLanguage } from '../words/language.js';
import { said } from '../words/words.js';
import { drawSubject, type Subject, subjectOf } from './views/subject.js';

export interface FigureCommand extends Source {
  /** As `subjectOf` reads it. Default: `plan`. */
  view?: string | undefined;
  /** File, or `-` for standard output (the default). */
  out?: string | undefined;
  /** Default: what the ending of `out` says, else svg. */
  format?: string | undefined;
  lang?: string | undefined;
  scheme?: string | undefined;
  size?: string | undefined;
  title?: string | undefined;
  /** Address of an explorer that shows the same plan. */
  site?: string | undefined;
  /** Dots per inch of PNG. */
  dpi?: string | undefined;
  /** File of the only font to draw text with. */
  font?: string | undefined;
  greyscale?: boolean | undefined;
  /** Text of SVG as paths. */
  outline?: boolean | undefined;
}

const FORMATS = ['svg', 'png', 'pdf', 'html'] as const;
type Format = (typeof FORMATS)[number];

/** Draws one view as SVG, PNG or PDF, or as a page of one file in which it is alive. */
export async function figure(options: FigureCommand, io: Io): Promise<ExitStatus> {
  const { view = 'plan', out = '-', title } = options;
  const format = formatOf(options);
  refuseUnused(options, format);
  const language = labelLanguage(choice(options, 'lang', LANGUAGES), io.env);
  const scheme = choice(options, 'scheme', ['light', 'dark']);
  const site = options.site === undefined ? undefined : siteOf(options.site);
  const dpi = format === 'png' ? (await import('./files/png.js')).readDpi(options.dpi ?? '300') : undefined;
  const size = asUsage(() => parseSize(options.size ?? '180mm'));
  const greyscale = options.greyscale ?? false;
  const conversion = await convertSource(options, io);
  const graph = graphOf(conversion);
  const subject = asUsage(() => subjectOf(graph, view, language));
  const { state } = subject;
  const named = title === undefined ? {} : { title };
  const sheet = {
    language,
    greyscale,
    size,
    state,
    ...named,
    ...(site === undefined ? {} : { stateUrl: site + state }),
  };
  const drawn = await draw(
    { graph, subject, sheet, scheme, format, dpi, options, site, lines: linesOf(conversion.plan) },
    io,
  );
  await writeOut([drawn], out, io);
  return finish(conversion, options, io);
}

interface Wanted {
  graph: PlanGraph;
  subject: Subject;
  sheet: SheetOptions;
  scheme: 'light' | 'dark' | undefined;
  format: Format;
  dpi: number | undefined;
  options: FigureCommand;
  site: string | undefined;
  lines: ReadonlyMap<string, number>;
}

/** Fonts, pictures of points and pages are loaded by those who ask for them only. */
async function draw(wanted: Wanted, io: Io): Promise<string | Uint8Array> {
  const { graph, subject, sheet, scheme, format, dpi, options, site, lines } = wanted;
  if (format === 'html') {
    const { pageOf } = await import('./page/page.js');
    return pageOf({ graph, subject, sheet, scheme, site, lines });
  }
  const svg = drawSubject(subject, graph, { ...sheet, scheme: scheme ?? 'light' });
  if (format === 'svg' && options.outline !== true) return svg;
  const { findFaces, missingIn } = await import('./files/fonts.js');
  const faces = findFaces(options.font === undefined ? undefined : resolve(io.cwd, options.font), io.env);
  const drawn = await withFaces(svg, format, dpi, faces);
  io.err(missingIn(faces, io.words) ?? '');
  return drawn;
}

async function withFaces(
  svg: string,
  format: Exclude<Format, 'html'>,
  dpi: number | undefined,
  faces: import('./files/fonts.js').Faces,
): Promise<string | Uint8Array> {
  if (format === 'pdf') return (await import('./files/pdf.js')).pdfOf(svg, faces);
  const paths = (await import('./files/outline.js')).outlined(svg, faces);
  return dpi === undefined ? paths : (await import('./files/png.js')).pngOf(paths, dpi);
}

function formatOf({ format, out = '' }: FigureCommand): Format {
  const ending = FORMATS.find((known) => out.toLowerCase().endsWith(`.${known}`));
  return choice({ format }, 'format', FORMATS) ?? ending ?? 'svg';
}

/** An option that would do nothing is a mistake. */
function refuseUnused({ dpi, outline, font }: FigureCommand, format: Format): void {
  const drawsLetters = format === 'png' || format === 'pdf' || (format === 'svg' && outline === true);
  if (dpi !== undefined && format !== 'png') throw usageFault(({ figure }) => figure.dpiOfPng(format));
  if (outline === true && format !== 'svg') throw usageFault(({ figure }) => figure.outlineOfSvg(format));
  if (font !== undefined && !drawsLetters) {
    throw usageFault(({ figure }) => figure.fontUnused);
  }
}

/** First lines of the plan's parts, by the number that it prints. */
function linesOf(plan: unknown, lines = new Map<string, number>()): Map<string, number> {
  const { data, position, children } = plan as {
    data?: { identifier?: string };
    position?: { start: { line: number } };
    children?: unknown[];
  };
  if (data?.identifier !== undefined && position !== undefined) lines.set(data.identifier, position.start.line);
  for (const child of children ?? []) linesOf(child, lines);
  return lines;
}

function siteOf(site: string): string {
  const url = URL.canParse(site) ? new URL(site) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw usageFault(({ figure }) => figure.site(site));
  }
  return url.origin + url.pathname;
}

function asUsage<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FigureError || error instanceof ViewError)) throw error;
    throw usageFault(said(error));
  }
}
