/** An answer of a store, read as far as it can be shown or taken along. */
import type { Bindings, QueryResult } from '@plangraph/sparql';
import type { Quad } from '@rdfjs/types';

/** The most rows or statements that are read; more would fill the memory of the page. */
const MOST_READ = 100_000;

export type Answer =
  | { type: 'rows'; variables: readonly string[]; rows: readonly Bindings[]; complete: boolean }
  | { type: 'boolean'; value: boolean }
  | { type: 'graph'; quads: readonly Quad[]; complete: boolean };

/**
 * @param onCount told now and then how many rows or statements have been read
 * @throws what reading throws
 */
export async function readAnswer(
  result: QueryResult,
  onCount: (count: number) => void,
  most = MOST_READ,
): Promise<Answer> {
  switch (result.type) {
    case 'boolean':
      return { type: 'boolean', value: result.value };
    case 'bindings': {
      const { items: rows, complete } = await firstOf(result.rows, onCount, most);
      return { type: 'rows', variables: result.variables, rows, complete };
    }
    case 'quads': {
      const { items: quads, complete } = await firstOf(result.quads, onCount, most);
      return { type: 'graph', quads, complete };
    }
  }
}

async function firstOf<T>(
  source: AsyncIterable<T>,
  onCount: (count: number) => void,
  most: number,
): Promise<{ items: T[]; complete: boolean }> {
  const items: T[] = [];
  for await (const item of source) {
    if (items.length === most) return { items, complete: false };
    items.push(item);
    if (items.length % 1000 === 0) onCount(items.length);
  }
  return { items, complete: true };
}
