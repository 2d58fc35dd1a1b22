/** What a document says in words that the views do not know. */
import { readRdf } from '@plangraph/core/rdf-reader';
import { loadJson } from '../../../model/load.js';
import { type OwnDocument, textPieces } from '../../../own-data/reading/document.js';

export interface Term {
  iri: string;
  /** How many things are of the class; how many statements have the property. */
  count: number;
}

export interface UnknownTerms {
  classes: readonly Term[];
  properties: readonly Term[];
}

const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/**
 * Classes and properties of a document that are neither in the ontology nor in the published data, the most frequent
 * first.
 *
 * @throws where the document or the vocabulary cannot be read; the reason of `signal` when that ended it
 */
export async function unknownTerms(document: OwnDocument, signal: AbortSignal): Promise<UnknownTerms> {
  const vocabulary = await loadJson<{ iri: string }[]>('./data/vocabulary.json', signal);
  return termsBeyond(document, new Set(vocabulary.map(({ iri }) => iri)), signal);
}

/** @param known IRIs of what is known */
export async function termsBeyond(
  { content, format, base }: OwnDocument,
  known: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<UnknownTerms> {
  const classes = new Map<string, number>();
  const properties = new Map<string, number>();
  const count = (counts: Map<string, number>, iri: string): void => {
    if (!known.has(iri)) counts.set(iri, (counts.get(iri) ?? 0) + 1);
  };
  await readRdf(
    untilAborted(textPieces(content), signal),
    ({ predicate, object }) => {
      if (predicate.value !== TYPE) count(properties, predicate.value);
      else if (object.termType === 'NamedNode') count(classes, object.value);
    },
    { format, ...(base === undefined ? {} : { base }) },
  );
  return { classes: listed(classes), properties: listed(properties) };
}

async function* untilAborted(pieces: AsyncIterable<string>, signal: AbortSignal): AsyncGenerator<string> {
  for await (const piece of pieces) {
    signal.throwIfAborted();
    yield piece;
  }
}

function listed(counts: ReadonlyMap<string, number>): Term[] {
  return [...counts].map(([iri, count]) => ({ iri, count })).sort((a, b) => b.count - a.count);
}
