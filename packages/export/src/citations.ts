import type { Citation, Conversion } from '@plangraph/core';
import { localPart } from '@plangraph/core';
import { csvLines } from './csv.js';

const COLUMNS = ['measure', 'cited', 'cited_ja', 'type', 'surface', 'start', 'end'] as const;

/**
 * The documents and laws that measures cite, a row for each place: the layer of citations. `start` and `end` count
 * UTF-16 code units of the measure's own text, half-open.
 */
export function citationsCsv(
  conversion: Pick<Conversion, 'annotations' | 'entities'>,
  citations: readonly Citation[],
): string {
  const labels = new Map(conversion.entities.map(({ iri, labels: [first] }) => [iri, first]));
  const texts = new Map(conversion.annotations.units.map(({ identifier, text }) => [identifier, text]));
  const rows = citations.map(({ measure, cited, type, start, end }) => [
    measure,
    `thing:${localPart(cited)}`,
    labels.get(cited),
    type,
    texts.get(measure)?.slice(start, end),
    start,
    end,
  ]);
  return [...csvLines(COLUMNS, rows)].join('');
}
