import { prefixesFor } from '@plangraph/core';
import type { Quad } from '@rdfjs/types';
import { DataFactory, Writer } from 'n3';

export interface TurtleOptions {
  /** Base that own names were minted on; decides the prefixes. */
  base: string;
}

const QUADS_A_CHUNK = 2000;

/**
 * Turtle 1.1, written by N3.js piece by piece, so that memory does not grow with the output.
 * Quads are written in the order given, subjects grouped where they stand together; graph terms are
 * dropped. Only prefixes that shorten something are declared.
 *
 * Safe for Virtuoso: a space before each closing dot, no RDF 1.2 syntax, no escapes in local names.
 *
 * @see https://www.w3.org/TR/turtle/
 */
export function* turtleChunks(quads: readonly Quad[], options: TurtleOptions): Generator<string> {
  let pending: string[] = [];
  const output = {
    write(chunk: string, _encoding?: string, done?: () => void): void {
      // N3.js ends a statement right after its object. Virtuoso reads that dot into a local name with dots
      // (division:1.1-1.) and into a number, so it gets a space.
      pending.push(chunk.startsWith('.\n') ? ` ${chunk}` : chunk);
      done?.();
    },
    end(done?: () => void): void {
      done?.();
    },
  };
  const writer = new Writer(output as never, { prefixes: usedPrefixes(quads, prefixesFor(options.base)), end: false });
  let sinceLast = 0;
  for (const { subject, predicate, object } of quads) {
    writer.addQuad(DataFactory.quad(subject as never, predicate as never, object as never));
    sinceLast += 1;
    if (sinceLast < QUADS_A_CHUNK) continue;
    sinceLast = 0;
    yield pending.join('');
    pending = [];
  }
  writer.end();
  yield pending.join('');
}

/** The whole document as one string; for large graphs take `turtleChunks`. */
export function toTurtle(quads: readonly Quad[], options: TurtleOptions): string {
  return [...turtleChunks(quads, options)].join('');
}

/** Datatypes that N3.js shows by the form of the literal, not by name. */
const WRITTEN_BARE = /#(?:string|langString|boolean|integer|decimal|double)$/;

/** Prefixes that shorten at least one IRI, in the order of `all`. */
export function usedPrefixes(quads: readonly Quad[], all: Record<string, string>): Record<string, string> {
  const byNamespace = new Map(Object.entries(all).map(([prefix, namespace]) => [namespace, prefix]));
  const used = new Set<string>();
  const note = (iri: string): void => {
    const cut = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1;
    const prefix = byNamespace.get(iri.slice(0, cut));
    if (prefix !== undefined && cut < iri.length) used.add(prefix);
  };
  for (const { subject, predicate, object } of quads) {
    note(subject.value);
    note(predicate.value);
    if (object.termType === 'NamedNode') note(object.value);
    else if (object.termType === 'Literal' && !WRITTEN_BARE.test(object.datatype.value)) note(object.datatype.value);
  }
  // N3.js writes rdf:type as `a`.
  used.delete('rdf');
  return Object.fromEntries(Object.entries(all).filter(([prefix]) => used.has(prefix)));
}
