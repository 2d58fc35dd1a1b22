/** A JSON-LD context document, such as ontology/context.jsonld. */
export interface ContextDocument {
  '@context': Readonly<Record<string, unknown>>;
}

/** A key of the JSON that stands for a property, and how its values are written. */
export interface PropertyTerm {
  key: string;
  /** `@id`, `@vocab` or a datatype's IRI: what a plain JSON value stands for; undefined for a string as it is. */
  type: string | undefined;
  /** Values stand in a map by language. */
  byLanguage: boolean;
  /** Values stand in an array, also where there is only one. */
  set: boolean;
}

/** The names that a context gives to IRIs. */
export interface JsonLdNames {
  /** `@id`, or what the context calls it. */
  idKey: string;
  type: PropertyTerm;
  /** The term for a property; undefined where the context has none. */
  property(iri: string): PropertyTerm | undefined;
  /** A key for a property that is no term, so that its values are taken as they stand. */
  propertyKey(iri: string): string;
  /** An IRI as a node's id: with a prefix where there is one, else in full. */
  node(iri: string): string;
  /** An IRI as a type or as another word of the vocabulary: by its term, with a prefix, or in full. */
  word(iri: string): string;
  /** Whether a reader would take the IRI, written in full, for a prefixed name: `measure:a`, where measure is one. */
  isMisread(iri: string): boolean;
}

const AS_IT_IS: PropertyTerm = { key: '', type: undefined, byLanguage: false, set: false };

/** The names where there is no context: every IRI in full. */
export const FULL_NAMES: JsonLdNames = {
  idKey: '@id',
  type: { ...AS_IT_IS, key: '@type', type: '@vocab', set: true },
  property: () => undefined,
  propertyKey: (iri) => iri,
  node: (iri) => iri,
  word: (iri) => iri,
  isMisread: () => false,
};

/**
 * Reads the names that a context gives. It knows prefixes, terms, other names for `@id` and `@type`, `@type` of a
 * term's values, and the containers `@set` and `@language`: enough for a vocabulary, and read alike by every processor
 * of JSON-LD 1.1.
 *
 * @param prefixes prefix → namespace, those that depend on the base
 * @throws Error when the context says something else, or a prefix has another meaning in it
 * @see https://www.w3.org/TR/json-ld11/#context-definitions
 */
export function readNames(context: ContextDocument, prefixes: Readonly<Record<string, string>>): JsonLdNames {
  const { '@version': version, ...said } = context['@context'];
  if (version !== 1.1) throw new Error('The context does not say "@version": 1.1.');
  const definitions = Object.entries(said).map(([name, value]) => readDefinition(name, value));
  const meanings = new Map(definitions.map(({ key, iri }) => [key, iri]));
  const namespaces = new Map(definitions.filter(isPrefix).map(({ key, iri }) => [iri, key]));
  for (const [name, namespace] of Object.entries(prefixes)) {
    if ((meanings.get(name) ?? namespace) !== namespace) {
      throw new Error(`"${name}" cannot be a prefix for ${namespace}: in the context it is ${meanings.get(name)}.`);
    }
    meanings.set(name, namespace);
    namespaces.set(namespace, name);
  }
  const inFull = (name: string): string => {
    const colon = name.indexOf(':');
    const namespace = meanings.get(name.slice(0, colon));
    return namespace === undefined || colon < 0 ? name : namespace + name.slice(colon + 1);
  };
  const names = { idKey: FULL_NAMES.idKey, type: FULL_NAMES.type };
  const properties = new Map<string, PropertyTerm>();
  const words = new Map<string, string>();
  for (const { iri, isWord, ...term } of definitions) {
    if (iri === '@id') names.idKey = term.key;
    else if (iri === '@type') names.type = { ...names.type, key: term.key, set: term.set };
    else {
      properties.set(inFull(iri), { ...term, type: term.type && inFull(term.type) });
      if (isWord) words.set(inFull(iri), term.key);
    }
  }
  const node = (iri: string): string => withPrefix(iri, namespaces);
  return {
    ...names,
    property: (iri) => properties.get(iri),
    propertyKey: (iri) => (meanings.has(node(iri)) ? iri : node(iri)),
    node,
    word: (iri) => words.get(iri) ?? node(iri),
    isMisread: (iri) => meanings.has(iri.slice(0, iri.indexOf(':'))) && node(iri) === iri,
  };
}

interface Definition extends PropertyTerm {
  iri: string;
  /** Said by its IRI alone; only such a term stands for a class or another word. */
  isWord: boolean;
}

function readDefinition(key: string, value: unknown): Definition {
  if (key.startsWith('@')) throw new Error(`The context has ${key}, which is not written.`);
  if (typeof value === 'string') return { ...AS_IT_IS, key, iri: value, isWord: true };
  const { '@id': iri, '@type': type, '@container': container = [], ...rest } = value as Record<string, unknown>;
  const containers = [container].flat();
  const strange = [...Object.keys(rest), ...containers.filter((one) => one !== '@set' && one !== '@language')];
  if (typeof iri !== 'string' || strange.length > 0) {
    throw new Error(`The context’s "${key}" has ${strange.join(', ') || 'no @id'}, which is not written.`);
  }
  return {
    key,
    iri,
    isWord: false,
    type: typeof type === 'string' ? type : undefined,
    byLanguage: containers.includes('@language'),
    set: containers.includes('@set'),
  };
}

function isPrefix({ iri, isWord }: Definition): boolean {
  return isWord && /[/#]$/.test(iri);
}

/** By the longest namespace that ends in / or #. */
function withPrefix(iri: string, namespaces: ReadonlyMap<string, string>): string {
  for (let end = iri.length - 1; end > 0; ) {
    end = Math.max(iri.lastIndexOf('/', end - 1), iri.lastIndexOf('#', end - 1));
    const prefix = end < 0 ? undefined : namespaces.get(iri.slice(0, end + 1));
    // After two slashes a colon is a scheme's.
    if (prefix !== undefined && !iri.startsWith('//', end + 1)) return `${prefix}:${iri.slice(end + 1)}`;
  }
  return iri;
}
