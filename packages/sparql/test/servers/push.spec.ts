import { canonicalHash } from '@plangraph/core/canonical';
import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { pushGraph } from '../../src/push/index.js';
import { cuttingProxy } from './cutting-proxy.mjs';
import { sameOrFloats } from './floats.js';
import { hasFuseki, startFuseki } from './fuseki.mjs';
import { buildRelease } from './release.mjs';
import { hasVirtuoso, startVirtuoso, VIRTUOSO_USER } from './virtuoso.mjs';

const GRAPH = 'https://w3id.org/plangraph/cybersecurity-2018/graph/all';
const ALICE = { user: 'alice', password: 'open ☃ sesame' };

/** What stores are known to change or to stumble over. */
const AWKWARD = String.raw`
<urn:a> <urn:text> "quote \" backslash \\ not an escape \\u0041 line\nfeed tab\t 𠮷 ＃ }" .
<urn:a> <urn:text> "総務省"@ja, "MIC"@en, ""@ja, "" .
<urn:a> <urn:count> "5"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger> .
<urn:a> <urn:date> "2018-07-25"^^<http://www.w3.org/2001/XMLSchema#date> .
<urn:a> <urn:truth> "true"^^<http://www.w3.org/2001/XMLSchema#boolean> .
<urn:a> <urn:knows> _:b . _:b <urn:name> "b" .
<http://example.org/a.b-c_d%20e?f=g&h='i'#j~> <urn:knows> <urn:a> .
`;
/** Numbers that are not written as stores write them. */
const REWRITTEN = `<urn:a> <urn:share> "0.730"^^<http://www.w3.org/2001/XMLSchema#float> .
<urn:a> <urn:whole> "007"^^<http://www.w3.org/2001/XMLSchema#integer> .`;

const triples = (text: string): Quad[] => new Parser().parse(text) as unknown as Quad[];

let release: Quad[];
beforeAll(async () => {
  const built = await buildRelease();
  release = built.quads() as unknown as Quad[];
  built.remove();
});

describe.skipIf(!hasVirtuoso)('Virtuoso, with the settings of its package', { timeout: 180_000 }, () => {
  let virtuoso: Awaited<ReturnType<typeof startVirtuoso>>;
  beforeAll(async () => {
    virtuoso = await startVirtuoso({ mostRows: 10_000 });
  });
  afterAll(() => virtuoso?.stop());

  it('holds the plan after a push, once after two, and the smaller graph after that', async () => {
    const target = { endpoint: virtuoso.endpoint, graph: GRAPH, credentials: VIRTUOSO_USER };
    for (const _ of [1, 2]) {
      const report = await pushGraph(release, target);
      expect(report).toMatchObject({ method: 'PUT', triples: release.length, stored: release.length });
      expect(report.hash).toBe(await canonicalHash(release));
      // Virtuoso answers no more than 10,000 triples at once; all are read back.
      expect(report.comparison).toMatchObject(sameOrFloats(release));
    }
    expect(await pushGraph(triples(AWKWARD), target)).toMatchObject({ stored: 11, comparison: { verdict: 'same' } });
  });

  it('takes SPARQL UPDATE', async () => {
    const update = `${virtuoso.url}/sparql-auth`;
    const target = { endpoint: virtuoso.endpoint, update, graph: 'urn:updated', credentials: VIRTUOSO_USER };
    const report = await pushGraph(release, target);
    expect(report).toMatchObject({ method: 'UPDATE', url: update, stored: release.length });
    expect(report.comparison).toMatchObject(sameOrFloats(release));
    expect(await pushGraph(triples(AWKWARD), target)).toMatchObject({ stored: 11, comparison: { verdict: 'same' } });
    expect(await virtuoso.isql('sparql select distinct ?g where { graph ?g { ?s ?p ?o } };')).not.toContain('urn:uuid');
  });

  it('takes no large number of blank nodes by UPDATE, and keeps the old graph', async () => {
    const target = { endpoint: virtuoso.endpoint, graph: 'urn:blank', credentials: VIRTUOSO_USER };
    const nodes = (count: number): Quad[] =>
      triples(Array.from({ length: count }, (_, n) => `_:n${n} <urn:number> "${n}" .`).join('\n'));
    const update = `${virtuoso.url}/sparql-auth`;
    const few = await pushGraph(nodes(1000), { ...target, update });
    expect(few).toMatchObject({ method: 'UPDATE', stored: 1000, comparison: { verdict: 'same' } });
    const pushed = pushGraph(nodes(2500), { ...target, update });
    await expect(pushed).rejects.toThrow(
      /2500 triples with blank nodes[\s\S]*graph store[\s\S]*1000 triples, as before/,
    );
    const many = await pushGraph(nodes(2500), target);
    expect(many).toMatchObject({ method: 'PUT', stored: 2500, comparison: { verdict: 'same' } });
  });

  it('writes numbers its own way, and the report says so', async () => {
    const target = { endpoint: virtuoso.endpoint, graph: 'urn:rewritten', credentials: VIRTUOSO_USER };
    const { comparison, stored } = await pushGraph(triples(REWRITTEN), target);
    expect(stored).toBe(2);
    expect(comparison).toMatchObject({ verdict: 'rewritten', unlike: 2 });
    expect(comparison.extra.join('\n')).toMatch(/"0\.73"\^\^.*float[\s\S]*"7"\^\^.*integer/);
    // 0 in the place of what is no number is another matter.
    const broken = triples('<urn:a> <urn:whole> "seven"^^<http://www.w3.org/2001/XMLSchema#integer> .');
    expect((await pushGraph(broken, target)).comparison.verdict).toBe('different');
  });

  it('lets nobody in without the password, and says so before anything is sent', async () => {
    const target = { endpoint: virtuoso.endpoint, graph: GRAPH };
    await expect(pushGraph(triples(AWKWARD), target)).rejects.toThrow(/403.*Permission denied/s);
    const credentials = { ...VIRTUOSO_USER, password: 'wrong' };
    await expect(pushGraph(triples(AWKWARD), { ...target, credentials })).rejects.toThrow(
      /does not accept the user dba with this password/,
    );
  });
});

describe.skipIf(!hasFuseki)('Fuseki', { timeout: 180_000 }, () => {
  let fuseki: Awaited<ReturnType<typeof startFuseki>>;
  beforeAll(async () => {
    fuseki = await startFuseki({ credentials: ALICE });
  });
  afterAll(() => fuseki?.stop());

  it.each([
    ['its graph store', 'PUT', '/ds', undefined],
    ['SPARQL UPDATE', 'UPDATE', '/ds/sparql', '/ds/update'],
  ])('holds the plan after a push by %s, once after two, and the smaller graph after that', async (...row) => {
    const [, method, path, update] = row;
    const target = {
      endpoint: `${fuseki.url}${path}`,
      update: update && `${fuseki.url}${update}`,
      graph: `${GRAPH}/${method}`,
      credentials: ALICE,
    };
    for (const _ of [1, 2]) {
      const report = await pushGraph(release, target);
      expect(report).toMatchObject({ method, triples: release.length, stored: release.length });
      expect(report.comparison).toMatchObject(sameOrFloats(release));
    }
    expect(await pushGraph(triples(AWKWARD), target)).toMatchObject({ stored: 11, comparison: { verdict: 'same' } });
  });

  it.each(['', '/ds/data', '/ds/sparql', '/ds/update', '/ds/'])('is found from the address …%s', async (path) => {
    const pushed = pushGraph(triples(REWRITTEN), {
      endpoint: `${fuseki.url}${path}`,
      graph: 'urn:found',
      credentials: ALICE,
    });
    if (path === '') await expect(pushed).rejects.toThrow(/neither a SPARQL endpoint nor a graph store/);
    else expect(await pushed).toMatchObject({ url: `${fuseki.url}/ds/data`, comparison: { verdict: 'rewritten' } });
  });

  it('lets nobody in without the password', async () => {
    const target = { endpoint: fuseki.endpoint, graph: GRAPH };
    await expect(pushGraph(release, target)).rejects.toThrow(/asks who you are/);
    const credentials = { ...ALICE, password: 'wrong' };
    await expect(pushGraph(release, { ...target, credentials })).rejects.toThrow(/does not accept the user alice/);
  });

  it.each([
    ['PUT', undefined],
    ['POST', '/ds/update'],
  ])('keeps the old graph when the connection is cut in the middle of a %s', async (method, update) => {
    const graph = `urn:cut:${method}`;
    const old = { endpoint: fuseki.endpoint, graph, credentials: ALICE };
    await pushGraph(triples(AWKWARD), old);
    const proxy = await cuttingProxy(fuseki.url, { method, after: 300_000 });
    onTestFinished(() => proxy.close());
    const pushed = pushGraph(release, {
      ...old,
      endpoint: `${proxy.url}/ds/sparql`,
      update: update && `${proxy.url}${update}`,
    });
    await expect(pushed).rejects.toThrow(/closed the connection[\s\S]*holds 11 triples, as before/);
    expect(proxy.cuts).toBeGreaterThan(0);
    // What is there is the old graph, whole, and not only as many triples.
    const answer = await fetch(`${fuseki.url}/ds/data?graph=${encodeURIComponent(graph)}`, {
      headers: {
        accept: 'application/n-triples',
        authorization: `Basic ${Buffer.from(`${ALICE.user}:${ALICE.password}`).toString('base64')}`,
      },
    });
    expect(await canonicalHash(triples(await answer.text()))).toBe(await canonicalHash(triples(AWKWARD)));
  });
});
