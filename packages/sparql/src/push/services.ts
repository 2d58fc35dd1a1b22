import { ServerFault } from '../faults.js';
import { type RequestOptions, request } from '../http.js';

/** Where a store takes what; undefined where it has no such service, or none was found. */
export interface Services {
  /** SPARQL 1.1 Graph Store HTTP Protocol. */
  graphStore: string | undefined;
  /** SPARQL 1.1 Query. */
  query: string | undefined;
  /** SPARQL 1.1 Update; found by convention, not asked for, because asking could change something. */
  updates: readonly string[];
}

/** What the user knows of them. */
export interface KnownServices {
  /** Any address of the store: of its queries, of its graph store, of the data set or of the server. */
  endpoint: string;
  graphStore?: string | undefined;
  update?: string | undefined;
}

/** The last parts of the path that tell one service of a store from another, of the stores that have such. */
const SERVICE_NAMES =
  /\/(?:sparql|query|update|data|get|store|statements|rdf-graphs\/service|sparql-auth|sparql-graph-crud(?:-auth)?)\/?$/;

/** Paths of each service below what the services of a store have in common. */
const CONVENTIONS = {
  // Fuseki and Stardog · Oxigraph · RDF4J and GraphDB · Neptune
  graphStore: ['/data', '/store', '/rdf-graphs/service', '/sparql/gsp/'],
  query: ['/sparql', '/query'],
  update: ['/update', '/statements', '/sparql'],
} as const;

/**
 * Finds the services of a store from any one of their addresses. Only reads: a candidate for queries is asked `ASK {}`,
 * one for graphs the default graph, of which no more than the headers is taken. Virtuoso is known by its Server header,
 * because it has no default graph to ask for.
 *
 * @throws ServerFault when the server cannot be reached or does not let the user in
 */
export async function findServices(known: KnownServices, options: RequestOptions): Promise<Services> {
  const given = new URL(known.endpoint);
  given.search = '';
  given.hash = '';
  const endpoint = given.href;
  const stem = endpoint.replace(SERVICE_NAMES, '').replace(/\/$/, '');
  const around = (paths: readonly string[]): string[] => paths.map((path) => `${stem}${path}`);

  let query: string | undefined;
  for (const candidate of new Set([endpoint, ...around(CONVENTIONS.query)])) {
    const answer = await knock(
      `${candidate}?query=${encodeURIComponent('ASK {}')}`,
      'application/sparql-results+json',
      options,
    );
    if (!/sparql-results/.test(answer?.headers.get('content-type') ?? '')) continue;
    query = candidate;
    if (!/^Virtuoso/i.test(answer?.headers.get('server') ?? '')) break;
    const secured = options.credentials === undefined ? '' : '-auth';
    return {
      graphStore: known.graphStore ?? (known.update === undefined ? `${stem}/sparql-graph-crud${secured}` : undefined),
      query,
      updates: [known.update ?? `${stem}/sparql${secured}`],
    };
  }
  let graphStore = known.graphStore;
  if (graphStore === undefined && known.update === undefined) {
    for (const candidate of new Set([...around(CONVENTIONS.graphStore), endpoint])) {
      const answer = await knock(`${candidate}?default`, `${GRAPH_FORMAT}, text/turtle;q=0.5`, options);
      if (!/n-triples|turtle/.test(answer?.headers.get('content-type') ?? '')) continue;
      graphStore = candidate;
      break;
    }
  }
  const updates = known.update === undefined ? [...new Set([...around(CONVENTIONS.update), endpoint])] : [known.update];
  return { graphStore, query, updates };
}

/** Media type in which graphs are sent and taken back. N-Triples is what every store reads without a fault. */
export const GRAPH_FORMAT = 'application/n-triples';

/** Address of one graph in a graph store. Source: SPARQL 1.1 Graph Store HTTP Protocol, 4.2. */
export function graphAddress(graphStore: string, graph: string): string {
  const url = new URL(graphStore);
  url.searchParams.set('graph', graph);
  return url.href;
}

/** Asks, and takes no more than the headers of the answer; undefined where there is no such service. */
export async function knock(url: string, accept: string, options: RequestOptions): Promise<Response | undefined> {
  try {
    const response = await request(url, { method: 'GET', headers: { accept } }, options);
    await response.body?.cancel();
    return response;
  } catch (error) {
    if (error instanceof ServerFault && isNoSuchService(error)) return undefined;
    throw error;
  }
}

/** Whether a server answered that it has nothing of the kind there, rather than that it is busy or lets nobody in. */
export function isNoSuchService({ status }: ServerFault): boolean {
  return status !== undefined && ![401, 403, 407, 413, 429, 502, 503, 504].includes(status);
}
