// Bulk loaders read the files of the release themselves; nothing of this product stands between.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalHash } from '@plangraph/core/canonical';
import type { Quad } from '@rdfjs/types';
import { DataFactory, Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../dist/index.js';
import { compareGraphs } from '../../src/push/compare.js';
import { sameOrFloats } from './floats.js';
import { hasFuseki, startFuseki, tdbLoad } from './fuseki.mjs';
import { buildRelease } from './release.mjs';
import { hasVirtuoso, startVirtuoso } from './virtuoso.mjs';

// Unzipping is the same for all formats.
const TRIPLES = ['ttl', 'nt', 'ttl.gz'];
const QUADS = ['nq', 'trig', 'nq.gz'];
const GRAPH = 'urn:loaded';

let release: Awaited<ReturnType<typeof buildRelease>>;
/** The triples, and those of each named graph without its name, as N3.js reads the Turtle and the N-Quads. */
let triples: Quad[];
const graphs = new Map<string, Quad[]>();
beforeAll(async () => {
  release = await buildRelease();
  triples = release.quads() as unknown as Quad[];
  for (const quad of new Parser().parse(readFileSync(release.file('nq'), 'utf8'))) {
    const { subject, predicate, object, graph } = quad;
    if (!graphs.has(graph.value)) graphs.set(graph.value, []);
    graphs.get(graph.value)?.push(DataFactory.quad(subject, predicate, object) as unknown as Quad);
  }
});
afterAll(() => release?.remove());

/** Whether a graph of a store is the one that is expected: triple by triple, but for how floats are written. */
async function expectGraph(endpoint: string, graph: string, expected: readonly Quad[]): Promise<void> {
  const store = await openStore({ endpoint, defaultGraphs: [graph] });
  const result = await store.query('CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }');
  const stored: Quad[] = [];
  if (result.type === 'quads') for await (const quad of result.quads) stored.push(quad);
  expect(stored).toHaveLength(expected.length);
  const comparison = await compareGraphs(expected, stored);
  expect(comparison).toMatchObject(sameOrFloats(expected));
}

async function expectGraphs(endpoint: string): Promise<void> {
  for (const [name, expected] of graphs) await expectGraph(endpoint, name, expected);
}

describe('the release', () => {
  it('has four named graphs, which together are the Turtle', async () => {
    expect([...graphs.keys()].map((name) => name.replace(/.*\//, '')).sort()).toEqual([
      'curated',
      'document',
      'extraction',
      'metadata',
    ]);
    expect(await canonicalHash([...graphs.values()].flat())).toBe(await canonicalHash(triples));
  });
});

describe.skipIf(!hasVirtuoso)("Virtuoso's bulk loader", () => {
  let virtuoso: Awaited<ReturnType<typeof startVirtuoso>>;
  beforeAll(async () => {
    virtuoso = await startVirtuoso({ folders: [release.folder] });
  });
  afterAll(() => virtuoso?.stop());

  it.each(TRIPLES)('loads the .%s', async (extension) => {
    await virtuoso.clear(GRAPH);
    await virtuoso.bulkLoad(release.file(extension), GRAPH);
    await expectGraph(virtuoso.endpoint, GRAPH, triples);
  });

  it.each(QUADS)('loads the .%s with its graphs', async (extension) => {
    for (const name of [GRAPH, ...graphs.keys()]) await virtuoso.clear(name);
    await virtuoso.bulkLoad(release.file(extension), GRAPH);
    await expectGraphs(virtuoso.endpoint);
    await expectGraph(virtuoso.endpoint, GRAPH, []);
  });

  it('takes the JSON-LD for Turtle, and says that it is none', async () => {
    await virtuoso.clear(GRAPH);
    await expect(virtuoso.bulkLoad(release.file('jsonld'), GRAPH)).rejects.toThrow(/TURTLE RDF loader, line 1/);
    await expectGraph(virtuoso.endpoint, GRAPH, []);
  });
});

describe.skipIf(!hasFuseki)('the bulk loader of TDB2', () => {
  const files = [...TRIPLES, 'jsonld', ...QUADS];
  let folder = '';
  let fuseki: Awaited<ReturnType<typeof startFuseki>>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'plangraph-tdb2-'));
    const stores: Record<string, string> = {};
    for (const extension of files) {
      const name = extension.replace('.', '-');
      stores[name] = join(folder, name);
      await tdbLoad(stores[name], release.file(extension), QUADS.includes(extension) ? undefined : GRAPH);
    }
    fuseki = await startFuseki({ stores });
  }, 300_000);
  afterAll(async () => {
    await fuseki?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const endpoint = (extension: string): string => `${fuseki.dataset(extension.replace('.', '-'))}/sparql`;

  it.each(files.filter((extension) => !QUADS.includes(extension)))('loads the .%s', (extension) =>
    expectGraph(endpoint(extension), GRAPH, triples),
  );

  it.each(QUADS)('loads the .%s with its graphs', (extension) => expectGraphs(endpoint(extension)));
});
