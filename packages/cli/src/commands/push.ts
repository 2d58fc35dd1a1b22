import { syntaxReasonOf } from '@plangraph/core/rdf-reader';
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
import { said, type Words } from '../words/words.js';

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
    throw usageFault(({ push }) => push.noEndpoint);
  }
  if (data !== undefined && plan !== undefined) throw usageFault(({ push }) => push.oneSource);
  if (data !== undefined && options.graph === undefined) {
    throw usageFault(({ push }) => push.noGraph);
  }
  const credentials = credentialsOf(options.user, io);
  const source = data === undefined ? await convert(options, io) : { quads: readData(data, io), base: '' };
  if (source === undefined) return EXIT.inputFault;
  if (source.quads.length === 0) throw new Fault(EXIT.inputFault, ({ push }) => push.noTriples(data));
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
  throw usageFault(({ push }) => push.noPassword(user));
}

/** @returns undefined where the plan has errors; they are said */
async function convert(options: Source, io: Io): Promise<{ quads: Quad[]; base: string } | undefined> {
  const { quads, base, name, messages } = await convertSource(options, io);
  io.err(renderMessages(name, messages, io.words) + baseNotice(options, io.words));
  if (!hasErrors(messages)) return { quads, base };
  io.err(`${io.words.push.notSent}\n`);
  return undefined;
}

/** What is read to the letter: a store between file and target would write numbers its own way. */
const READABLE = new Set(['text/turtle', 'application/trig', 'application/n-triples', 'application/n-quads']);

function readData(file: string, io: Io): Quad[] {
  const { content, mediaType, base } = readRdfFile(file, io.cwd);
  if (!READABLE.has(mediaType)) {
    throw usageFault(({ push }) => push.otherSyntax(file, mediaType));
  }
  try {
    const text = typeof content === 'string' ? content : new TextDecoder('utf-8', { fatal: true }).decode(content);
    const parser = new Parser({ format: mediaType, ...(base === undefined ? {} : { baseIRI: base }) });
    return parser.parse(text) as unknown as Quad[];
  } catch (error) {
    const { code, message, context } = error as NodeJS.ErrnoException & { context?: { line?: number } };
    throw new Fault(EXIT.inputFault, ({ push }) =>
      code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
        ? push.notUtf8(file, mediaType)
        : push.unreadable(file, mediaType, message, context?.line, syntaxReasonOf(message)),
    );
  }
}

async function send(quads: readonly Quad[], target: PushTarget, dryRun: boolean, io: Io): Promise<ExitStatus> {
  const words = io.words.push;
  const progress = new Progress(io);
  const options: PushOptions = { onStep: (step) => progress.step(step[io.words.language]) };
  try {
    progress.step(words.asking);
    if (dryRun) {
      const shipment = await planPush(quads, target, options);
      progress.end();
      await io.out(renderShipment(shipment, words.wouldBeSent(shipment.triples), words));
      return EXIT.done;
    }
    const report = await pushGraph(quads, target, options);
    progress.end();
    const { comparison, stored } = report;
    await io.out(
      renderShipment(report, words.sent(report.triples, stored), words) + renderComparison(comparison, words),
    );
    if (comparison.verdict === 'different') throw differenceOf(comparison);
    return EXIT.done;
  } catch (error) {
    progress.end();
    if (error instanceof TargetError) throw usageFault(said(error));
    if (error instanceof PushFault) throw new Fault(EXIT.serverFault, said(error));
    if (error instanceof ServerFault) {
      const unknown = error.status === 401 && target.credentials === undefined;
      throw new Fault(EXIT.serverFault, (words) =>
        unknown ? words.push.giveUser(said(error)(words)) : said(error)(words),
      );
    }
    throw error;
  }
}

function renderShipment({ graph, method, url, bytes, hash }: Shipment, triples: string, words: Words['push']): string {
  const lines = [words.graph(graph), words.to(url, method), triples, words.size(bytes), words.hash(hash)];
  return lines.map((line) => `${line}\n`).join('');
}

function renderComparison({ verdict, hash, unlike, missing, extra }: Comparison, words: Words['push']): string {
  if (verdict === 'same') return `${words.same}\n`;
  if (verdict === 'different') return `${words.other(hash)}\n`;
  return [
    words.sameValues(unlike, hash),
    words.writtenSent(missing[0] ?? ''),
    words.writtenBack(extra[0] ?? ''),
    '',
  ].join('\n');
}

function differenceOf({ missing, extra, unlike }: Comparison): Fault {
  const lines = [...missing.map((line) => `- ${line}`), ...extra.map((line) => `+ ${line}`)];
  return new Fault(EXIT.serverFault, ({ push }) => push.different(unlike, lines));
}
