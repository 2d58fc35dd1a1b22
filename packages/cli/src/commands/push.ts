import {
  type Comparison,
  PushFault,
  type PushOptions,
  type PushTarget,
  planPush,
  pushGraph,
  ServerFault,
  type Shipment,
  TargetError,
} from '@plangraph/sparql';
import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { EXIT, type ExitStatus, Fault, usageFault } from '../fault.js';
import { baseNotice, convertSource, hasErrors, renderMessages, type Source } from '../input.js';
import { type Io, Progress } from '../io.js';
import { readRdfFile } from '../rdf-file.js';

export interface PushCommandOptions extends Source {
  /** RDF file that is sent in place of a plan; its graphs become one. */
  data?: string | undefined;
  /** Any address of the store. */
  endpoint?: string | undefined;
  /** Name of the graph; by default BASE followed by `graph/all`. */
  graph?: string | undefined;
  /** Address of its graph store, where it is not found. */
  gsp?: string | undefined;
  /** Address of its updates, where it is not found. */
  update?: string | undefined;
  user?: string | undefined;
  /** Say what would be sent, and send nothing. */
  dryRun: boolean;
}

/** Replaces one graph of a store, reads it back and says how it compares with what was sent. */
export async function push(options: PushCommandOptions, io: Io): Promise<ExitStatus> {
  const { endpoint, data, plan } = options;
  if (endpoint === undefined) {
    throw usageFault('No --endpoint is given. Give the address of a store, such as http://localhost:3030/ds.');
  }
  if (data !== undefined && plan !== undefined) throw usageFault('Give a plan or --data, not both.');
  if (data !== undefined && options.graph === undefined) {
    throw usageFault('No --graph is given. With --data, say which graph of the store is to be replaced.');
  }
  const credentials = credentialsOf(options.user, io);
  const source = data === undefined ? await convert(options, io) : { quads: readData(data, io), base: '' };
  if (source === undefined) return EXIT.inputFault;
  if (source.quads.length === 0)
    throw new Fault(EXIT.inputFault, `${data ?? 'The plan'} holds no triples. Nothing was sent.`);
  const target: PushTarget = {
    endpoint,
    // All four graphs of the plan in one.
    graph: options.graph ?? `${source.base}graph/all`,
    graphStore: options.gsp,
    update: options.update,
    credentials,
  };
  return await send(source.quads, target, options.dryRun, io);
}

function credentialsOf(user: string | undefined, io: Io): PushTarget['credentials'] {
  if (user === undefined) return undefined;
  const password = io.env['PLANGRAPH_PASSWORD'];
  if (password !== undefined) return { user, password };
  throw usageFault(`There is no password for ${user}. Put it into the environment variable PLANGRAPH_PASSWORD.`);
}

/** @returns undefined where the plan has errors; they are said */
async function convert(options: Source, io: Io): Promise<{ quads: Quad[]; base: string } | undefined> {
  const { quads, base, name, messages } = await convertSource(options, io);
  io.err(renderMessages(name, messages) + baseNotice(options));
  if (!hasErrors(messages)) return { quads, base };
  io.err('Nothing was sent. Mend the errors, or export the graph and push the file with --data.\n');
  return undefined;
}

/** What is read to the letter: a store between file and target would write numbers its own way. */
const READABLE = new Set(['text/turtle', 'application/trig', 'application/n-triples', 'application/n-quads']);

function readData(file: string, io: Io): Quad[] {
  const { content, mediaType, base } = readRdfFile(file, io.cwd);
  if (!READABLE.has(mediaType)) {
    throw usageFault(
      `${file} is ${mediaType}. Push Turtle, TriG, N-Triples or N-Quads (.ttl, .trig, .nt, .nq; .gz may follow).`,
    );
  }
  try {
    const text = typeof content === 'string' ? content : new TextDecoder('utf-8', { fatal: true }).decode(content);
    const parser = new Parser({ format: mediaType, ...(base === undefined ? {} : { baseIRI: base }) });
    return parser.parse(text) as unknown as Quad[];
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const what = code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'It is not UTF-8.' : message;
    throw new Fault(EXIT.inputFault, `${file} cannot be read as ${mediaType}: ${what} Nothing was sent.`);
  }
}

async function send(quads: readonly Quad[], target: PushTarget, dryRun: boolean, io: Io): Promise<ExitStatus> {
  const progress = new Progress(io);
  const options: PushOptions = { onStep: (step) => progress.step(step) };
  try {
    progress.step('Asking the store');
    if (dryRun) {
      const shipment = await planPush(quads, target, options);
      progress.end();
      await io.out(renderShipment(shipment, 'would be sent'));
      return EXIT.done;
    }
    const report = await pushGraph(quads, target, options);
    progress.end();
    const { comparison, stored } = report;
    await io.out(renderShipment(report, `sent, ${stored} in the store`) + renderComparison(comparison));
    if (comparison.verdict === 'different') throw new Fault(EXIT.serverFault, differenceOf(comparison));
    return EXIT.done;
  } catch (error) {
    progress.end();
    if (error instanceof TargetError) throw usageFault(error.message);
    if (error instanceof PushFault) throw new Fault(EXIT.serverFault, error.message);
    if (error instanceof ServerFault) {
      const how =
        error.status === 401 && target.credentials === undefined
          ? '\nGive --user NAME, and the password in the environment variable PLANGRAPH_PASSWORD.'
          : '';
      throw new Fault(EXIT.serverFault, `${error.message}${how}`);
    }
    throw error;
  }
}

function renderShipment({ graph, method, url, triples, bytes, hash }: Shipment, what: string): string {
  return [
    `graph    ${graph}`,
    `to       ${url} (${method === 'PUT' ? 'Graph Store Protocol, PUT' : 'SPARQL UPDATE'})`,
    `triples  ${triples} ${what}`,
    `size     ${bytes} bytes of N-Triples`,
    `hash     ${hash} (RDFC-1.0, SHA-256)`,
    '',
  ].join('\n');
}

function renderComparison({ verdict, hash, unlike, missing, extra }: Comparison): string {
  if (verdict === 'same') return 'content  the store gives back the same: the canonical hashes are equal\n';
  if (verdict === 'different') return `content  the store gives back something else, with hash ${hash}\n`;
  return [
    `content  the store gives back the same values; ${unlike} literals it writes another way, so its hash is ${hash}`,
    `         sent      ${missing[0] ?? ''}`,
    `         back      ${extra[0] ?? ''}`,
    '',
  ].join('\n');
}

function differenceOf({ missing, extra, unlike }: Comparison): string {
  const lines = [...missing.map((line) => `- ${line}`), ...extra.map((line) => `+ ${line}`)];
  return `The store does not hold what it was sent. ${unlike} triples do not come back; some of them (-), and of what does (+):\n${lines.join('\n')}`;
}
