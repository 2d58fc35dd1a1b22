import { join, resolve } from 'node:path';
import { ViewError } from '@plangraph/core';
import { WriteError } from '@plangraph/export';
import { EXIT, type ExitStatus, Fault, usageFault } from '../fault.js';
import { writeFileAtomically } from '../files.js';
import { NETWORK_FORMATS, type NetworkPart, RDF_FORMATS, Release } from '../formats.js';
import { baseNotice, convertSource, hasErrors, renderMessages, type Source } from '../input.js';
import type { Io } from '../io.js';

export interface ExportOptions extends Source {
  format?: string | undefined;
  /** File, or `-` for standard output (the default); a folder where a format has several files. */
  out?: string | undefined;
  /** Of a network format: which part of the plan. */
  view?: string | undefined;
  /** Of a format with several files: which one. */
  table?: string | undefined;
}

/** Writes one format to a file or to standard output. */
export async function exportPlan(options: ExportOptions, io: Io): Promise<ExitStatus> {
  const { format, view, table } = options;
  const rdf = own(RDF_FORMATS, format);
  const parts = own(NETWORK_FORMATS, format);
  if (rdf === undefined && parts === undefined) {
    const found = format === undefined ? 'No --format is given.' : `The format ${format} is not known.`;
    throw usageFault(
      `${found} Give one of: ${[...Object.keys(RDF_FORMATS), ...Object.keys(NETWORK_FORMATS)].join(', ')}.`,
    );
  }
  if (rdf !== undefined && (view !== undefined || table !== undefined)) {
    throw usageFault(
      `${format} always holds the whole: --view and --table go with ${Object.keys(NETWORK_FORMATS).join(', ')}.`,
    );
  }
  const chosen = parts === undefined ? undefined : chooseParts(parts, format ?? '', table, options.out);
  const conversion = await convertSource(options, io);
  const release = new Release(conversion);
  if (rdf !== undefined) await write(rdf.chunks(conversion), options.out, io);
  else if (chosen !== undefined) {
    const graph = viewOf(release, view ?? 'plan');
    const [first, ...others] = chosen;
    if (first !== undefined && others.length === 0) await write(first.chunks(graph), options.out, io);
    else {
      const folder = options.out ?? '.';
      const name = (view ?? 'plan').replace(/[^A-Za-z0-9.-]+/g, '-');
      for (const part of chosen) await write(part.chunks(graph), join(folder, `${name}${part.suffix}`), io);
    }
  }
  io.err(renderMessages(conversion.name, conversion.messages) + baseNotice(options));
  return hasErrors(conversion.messages) ? EXIT.inputFault : EXIT.done;
}

function own<Value>(table: Readonly<Record<string, Value>>, name: string | undefined): Value | undefined {
  return name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

/** @returns the part that is asked for, or all; several need a folder */
function chooseParts(
  parts: Readonly<Record<string, NetworkPart>>,
  format: string,
  table: string | undefined,
  out: string | undefined,
): NetworkPart[] {
  const names = Object.keys(parts);
  if (table !== undefined) {
    const part = own(parts, table);
    if (part === undefined) throw usageFault(`${format} has no table "${table}". Give one of: ${names.join(', ')}.`);
    return [part];
  }
  if (names.length > 1 && (out === undefined || out === '-')) {
    throw usageFault(
      `${format} is several files (${names.join(', ')}). Choose one with --table, or give a folder with --out.`,
    );
  }
  return Object.values(parts);
}

function viewOf(release: Release, name: string): ReturnType<Release['view']> {
  try {
    return release.view(name);
  } catch (error) {
    if (error instanceof ViewError) throw usageFault(error.message);
    throw error;
  }
}

async function write(chunks: Iterable<string>, out: string | undefined, io: Io): Promise<void> {
  try {
    if (out === undefined || out === '-') for (const chunk of chunks) await io.out(chunk);
    else writeFileAtomically(resolve(io.cwd, out), chunks);
  } catch (error) {
    throw asFault(error);
  }
}

/** What cannot be written is a fault of the input. */
export function asFault(error: unknown): unknown {
  return error instanceof WriteError ? new Fault(EXIT.inputFault, error.message) : error;
}
