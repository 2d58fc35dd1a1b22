/** Vocabularies in use; one place for every namespace IRI. */
export const NAMESPACES = {
  pg: 'https://w3id.org/plangraph/ns#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  org: 'http://www.w3.org/ns/org#',
  oa: 'http://www.w3.org/ns/oa#',
  void: 'http://rdfs.org/ns/void#',
  dcat: 'http://www.w3.org/ns/dcat#',
  prov: 'http://www.w3.org/ns/prov#',
  spdx: 'http://spdx.org/rdf/terms#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  wd: 'http://www.wikidata.org/entity/',
} as const;

export type NamespacePrefix = keyof typeof NAMESPACES;

/** A vocabulary term in short, e.g. `skos:prefLabel`. */
export type VocabularyName = `${NamespacePrefix}:${string}`;

/** The IRI of a vocabulary term: `skos:prefLabel` → `http://www.w3.org/2004/02/skos/core#prefLabel`. */
export function vocabulary(name: VocabularyName): string {
  const colon = name.indexOf(':');
  return NAMESPACES[name.slice(0, colon) as NamespacePrefix] + name.slice(colon + 1);
}

/** The way back from `vocabulary`; undefined for an IRI of no vocabulary in use. */
export function vocabularyName(iri: string): VocabularyName | undefined {
  for (const [prefix, namespace] of Object.entries(NAMESPACES) as [NamespacePrefix, string][]) {
    if (iri.startsWith(namespace)) return `${prefix}:${iri.slice(namespace.length)}`;
  }
  return undefined;
}

/** Where the shipped plan's names are minted unless `--base` says otherwise. Not registered yet. */
export const DEFAULT_BASE = 'https://w3id.org/plangraph/cybersecurity-2018/';

/** One prefix a kind of thing: N3.js cannot shorten names with a slash. */
export const KINDS_OF_NAMES = [
  'plan',
  'division',
  'direction',
  'measure',
  'actor',
  'thing',
  'term',
  'assignment',
  'responsibility',
  'mention',
  'schedule',
  'restatement',
  'graph',
  'dataset',
] as const;

export type KindOfName = (typeof KINDS_OF_NAMES)[number];

/** Prefixes for a base, own kinds first, then vocabularies. */
export function prefixesFor(base: string): Record<string, string> {
  const own = Object.fromEntries(KINDS_OF_NAMES.map((kind) => [kind, `${base}${kind}/`]));
  return { ...own, ...NAMESPACES };
}
