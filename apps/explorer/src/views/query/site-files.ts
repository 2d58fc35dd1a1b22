/** What the site offers to a query: the questions, the words, and where the data are asked. */
import type { OwnDocument } from '../../own-data/reading/document.js';
import type { OwnData } from '../../own-data/reading/open-source.js';
import type { Language } from '../../strings/language.js';

export interface Question {
  /** Two digits, as in ontology/questions. */
  number: string;
  /** Of its file there, without the ending: addresses have it. */
  name: string;
  ja: string;
  en: string;
  /** What the answer cannot say. */
  note?: Readonly<Record<Language, string>>;
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

/** Where the site's own data can be asked: a release file, or an endpoint. */
export type SiteSource = { document: URL; mediaType: string } | { endpoint: URL };

/** Where the data of the plan that is shown can be asked. */
export type SparqlSource = SiteSource | { opened: OwnDocument };

/** What two sources have in common that are the same. */
export function identityOf(source: SparqlSource): string | OwnDocument {
  if ('opened' in source) return source.opened;
  return 'endpoint' in source ? source.endpoint.href : source.document.href;
}

/** Where somebody's own data are asked: at the endpoint they come from, else in the document. */
export function sourceOfOwn({ source, document }: Pick<OwnData, 'source' | 'document'>): SparqlSource {
  return 'endpoint' in source ? { endpoint: source.endpoint } : { opened: document };
}

/**
 * Reads `sparql.json`: a release file to load, or the endpoint of the server that shows the plan.
 *
 * @param value parsed JSON
 * @param folder address that those in the file are relative to
 * @returns undefined where it names neither
 */
export function readSource(value: unknown, folder: URL): SiteSource | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { document, mediaType, endpoint } = value as Record<string, unknown>;
  if (typeof endpoint === 'string') return { endpoint: new URL(endpoint, folder) };
  if (typeof document !== 'string' || typeof mediaType !== 'string') return undefined;
  return { document: new URL(document, folder), mediaType };
}
