import { resolve } from 'node:path';
import { prefixesFor } from '@plangraph/core';
import { toGraphJson, turtleChunks, usedPrefixes } from '@plangraph/export';
import { EXIT, type ExitStatus, usageFault } from '../fault.js';
import { writeFileAtomically } from '../files.js';
import { graphOf } from '../graph.js';
import { baseNotice, convertSource, hasErrors, renderMessages, type Source } from '../input.js';
import type { Io } from '../io.js';

export interface ExportOptions extends Source {
  format?: string | undefined;
  /** File, or `-` for standard output (the default). */
  out?: string | undefined;
}

const FORMATS = ['turtle', 'json'] as const;

/** Writes one format to a file or to standard output. */
export async function exportPlan(options: ExportOptions, io: Io): Promise<ExitStatus> {
  const { format } = options;
  if (format === undefined || !(FORMATS as readonly string[]).includes(format)) {
    const found = format === undefined ? 'No --format is given.' : `The format ${format} is not known.`;
    throw usageFault(`${found} Give one of: ${FORMATS.join(', ')}.`);
  }
  const conversion = await convertSource(options, io);
  const chunks = (): Iterable<string> => {
    if (format === 'turtle')
      return turtleChunks(conversion.quads, { prefixes: usedPrefixes(conversion.quads, prefixesFor(conversion.base)) });
    const graph = graphOf(conversion);
    return [toGraphJson(graph)];
  };
  if (options.out === undefined || options.out === '-') for (const chunk of chunks()) await io.out(chunk);
  else writeFileAtomically(resolve(io.cwd, options.out), chunks());
  io.err(renderMessages(conversion.name, conversion.messages) + baseNotice(options));
  return hasErrors(conversion.messages) ? EXIT.inputFault : EXIT.done;
}
