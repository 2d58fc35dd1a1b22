import { jsonTermOf } from '../terms.js';
import type { Bindings } from '../types.js';

/**
 * A SELECT answer in the SPARQL 1.1 Query Results JSON Format, one row a line.
 * @see https://www.w3.org/TR/sparql11-results-json/
 */
export async function* jsonChunks(
  variables: readonly string[],
  rows: AsyncIterable<Bindings>,
): AsyncGenerator<string, undefined> {
  let before = `{"head":{"vars":${JSON.stringify(variables)}},"results":{"bindings":[\n`;
  for await (const row of rows) {
    const bindings = Array.from(row, ([variable, term]) => [variable, jsonTermOf(term)]);
    yield `${before}${JSON.stringify(Object.fromEntries(bindings))}`;
    before = ',\n';
  }
  yield before.startsWith('{') ? `${before}]}}\n` : '\n]}}\n';
}

/** An ASK answer in the same format. */
export function booleanJson(value: boolean): string {
  return `{"head":{},"boolean":${value}}\n`;
}
