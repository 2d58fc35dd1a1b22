/** What a figure says of itself to machines: RDF/XML in SVG's own `metadata` element. */
import type { GraphAttributes } from '@plangraph/core/graph';
import type { Language } from '../options.js';
import { webAddress } from '../text/clean.js';
import { element, type Markup, text } from '../text/svg.js';

export interface About {
  title: string;
  language: Language;
  attributes: GraphAttributes;
  source: string;
  stateUrl: string | undefined;
}

/** Query and fragment of an address and nothing else: what a program appends to the address of an explorer. */
export function stateText(state: string | undefined): string | undefined {
  return state !== undefined && /^(?:\?[!$-;=?-Z_a-z~]*)?(?:#[!$-;=?-Z_a-z~]*)?$/.test(state) && state.length <= 8000
    ? state
    : undefined;
}

/**
 * Title, rights, licence, the version of the text that it was derived from (by SHA-256, as in the RDF of the plan)
 * and the address of the living picture, of which the figure is another format.
 */
export function metadata({ title, language, attributes, source, stateUrl }: About): Markup {
  const link = (name: string, address: string | undefined): Markup[] => {
    const iri = webAddress(address);
    return iri === undefined ? [] : [element(name, { 'rdf:resource': iri })];
  };
  const said = (name: string, words: string | undefined, lang?: Language): Markup[] =>
    words === undefined || words === '' ? [] : [element(name, { 'xml:lang': lang }, text(words))];
  const { plan, license, textSha256 } = attributes;
  const version = [...said('pg:sha256', textSha256), ...link('dcterms:isVersionOf', plan)];
  const derived =
    textSha256 === undefined ? [] : [element('prov:wasDerivedFrom', {}, element('prov:Entity', {}, ...version))];
  const description = element(
    'rdf:Description',
    { 'rdf:about': '' },
    ...said('dcterms:title', title, language),
    element('dcterms:format', {}, text('image/svg+xml')),
    ...said('dcterms:rights', source, language),
    ...link('dcterms:license', license),
    ...link('dcterms:subject', plan),
    ...derived,
    ...link('dcterms:isFormatOf', stateUrl),
  );
  const names = {
    'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:prov': 'http://www.w3.org/ns/prov#',
    'xmlns:pg': 'https://w3id.org/plangraph/ns#',
  };
  return element('metadata', {}, element('rdf:RDF', names, description));
}

/** `CC BY 4.0` of the address of a Creative Commons licence, else the address itself; nothing where there is none. */
export function licenceName(license: string): string {
  const [, kind, version] = /^https?:\/\/creativecommons\.org\/licenses\/([a-z-]+)\/([\d.]+)/.exec(license) ?? [];
  return kind === undefined ? (webAddress(license) ?? '') : `CC ${kind.toUpperCase()} ${version}`;
}
