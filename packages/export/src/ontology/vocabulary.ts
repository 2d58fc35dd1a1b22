import { NAMESPACES } from '@plangraph/core';
import type { Quad, Term as RdfTerm } from '@rdfjs/types';

export type Language = 'ja' | 'en';
export type Bilingual = Readonly<Record<Language, string>>;
export type TermKind = 'class' | 'property' | 'individual';

/** A class, property or individual that the ontology defines. */
export interface Term {
  iri: string;
  /** Local name, which is also its anchor on the page. */
  name: string;
  kind: TermKind;
  label: Bilingual;
  definition: Bilingual;
  note: Bilingual | undefined;
  /** IRIs of named superclasses or superproperties. */
  broader: string[];
  /** IRIs of subclasses or subproperties within the ontology. */
  narrower: string[];
  /** IRIs of the classes of an individual. */
  types: string[];
  /** IRIs of the classes that the domain allows; empty where there is none. */
  domain: string[];
  /** IRIs of classes or datatypes that the range allows, or literal values in quotes. */
  range: string[];
  seeAlso: string[];
  /** Local names of the OWL characteristics of a property, e.g. `FunctionalProperty`. */
  characteristics: string[];
}

export interface Vocabulary {
  iri: string;
  namespace: string;
  prefix: string;
  version: string;
  versionIri: string;
  /** ISO date. */
  created: string;
  license: string;
  title: Bilingual;
  description: Bilingual;
  /** In the order of the file. */
  terms: Term[];
  /** IRIs of the terms of other vocabularies that the file declares, in its order. */
  declared: string[];
}

const { rdf, rdfs, owl, skos, dcterms } = NAMESPACES;
const VANN = 'http://purl.org/vocab/vann/';
const TYPE = `${rdf}type`;
const PROPERTIES = ['ObjectProperty', 'DatatypeProperty', 'AnnotationProperty'].map((name) => `${owl}${name}`);
const CHARACTERISTICS = [
  'FunctionalProperty',
  'InverseFunctionalProperty',
  'AsymmetricProperty',
  'SymmetricProperty',
  'TransitiveProperty',
  'IrreflexiveProperty',
  'ReflexiveProperty',
];

/** Statements by subject and predicate, in their order. */
class Statements {
  readonly #bySubject = new Map<string, Quad[]>();

  constructor(quads: Iterable<Quad>) {
    for (const quad of quads) {
      const own = this.#bySubject.get(quad.subject.value);
      if (own === undefined) this.#bySubject.set(quad.subject.value, [quad]);
      else own.push(quad);
    }
  }

  subjects(): IterableIterator<string> {
    return this.#bySubject.keys();
  }

  objects(subject: string, predicate: string): RdfTerm[] {
    return (this.#bySubject.get(subject) ?? [])
      .filter((quad) => quad.predicate.value === predicate)
      .map(({ object }) => object);
  }

  iris(subject: string, predicate: string): string[] {
    return this.objects(subject, predicate)
      .filter(({ termType }) => termType === 'NamedNode')
      .map(({ value }) => value);
  }

  first(subject: string, predicate: string): string {
    return this.objects(subject, predicate)[0]?.value ?? '';
  }

  bilingual(subject: string, predicate: string): Bilingual | undefined {
    const words = this.objects(subject, predicate);
    const inLanguage = (language: Language): string | undefined =>
      words.find((word) => word.termType === 'Literal' && word.language === language)?.value;
    const [ja, en] = [inLanguage('ja'), inLanguage('en')];
    return ja === undefined || en === undefined ? undefined : { ja, en };
  }

  /** What a class expression or data range allows: itself, or the parts of its union or enumeration. */
  alternatives(expression: RdfTerm): string[] {
    for (const name of ['unionOf', 'oneOf']) {
      const [list] = this.objects(expression.value, `${owl}${name}`);
      if (list !== undefined) return this.#list(list.value);
    }
    return expression.termType === 'NamedNode' ? [expression.value] : [];
  }

  #list(head: string): string[] {
    const members: string[] = [];
    const seen = new Set<string>();
    for (let at = head; at !== `${rdf}nil` && at !== '' && !seen.has(at); at = this.first(at, `${rdf}rest`)) {
      seen.add(at);
      const [member] = this.objects(at, `${rdf}first`);
      if (member !== undefined) members.push(member.termType === 'Literal' ? `"${member.value}"` : member.value);
    }
    return members;
  }
}

function kindOf(types: readonly string[]): TermKind | undefined {
  if (types.includes(`${owl}Class`)) return 'class';
  if (types.some((type) => PROPERTIES.includes(type))) return 'property';
  return types.includes(`${owl}NamedIndividual`) ? 'individual' : undefined;
}

/**
 * What an ontology file says, as far as its documentation needs it.
 *
 * @param quads the ontology; terms are those in the namespace that `vann:preferredNamespaceUri` names
 * @throws Error where there is no owl:Ontology, or a term lacks a label or definition in one of the two languages
 */
export function readVocabulary(quads: readonly Quad[]): Vocabulary {
  const statements = new Statements(quads);
  const iri = [...statements.subjects()].find((at) => statements.iris(at, TYPE).includes(`${owl}Ontology`));
  if (iri === undefined) throw new Error('The ontology has no owl:Ontology; give it one with its title and version.');
  const needed = (subject: string, predicate: string): Bilingual => {
    const words = statements.bilingual(subject, predicate);
    if (words === undefined) throw new Error(`${subject} has no ${predicate} in Japanese and English; write both.`);
    return words;
  };
  const namespace = statements.first(iri, `${VANN}preferredNamespaceUri`);
  const terms: Term[] = [];
  const declared: string[] = [];
  for (const subject of statements.subjects()) {
    const types = statements.iris(subject, TYPE);
    const kind = kindOf(types);
    if (kind === undefined || !/^https?:/.test(subject)) continue;
    if (!subject.startsWith(namespace)) {
      declared.push(subject);
      continue;
    }
    terms.push({
      iri: subject,
      name: subject.slice(namespace.length),
      kind,
      label: needed(subject, `${rdfs}label`),
      definition: needed(subject, `${skos}definition`),
      note: statements.bilingual(subject, `${skos}scopeNote`),
      broader: statements.iris(subject, `${rdfs}${kind === 'class' ? 'subClassOf' : 'subPropertyOf'}`),
      narrower: [],
      types: types.filter((type) => !type.startsWith(owl)),
      domain: statements.objects(subject, `${rdfs}domain`).flatMap((at) => statements.alternatives(at)),
      range: statements.objects(subject, `${rdfs}range`).flatMap((at) => statements.alternatives(at)),
      seeAlso: statements.iris(subject, `${rdfs}seeAlso`),
      characteristics: CHARACTERISTICS.filter((name) => types.includes(`${owl}${name}`)),
    });
  }
  for (const term of terms)
    term.narrower = terms.filter(({ broader }) => broader.includes(term.iri)).map((narrower) => narrower.iri);
  return {
    iri,
    namespace,
    prefix: statements.first(iri, `${VANN}preferredNamespacePrefix`),
    version: statements.first(iri, `${owl}versionInfo`),
    versionIri: statements.first(iri, `${owl}versionIRI`),
    created: statements.first(iri, `${dcterms}created`),
    license: statements.first(iri, `${dcterms}license`),
    title: needed(iri, `${dcterms}title`),
    description: needed(iri, `${dcterms}description`),
    terms,
    declared,
  };
}
