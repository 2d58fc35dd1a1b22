import type { Term } from '@rdfjs/types';
import type * as Oxigraph from 'oxigraph';
import { type JsonBindings, jsonTermOf } from '../terms.js';
import { type FromWorker, ITEMS, type Item, type QueryMessage, TEXT, type ToWorker } from './protocol.js';

/** Those parts of Oxigraph that Node's and the browser's build have in common. */
export type Engine = Pick<typeof Oxigraph, 'Store' | 'namedNode'>;

/**
 * The worker's side: one store, and at most one answer that is being handed over.
 * @returns what to answer to a message
 */
export function serveStore(engine: Engine): (message: ToWorker) => FromWorker {
  const store = new engine.Store();
  let rest: Iterator<Item[], undefined> | undefined;
  let next: Item[] | undefined;
  const begin = (pieces: Iterator<Item[], undefined> | undefined): void => {
    rest = pieces;
    next = rest?.next().value;
  };
  const piece = (): { items: Item[]; done: boolean } => {
    const items = next ?? [];
    next = rest?.next().value;
    return { items, done: next === undefined };
  };
  const answer = (message: ToWorker): FromWorker => {
    if (message.kind === 'load') return load(store, message);
    if (message.kind === 'more') return { kind: 'piece', ...piece() };
    begin(undefined);
    if (message.kind === 'drop') return { kind: 'piece', items: [], done: true };
    const result = ask(engine, store, message);
    if (typeof result === 'boolean') return { kind: 'boolean', value: result };
    begin(result.pieces);
    return { kind: 'answer', variables: result.variables, ...piece() };
  };
  return (message) => {
    try {
      return answer(message);
    } catch (error) {
      // A trap inside WebAssembly leaves its memory in any state.
      return { kind: 'fault', message: String((error as Error).message), broken: !isOwnFault(error) };
    }
  };
}

function isOwnFault(error: unknown): boolean {
  return error instanceof Error && !(error instanceof WebAssembly.RuntimeError) && !(error instanceof RangeError);
}

function load(store: Oxigraph.Store, { documents }: Extract<ToWorker, { kind: 'load' }>): FromWorker {
  for (const [document, { pieces, mediaType, base }] of documents.entries()) {
    try {
      store.load(pieces as string[], { format: mediaType, ...(base === undefined ? {} : { base_iri: base }) });
    } catch (error) {
      if (!isOwnFault(error)) throw error;
      return { kind: 'fault', message: (error as Error).message, broken: false, document };
    }
  }
  // Oxigraph's own union of all graphs counts a triple twice that stands in two of them, and is slower to ask.
  store.update('INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }');
  return { kind: 'loaded' };
}

function ask(
  engine: Engine,
  store: Oxigraph.Store,
  { query, gives, mediaType, defaultGraphs, namedGraphs }: QueryMessage,
): boolean | { variables: readonly string[]; pieces: Iterator<Item[], undefined> } {
  const names = (iris: readonly string[]): Oxigraph.NamedNode[] => iris.map((iri) => engine.namedNode(iri));
  const format = mediaType ?? (gives === 'bindings' ? 'application/sparql-results+json' : undefined);
  // A data set given from outside replaces the query's own (SPARQL 1.1 Protocol, section 2.1.4), all of it.
  const given = defaultGraphs !== undefined || namedGraphs !== undefined;
  const result = store.query(query, {
    ...(given ? { default_graph: names(defaultGraphs ?? []), named_graphs: names(namedGraphs ?? []) } : {}),
    ...(format === undefined ? {} : { results_format: format }),
  });
  if (typeof result === 'boolean') return result;
  if (typeof result === 'string') {
    if (mediaType !== undefined) return { variables: [], pieces: slicesOfText(result) };
    const { head, results } = JSON.parse(result) as { head: { vars: string[] }; results: { bindings: JsonBindings[] } };
    return { variables: head.vars, pieces: slices(results.bindings) };
  }
  return { variables: [], pieces: slicesOfQuads(result as Oxigraph.Quad[]) };
}

function* slices(rows: JsonBindings[]): Generator<Item[], undefined> {
  for (let start = 0; start < rows.length; start += ITEMS) yield rows.slice(start, start + ITEMS);
}

function* slicesOfText(text: string): Generator<Item[], undefined> {
  for (let start = 0; start < text.length; ) {
    let end = start + TEXT;
    // A character of two units is not cut in half.
    if (/[\ud800-\udbff]/.test(text.charAt(end - 1))) end += 1;
    yield [text.slice(start, end)];
    start = end;
  }
}

/** Quads stay in the store's memory until they are asked for. */
function* slicesOfQuads(quads: Oxigraph.Quad[]): Generator<Item[], undefined> {
  for (let start = 0; start < quads.length; start += ITEMS) {
    yield quads
      .slice(start, start + ITEMS)
      .map(
        ({ subject, predicate, object }): Item => [
          jsonTermOf(subject as Term),
          jsonTermOf(predicate as Term),
          jsonTermOf(object as Term),
        ],
      );
  }
}
