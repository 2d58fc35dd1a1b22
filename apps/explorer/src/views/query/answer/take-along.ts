/** Answers as files. */
import { sortedQuads, turtleChunks, usedPrefixes } from '@plangraph/export';
import type { Bindings } from '@plangraph/sparql';
import type { Quad } from '@rdfjs/types';
import { saveText } from '../../../elements/save-file.js';

export type TableFormat = 'csv' | 'json';

const TYPES = { csv: 'text/csv', json: 'application/sparql-results+json', ttl: 'text/turtle' };

/** A table in the SPARQL 1.1 results format. */
export async function tableText(
  variables: readonly string[],
  rows: readonly Bindings[],
  format: TableFormat,
): Promise<string> {
  const { csvChunks, jsonChunks } = await import('@plangraph/sparql');
  let text = '';
  for await (const chunk of (format === 'csv' ? csvChunks : jsonChunks)(variables, each(rows))) text += chunk;
  return text;
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

/** A graph as Turtle, in one order whatever order it came in. */
export function graphText(quads: readonly Quad[], prefixes: Readonly<Record<string, string>>): string {
  const sorted = sortedQuads(quads);
  return [...turtleChunks(sorted, { prefixes: usedPrefixes(sorted, prefixes) })].join('');
}

/** Has the browser save a text. */
export function save(text: string, format: keyof typeof TYPES): void {
  saveText(text, `plangraph-query.${format}`, TYPES[format]);
}
