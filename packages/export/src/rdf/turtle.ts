import type { Quad } from '@rdfjs/types';
import { STATEMENTS_A_PIECE } from './lines.js';
import { TermWriter } from './terms.js';

export interface TurtleOptions {
  /** Prefix → namespace; all are declared (see `usedPrefixes`). */
  prefixes?: Readonly<Record<string, string>>;
}

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/**
 * Turtle 1.1, piece by piece, as the reader asks for it: memory does not grow with the output. Quads are written in the
 * order given, subjects and predicates grouped where they stand together; graph terms are dropped.
 *
 * Safe for every store: a space before each closing dot (Virtuoso reads a dot into local names that have dots), typed
 * literals by name, no escapes in local names, no RDF 1.2.
 *
 * @throws WriteError for a statement that no RDF file can hold; what came before it has been handed on
 * @see https://www.w3.org/TR/turtle/
 */
export function turtleChunks(quads: Iterable<Quad>, options: TurtleOptions = {}): Generator<string> {
  return grouped(quads, options.prefixes ?? {}, false);
}

/** The whole document as one string; for large graphs take `turtleChunks`. */
export function toTurtle(quads: Iterable<Quad>, options: TurtleOptions = {}): string {
  return [...turtleChunks(quads, options)].join('');
}

/**
 * TriG 1.1, piece by piece: like Turtle, with the graphs. A graph is opened again wherever its quads stand apart, so
 * give them with each graph's together (see `byGraph`).
 * @throws WriteError for a statement that no RDF file can hold; what came before it has been handed on
 * @see https://www.w3.org/TR/trig/
 */
export function trigChunks(quads: Iterable<Quad>, options: TurtleOptions = {}): Generator<string> {
  return grouped(quads, options.prefixes ?? {}, true);
}

function* grouped(
  quads: Iterable<Quad>,
  prefixes: Readonly<Record<string, string>>,
  withGraphs: boolean,
): Generator<string> {
  const terms = new TermWriter(prefixes);
  let text = Object.entries(prefixes)
    .map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .\n`)
    .join('');
  if (text !== '') text += '\n';
  let graph = '';
  let subject: string | undefined;
  let predicate = '';
  let gathered = 0;
  for (const statement of quads) {
    if (withGraphs) {
      const own = statement.graph.termType === 'DefaultGraph' ? '' : terms.resource(statement.graph, statement);
      if (own !== graph) {
        if (subject !== undefined) text += graph === '' ? ' .\n' : ' .\n}\n';
        if (own !== '') text += `${own} {\n`;
        graph = own;
        subject = undefined;
      }
    }
    const ownSubject = terms.resource(statement.subject, statement);
    const ownPredicate = statement.predicate.value === RDF_TYPE ? 'a' : terms.predicate(statement.predicate, statement);
    const object = terms.object(statement.object, statement);
    if (ownSubject !== subject) {
      text += `${subject === undefined ? '' : ' .\n'}${ownSubject} ${ownPredicate} ${object}`;
    } else if (ownPredicate !== predicate) text += ` ;\n    ${ownPredicate} ${object}`;
    else text += `, ${object}`;
    subject = ownSubject;
    predicate = ownPredicate;
    gathered += 1;
    if (gathered < STATEMENTS_A_PIECE) continue;
    gathered = 0;
    yield text;
    text = '';
  }
  if (subject !== undefined) text += graph === '' ? ' .\n' : ' .\n}\n';
  yield text;
}
