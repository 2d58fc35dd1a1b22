/** From a file, an address or an endpoint to a plan that the views can show. */
import { formatOf, type OtherRdfFormat, RDF_FORMATS } from '@plangraph/core/rdf-reader';
import type { Store } from '@plangraph/sparql';
import { askWorker } from '../../model/ask-worker.js';
import { saidBy } from '../../model/said-by.js';
import type { FromOwnDataWorker } from '../../workers/own-data-worker.js';
import type { OwnSource } from '../source.js';
import { headOf, type OwnDocument } from './document.js';
import { OwnDataFault } from './fault.js';
import { fetchDocument, MOST_MEGABYTES, whyUnreached } from './fetch-document.js';
import type { ReadingStep, ReadPlan } from './read-document.js';
import { readEndpoint } from './read-endpoint.js';

export type OpeningStep =
  | { step: 'fetching'; bytes: number; all: number | undefined }
  | { step: 'converting' }
  | { step: 'asking' }
  | { step: 'pages'; done: number; all: number }
  | ReadingStep;

/** One's own data, as the views take them. */
export interface OwnData extends ReadPlan {
  source: OwnSource;
  /** What the data were read from, so that a part of them can be written. */
  document: OwnDocument;
}

/**
 * @param signal ends it; nothing of it goes on
 * @throws OwnDataFault; the reason of `signal` when that ended it
 */
export async function openSource(
  source: OwnSource,
  signal: AbortSignal,
  onStep: (step: OpeningStep) => void,
): Promise<OwnData> {
  const document =
    'endpoint' in source ? await ask(source.endpoint, signal, onStep) : await load(source, signal, onStep);
  return { ...(await readInWorker(document, signal, onStep)), source, document };
}

async function load(
  source: Exclude<OwnSource, { endpoint: URL }>,
  signal: AbortSignal,
  onStep: (step: OpeningStep) => void,
): Promise<OwnDocument> {
  let name: string;
  let content: Blob;
  let mediaType: string;
  let base: string | undefined;
  if ('file' in source) {
    ({ name, file: content } = source);
    mediaType = content.type;
    const megabytes = Math.round(content.size / 1_000_000);
    if (megabytes > MOST_MEGABYTES) throw new OwnDataFault({ kind: 'too-large', megabytes, limit: MOST_MEGABYTES });
  } else {
    onStep({ step: 'fetching', bytes: 0, all: undefined });
    const fetched = await fetchDocument(source.url, signal, (bytes, all) => onStep({ step: 'fetching', bytes, all }));
    ({ content, mediaType } = fetched);
    name = fetched.url.pathname;
    base = fetched.url.href;
  }
  const head = await headOf(content);
  const format = formatOf({ name, mediaType, head });
  if (format === 'html') throw new OwnDataFault({ kind: 'html' });
  if (format === undefined) {
    if (head.trim() === '') throw new OwnDataFault({ kind: 'empty' });
    throw new OwnDataFault({ kind: 'format', name: name.split('/').at(-1) ?? name, mediaType });
  }
  const based = base === undefined ? {} : { base };
  if (format in RDF_FORMATS) return { content, format: format as OwnDocument['format'], ...based };
  onStep({ step: 'converting' });
  return { content: await converted(content, format as OtherRdfFormat, base, signal), format: 'n-quads' };
}

/** JSON-LD and RDF/XML as N-Quads: the embedded store reads them, and is loaded for that. */
async function converted(
  content: Blob,
  mediaType: OtherRdfFormat,
  base: string | undefined,
  signal: AbortSignal,
): Promise<Blob> {
  const { openStore } = await import('@plangraph/sparql');
  const document = { content: await content.text(), mediaType, ...(base === undefined ? {} : { base }) };
  const store = await openStore({ documents: [document] }, { signal });
  try {
    const pieces: string[] = [];
    const all = 'CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }';
    for await (const piece of await store.serialise(all, 'application/n-triples', { signal })) pieces.push(piece);
    return new Blob(pieces);
  } finally {
    await store.close();
  }
}

async function ask(endpoint: URL, signal: AbortSignal, onStep: (step: OpeningStep) => void): Promise<OwnDocument> {
  onStep({ step: 'asking' });
  const { openStore } = await import('@plangraph/sparql');
  const store: Store = await openStore({ endpoint: endpoint.href });
  try {
    const content = await readEndpoint(store, endpoint.host, {
      signal,
      onProgress: (done, all) => onStep({ step: 'pages', done, all }),
    });
    return { content, format: 'n-triples' };
  } catch (error) {
    signal.throwIfAborted();
    throw await endpointFault(error, endpoint, signal);
  } finally {
    await store.close();
  }
}

/** Faults of the store by name, since its classes are in a module that is loaded later. */
async function endpointFault(error: unknown, endpoint: URL, signal: AbortSignal): Promise<unknown> {
  if (!(error instanceof Error)) return error;
  const { host } = endpoint;
  if (error.name === 'QueryFault') return new OwnDataFault({ kind: 'not-sparql', host, words: saidBy(error) });
  if (error.name !== 'ServerFault') return error;
  const { status, words } = error as Error & { status?: number; words: string };
  if (status === undefined && error.cause instanceof TypeError) return whyUnreached(endpoint, signal);
  if (status === undefined || status < 400) return new OwnDataFault({ kind: 'not-sparql', host, words: saidBy(error) });
  // What is no endpoint says so in one of these ways.
  if ([404, 405, 406, 415].includes(status)) {
    const line = `HTTP ${status} ${words}`.trim();
    return new OwnDataFault({ kind: 'not-sparql', host, words: { en: line, ja: line } });
  }
  return new OwnDataFault({ kind: 'status', host, status, words });
}

function readInWorker(
  document: OwnDocument,
  signal: AbortSignal,
  onStep: (step: OpeningStep) => void,
): Promise<ReadPlan> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('../../workers/own-data-worker.ts', import.meta.url), { type: 'module' });
  return askWorker<FromOwnDataWorker, ReadPlan>(
    worker,
    document,
    signal,
    (message, resolve, reject) => {
      if (message.type === 'step') onStep(message.step);
      else if (message.type === 'plan') resolve(message.plan);
      else reject(new OwnDataFault(message.fault));
    },
    (message) => new OwnDataFault({ kind: 'other', said: saidBy(message) }),
  );
}
