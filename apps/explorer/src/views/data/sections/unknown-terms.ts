/** What data say in words that the views do not know. */
import { loadJson } from '../../../model/load.js';
import type { Term, UsedTerms } from '../../../own-data/reading/used-terms.js';

/**
 * Classes and properties that are neither in the ontology nor in the published data.
 *
 * @throws where the vocabulary cannot be read; the reason of `signal` when that ended it
 */
export async function unknownTerms(used: UsedTerms, signal: AbortSignal): Promise<UsedTerms> {
  const vocabulary = await loadJson<{ iri: string }[]>('./data/vocabulary.json', signal);
  return termsBeyond(used, new Set(vocabulary.map(({ iri }) => iri)));
}

/** @param known IRIs of what is known */
export function termsBeyond({ classes, properties }: UsedTerms, known: ReadonlySet<string>): UsedTerms {
  const unknown = ({ iri }: Term): boolean => !known.has(iri);
  return { classes: classes.filter(unknown), properties: properties.filter(unknown) };
}
