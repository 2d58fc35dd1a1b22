import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PlanGraph } from '@plangraph/core/graph';
import { delegation, projectOntoActors, twoMode } from '@plangraph/network';
import { LANGUAGES } from '../../words/language.js';
import { actorsTable, incidenceTable } from '../tables/actors.js';
import { brokerageTable } from '../tables/brokerage.js';
import { dependenceTable } from '../tables/dependence.js';
import { layersTable, pillarsTable } from '../tables/layers.js';
import { evidenceTable, mechanismsTable, mechanismTies } from '../tables/mechanisms.js';
import { communitiesTable, positionsTable } from '../tables/positions.js';
import type { Table } from '../tables/table.js';
import { tiesTable } from '../tables/ties.js';
import { warningsOf } from '../warnings.js';
import { notebookOf } from './notebook.js';
import { README_FILES, readme } from './readme.js';
import { asCsv, csvMetadata } from './render.js';
import { summaryTable } from './summary.js';

export interface NetworkFile {
  /** Within the folder. */
  file: string;
  mediaType: string;
  chunks: Iterable<string>;
}

/** Programs that make the tables anew of the two-mode network; they ship beside `dist`. */
const PROGRAMS = ['recompute.py', 'recompute.R'] as const;

/** The tables of a plan with default options, their description, and programs that recompute them. */
export function networkFiles(plan: PlanGraph): NetworkFile[] {
  const two = twoMode(plan);
  const actors = { mode: 'actors', two, network: projectOntoActors(two), weight: 'count' } as const;
  const mechanisms = mechanismTies(plan, two);
  const results: Table[] = [
    tiesTable({ mode: 'two-mode', two, network: two }, plan),
    incidenceTable(two),
    actorsTable(plan, two),
    tiesTable(actors, plan),
    tiesTable({ mode: 'delegation', two, network: delegation(two) }, plan),
    positionsTable(actors),
    brokerageTable(two),
    communitiesTable(actors),
    mechanismsTable(mechanisms),
    evidenceTable(mechanisms, plan),
    dependenceTable(two),
    layersTable(plan, {}, false),
    pillarsTable(two, {}),
  ];
  const tables = [...results, summaryTable(results)];
  const source = plan.getAttributes();
  const metadata = {
    '@context': 'http://www.w3.org/ns/csvw',
    tables: tables.map((table) => {
      const { '@context': _, ...own } = csvMetadata(table, `${table.name}.csv`, source);
      return own;
    }),
  };
  const warnings = warningsOf(two, { coOccurrence: true, weight: 'count' });
  return [
    ...tables.map((table) => ({ file: `${table.name}.csv`, mediaType: 'text/csv', chunks: asCsv(table) })),
    {
      file: 'csv-metadata.json',
      mediaType: 'application/csvm+json',
      chunks: [`${JSON.stringify(metadata, null, 2)}\n`],
    },
    ...LANGUAGES.map((language) => ({
      file: README_FILES[language],
      mediaType: 'text/markdown',
      chunks: [readme(tables, source, warnings, language)],
    })),
    ...PROGRAMS.map((file) => ({ file, mediaType: 'text/plain', chunks: [program(file)] })),
    { file: 'recompute.ipynb', mediaType: 'application/x-ipynb+json', chunks: [notebookOf(program('recompute.py'))] },
  ];
}

function program(name: (typeof PROGRAMS)[number]): string {
  return readFileSync(fileURLToPath(new URL(`../../../recompute/${name}`, import.meta.url)), 'utf8');
}
