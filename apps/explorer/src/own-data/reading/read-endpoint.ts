/** Reads a plan out of a SPARQL endpoint, page by page, as N-Triples. */
import { NODE_TABLE, vocabulary } from '@plangraph/core/graph';
import { nTriplesChunks } from '@plangraph/export';
import type { Bindings, Store } from '@plangraph/sparql';
import type { Quad } from '@rdfjs/types';
import { OwnDataFault } from './fault.js';
import { MOST_STATEMENTS } from './limits.js';

/** Subjects in a page: some thousands of statements, which every server gives in one answer. */
const PAGE = 250;
/** The most classes that a fault lists. */
const LISTED = 8;

/** What has no mark of its own but says something of what has one. */
const RECORDS = [
  'pg:Assignment',
  'pg:Responsibility',
  'pg:Mention',
  'pg:Schedule',
  'pg:Restatement',
  'pg:TextVersion',
  'oa:TextPositionSelector',
  'oa:TextQuoteSelector',
  'dcat:Dataset',
] as const;

export interface EndpointOptions {
  signal: AbortSignal;
  /** Subjects so far and all of them. */
  onProgress: (done: number, all: number) => void;
  /** Subjects in a page. */
  page?: number;
}

/**
 * @param host named in faults
 * @returns N-Triples of everything that belongs to the ontology in the default graph; where that has nothing, in all
 * named graphs together
 * @throws OwnDataFault where there is nothing of the ontology, or too much; what the store throws
 */
export async function readEndpoint(store: Store, host: string, options: EndpointOptions): Promise<Blob> {
  const { signal, onProgress, page = PAGE } = options;
  const inDefault = (pattern: string): string => pattern;
  const inNamed = (pattern: string): string => `GRAPH ?g { ${pattern} }`;
  let within = inDefault;
  let all = await count(store, within, signal);
  if (all === 0) {
    within = inNamed;
    all = await count(store, within, signal);
  }
  if (all === 0) throw new OwnDataFault({ kind: 'nothing-there', host, classes: await classesOf(store, signal) });
  const pieces: string[] = [];
  let statements = 0;
  for (let from = 0; from < all; from += page) {
    onProgress(from, all);
    const subjects = `{ SELECT DISTINCT ?s WHERE { ${within(OF_THE_ONTOLOGY)} } ORDER BY ?s LIMIT ${page} OFFSET ${from} }`;
    const query = `CONSTRUCT { ?s ?p ?o } WHERE { ${subjects} ${within('?s ?p ?o')} }`;
    const result = await store.query(query, { signal });
    if (result.type !== 'quads') throw new OwnDataFault({ kind: 'not-sparql', host, words: { en: '', ja: '' } });
    const quads: Quad[] = [];
    for await (const quad of result.quads) quads.push(quad);
    statements += quads.length;
    if (statements > MOST_STATEMENTS) throw new OwnDataFault({ kind: 'too-many', limit: MOST_STATEMENTS });
    pieces.push(...nTriplesChunks(quads));
  }
  onProgress(all, all);
  return new Blob(pieces);
}

const CLASSES = [...NODE_TABLE.map((row) => row.class), ...RECORDS].map((name) => `<${vocabulary(name)}>`).join(' ');
const OF_THE_ONTOLOGY = `VALUES ?class { ${CLASSES} } ?s a ?class`;

async function count(store: Store, within: (pattern: string) => string, signal: AbortSignal): Promise<number> {
  const query = `SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE { ${within(OF_THE_ONTOLOGY)} }`;
  const [row] = await rowsOf(store, query, signal);
  return Number(row?.get('n')?.value ?? 0);
}

async function classesOf(store: Store, signal: AbortSignal): Promise<string[]> {
  const any = '{ ?s a ?class } UNION { GRAPH ?g { ?s a ?class } }';
  const rows = await rowsOf(store, `SELECT DISTINCT ?class WHERE { ${any} } LIMIT ${LISTED}`, signal);
  return rows.map((row) => row.get('class')?.value ?? '');
}

async function rowsOf(store: Store, query: string, signal: AbortSignal): Promise<Bindings[]> {
  const result = await store.query(query, { signal });
  const rows: Bindings[] = [];
  if (result.type === 'bindings') for await (const row of result.rows) rows.push(row);
  return rows;
}
