/** A document as the workers read it: bytes with their format, unpacked piece by piece. */
import type { RdfFormat } from '@plangraph/core/rdf-reader';
import { OwnDataFault } from './fault.js';

export interface OwnDocument {
  content: Blob;
  format: RdfFormat;
  /** Against which relative IRIs are resolved. */
  base?: string;
}

/** Whether a file is gzip (RFC 1952, section 2.3.1), whatever its name. */
async function isPacked(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

/**
 * The text of a file, unpacked, piece by piece.
 *
 * @param onBytes bytes of the file, as it is, that were read so far
 * @throws OwnDataFault for bytes that are no UTF-8, or no gzip after all
 */
export async function* textPieces(file: Blob, onBytes: (bytes: number) => void = () => {}): AsyncGenerator<string> {
  let bytes = 0;
  const counted = file.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(piece, controller) {
        bytes += piece.byteLength;
        controller.enqueue(piece);
      },
    }),
  );
  const packed = await isPacked(file);
  const plain = packed ? counted.pipeThrough(new DecompressionStream('gzip')) : counted;
  const reader = plain.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw packed ? new OwnDataFault({ kind: 'not-unpacked' }) : error;
      });
      onBytes(bytes);
      yield decoded(decoder, value);
      if (done) break;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** @param piece the next bytes; nothing at the end */
function decoded(decoder: TextDecoder, piece: Uint8Array | undefined): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    throw new OwnDataFault({ kind: 'encoding' });
  }
}

/** The first characters of a file, unpacked. */
export async function headOf(file: Blob): Promise<string> {
  let head = '';
  for await (const piece of textPieces(file)) {
    head += piece;
    if (head.length >= 500) break;
  }
  return head.slice(0, 2000);
}
