import type { Bilingual } from '@plangraph/core';
import { canonicalNQuads } from '@plangraph/core/canonical';
import { BilingualError } from '@plangraph/core/graph';
import type { Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { ServerFault } from '../faults.js';
import { type RequestOptions, request } from '../http.js';
import type { Credentials } from '../types.js';
import { type Comparison, compareGraphs, countByValue, sha256 } from './compare.js';
import { countTriples, readGraph } from './read-back.js';
import { findServices, GRAPH_FORMAT, graphAddress, knock, type Services } from './services.js';
import { replaceByUpdate } from './update.js';

/** The graph of a store that is replaced. */
export interface PushTarget {
  /** Any address of the store: SPARQL endpoint, graph store, data set or server; absolute http(s) URL. */
  endpoint: string;
  /** Name of the graph: absolute IRI. What it holds is replaced. */
  graph: string;
  /** Address of the graph store (SPARQL 1.1 Graph Store HTTP Protocol), where it is not found from `endpoint`. */
  graphStore?: string | undefined;
  /** Address of SPARQL UPDATE; where it is given and `graphStore` is not, UPDATE is used. */
  update?: string | undefined;
  credentials?: Credentials | undefined;
}

export interface PushOptions {
  /** Milliseconds that the store may take over one step; default 300,000, which is also the most that Node waits. */
  timeout?: number | undefined;
  /** How often a request is tried again after 429 or 503; default 3. */
  retries?: number | undefined;
  signal?: AbortSignal | undefined;
  /** Told what is being done. */
  onStep?: (step: Bilingual) => void;
}

/** What would be sent, or was. */
export interface Shipment {
  method: 'PUT' | 'UPDATE';
  /** Where to. */
  url: string;
  graph: string;
  /** Triples, each counted once. */
  triples: number;
  /** Size as N-Triples. */
  bytes: number;
  /** RDFC-1.0 with SHA-256, which is the SHA-256 of those bytes, too. */
  hash: string;
}

export interface PushReport extends Shipment {
  /** Triples that the graph has now, as the store counts them. */
  stored: number;
  comparison: Comparison;
}

/** A target that cannot be one, or nothing to send. The message says what to mend. */
export class TargetError extends BilingualError {
  override name = 'TargetError';
}

/** A push that did not succeed. The message says what the graph holds now. */
export class PushFault extends BilingualError {
  override name = 'PushFault';
}

/**
 * Replaces one graph of a store and reads it back.
 *
 * By the Graph Store Protocol it is one PUT; where the store has no such service, SPARQL UPDATE fills a temporary graph
 * and then puts it in place. Either way the old graph stays until the new one is there, if the store keeps its own
 * rules (Virtuoso does not when it stops in the middle of a PUT), and a fault says what the graph holds afterwards.
 *
 * @param quads graph terms are dropped; what stands in several graphs is sent once
 * @throws PushFault when the graph was not replaced, or cannot be read back; ServerFault when the store cannot be
 * reached or lets nobody in, before anything was sent; TargetError for an address or graph name that is none, or no quads
 */
export async function pushGraph(
  quads: Iterable<Quad>,
  target: PushTarget,
  options: PushOptions = {},
): Promise<PushReport> {
  const plan = await preparePush(quads, target, options);
  const { services, triples, lines, http } = plan;
  const step = options.onStep ?? (() => undefined);
  const before = await countTriples(services, target.graph, http);
  let { shipment } = plan;
  try {
    step({
      en: `Sending ${shipment.triples} triples to ${shipment.url}`,
      ja: `トリプル ${shipment.triples} 個を ${shipment.url} に送信中`,
    });
    if (!(await putGraph(services, target, lines, http))) {
      const url = await replaceByUpdate(services, target.graph, lines, await countByValue(triples), { ...http, step });
      shipment = { ...shipment, method: 'UPDATE', url };
    }
  } catch (error) {
    if (!(error instanceof ServerFault)) throw error;
    const state = await stateOf(services, shipment, before, http);
    const said = { en: `${error.said.en}\n${state.en}`, ja: `${error.said.ja}\n${state.ja}` };
    throw new PushFault(said, { cause: error });
  }
  step({ en: 'Reading the graph back', ja: 'グラフを読み戻しています' });
  try {
    const stored = await countTriples(services, target.graph, http);
    const back = await readGraph(services, target.graph, stored, http);
    return { ...shipment, stored, comparison: await compareGraphs(triples, back) };
  } catch (error) {
    if (!(error instanceof ServerFault)) throw error;
    const said = {
      en: `The graph ${target.graph} was sent and accepted, but cannot be read back to compare it: ${error.said.en}`,
      ja: `グラフ ${target.graph} は送られ、受け取られましたが、比べるために読み戻せません：${error.said.ja}`,
    };
    throw new PushFault(said, { cause: error });
  }
}

/**
 * Says what `pushGraph` would send, and where. Asks the store where its services are; changes nothing.
 * @throws as `pushGraph`
 */
export async function planPush(
  quads: Iterable<Quad>,
  target: PushTarget,
  options: PushOptions = {},
): Promise<Shipment> {
  return (await preparePush(quads, target, options)).shipment;
}

interface PreparedPush {
  services: Services;
  /** Without graph terms, each once. */
  triples: Quad[];
  /** The same in canonical N-Triples. */
  lines: string;
  shipment: Shipment;
  http: RequestOptions;
}

async function preparePush(quads: Iterable<Quad>, target: PushTarget, options: PushOptions): Promise<PreparedPush> {
  const { graph, credentials } = target;
  for (const address of [target.endpoint, target.graphStore, target.update]) {
    if (address !== undefined && !isHttpAddress(address)) {
      const shown = withoutSecrets(address);
      throw new TargetError({
        en: `"${shown}" is no address of a store. Give an absolute http(s) URL, without user name and password.`,
        ja: `"${shown}" はストアのアドレスではありません。ユーザー名とパスワードを含まない http(s) の URL を指定してください。`,
      });
    }
  }
  // What an IRI cannot have would also let a name break out of the query that it stands in.
  if (!/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(graph)) {
    throw new TargetError({
      en: `"${graph}" cannot name a graph. Give an absolute IRI, such as https://example.org/graph.`,
      ja: `"${graph}" はグラフの名前になれません。https://example.org/graph のような絶対 IRI を指定してください。`,
    });
  }
  const triples = triplesOf(quads);
  if (triples.length === 0) {
    throw new TargetError({
      en: 'There is nothing to push: no triples were given.',
      ja: '送るものがありません。トリプルが一つもありません。',
    });
  }
  const http = {
    credentials,
    timeout: options.timeout ?? 300_000,
    retries: options.retries,
    signal: options.signal,
  };
  const services = await findServices(target, http);
  const url = services.graphStore ?? services.updates[0];
  if (url === undefined || (services.graphStore === undefined && services.query === undefined)) {
    const shown = withoutSecrets(target.endpoint);
    throw new ServerFault(
      {
        en: `${shown} was found to be neither a SPARQL endpoint nor a graph store. Check the address, or name the graph store.`,
        ja: `${shown} は、SPARQL エンドポイントでもグラフストアでもありません。アドレスを確かめるか、グラフストアを指定してください。`,
      },
      { url: shown },
    );
  }
  const lines = await canonicalNQuads(triples);
  const shipment: Shipment = {
    method: services.graphStore === undefined ? 'UPDATE' : 'PUT',
    url,
    graph,
    triples: lines.split('\n').length - 1,
    bytes: new TextEncoder().encode(lines).byteLength,
    hash: await sha256(lines),
  };
  return { services, triples, lines, shipment, http };
}

/** An address as messages show it, whatever is wrong with it: without user, password and what a query string holds. */
function withoutSecrets(address: string): string {
  return address.replace(/\/\/[^/]*@/, '//').replace(/\?.*$/s, '');
}

function isHttpAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return (protocol === 'http:' || protocol === 'https:') && username === '' && password === '';
}

function triplesOf(quads: Iterable<Quad>): Quad[] {
  return [...quads].map(
    ({ subject, predicate, object }) =>
      DataFactory.quad(subject as never, predicate as never, object as never) as unknown as Quad,
  );
}

/**
 * Replaces a graph. Source: SPARQL 1.1 Graph Store HTTP Protocol, 5.3.
 * @returns false where there is no graph store, or what was taken for one takes no graphs; nothing was changed then
 */
async function putGraph(
  { graphStore, query }: Services,
  target: PushTarget,
  lines: string,
  http: RequestOptions,
): Promise<boolean> {
  if (graphStore === undefined) return false;
  // A server that wants to know who asks may close the connection on a large body, so it is asked for something small first.
  await knock(graphAddress(graphStore, 'urn:plangraph:none'), GRAPH_FORMAT, http);
  const headers = { 'content-type': GRAPH_FORMAT };
  const body = new TextEncoder().encode(lines);
  try {
    const response = await request(graphAddress(graphStore, target.graph), { method: 'PUT', headers, body }, http);
    await response.body?.cancel();
    return true;
  } catch (error) {
    const refused = error instanceof ServerFault && [404, 405, 501].includes(error.status ?? 0);
    if (refused && target.graphStore === undefined && query !== undefined) return false;
    throw error;
  }
}

/** What the graph holds after a fault, in words. */
async function stateOf(
  services: Services,
  { graph, triples }: Shipment,
  before: number,
  http: RequestOptions,
): Promise<Bilingual> {
  let now: number;
  try {
    now = await countTriples(services, graph, { ...http, retries: 0, timeout: 20_000 });
  } catch (error) {
    if (!(error instanceof ServerFault)) throw error;
    return {
      en: `Before, the graph ${graph} had ${before} triples. What it holds now cannot be told: ${error.said.en}`,
      ja: `前には、グラフ ${graph} にトリプルが ${before} 個ありました。いま何があるかは分かりません：${error.said.ja}`,
    };
  }
  if (now === before) {
    return {
      en: `The graph ${graph} holds ${now} triples, as before.`,
      ja: `グラフ ${graph} のトリプルは、前と同じ ${now} 個です。`,
    };
  }
  return {
    en: `The graph ${graph} holds ${now} triples now: before there were ${before}, and ${triples} were sent. Push again when the fault is mended.`,
    ja: `グラフ ${graph} のトリプルは、いま ${now} 個です。前は ${before} 個で、${triples} 個を送りました。誤りを直して、もう一度送ってください。`,
  };
}
