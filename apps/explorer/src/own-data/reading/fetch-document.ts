/** Fetches a document from a web address, telling how far it has come and, where it fails, why. */
import { OwnDataFault } from './fault.js';

/** The largest file that is fetched, in megabytes; all that is read is held in memory. */
export const MOST_MEGABYTES = 256;

const MEGABYTE = 1_000_000;
/** Under 128 characters, since browsers ask a server for leave (CORS preflight) before they send a longer one. */
const RDF = 'text/turtle,application/trig,application/n-triples,application/n-quads,application/ld+json;q=.8,*/*;q=.1';
/** The most characters of a server's own words that are shown. */
const MOST_WORDS = 200;

export interface Fetched {
  content: Blob;
  mediaType: string;
  /** Where it came from in the end, which relative IRIs are relative to. */
  url: URL;
}

/**
 * @param onBytes bytes so far, and all of them where the server says
 * @throws OwnDataFault; the reason of `signal` when that ended it
 */
export async function fetchDocument(
  url: URL,
  signal: AbortSignal,
  onBytes: (bytes: number, all: number | undefined) => void,
): Promise<Fetched> {
  const response = await reach(url, signal);
  const { host } = url;
  if (!response.ok) {
    const words = plainWords(await response.text().catch(() => ''));
    throw new OwnDataFault({ kind: 'status', host, status: response.status, words });
  }
  const length = response.headers.get('content-encoding') === null ? response.headers.get('content-length') : null;
  const all = length === null ? undefined : Number(length);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read().catch((error: unknown) => {
      signal.throwIfAborted();
      throw error instanceof TypeError ? new OwnDataFault({ kind: 'unreachable', host }) : error;
    })) ?? { done: true };
    if (done || value === undefined) break;
    pieces.push(value);
    bytes += value.byteLength;
    if (Math.max(bytes, all ?? 0) > MOST_MEGABYTES * MEGABYTE) {
      void reader?.cancel();
      const megabytes = Math.round(Math.max(bytes, all ?? 0) / MEGABYTE);
      throw new OwnDataFault({ kind: 'too-large', megabytes, limit: MOST_MEGABYTES });
    }
    onBytes(bytes, all);
  }
  const mediaType = response.headers.get('content-type') ?? '';
  return { content: new Blob(pieces), mediaType, url: new URL(response.url === '' ? url : response.url) };
}

async function reach(url: URL, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { signal, headers: { accept: RDF }, credentials: 'omit', referrerPolicy: 'no-referrer' });
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof TypeError)) throw error;
    throw await whyUnreached(url, signal);
  }
}

/**
 * Browsers do not say whether a server is away or refuses pages of other origins (CORS). A request whose answer the
 * page may not read tells the two apart.
 */
export async function whyUnreached(url: URL, signal: AbortSignal): Promise<OwnDataFault> {
  const { host } = url;
  try {
    await fetch(url, { mode: 'no-cors', signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
    return new OwnDataFault({ kind: 'cors', host, origin: location.origin });
  } catch {
    return new OwnDataFault({ kind: 'unreachable', host });
  }
}

/** The beginning of a server's answer, without tags. */
function plainWords(text: string): string {
  const words = text
    .replace(/<(script|style)[\s>].*?<\/\1>/gis, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS)}…` : words;
}
