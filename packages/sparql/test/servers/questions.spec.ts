import type { Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../dist/index.js';
import { pushGraph } from '../../src/push/index.js';
import type { Credentials, Store } from '../../src/types.js';
import { ask, differenceOf, readQuestions } from '../answers.js';
import { hasFuseki, startFuseki } from './fuseki.mjs';
import { buildRelease } from './release.mjs';
import { hasVirtuoso, startVirtuoso, VIRTUOSO_USER } from './virtuoso.mjs';

const GRAPH = 'https://w3id.org/plangraph/cybersecurity-2018/graph/all';

let release: Quad[];
beforeAll(async () => {
  const built = await buildRelease();
  release = built.quads() as unknown as Quad[];
  built.remove();
});

describe.skipIf(!hasVirtuoso)('on Virtuoso, after a push', () => answers(startVirtuoso, VIRTUOSO_USER));
describe.skipIf(!hasFuseki)('on Fuseki with TDB2, after a push', () => answers(startFuseki));

function answers(start: () => Promise<{ endpoint: string; stop: () => Promise<void> }>, credentials?: Credentials) {
  let server: Awaited<ReturnType<typeof start>>;
  let store: Store;
  beforeAll(async () => {
    server = await start();
    const { endpoint } = server;
    const { comparison } = await pushGraph(release, { endpoint, graph: GRAPH, credentials });
    expect(comparison.verdict).not.toBe('different');
    // What else the store holds is no part of an answer.
    const copies = release.filter(({ subject }) => /\/(?:measure|actor)\//.test(subject.value)).map(ofCopy);
    await pushGraph(copies, { endpoint, graph: 'urn:copies', credentials });
    store = await openStore({ endpoint, defaultGraphs: [GRAPH] });
  });
  afterAll(async () => {
    await store?.close();
    await server?.stop();
  });

  it.each(readQuestions())('$name has the reviewed answer', async ({ sparql, answer }) => {
    expect(differenceOf(await ask(store, sparql), answer)).toBeUndefined();
  });

  it('would have others with the other graph', async () => {
    const [first] = readQuestions();
    const all = await openStore({ endpoint: server.endpoint, defaultGraphs: [GRAPH, 'urn:copies'] });
    const { sparql, answer } = first ?? expect.fail('no question');
    expect(differenceOf(await ask(all, sparql), answer)).toBeDefined();
  });
}

/** The same said of another thing. */
function ofCopy({ subject, predicate, object }: Quad): Quad {
  const copy = DataFactory.namedNode(`${subject.value}-copy`);
  return DataFactory.quad(copy, predicate as never, object as never) as unknown as Quad;
}
