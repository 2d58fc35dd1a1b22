/** What the site offers to a query: the questions, the words, and where the data are asked. */

export interface Question {
  /** Two digits, as in ontology/questions. */
  number: string;
  ja: string;
  en: string;
  /** What the answer cannot say, in English. */
  note?: string;
  query: string;
}

export interface QuestionGroup {
  ja: string;
  en: string;
  questions: readonly Question[];
}

/** A term of the ontology, or of another vocabulary that the data use. */
export interface VocabularyTerm {
  iri: string;
  kind: 'class' | 'property' | 'individual';
  ja?: string;
  en?: string;
}

/** Where the data of the plan that is shown can be asked. */
export type SparqlSource = { document: URL; mediaType: string } | { endpoint: URL };

/**
 * Reads `sparql.json`: a release file to load, or the endpoint of the server that shows the plan.
 *
 * @param value parsed JSON
 * @param folder address that those in the file are relative to
 * @returns undefined where it names neither
 */
export function readSource(value: unknown, folder: URL): SparqlSource | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { document, mediaType, endpoint } = value as Record<string, unknown>;
  if (typeof endpoint === 'string') return { endpoint: new URL(endpoint, folder) };
  if (typeof document !== 'string' || typeof mediaType !== 'string') return undefined;
  return { document: new URL(document, folder), mediaType };
}
