/** Fetches a release file, telling how far it has come. */

/** Bytes so far, and all of them where the server says. */
export type OnBytes = (bytes: number, all: number | undefined) => void;

/**
 * The file's own bytes, unpacked. Some servers take `.gz` for a content coding, so that the browser has unpacked it
 * already; the first two bytes tell (RFC 1952, section 2.3.1).
 *
 * @throws Error with what was found and where, fit to be shown
 */
export async function loadRelease(url: URL, signal: AbortSignal, onBytes: OnBytes): Promise<Uint8Array> {
  const response = await fetch(url, { signal });
  if (!response.ok || response.body === null) throw new Error(`${url.pathname}: HTTP ${response.status}`);
  const length = response.headers.get('content-encoding') === null ? response.headers.get('content-length') : null;
  const all = length === null ? undefined : Number(length);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    bytes += value.byteLength;
    onBytes(bytes, all);
  }
  return unpacked(new Blob(pieces));
}

/** What a gzip file holds; any other file as it is. */
export async function unpacked(file: Blob): Promise<Uint8Array> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const plain = first === 0x1f && second === 0x8b ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file;
  return new Uint8Array(await new Response(plain).arrayBuffer());
}
