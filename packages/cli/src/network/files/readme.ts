import { methodLine, type Table } from '../tables/table.js';
import type { Source } from './render.js';

/** A matrix has a column for each event: the first says what they hold. */
const MANY = 40;

/** What lies in the folder, how it was made, and what it cannot say. */
export function readme(tables: readonly Table[], source: Source, warnings: readonly string[]): string {
  return [
    '# The network of actors',
    '',
    'Tables of `plangraph network` with default options, CSV by RFC 4180 in UTF-8. The last column of each, `method`, is how it was',
    'made, the same in every row. `csv-metadata.json` describes all columns for programs (CSV on the Web). Methods, formulas and',
    'references are in docs/methods.md of the project.',
    '',
    ...[source.source, source.sourceEn].flatMap((line) => (line === undefined || line === '' ? [] : [line, ''])),
    ...(source.license === '' ? [] : [`Licence: <${source.license}>`, '']),
    '## Before you count',
    '',
    ...warnings.map((warning) => `- ${warning}`),
    '',
    '## Recompute',
    '',
    '`two-mode.csv` is the primary file. `python3 recompute.py` (NetworkX, pandas) and `Rscript recompute.R` (igraph) make the other',
    'tables of it, compare them with those here, and end with status 1 where a number differs. `recompute.ipynb` is the Python',
    'program as a Jupyter notebook, cell by cell. They take groups from `brokerage.csv`, the words of mechanisms from',
    '`mechanism-evidence.csv`, the two layers from `layers.csv`, the partition from `communities.csv` and the core from',
    '`positions.csv`: these are read, and what follows from them is computed.',
    '',
    '## Files',
    '',
    ...tables.flatMap((table) => [
      `### ${table.name}.csv`,
      '',
      `${table.title}: ${table.rows.length} rows. Method: \`${methodLine(table)}\`.`,
      '',
      ...columnLines(table),
      '',
    ]),
  ].join('\n');
}

function columnLines({ columns }: Table): string[] {
  const written = columns.map(({ name, type, about }) => `- \`${name}\` (${type}): ${about}`);
  return columns.length <= MANY
    ? written
    : [...written.slice(0, 2), `- … a column for each of ${columns.length - 1} events`];
}
