import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Conversion, localPart, ViewError } from '@plangraph/core';
import { nQuadsChunks, nTriplesChunks, splitQuads } from '@plangraph/export';
import { EXIT, type ExitStatus, Fault, fileFault, usageFault } from '../fault.js';
import { writeFileAtomically } from '../files.js';
import { NETWORK_FORMATS, type NetworkPart, RDF_FORMATS, Release } from '../formats.js';
import { convertSource, finish, type Source } from '../input.js';
import type { Io } from '../io.js';
import { asFault, writeOut } from '../output.js';
import { said } from '../words/words.js';

export interface ExportOptions extends Source {
  format?: string | undefined;
  /** File, or `-` for standard output (the default); a folder where a format has several files. */
  out?: string | undefined;
  /** Of a network format: which part of the plan. */
  view?: string | undefined;
  /** Of a format with several files: which one. */
  table?: string | undefined;
  /** Of N-Triples and N-Quads: at most so many statements a file, in a folder. */
  split?: string | undefined;
  /** Of these files: compressed. */
  gzip?: boolean | undefined;
}

/** Formats in which each line stands for itself. */
const LINE_FORMATS = {
  nquads: { suffix: '.nq', chunks: nQuadsChunks },
  ntriples: { suffix: '.nt', chunks: nTriplesChunks },
} as const;

/** Writes one format to a file or to standard output. */
export async function exportPlan(options: ExportOptions, io: Io): Promise<ExitStatus> {
  const { format, view, table } = options;
  const rdf = own(RDF_FORMATS, format);
  const parts = own(NETWORK_FORMATS, format);
  if (rdf === undefined && parts === undefined) {
    const known = [...Object.keys(RDF_FORMATS), ...Object.keys(NETWORK_FORMATS)];
    throw usageFault(({ exporting, usage }) =>
      format === undefined ? exporting.noFormat(known) : usage.unknownFormat(format, known),
    );
  }
  if (rdf !== undefined && (view !== undefined || table !== undefined)) {
    throw usageFault(({ exporting }) => exporting.wholeOnly(format ?? '', Object.keys(NETWORK_FORMATS)));
  }
  const split = chooseSplit(options);
  const chosen = parts === undefined ? undefined : chooseParts(parts, options);
  const conversion = await convertSource(options, io);
  const release = new Release(conversion);
  if (rdf !== undefined && split !== undefined) writeParts(conversion, split, io);
  else if (rdf !== undefined) await writeOut(rdf.chunks(conversion), options.out, io);
  else if (chosen !== undefined) {
    const { graph, fileName } = viewOf(release, view ?? 'plan');
    const { out = '-' } = options;
    for (const part of chosen) {
      const one = table !== undefined || Object.keys(parts ?? {}).length === 1;
      await writeOut(part.chunks(graph), one ? out : join(out, `${fileName}${part.suffix}`), io);
    }
  }
  return finish(conversion, options, io);
}

function own<Value>(table: Readonly<Record<string, Value>>, name: string | undefined): Value | undefined {
  return name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

/** @returns the part that is asked for, or all that say something of the view; several need a folder */
function chooseParts(
  parts: Readonly<Record<string, NetworkPart>>,
  { format = '', view, table, out }: ExportOptions,
): NetworkPart[] {
  const names = Object.keys(parts);
  const fits = (part: NetworkPart): boolean => view !== 'agencies' || part.ofMeasures !== true;
  if (table !== undefined) {
    const part = own(parts, table);
    if (part === undefined) throw usageFault(({ exporting }) => exporting.noTable(format, table, names));
    if (!fits(part)) throw usageFault(({ exporting }) => exporting.noMeasures(table));
    return [part];
  }
  if (names.length > 1 && (out === undefined || out === '-')) {
    throw usageFault(({ exporting }) => exporting.severalFiles(format, names));
  }
  return Object.values(parts).filter(fits);
}

function viewOf(release: Release, name: string): ReturnType<Release['view']> {
  try {
    return release.view(name);
  } catch (error) {
    if (error instanceof ViewError) throw usageFault(said(error));
    throw error;
  }
}

interface Split {
  format: (typeof LINE_FORMATS)[keyof typeof LINE_FORMATS];
  /** Statements of one part. */
  most: number;
  folder: string;
  gzip: boolean;
}

/** @returns how the output is cut into files, undefined where it is not */
function chooseSplit({ split, gzip = false, format = '', out }: ExportOptions): Split | undefined {
  if (split === undefined) {
    if (gzip) throw usageFault(({ exporting }) => exporting.gzipAlone);
    return undefined;
  }
  const lines = own(LINE_FORMATS, format);
  if (lines === undefined) {
    throw usageFault(({ exporting }) => exporting.splitFormat(format, Object.keys(LINE_FORMATS)));
  }
  const most = Number(split);
  if (!/^\d+$/.test(split) || !Number.isSafeInteger(most) || most === 0) {
    throw usageFault(({ exporting }) => exporting.splitNumber(split));
  }
  if (out === undefined || out === '-') throw usageFault(({ exporting }) => exporting.splitFolder);
  return { format: lines, most, folder: out, gzip };
}

/** Writes all parts, or none. Those of a former run are never mixed with new ones: a loader takes whatever is there. */
function writeParts(conversion: Conversion, { format, most, folder, gzip }: Split, io: Io): void {
  const name = localPart(conversion.iri);
  const directory = resolve(io.cwd, folder);
  const isPart = (file: string): boolean => file.startsWith(`${name}-`) && PART_END.test(file.slice(name.length));
  const old = filesOf(directory).filter(isPart).sort();
  if (old.length > 0) {
    const [first = '', last = ''] = [old[0], old.at(-1)];
    throw new Fault(EXIT.inputFault, ({ exporting }) => exporting.partsThere(folder, first, last, old.length));
  }
  const digits = Math.max(4, String(Math.ceil(conversion.quads.length / most)).length);
  const written: string[] = [];
  try {
    for (const quads of splitQuads(conversion.quads, most)) {
      const number = String(written.length + 1).padStart(digits, '0');
      const path = join(directory, `${name}-${number}${format.suffix}${gzip ? '.gz' : ''}`);
      const chunks = format.chunks(quads);
      writeFileAtomically(path, gzip ? compressed(chunks) : chunks);
      written.push(path);
    }
  } catch (error) {
    for (const path of written) rmSync(path, { force: true });
    throw asFault(error);
  }
  if (io.watched) io.err(`${io.words.exporting.wroteParts(written.length, directory)}\n`);
}

/** What follows the name of a plan in the name of a part. */
const PART_END = /^-\d{4,}\.(?:nq|nt)(?:\.gz)?$/;

function filesOf(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw fileFault('write to', directory, error);
  }
}

/** One gzip member, because some loaders read no further than the first: a part is in memory while it is compressed. */
function* compressed(chunks: Iterable<string>): Generator<Uint8Array> {
  yield gzipSync(Buffer.concat(Array.from(chunks, (chunk) => Buffer.from(chunk))), { level: 9 });
}
