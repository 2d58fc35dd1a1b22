/** Writes the part of a plan that is shown; runs in a worker, and wherever its specs run. */
import { NAMESPACES, prefixesFor } from '@plangraph/core';
import { EDGE_TABLE, type ViewGraph, vocabulary } from '@plangraph/core/graph';
import {
  assignmentsCsv,
  dlChunks,
  edgesCsv,
  gexfChunks,
  graphMlChunks,
  incidenceCsv,
  nodesCsv,
  partOfDataset,
  toGraphJson,
  turtleChunks,
  usedPrefixes,
  type WritableGraph,
} from '@plangraph/export';
import type { SerializedPlanGraph } from '@plangraph/widget';
import { MultiDirectedGraph, MultiGraph } from 'graphology';
import type { OwnDocument } from '../../own-data/reading/document.js';
import { quadsOf } from '../../own-data/reading/read-document.js';
import type { Language } from '../../strings/language.js';
import { FILES, type FileFormat, WITHOUT_SOURCE } from './formats.js';
import { type SerializedTies, TIE_ATTRIBUTES, type TieItem } from './ties.js';

interface FormatOptions {
  format: Exclude<FileFormat, 'turtle'>;
  /** Of labels, and of the source where a file has room for one only. Default: `ja`. */
  language?: Language;
  /** Whether a table begins with a byte order mark, without which spreadsheets misread Japanese. */
  mark?: boolean;
}

type GraphJob = FormatOptions & ({ graph: SerializedPlanGraph } | { ties: SerializedTies });

export type WriteJob =
  | GraphJob
  | {
      format: 'turtle';
      /** All that is known; the part is cut out of it. */
      document: OwnDocument;
      /** IRIs of the nodes that are shown. */
      nodes: readonly string[];
      /** Statements between them that are not: `subject kind object`. */
      hidden: readonly string[];
      /** IRI of the plan, from which prefixes are told. */
      plan: string;
      page: string;
      /** Said at the top of the file. */
      source: readonly string[];
    };

/**
 * @returns the file
 * @throws OwnDataFault where the document cannot be read; WriteError for a text that the format has no room for
 */
export async function writeFile(job: WriteJob): Promise<Blob> {
  const type = `${FILES[job.format].mediaType};charset=utf-8`;
  const mark = job.format !== 'turtle' && job.mark === true && FILES[job.format].mediaType === 'text/csv';
  return new Blob([mark ? '\ufeff' : '', ...gathered(job.format === 'turtle' ? await turtleOf(job) : piecesOf(job))], {
    type,
  });
}

function piecesOf(job: GraphJob): Iterable<string> {
  const { format, language = 'ja' } = job;
  const { source, sourceEn } = ('ties' in job ? job.ties : job.graph).attributes;
  const named = (language === 'en' ? sourceEn : undefined) ?? source ?? '';
  const rows = 'ties' in job ? piecesOfTies(job.ties, format, language) : piecesOfGraph(job.graph, format, language);
  return format.endsWith('.csv') && !WITHOUT_SOURCE.has(format) ? withSource(rows, named) : rows;
}

function piecesOfGraph(
  serialised: SerializedPlanGraph,
  format: FormatOptions['format'],
  language: Language,
): Iterable<string> {
  const graph = MultiDirectedGraph.from(serialised) as unknown as ViewGraph;
  switch (format) {
    case 'nodes.csv':
      return nodesCsv(graph, { language });
    case 'edges.csv':
      return edgesCsv(graph);
    case 'assignments.csv':
      return assignmentsCsv(graph);
    case 'incidence.csv':
      return incidenceCsv(graph, ['lead', 'via', 'partner']);
    case 'gexf':
      return gexfChunks(graph, { language });
    case 'graphml':
      return graphMlChunks(graph, { language });
    case 'json':
      return [toGraphJson(graph)];
    case 'dl':
      return dlChunks(graph, { language });
  }
}

/** @throws Error for a format of roles, which ties have none of */
function piecesOfTies(ties: SerializedTies, format: FormatOptions['format'], language: Language): Iterable<string> {
  const graph = MultiGraph.from(ties) as unknown as WritableGraph<TieItem>;
  const options = { language, edges: TIE_ATTRIBUTES, graph: { method: ties.attributes.method } };
  switch (format) {
    case 'nodes.csv':
      return nodesCsv(graph, options);
    case 'edges.csv':
      return edgesCsv(graph, options);
    case 'gexf':
      return gexfChunks(graph, options);
    case 'graphml':
      return graphMlChunks(graph, options);
    case 'json':
      return [`${JSON.stringify(ties)}\n`];
    case 'dl':
      // Sums of ties of different kinds say nothing.
      return dlChunks(graph, { language, byKind: true });
    default:
      throw new Error(`${format}: a network of ties has no roles.`);
  }
}

/** CSV has no place for a source but a column of its own: it is the last, the same in every row. */
function* withSource(rows: Iterable<string>, source: string): Generator<string> {
  const cell = `"${source.replaceAll('"', '""')}"`;
  let first = true;
  for (const row of rows) {
    yield row.replace(/\r\n$/, `,${first ? 'source' : cell}\r\n`);
    first = false;
  }
}

const KINDS = new Map<string, string>(EDGE_TABLE.map(({ property, kind }) => [vocabulary(property), kind]));

async function turtleOf(job: Extract<WriteJob, { format: 'turtle' }>): Promise<Iterable<string>> {
  const { document, nodes, hidden, plan, page, source } = job;
  const quads = await quadsOf(document);
  const left = new Set(hidden);
  const part = partOfDataset(quads, new Set(nodes), {
    keeps: (subject, property, object) => !left.has(`${subject} ${KINDS.get(property)} ${object}`),
    ...(page === '' ? {} : { page }),
  });
  // Names are minted on the base that the plan's own IRI begins with.
  const base = /^(.*\/)plan\/[^/]+$/.exec(plan)?.[1];
  const prefixes = usedPrefixes(part, base === undefined ? NAMESPACES : prefixesFor(base));
  const comment = source.filter((line) => line !== '').map((line) => `# ${line.replace(/\s+/g, ' ')}\n`);
  return chained([comment.join('')], turtleChunks(part, { prefixes }));
}

function* chained(...all: Iterable<string>[]): Generator<string> {
  for (const pieces of all) yield* pieces;
}

/** The pieces of a few characters that writers give, in pieces that a Blob takes well. */
function gathered(pieces: Iterable<string>): string[] {
  const large: string[] = [];
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < 1_000_000) continue;
    large.push(text);
    text = '';
  }
  large.push(text);
  return large;
}
