import { NAMESPACES } from '@plangraph/core';
import {
  CHECKS,
  pathText,
  reportOf,
  reportQuads,
  SHAPES,
  shacl,
  type Validation,
  type ValidationResult,
} from '@plangraph/core/validation';
import type { Term } from '@rdfjs/types';
import { Writer } from 'n3';

/**
 * A validation report in Turtle.
 * @param prefixes of the data, to write its nodes with
 */
export function turtleReport(results: readonly ValidationResult[], prefixes: Readonly<Record<string, string>>): string {
  const quads = reportQuads(reportOf(results));
  const used = quads.flatMap(({ predicate, object }) => [
    predicate.value,
    object.value,
    object.termType === 'Literal' ? object.datatype.value : '',
  ]);
  // What Turtle has a short form for needs no prefix.
  const shortened = new Set(['type', 'first', 'rest', 'nil', 'langString'].map((name) => NAMESPACES.rdf + name));
  for (const name of ['string', 'boolean', 'integer', 'decimal', 'double']) shortened.add(NAMESPACES.xsd + name);
  const all: Record<string, string> = {
    sh: shacl(''),
    shape: SHAPES,
    check: CHECKS,
    ...NAMESPACES,
    ...prefixes,
  };
  const named = Object.entries(all).filter(([, namespace]) =>
    used.some((iri) => iri.startsWith(namespace) && !shortened.has(iri)),
  );
  const writer = new Writer({ prefixes: Object.fromEntries(named) });
  writer.addQuads(quads as never);
  let text = '';
  writer.end((error, result) => {
    if (error) throw error;
    text = result;
  });
  return text;
}

/** A validation report as JSON values. */
export function forPrograms(
  file: string,
  { triples, shapes, focusNodes }: Validation,
  results: readonly ValidationResult[],
) {
  return {
    file,
    conforms: results.length === 0,
    triples,
    shapes,
    focusNodes,
    results: results.map(({ focusNode, path, value, shape, ...rest }) => ({
      focusNode: forProgram(focusNode),
      ...(path === undefined ? {} : { path: pathText(path) }),
      ...(value === undefined ? {} : { value: forProgram(value) }),
      shape: forProgram(shape),
      ...rest,
    })),
  };
}

/** A term as SPARQL's JSON results have it. */
function forProgram(term: Term): Record<string, string> {
  if (term.termType !== 'Literal') return { type: term.termType === 'BlankNode' ? 'bnode' : 'uri', value: term.value };
  const { value, language, datatype } = term;
  return { type: 'literal', value, ...(language === '' ? { datatype: datatype.value } : { 'xml:lang': language }) };
}
