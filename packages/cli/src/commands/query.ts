import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { DEFAULT_BASE, prefixesFor } from '@plangraph/core';
import { sortedQuads, turtleChunks, usedPrefixes } from '@plangraph/export';
import {
  AddressFault,
  booleanJson,
  csvChunks,
  DocumentFault,
  jsonChunks,
  openStore,
  outlineOf,
  QueryFault,
  type QueryResult,
  ServerFault,
  type Store,
  tableChunks,
} from '@plangraph/sparql';
import type { Quad } from '@rdfjs/types';
import { EXIT, type ExitStatus, Fault, usageFault } from '../fault.js';
import { readBytes } from '../files.js';
import { convertSource } from '../input.js';
import { type Io, Progress, readStdin } from '../io.js';
import { asFault } from '../output.js';
import { readRdfFile } from '../rdf-file.js';
import { readQuestion } from '../sparql/questions.js';
import { said } from '../words/words.js';

export interface QueryCommandOptions {
  /** The query itself, a file of one, the number of a question, or `-` for standard input. */
  query: string | undefined;
  data?: string | undefined;
  endpoint?: string | undefined;
  user?: string | undefined;
  format?: string | undefined;
  entities?: string | undefined;
  base?: string | undefined;
}

const FORMATS = ['table', 'csv', 'json', 'turtle'] as const;
type Format = (typeof FORMATS)[number];

/** Asks the shipped plan, an RDF file or an endpoint one question. */
export async function query(options: QueryCommandOptions, io: Io): Promise<ExitStatus> {
  const text = await readQuery(options.query, io);
  const format = checkedFormat(options.format, text);
  const prefixes = prefixesFor(options.base ?? DEFAULT_BASE);
  try {
    const store = await open(options, io);
    try {
      await write(await store.query(text, { prefixes }), format, prefixes, io);
    } finally {
      await store.close();
    }
  } catch (error) {
    throw inWords(error, options);
  }
  return EXIT.done;
}

async function readQuery(query: string | undefined, io: Io): Promise<string> {
  if (query === undefined || query.trim() === '') {
    throw usageFault(({ query }) => query.none);
  }
  if (query === '-') return withoutMark((await readStdin(io)).toString('utf8'));
  if (/^\d+$/.test(query)) return readQuestion(query);
  const path = resolve(io.cwd, query);
  const named = /\.(?:rq|sparql)$/i.test(query) && (!/\s/.test(query) || existsSync(path));
  // Every query has one of these; DESCRIBE<…> has only the last.
  if (!named && /[\s{<]/.test(query)) return query;
  return withoutMark(readBytes(path).toString('utf8'));
}

/** Editors on Windows begin files with a byte order mark, which SPARQL does not know. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

/** The format, told before anything is loaded when it does not fit the query. */
function checkedFormat(asked: string | undefined, query: string): Format {
  const { form } = outlineOf(query);
  const graph = form === 'CONSTRUCT' || form === 'DESCRIBE';
  const format = FORMATS.find((each) => each === (asked ?? (graph ? 'turtle' : 'table')));
  if (format === undefined) {
    throw usageFault(({ usage }) => usage.unknownFormat(asked ?? '', FORMATS));
  }
  if (graph && format !== 'turtle') {
    throw usageFault(({ query }) => query.givesGraph(form, format));
  }
  if ((form === 'SELECT' || form === 'ASK') && format === 'turtle') {
    throw usageFault(({ query }) => query.givesNoGraph(form));
  }
  return format;
}

async function open(options: QueryCommandOptions, io: Io): Promise<Store> {
  const { data, endpoint, user } = options;
  if (data !== undefined && endpoint !== undefined) throw usageFault(({ query }) => query.oneSource);
  if (endpoint === undefined) {
    if (user !== undefined) throw usageFault(({ query }) => query.userAlone);
    if (data !== undefined) return openStore({ documents: [readRdfFile(data, io.cwd)] });
    const progress = new Progress(io);
    progress.step(io.words.query.reading);
    const { quads } = await convertSource({ entities: options.entities, base: options.base }, io);
    const store = await openStore({ quads });
    progress.end();
    return store;
  }
  if (user === undefined) return openStore({ endpoint });
  const password = io.env['PLANGRAPH_PASSWORD'];
  if (password === undefined) throw usageFault(({ query }) => query.noPassword(user));
  return openStore({ endpoint, credentials: { user, password } });
}

async function write(
  result: QueryResult,
  format: Format,
  prefixes: Readonly<Record<string, string>>,
  io: Io,
): Promise<void> {
  if (result.type === 'boolean') {
    await io.out(format === 'json' ? booleanJson(result.value) : `${result.value}\n`);
  } else if (result.type === 'quads') {
    const quads: Quad[] = [];
    for await (const quad of result.quads) quads.push(quad);
    // An endpoint may name a triple twice; a graph is a set.
    const graph = sortedQuads(quads).filter((quad, index, all) => index === 0 || !quad.equals(all[index - 1]));
    await writeChunks(turtleChunks(graph, { prefixes: usedPrefixes(graph, prefixes) }), io);
  } else {
    const { variables, rows } = result;
    if (format === 'csv') await writeChunks(csvChunks(variables, rows), io);
    else if (format === 'json') await writeChunks(jsonChunks(variables, rows), io);
    else await writeChunks(tableChunks(variables, rows, prefixes), io);
  }
}

/** Rows are small: some thousand characters go out at a time. */
async function writeChunks(chunks: AsyncIterable<string> | Iterable<string>, io: Io): Promise<void> {
  let pending = '';
  for await (const chunk of chunks) {
    pending += chunk;
    if (pending.length < 16_384) continue;
    await io.out(pending);
    pending = '';
  }
  if (pending !== '') await io.out(pending);
}

function inWords(error: unknown, { data, user }: QueryCommandOptions): unknown {
  if (error instanceof AddressFault) return usageFault(said(error));
  if (error instanceof QueryFault) return new Fault(EXIT.inputFault, ({ query }) => query.fault(error));
  if (error instanceof DocumentFault) {
    return new Fault(EXIT.inputFault, (words) => words.query.ofDocument(data, said(error)(words)));
  }
  if (error instanceof ServerFault) {
    const unknown = error.status === 401 && user === undefined;
    return new Fault(EXIT.serverFault, (words) =>
      unknown ? words.query.giveUser(said(error)(words)) : said(error)(words),
    );
  }
  return asFault(error);
}
