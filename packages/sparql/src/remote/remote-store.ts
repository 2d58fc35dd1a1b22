import { QueryFault, ServerFault, updateFault } from '../faults.js';
import { checkedUrl, request } from '../http.js';
import { wordsOf } from '../http-faults.js';
import { missingDeclarations, outlineOf, type QueryOutline } from '../query-outline.js';
import type { EndpointSource, QueryOptions, QueryResult, Store } from '../types.js';
import { readQuads, readResults } from './answers.js';

const JSON_RESULTS = 'application/sparql-results+json, application/json;q=0.5';
const GRAPHS = 'application/n-triples, text/turtle;q=0.8';
/** Longest address that is sent with GET; all servers and proxies take this many characters. */
const LONGEST_ADDRESS = 2000;

/** A SPARQL 1.1 Protocol endpoint. */
export class RemoteStore implements Store {
  readonly #source: EndpointSource;
  readonly #closing = new AbortController();

  /** @throws AddressFault */
  constructor(source: EndpointSource) {
    checkedUrl(source.endpoint);
    this.#source = source;
  }

  async query(query: string, options: QueryOptions = {}): Promise<QueryResult> {
    const outline = outlineOf(query);
    const { form } = outline;
    if (form === 'UPDATE') throw updateFault();
    const closed = this.#closing.signal;
    const signal = options.signal === undefined ? closed : AbortSignal.any([closed, options.signal]);
    const response = await this.#send(
      missingDeclarations(outline, options.prefixes) + query,
      acceptOf(form),
      options,
      signal,
    );
    const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
    const url = bareAddress(this.#source.endpoint);
    if (type === 'application/sparql-results+json' || type === 'application/json') return readResults(response, url);
    if (type === 'application/n-triples' || type === 'text/turtle' || type === 'application/x-turtle') {
      return readQuads(response, url);
    }
    const words = await wordsOf(response);
    throw new ServerFault(
      {
        en: `${url} answered with ${type === '' ? 'something of no known type' : type}, which is no answer to a query. Check that it is the address of a SPARQL endpoint. Its words: ${words}`,
        ja: `${url} の返したもの（${type === '' ? '種類は不明' : type}）は、検索式への答えではありません。SPARQL エンドポイントのアドレスか確かめてください。相手の言葉：${words}`,
      },
      { url, status: response.status, words },
    );
  }

  async close(): Promise<void> {
    this.#closing.abort(new DOMException('The store is closed.', 'AbortError'));
  }

  async #send(query: string, accept: string, options: QueryOptions, signal: AbortSignal): Promise<Response> {
    const { endpoint, credentials, timeout, retries, defaultGraphs } = this.#source;
    const parameters = new URLSearchParams({ query });
    for (const graph of options.defaultGraphs ?? defaultGraphs ?? []) parameters.append('default-graph-uri', graph);
    for (const graph of options.namedGraphs ?? []) parameters.append('named-graph-uri', graph);
    const address = new URL(endpoint);
    for (const [name, value] of parameters) address.searchParams.append(name, value);
    const short = address.href.length <= LONGEST_ADDRESS;
    try {
      return await request(
        short ? address : endpoint,
        {
          method: short ? 'GET' : 'POST',
          headers: short ? { accept } : { accept, 'content-type': 'application/x-www-form-urlencoded' },
          ...(short ? {} : { body: parameters.toString() }),
        },
        { credentials, timeout, retries, signal },
      );
    } catch (error) {
      if (!(error instanceof ServerFault) || error.status !== 400) throw error;
      const words = error.words === '' ? 'it does not say why' : error.words;
      throw new QueryFault(`${error.url} does not take the query: ${words}`, undefined, {
        cause: error,
        reason: { code: 'refused', url: error.url, words: error.words },
      });
    }
  }
}

function acceptOf(form: QueryOutline['form']): string {
  if (form === 'SELECT' || form === 'ASK') return JSON_RESULTS;
  return form === undefined ? `${JSON_RESULTS}, ${GRAPHS}` : GRAPHS;
}

function bareAddress(endpoint: string): string {
  const { origin, pathname } = new URL(endpoint);
  return `${origin}${pathname}`;
}
