import type { Quad } from '@rdfjs/types';
import { TermWriter } from './terms.js';

/** How much is gathered before it is handed on, so that memory does not grow with the output. */
export const STATEMENTS_A_PIECE = 2000;

/**
 * N-Triples, one statement a line in the canonical form of RDFC-1.0, in the order given; graph terms are dropped. The
 * format that every bulk loader takes.
 * @throws WriteError for a statement that no RDF file can hold; what came before it has been handed on
 * @see https://www.w3.org/TR/n-triples/
 */
export function nTriplesChunks(quads: Iterable<Quad>): Generator<string> {
  return lines(quads, false);
}

/**
 * N-Quads, one statement a line in the canonical form of RDFC-1.0, in the order given.
 * @throws WriteError for a statement that no RDF file can hold; what came before it has been handed on
 * @see https://www.w3.org/TR/n-quads/
 */
export function nQuadsChunks(quads: Iterable<Quad>): Generator<string> {
  return lines(quads, true);
}

function* lines(quads: Iterable<Quad>, withGraphs: boolean): Generator<string> {
  const terms = new TermWriter();
  let text = '';
  let gathered = 0;
  for (const statement of quads) {
    const { subject, predicate, object, graph } = statement;
    text += `${terms.resource(subject, statement)} ${terms.predicate(predicate, statement)} ${terms.object(object, statement)}`;
    text += withGraphs && graph.termType !== 'DefaultGraph' ? ` ${terms.resource(graph, statement)} .\n` : ' .\n';
    gathered += 1;
    if (gathered < STATEMENTS_A_PIECE) continue;
    gathered = 0;
    yield text;
    text = '';
  }
  yield text;
}
