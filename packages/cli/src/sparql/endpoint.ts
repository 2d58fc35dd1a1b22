import type { IncomingMessage, ServerResponse } from 'node:http';
import { DocumentFault, type EmbeddedStore, outlineOf, QueryFault, type QueryOptions } from '@plangraph/sparql';
import { Fault } from '../fault.js';
import { type Language, languageOfAnswer } from '../words/language.js';
import { type Saying, said, WORDS, type Words } from '../words/words.js';
import { helpPage, serviceDescription } from './about.js';
import { formatsOf, negotiate } from './negotiation.js';

/** Longest query with its parameters, in bytes. */
const LONGEST_REQUEST = 1_048_576;
/** How long a query may take, waiting for those before it included, in milliseconds. */
const TIME_LIMIT = 30_000;

export interface EndpointOptions {
  /** Makes the store; called at the first query. */
  open(): Promise<EmbeddedStore>;
  /** Prefix → namespace: those that a query uses without declaring them are declared for it. */
  prefixes: Readonly<Record<string, string>>;
  /** Origins beside those of this machine whose pages may ask; `*` for all. */
  origins: readonly string[];
  /** Milliseconds; default 30,000. */
  timeLimit?: number;
  /** What is said to those who name no language; default English. */
  language?: Language;
}

/** An answer other than that of a query. */
class Refusal extends Error {
  readonly status: number;
  readonly say: Saying;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, say: Saying, headers: Readonly<Record<string, string>> = {}) {
    super(say(WORDS.en));
    this.status = status;
    this.say = say;
    this.headers = headers;
  }
}

interface Operation extends QueryOptions {
  query: string;
}

/**
 * A SPARQL 1.1 Protocol endpoint that can only be read. The host is checked by the server that it is part of.
 * @see https://www.w3.org/TR/sparql11-protocol/
 */
export class SparqlEndpoint {
  readonly #options: EndpointOptions;
  #store: Promise<EmbeddedStore> | undefined;

  constructor(options: EndpointOptions) {
    this.#options = options;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      this.#admit(request, response);
      if (request.method === 'OPTIONS') response.writeHead(204).end();
      else await this.#answer(request, response);
    } catch (error) {
      refuse(response, refusalOf(error), this.#wordsFor(request));
    }
  }

  /** In a reader's own language; programs, which name none, speak that of the server. */
  #wordsFor(request: IncomingMessage): Words {
    return WORDS[languageOfAnswer(request.headers['accept-language'], this.#options.language ?? 'en')];
  }

  /** The store; where it could not be opened, the next query tries again. */
  #opened(): Promise<EmbeddedStore> {
    this.#store ??= this.#options.open().catch((error: unknown) => {
      this.#store = undefined;
      throw error;
    });
    return this.#store;
  }

  async close(): Promise<void> {
    await (await this.#store?.catch(() => undefined))?.close();
  }

  /** A plan may be private: pages of other origins may neither read it nor keep the machine busy. */
  #admit(request: IncomingMessage, response: ServerResponse): void {
    const { origin } = request.headers;
    response.setHeader('Vary', 'Origin, Accept, Accept-Language');
    if (origin !== undefined) {
      const { origins } = this.#options;
      if (!isLoopback(origin) && !origins.includes(origin) && !origins.includes('*')) {
        // Pages without an origin of their own (files, sandboxed frames) cannot be named.
        const cors = origin === 'null' ? "'*'" : origin;
        throw new Refusal(403, ({ refusals }) => refusals.otherOrigin(origin, cors));
      }
      response.setHeader('Access-Control-Allow-Origin', origins.includes('*') ? '*' : origin);
      if (request.method === 'OPTIONS') {
        response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
        response.setHeader('Access-Control-Allow-Headers', 'Accept, Content-Type, X-Requested-With');
        response.setHeader('Access-Control-Max-Age', '600');
      }
    } else if (request.headers['sec-fetch-site'] === 'cross-site' && request.headers['sec-fetch-dest'] !== 'document') {
      // A person may follow a link here; images, scripts and frames of other pages would only keep the machine busy.
      throw new Refusal(403, ({ refusals }) => refusals.otherOrigins);
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const operation = await readOperation(request);
    if (operation === undefined) {
      describe(request, response, this.#wordsFor(request));
      return;
    }
    const { query, defaultGraphs, namedGraphs } = operation;
    const { form } = outlineOf(query);
    if (form === 'UPDATE') throw new Refusal(400, ({ refusals }) => refusals.noUpdate);
    // The store tells what is wrong with a query that begins like none.
    const formats = formatsOf(form ?? 'SELECT');
    const mediaType = negotiate(request.headers.accept, formats);
    if (mediaType === undefined) {
      throw noFormat(formats);
    }
    // The first query waits until the plan is read, which is not the query's time.
    const store = await this.#opened();
    if (response.destroyed) return;
    const limit = this.#options.timeLimit ?? TIME_LIMIT;
    const ended = new AbortController();
    const timeout = setTimeout(() => ended.abort(tooSlow(limit)), limit);
    response.once('close', () => ended.abort(new DOMException('The client went away.', 'AbortError')));
    try {
      const text = await store.serialise(query, mediaType, {
        signal: ended.signal,
        prefixes: this.#options.prefixes,
        ...(defaultGraphs === undefined ? {} : { defaultGraphs }),
        ...(namedGraphs === undefined ? {} : { namedGraphs }),
      });
      response.writeHead(200, {
        'Content-Type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
      });
      await send(text, response);
    } finally {
      clearTimeout(timeout);
    }
  }
}

function tooSlow(limit: number): Refusal {
  // A client that tries again by itself would only wait as long again.
  return new Refusal(503, ({ refusals }) => refusals.tooSlow(limit / 1000), { 'Retry-After': '600' });
}

function noFormat(formats: readonly (readonly [string, ...string[]])[]): Refusal {
  const names = formats.map(([name]) => name);
  return new Refusal(406, ({ refusals }) => refusals.noFormat(names));
}

async function send(text: AsyncIterable<string>, response: ServerResponse): Promise<void> {
  for await (const piece of text) {
    if (response.destroyed) return;
    if (!response.write(piece)) {
      await new Promise<void>((resolve) => {
        const go = (): void => {
          response.off('drain', go).off('close', go);
          resolve();
        };
        response.on('drain', go).on('close', go);
      });
    }
  }
  response.end();
}

/** @returns undefined where the endpoint itself is asked for, without a query */
async function readOperation(request: IncomingMessage): Promise<Operation | undefined> {
  const parameters = new URL(request.url ?? '/', 'http://localhost').searchParams;
  if (request.method === 'POST') {
    const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
    if (type === 'application/sparql-update') {
      throw new Refusal(400, ({ refusals }) => refusals.noUpdate);
    }
    if (type === 'application/sparql-query') parameters.append('query', await readBody(request));
    else if (type === 'application/x-www-form-urlencoded') {
      for (const [name, value] of new URLSearchParams(await readBody(request))) parameters.append(name, value);
    } else {
      throw new Refusal(415, ({ refusals }) => refusals.postTypes);
    }
  } else if (request.method !== 'GET' && request.method !== 'HEAD') {
    throw new Refusal(405, ({ refusals }) => refusals.queryMethods, { Allow: 'GET, HEAD, POST, OPTIONS' });
  }
  if (parameters.has('update')) throw new Refusal(400, ({ refusals }) => refusals.noUpdate);
  const [query, ...others] = parameters.getAll('query');
  if (others.length > 0) throw new Refusal(400, ({ refusals }) => refusals.severalQueries);
  if (query === undefined) {
    if (request.method === 'POST') throw new Refusal(400, ({ refusals }) => refusals.noQuery);
    return undefined;
  }
  const defaultGraphs = graphs(parameters, 'default-graph-uri');
  const namedGraphs = graphs(parameters, 'named-graph-uri');
  return {
    query,
    ...(defaultGraphs === undefined ? {} : { defaultGraphs }),
    ...(namedGraphs === undefined ? {} : { namedGraphs }),
  };
}

function graphs(parameters: URLSearchParams, name: string): string[] | undefined {
  const iris = parameters.getAll(name);
  const wrong = iris.find((iri) => !URL.canParse(iri) || /[\s<>"{}|\\^`]/.test(iri));
  if (wrong !== undefined) throw new Refusal(400, ({ refusals }) => refusals.noIri(name, wrong));
  return iris.length > 0 ? iris : undefined;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const tooLarge = new Refusal(413, ({ refusals }) => refusals.tooLarge(LONGEST_REQUEST), { Connection: 'close' });
  if (Number(request.headers['content-length'] ?? 0) > LONGEST_REQUEST) throw tooLarge;
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request) {
    size += (piece as Buffer).length;
    if (size > LONGEST_REQUEST) throw tooLarge;
    pieces.push(piece as Buffer);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
  } catch {
    throw new Refusal(400, ({ refusals }) => refusals.notUtf8);
  }
}

/** Formats in which the endpoint describes itself where no query is given. */
const DESCRIPTIONS: Parameters<typeof negotiate>[1] = [['text/turtle'], ['text/html', 'application/xhtml+xml']];

function describe(request: IncomingMessage, response: ServerResponse, words: Words): void {
  const address = `http://${request.headers.host ?? '127.0.0.1'}/sparql`;
  const type = negotiate(request.headers.accept, DESCRIPTIONS);
  if (type === undefined) throw noFormat(DESCRIPTIONS);
  response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` });
  const text = type === 'text/html' ? helpPage(address, words) : serviceDescription(address);
  response.end(request.method === 'HEAD' ? undefined : text);
}

function isLoopback(origin: string): boolean {
  return /^https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(origin);
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof QueryFault) return new Refusal(400, ({ query }) => query.fault(error));
  if (error instanceof Fault) return new Refusal(500, error.say);
  if (error instanceof DocumentFault) return new Refusal(500, said(error));
  if (error instanceof Error && error.name === 'AbortError') return new Refusal(503, ({ refusals }) => refusals.ended);
  throw error;
}

/** Says no in words; where an answer has begun, it is cut, so that nobody takes it for complete. */
function refuse(response: ServerResponse, { status, say, headers }: Refusal, words: Words): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${say(words)}\n`);
}
