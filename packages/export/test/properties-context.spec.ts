import { existsSync, readFileSync } from 'node:fs';
import { NAMESPACES, prefixesFor, vocabulary } from '@plangraph/core';
import type { Quad } from '@rdfjs/types';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { jsonLdChunks } from '../src/index.js';
import { CONTEXT, shippedConversion, withoutGraphs } from './rdf-judges-formats.js';

const conversion = shippedConversion();
const quads = withoutGraphs(conversion.quads);
const ontologyFile = new URL('../../../ontology/plangraph.ttl', import.meta.url);
const ontology = (existsSync(ontologyFile)
  ? new Parser().parse(readFileSync(ontologyFile, 'utf8'))
  : []) as unknown as Quad[];

/** Term → the IRI that it stands for. */
const meanings = new Map(
  Object.entries(CONTEXT['@context']).flatMap(([term, definition]): [string, string][] => {
    const said = typeof definition === 'string' ? definition : (definition as { '@id'?: string })['@id'];
    if (said === undefined || said.startsWith('@')) return [];
    const [prefix = '', local] = said.split(/:(?!\/\/)/);
    const namespace = (NAMESPACES as Record<string, string>)[prefix];
    return [[term, namespace === undefined || local === undefined ? said : namespace + local]];
  }),
);
const prefixes = new Set(Object.values(NAMESPACES) as string[]);
const inUse = new Set(quads.flatMap(({ predicate, object }) => [predicate.value, object.value]));
const pg = NAMESPACES.pg;
const declared = new Set(
  ontology.map(({ subject }) => subject.value).filter((iri) => iri.startsWith(pg) && iri !== pg),
);

describe('ontology/context.jsonld', () => {
  it('has a term for every class, property and word of pg: that the data uses', () => {
    const known = new Set(meanings.values());
    expect([...inUse].filter((iri) => iri.startsWith(pg) && !known.has(iri))).toEqual([]);
  });

  it.skipIf(ontology.length === 0)('has a term for every class, property and word of the ontology', () => {
    const known = new Set(meanings.values());
    expect([...declared].filter((iri) => !known.has(iri))).toEqual([]);
  });

  it('has no dead term, and no two of one meaning', () => {
    const terms = [...meanings].filter(([, iri]) => !prefixes.has(iri));
    expect(terms.filter(([, iri]) => !inUse.has(iri) && !declared.has(iri))).toEqual([]);
    expect(new Set(terms.map(([, iri]) => iri)).size).toBe(terms.length);
  });

  it('calls things by their own names', () => {
    for (const [term, iri] of meanings) {
      if (!prefixes.has(iri)) expect(iri.replace(/^.*[/#]/, ''), term).toBe(term.replace(/^.*:/, ''));
    }
  });

  it('has the prefixes that the other formats have', () => {
    expect([...meanings].filter(([, iri]) => prefixes.has(iri))).toEqual(Object.entries(NAMESPACES));
  });

  it('has arrays for what the data has more than one of', () => {
    const counts = new Map<string, number>();
    for (const { subject, predicate, object } of quads) {
      const language = object.termType === 'Literal' ? object.language : '';
      const key = `${predicate.value} ${subject.value} ${language}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const several = new Set(
      [...counts].filter(([, count]) => count > 1).map(([key]) => key.slice(0, key.indexOf(' '))),
    );
    const isArray = (definition: unknown): boolean =>
      [(definition as { '@container'?: string | string[] })['@container'] ?? []].flat().includes('@set');
    const single = [...meanings].filter(([term, iri]) => several.has(iri) && !isArray(CONTEXT['@context'][term]));
    expect(single).toEqual([]);
    expect(several).toContain(vocabulary('pg:lead'));
  });

  it('gives the same keys and shapes as jsonld.compact does', async () => {
    const own = { context: CONTEXT, prefixes: prefixesFor(conversion.base) };
    const text = [...jsonLdChunks(quads, own)].join('');
    const written = JSON.parse(text) as { '@context': object[]; '@graph': Node[] };
    const expanded = await jsonld.expand(written as object);
    const compacted = await jsonld.compact(expanded, written['@context'] as never);
    expect(written['@graph'].map(shape)).toEqual((compacted['@graph'] as unknown as Node[]).map(shape));
  });
});

type Json = string | number | boolean | null | Json[] | Node;
interface Node {
  [key: string]: Json;
}

/** Values without the order of keys, which jsonld.compact sorts; of a literal, `@type` by that name alone. */
function shape(value: Json): Json {
  if (Array.isArray(value)) return value.map(shape);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key === 'type' && '@value' in value ? '@type' : key, shape(value[key] as Json)]),
  );
}
