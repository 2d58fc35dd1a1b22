import { resolve } from 'node:path';
import { WriteError } from '@plangraph/export';
import { EXIT, Fault } from './fault.js';
import { writeFileAtomically } from './files.js';
import type { Io } from './io.js';
import { said } from './words/words.js';

/**
 * Writes to a file, or to standard output where the path is `-` or absent.
 * @throws Fault where the file system refuses, or what is to be written cannot be
 */
export async function writeOut(chunks: Iterable<string | Uint8Array>, out: string | undefined, io: Io): Promise<void> {
  try {
    if (out === undefined || out === '-') for (const chunk of chunks) await io.out(chunk);
    else writeFileAtomically(resolve(io.cwd, out), chunks);
  } catch (error) {
    throw asFault(error);
  }
}

/** What cannot be written is a fault of the input. */
export function asFault(error: unknown): unknown {
  return error instanceof WriteError ? new Fault(EXIT.inputFault, said(error)) : error;
}
