import { readFileSync } from 'node:fs';
import { type Conversion, convertPlan, DEFAULT_BASE, prefixesFor, SHIPPED_ATTRIBUTION } from '@plangraph/core';
import { canonicalHash } from '@plangraph/core/canonical';
import type { Quad } from '@rdfjs/types';
import { DataFactory, Parser, Store } from 'n3';
import oxigraph from 'oxigraph';
import {
  byGraph,
  type ContextDocument,
  jsonLdChunks,
  nQuadsChunks,
  nTriplesChunks,
  trigChunks,
  turtleChunks,
  usedPrefixes,
} from '../src/index.js';

const repository = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, repository), 'utf8');

/** What ontology/context.jsonld says. */
export const CONTEXT = JSON.parse(read('ontology/context.jsonld')) as ContextDocument;

/** The formats that we write. */
export const FORMATS = ['turtle', 'trig', 'ntriples', 'nquads', 'jsonld', 'jsonld-graphs'] as const;
export type Format = (typeof FORMATS)[number];

export const EXTENSIONS: Readonly<Record<Format, string>> = {
  turtle: 'ttl',
  trig: 'trig',
  ntriples: 'nt',
  nquads: 'nq',
  jsonld: 'jsonld',
  'jsonld-graphs': 'jsonld',
};

const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  turtle: 'text/turtle',
  trig: 'application/trig',
  ntriples: 'application/n-triples',
  nquads: 'application/n-quads',
  jsonld: 'application/ld+json',
  'jsonld-graphs': 'application/ld+json',
};

export function keepsGraphs(format: Format): boolean {
  return format === 'trig' || format === 'nquads' || format === 'jsonld-graphs';
}

/** Writes as a release does. */
export function write(quads: readonly Quad[], format: Format, base = DEFAULT_BASE): string {
  const prefixes = usedPrefixes(quads, prefixesFor(base), { graphs: keepsGraphs(format) });
  const chunks = {
    turtle: () => turtleChunks(quads, { prefixes }),
    trig: () => trigChunks(byGraph(quads), { prefixes }),
    ntriples: () => nTriplesChunks(quads),
    nquads: () => nQuadsChunks(quads),
    jsonld: () => jsonLdChunks(quads, { prefixes, context: CONTEXT }),
    'jsonld-graphs': () => jsonLdChunks(byGraph(quads), { prefixes, context: CONTEXT, graphs: true }),
  };
  return [...chunks[format]()].join('');
}

export function readWithN3(text: string, format: Format): Quad[] {
  return new Parser({ format: MEDIA_TYPES[format] }).parse(text) as unknown as Quad[];
}

export function readWithOxigraph(text: string, format: Format): Quad[] {
  return oxigraph.parse(text, { format: MEDIA_TYPES[format] }) as unknown as Quad[];
}

/** As a format without graphs says it. */
export function withoutGraphs(quads: readonly Quad[]): Quad[] {
  return quads.map(
    ({ subject, predicate, object }) =>
      DataFactory.quad(subject as never, predicate as never, object as never) as unknown as Quad,
  );
}

/** What a file of the format is to say. */
export function said(quads: readonly Quad[], format: Format): readonly Quad[] {
  return keepsGraphs(format) ? quads : withoutGraphs(quads);
}

/** Hash of a graph, which is a set of statements, whatever a reader hands out. */
export function hashOf(quads: readonly Quad[]): Promise<string> {
  return canonicalHash(new Store(quads as never) as unknown as Iterable<Quad>);
}

/** The plan that ships, converted as the command line does it. */
export function shippedConversion(): Conversion {
  const data = 'data/cybersecurity-2018/';
  const quads = (name: string): Quad[] => new Parser().parse(read(data + name)) as unknown as Quad[];
  return convertPlan(read(`${data}plan.ja.txt`), {
    entities: quads('entities.ttl'),
    titles: quads('titles.en.ttl'),
    attribution: SHIPPED_ATTRIBUTION,
  });
}
