/** What data say in words that the views do not know. */
import { vocabulary } from '@plangraph/core/graph';
import { loadJson } from '../../../model/load.js';
import type { Term, UsedTerms } from '../../../own-data/reading/used-terms.js';

/** What only parts have that somebody saved: the page that showed them. */
const OF_PARTS = [vocabulary('dcat:landingPage')];

/**
 * Classes and properties that are neither in the ontology nor in the published data.
 *
 * @throws where the vocabulary cannot be read; the reason of `signal` when that ended it
 */
export async function unknownTerms(used: UsedTerms, signal: AbortSignal): Promise<UsedTerms> {
  const known = await loadJson<{ iri: string }[]>('./data/vocabulary.json', signal);
  return termsBeyond(used, new Set([...known.map(({ iri }) => iri), ...OF_PARTS]));
}

/** @param known IRIs of what is known */
export function termsBeyond({ classes, properties, values }: UsedTerms, known: ReadonlySet<string>): UsedTerms {
  const unknown = ({ iri }: Term): boolean => !known.has(iri);
  return { classes: classes.filter(unknown), properties: properties.filter(unknown), values: values.filter(unknown) };
}
