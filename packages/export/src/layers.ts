import type { Conversion, LayerComparison } from '@plangraph/core';
import { localPart, outlineOf } from '@plangraph/core';
import { csvLines } from './csv.js';

const COLUMNS = ['division', 'title', 'actor', 'actor_ja', 'appendix', 'text', 'agree', 'measures'] as const;

/** Whether the table of ministries and the text say the same of an actor in a division: ◎ stands for a lead. */
export function layersAgree({ appendix, text }: LayerComparison): boolean {
  return (appendix === 'main') === (text === 'lead');
}

/**
 * The two layers side by side, a row for each division and actor that either names: what the table of
 * ministries says (main, related, none), whether the text names the actor as a lead, and in which measures.
 */
export function layersCsv(
  conversion: Pick<Conversion, 'plan' | 'entities'>,
  layers: readonly LayerComparison[],
): string {
  const titles = new Map(outlineOf(conversion.plan).map(({ identifier, title }) => [identifier, title]));
  const labels = new Map(conversion.entities.map(({ iri, labels: [first] }) => [iri, first]));
  const rows = layers.map((row) => [
    row.division,
    titles.get(row.division),
    `actor:${localPart(row.actor)}`,
    labels.get(row.actor),
    row.appendix,
    row.text,
    layersAgree(row) ? 'yes' : 'no',
    row.measures.join(' '),
  ]);
  return [...csvLines(COLUMNS, rows)].join('');
}
