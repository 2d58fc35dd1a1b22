/** Which RDF format a document has: by its first characters where they tell, else by its media type, else by its name. */
import type { RdfFormat } from './reader.js';

/** Formats of RDF that `readRdf` does not read, by media type. */
export type OtherRdfFormat = 'application/ld+json' | 'application/rdf+xml';

export type DocumentFormat = RdfFormat | OtherRdfFormat | 'html';

const BY_TYPE: Readonly<Record<string, DocumentFormat>> = {
  'text/turtle': 'turtle',
  'application/x-turtle': 'turtle',
  'application/trig': 'trig',
  'application/n-triples': 'n-triples',
  'application/n-quads': 'n-quads',
  'application/ld+json': 'application/ld+json',
  'application/rdf+xml': 'application/rdf+xml',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
};

const BY_ENDING: Readonly<Record<string, DocumentFormat>> = {
  ttl: 'turtle',
  turtle: 'turtle',
  trig: 'trig',
  nt: 'n-triples',
  nq: 'n-quads',
  jsonld: 'application/ld+json',
  rdf: 'application/rdf+xml',
  owl: 'application/rdf+xml',
};

export interface DocumentHead {
  /** Name of the file or path of the address. */
  name: string;
  /** As the server or the system says it, with parameters; empty where nobody says. */
  mediaType: string;
  /** The first characters of the document, unpacked. */
  head: string;
}

/** @returns undefined where nothing tells: the reader of Turtle would only complain of its first character */
export function formatOf({ name, mediaType, head }: DocumentHead): DocumentFormat | undefined {
  const start = head.replace(/^\ufeff?\s*/, '');
  if (/^<!doctype html|^<html[\s>]/i.test(start)) return 'html';
  if (/^<\?xml|^<rdf:RDF/i.test(start)) return /<html[\s>]/i.test(start) ? 'html' : 'application/rdf+xml';
  const ending = name
    .replace(/[?#].*$/, '')
    .replace(/\.gz$/i, '')
    .split('.')
    .at(-1)
    ?.toLowerCase();
  const type = BY_TYPE[mediaType.split(';')[0]?.trim().toLowerCase() ?? ''];
  const told = (type === 'html' ? undefined : type) ?? BY_ENDING[ending ?? ''];
  if (told !== undefined) return told;
  if (/^[{[]\s*["{[\]}]/.test(start)) return 'application/ld+json';
  // Servers give Turtle as plain text; a comment, a directive or an IRI is how it begins.
  return /^(?:#|@prefix|@base|prefix\s|base\s|<)/i.test(start) ? 'trig' : undefined;
}
