import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { ServerFault } from '../faults.js';
import { type RequestOptions, request } from '../http.js';
import { plainText } from '../plain-text.js';
import { GRAPH_FORMAT, graphAddress, type Services } from './services.js';

/** A graph is asked for in at most 16 to this power parts, each of which the store looks for in the whole. */
const MOST_DIGITS = 2;

/**
 * How many triples a graph has.
 * @throws ServerFault where the store has no SPARQL endpoint that was found, or does not answer with a number
 */
export async function countTriples(services: Services, graph: string, options: RequestOptions): Promise<number> {
  if (services.query === undefined) return (await readGraph(services, graph, undefined, options)).length;
  const query = `SELECT (COUNT(*) AS ?count) WHERE { GRAPH <${graph}> { ?s ?p ?o } }`;
  const response = await ask(services.query, query, 'application/sparql-results+json', options);
  const text = await response.text();
  const count = Number.parseInt(/"value"\s*:\s*"(\d+)"/.exec(text)?.[1] ?? '', 10);
  if (!Number.isNaN(count)) return count;
  const words = plainText(text);
  throw new ServerFault(
    {
      en: `${services.query} does not say how many triples there are. Its words: ${words}`,
      ja: `${services.query} が、トリプルの数を答えません。相手の言葉：${words}`,
    },
    { url: services.query, words },
  );
}

/**
 * The triples of a graph as the store gives them back; none where it has no such graph.
 *
 * Virtuoso ends every answer, also of its graph store, silently after ResultSetMaxRows triples, 10,000 by default. Where
 * less comes than there is, the graph is asked for in parts, by the hash of the subjects.
 *
 * @param count how many there are, where that is known
 * @throws ServerFault when the store answers with something else, or with less than there is
 */
export async function readGraph(
  services: Services,
  graph: string,
  count: number | undefined,
  options: RequestOptions,
): Promise<Quad[]> {
  const whole =
    services.graphStore === undefined
      ? await construct(services.query, graph, '', options)
      : await triplesFrom(services.graphStore, () => fetchGraph(services.graphStore ?? '', graph, options));
  if (count === undefined || services.query === undefined || whole.length >= count || whole.length === 0) return whole;
  const parts: Quad[] = [];
  const digits = Math.ceil(Math.log((4 * count) / whole.length) / Math.log(16));
  for (let part = 0; digits <= MOST_DIGITS && part < 16 ** digits; part += 1) {
    const prefix = part.toString(16).padStart(digits, '0');
    parts.push(...(await construct(services.query, graph, `FILTER(STRSTARTS(MD5(STR(?s)), "${prefix}"))`, options)));
  }
  if (parts.length >= count) return parts;
  const given = Math.max(parts.length, whole.length);
  throw new ServerFault(
    {
      en: `${services.query} gives back only ${given} of ${count} triples. Let its keeper raise the limit of answers.`,
      ja: `${services.query} は、${count} 個のトリプルのうち ${given} 個しか返しません。管理者に、答えの上限を上げてもらってください。`,
    },
    { url: services.query },
  );
}

function construct(
  endpoint: string | undefined,
  graph: string,
  filter: string,
  options: RequestOptions,
): Promise<Quad[]> {
  const query = `CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <${graph}> { ?s ?p ?o } ${filter} }`;
  return triplesFrom(endpoint ?? '', () => ask(endpoint ?? '', query, GRAPH_FORMAT, options));
}

/** Source: SPARQL 1.1 Graph Store HTTP Protocol, 5.2. */
function fetchGraph(graphStore: string, graph: string, options: RequestOptions): Promise<Response> {
  return request(graphAddress(graphStore, graph), { method: 'GET', headers: { accept: GRAPH_FORMAT } }, options);
}

/** Sends a query. Source: SPARQL 1.1 Protocol, 2.1.3. */
function ask(endpoint: string, query: string, accept: string, options: RequestOptions): Promise<Response> {
  const headers = { accept, 'content-type': 'application/x-www-form-urlencoded' };
  return request(endpoint, { method: 'POST', headers, body: `query=${encodeURIComponent(query)}` }, options);
}

/** Reads N-Triples as they come; a graph that is not there is empty. */
async function triplesFrom(url: string, send: () => Promise<Response>): Promise<Quad[]> {
  let response: Response;
  try {
    response = await send();
  } catch (error) {
    if (error instanceof ServerFault && error.status === 404) return [];
    throw error;
  }
  const quads: Quad[] = [];
  const decoder = new TextDecoder();
  let rest = '';
  const parse = (text: string): void => {
    try {
      // Each piece has a parser of its own, and a blank node has to keep its name from one to the next.
      const parser = new Parser({ format: 'N-Triples', blankNodePrefix: '' });
      for (const quad of parser.parse(text)) quads.push(quad as unknown as Quad);
    } catch (error) {
      const { message } = error as Error;
      throw new ServerFault(
        {
          en: `${url} gives back no N-Triples: ${message}`,
          ja: `${url} の返すものは N-Triples ではありません（パーサーの言葉：${message}）。`,
        },
        { url, cause: error },
      );
    }
  };
  for await (const bytes of pieces(response)) {
    rest += decoder.decode(bytes, { stream: true });
    const end = rest.lastIndexOf('\n') + 1;
    if (end === 0) continue;
    parse(rest.slice(0, end));
    rest = rest.slice(end);
  }
  parse(rest + decoder.decode());
  return quads;
}

async function* pieces(response: Response): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || value === undefined) return;
    yield value;
  }
}
