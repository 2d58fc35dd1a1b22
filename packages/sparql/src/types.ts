import type { Quad, Term } from '@rdfjs/types';

/** A document in an RDF format, as text or UTF-8 bytes. */
export interface RdfDocument {
  content: string | Uint8Array;
  /** `text/turtle`, `application/trig`, `application/n-triples`, `application/n-quads`, `application/ld+json` or `application/rdf+xml`. */
  mediaType: string;
  /** Against which relative IRIs are resolved. */
  base?: string;
}

/** User and password, for HTTP basic or digest authentication, whichever the server asks for. */
export interface Credentials {
  user: string;
  password: string;
}

/** A SPARQL 1.1 Protocol endpoint. */
export interface EndpointSource {
  /** Absolute http(s) URL. */
  endpoint: string;
  credentials?: Credentials;
  /** Sent as default-graph-uri: the graphs that a query sees as its default graph. */
  defaultGraphs?: readonly string[];
  /** Milliseconds without an answer, or between two pieces of it, after which a request is given up; default 60,000. */
  timeout?: number;
  /** How often a request is tried again after 429 or 503; default 3. */
  retries?: number;
}

/** Where the data of a store come from. The default graph of an embedded store is the union of all its graphs. */
export type StoreSource = { quads: Iterable<Quad> } | { documents: readonly RdfDocument[] } | EndpointSource;

export interface OpenOptions {
  /** Gives up loading. */
  signal?: AbortSignal;
}

/** One solution: a term for each variable that is bound. */
export type Bindings = ReadonlyMap<string, Term>;

export type QueryResult =
  | { type: 'bindings'; variables: readonly string[]; rows: AsyncIterable<Bindings> }
  | { type: 'boolean'; value: boolean }
  | { type: 'quads'; quads: AsyncIterable<Quad> };

export interface QueryOptions {
  /** The graphs that are the default graph of this query, in place of those of the store and of the query (FROM). */
  defaultGraphs?: readonly string[];
  /** The graphs that GRAPH can name in this query, in place of all and of those of the query (FROM NAMED). */
  namedGraphs?: readonly string[];
  /** Prefix to namespace: those that the query uses without declaring them are declared for it. */
  prefixes?: Readonly<Record<string, string>>;
  /** Ends the query; the store can be asked again afterwards. */
  signal?: AbortSignal;
}

/** What can be asked in SPARQL 1.1. */
export interface Store {
  /**
   * @param query SELECT, ASK, CONSTRUCT or DESCRIBE
   * @throws QueryFault when the query is wrong or the store cannot answer; ServerFault when an endpoint cannot be asked;
   * the reason of `signal` (an AbortError) when that ended it. Reading rows or quads can throw the latter two, too
   */
  query(query: string, options?: QueryOptions): Promise<QueryResult>;
  /** Frees what the store holds; queries that run end with an AbortError. */
  close(): Promise<void>;
}

/** A store that is embedded here, in a worker. */
export interface EmbeddedStore extends Store {
  /**
   * The answer as text, piece by piece.
   * @param mediaType for SELECT and ASK `application/sparql-results+json`, `application/sparql-results+xml`, `text/csv`
   * or `text/tab-separated-values`; for CONSTRUCT and DESCRIBE that of an RDF format
   * @throws as `query`; QueryFault for a media type that does not fit the query
   */
  serialise(query: string, mediaType: string, options?: QueryOptions): Promise<AsyncIterable<string>>;
}
