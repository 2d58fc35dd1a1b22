import type { Quad } from '@rdfjs/types';

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
/** Datatypes that no literal shows by name. */
const NOT_BY_NAME = /#(?:string|langString)$/;

/**
 * Prefixes that shorten at least one IRI, in the order of `all`.
 * @param all prefix → namespace
 * @param graphs whether the names of graphs are written too
 */
export function usedPrefixes(
  quads: Iterable<Quad>,
  all: Readonly<Record<string, string>>,
  { graphs = false } = {},
): Record<string, string> {
  const byNamespace = new Map(Object.entries(all).map(([prefix, namespace]) => [namespace, prefix]));
  const used = new Set<string>();
  const seen = new Set<string>();
  const note = (iri: string): void => {
    if (seen.has(iri)) return;
    seen.add(iri);
    const cut = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1;
    const prefix = byNamespace.get(iri.slice(0, cut));
    if (prefix !== undefined && cut < iri.length) used.add(prefix);
  };
  for (const { subject, predicate, object, graph } of quads) {
    note(subject.value);
    // Written as `a`.
    if (predicate.value !== RDF_TYPE) note(predicate.value);
    if (graphs && graph.termType === 'NamedNode') note(graph.value);
    if (object.termType === 'NamedNode') note(object.value);
    else if (object.termType === 'Literal' && !NOT_BY_NAME.test(object.datatype.value)) note(object.datatype.value);
  }
  return Object.fromEntries(Object.entries(all).filter(([prefix]) => used.has(prefix)));
}
