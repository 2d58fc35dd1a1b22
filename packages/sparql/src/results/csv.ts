import type { Term } from '@rdfjs/types';
import type { Bindings } from '../types.js';

/**
 * A SELECT answer in the SPARQL 1.1 Query Results CSV Format: values without their types, rows end in CR LF.
 * @see https://www.w3.org/TR/sparql11-results-csv-tsv/
 */
export async function* csvChunks(
  variables: readonly string[],
  rows: AsyncIterable<Bindings>,
): AsyncGenerator<string, undefined> {
  yield `${variables.map(field).join(',')}\r\n`;
  for await (const row of rows) {
    yield `${variables.map((variable) => field(plainValue(row.get(variable)))).join(',')}\r\n`;
  }
}

function plainValue(term: Term | undefined): string {
  if (term === undefined) return '';
  return term.termType === 'BlankNode' ? `_:${term.value}` : term.value;
}

function field(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
