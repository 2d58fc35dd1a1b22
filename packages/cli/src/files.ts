import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileFault } from './fault.js';

/** Temporary files that are being written; an interrupt takes them away. */
const pending = new Set<string>();

/** Removes what is half written; for the signal handlers. */
export function dropPendingFiles(): void {
  for (const path of pending) rmSync(path, { force: true });
  pending.clear();
}

/** @throws Fault when the file system refuses */
export function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw fileFault('read', path, error);
  }
}

export interface WrittenFile {
  bytes: number;
  sha256: string;
}

/**
 * Writes a file beside its place and renames it there: readers see the old file or the new one, never
 * half. The folder is made if it is missing.
 * @throws Fault when the file system refuses; nothing is replaced then
 */
export function writeFileAtomically(path: string, chunks: Iterable<string | Uint8Array>): WrittenFile {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    mkdirSync(dirname(path), { recursive: true });
    pending.add(temporary);
    const handle = openSync(temporary, 'w');
    try {
      for (const chunk of chunks) {
        const data = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
        hash.update(data);
        for (let done = 0; done < data.length; ) done += writeSync(handle, data, done);
        bytes += data.length;
      }
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, path);
  } catch (error) {
    if (pending.has(temporary)) rmSync(temporary, { force: true });
    // A fault of what is to be written is no fault of the file system.
    throw (error as NodeJS.ErrnoException).code === undefined ? error : fileFault('write', path, error);
  } finally {
    pending.delete(temporary);
  }
  return { bytes, sha256: hash.digest('hex') };
}
