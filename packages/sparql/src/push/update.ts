import type { Bilingual } from '@plangraph/core';
import { ServerFault } from '../faults.js';
import { type RequestOptions, request } from '../http.js';
import { countTriples } from './read-back.js';
import { isNoSuchService, knock, type Services } from './services.js';

/** Most triples, and most characters, of one INSERT DATA. Virtuoso's compiler runs out of memory between 3,000 and 10,000 triples. */
const BATCH = { triples: 1000, characters: 400_000 };

/**
 * Replaces a graph by SPARQL 1.1 Update: fills a temporary graph in batches, counts it, and puts it in place in one
 * request. Until then the old graph is as it was; after a fault the temporary graph is dropped.
 *
 * @param lines canonical N-Triples
 * @param fewest how many triples there are by value: literals of one value, written in two ways, are one to some stores
 * @returns the address that took the updates
 * @throws ServerFault
 */
export async function replaceByUpdate(
  services: Services,
  graph: string,
  lines: string,
  fewest: number,
  options: RequestOptions & { step: (step: Bilingual) => void },
): Promise<string> {
  const temporary = `urn:uuid:${crypto.randomUUID()}`;
  const all = [...batches(lines)];
  const triples = all.reduce((sum, batch) => sum + batch.length, 0);
  let endpoint: string | undefined;
  try {
    let done = 0;
    for (const batch of all) {
      const statement = insertion(temporary, batch);
      if (endpoint === undefined) endpoint = await firstThatTakes(services.updates, statement, options);
      else await update(endpoint, statement, options);
      done += batch.length;
      options.step({
        en: `Sending: ${done} of ${triples} triples`,
        ja: `送信中：トリプル ${triples} 個のうち ${done} 個`,
      });
    }
    const arrived = await countTriples(services, temporary, options);
    if (arrived < fewest) {
      throw new ServerFault(
        {
          en: `${endpoint} took ${triples} triples, but shows only ${arrived} of them.`,
          ja: `${endpoint} は ${triples} 個のトリプルを受け取りましたが、見えるのは ${arrived} 個だけです。`,
        },
        { url: endpoint ?? '' },
      );
    }
    await update(endpoint ?? '', replaceGraph(temporary, graph), options);
    return endpoint ?? '';
  } catch (error) {
    if (endpoint === undefined) throw explained(error, all[0] ?? []);
    // Also after an abort: nobody else knows the name of the temporary graph.
    const http = { ...options, signal: undefined, retries: 0, timeout: 20_000 };
    const left = await update(endpoint, `DROP SILENT GRAPH <${temporary}>`, http).then(
      () => false,
      () => true,
    );
    if (!(error instanceof ServerFault)) throw error;
    const { said, url, words } = error;
    if (!left) throw new ServerFault(said, { url, words, cause: error });
    const both = {
      en: `${said.en} A temporary graph may be left: DROP GRAPH <${temporary}> when the store is back.`,
      ja: `${said.ja}仮のグラフが残っているかもしれません。ストアが戻ったら DROP GRAPH <${temporary}> を実行してください。`,
    };
    throw new ServerFault(both, { url, words, cause: error });
  }
}

/**
 * Virtuoso refuses blank nodes in INSERT DATA, but makes one node of each in a template, for the one solution that an
 * empty pattern has (SPARQL 1.1 Update, 3.1.3). It takes between 1,000 and 2,000 such triples.
 */
function insertion(graph: string, batch: readonly string[]): string {
  const triples = `{ GRAPH <${graph}> {\n${batch.join('\n')}\n} }`;
  return batch.some(hasBlankNode) ? `INSERT ${triples} WHERE {}` : `INSERT DATA ${triples}`;
}

/** The fault of the first request, and what to do where that has to be larger than stores may take. */
function explained(error: unknown, batch: readonly string[]): unknown {
  if (!(error instanceof ServerFault) || batch.length <= BATCH.triples) return error;
  const { url, status, words, said } = error;
  const both = {
    en: `${said.en}\nThe ${batch.length} triples with blank nodes have to go in one request. Push them to a graph store, or name the nodes by IRIs.`,
    ja: `${said.ja}\n空白ノードのあるトリプル ${batch.length} 個は、一度に送らなければなりません。グラフストアに送るか、ノードに IRI を付けてください。`,
  };
  return new ServerFault(both, { url, words, cause: error, ...(status && { status }) });
}

/** @param line of canonical N-Triples */
function hasBlankNode(line: string): boolean {
  return line.startsWith('_:') || / _:\w+ \.$/.test(line);
}

/**
 * Pieces that every store's parser takes. Blank nodes are known only within one request, so all statements with some go
 * together.
 */
function* batches(lines: string): Generator<string[]> {
  const all = lines.split('\n').filter((line) => line !== '');
  const blank = all.filter(hasBlankNode);
  if (blank.length > 0) yield blank;
  let batch: string[] = [];
  let characters = 0;
  for (const line of all) {
    if (hasBlankNode(line)) continue;
    if (batch.length === BATCH.triples || (batch.length > 0 && characters + line.length > BATCH.characters)) {
      yield batch;
      batch = [];
      characters = 0;
    }
    batch.push(line);
    characters += line.length;
  }
  if (batch.length > 0) yield batch;
}

/** Tries the addresses that may take updates. @returns the one that did */
async function firstThatTakes(
  candidates: readonly string[],
  statement: string,
  options: RequestOptions,
): Promise<string> {
  const faults: ServerFault[] = [];
  for (const candidate of candidates) {
    try {
      await knock(`${candidate}?query=${encodeURIComponent('ASK {}')}`, '*/*', options);
      await update(candidate, statement, options);
      return candidate;
    } catch (error) {
      if (!(error instanceof ServerFault) || !isNoSuchService(error)) throw error;
      faults.push(error);
    }
  }
  // What refuses an update for what it says knows more than what has nothing there.
  throw (
    faults.find(({ status }) => status !== 404 && status !== 405) ?? faults[0] ?? new Error('No address for updates.')
  );
}

/**
 * Puts one graph in the place of another, in one request, which a store does wholly or not at all (SPARQL 1.1 Update, 3).
 * Not by MOVE, COPY or ADD: with those, TDB2 of Jena 5.6 loses some triples of 36,000 each time.
 */
function replaceGraph(from: string, to: string): string {
  return [
    `DROP SILENT GRAPH <${to}>`,
    `INSERT { GRAPH <${to}> { ?s ?p ?o } } WHERE { GRAPH <${from}> { ?s ?p ?o } }`,
    `DROP SILENT GRAPH <${from}>`,
  ].join(' ;\n');
}

/** Source: SPARQL 1.1 Protocol, 2.2.2. */
async function update(endpoint: string, statement: string, options: RequestOptions): Promise<void> {
  const headers = { 'content-type': 'application/sparql-update' };
  const response = await request(endpoint, { method: 'POST', headers, body: statement }, options);
  await response.body?.cancel();
}
