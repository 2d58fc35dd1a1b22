import { spawn, spawnSync } from 'node:child_process';
import { createServer, request } from 'node:http';
import { openStore } from '@plangraph/sparql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { python } from '../../../scripts/judges.mjs';
import { EXIT, Fault } from '../dist/fault.js';
import { SparqlEndpoint } from '../dist/sparql/endpoint.js';
import { MAIN } from './command-line.js';

/** Starts `plangraph serve` and waits for the address that it prints. */
async function startServer(
  args: readonly string[],
  env: Record<string, string>,
): Promise<{ address: string; end: () => Promise<number | null> }> {
  const child = spawn(process.execPath, [MAIN, 'serve', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let printed = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed);
      if (found !== null) resolve(found[0]);
    });
    child.on('close', (status) => reject(new Error(`the server ended with ${status}`)));
  });
  const end = () =>
    new Promise<number | null>((resolve) => {
      child.on('close', resolve);
      child.kill('SIGINT');
    });
  return { address, end };
}

/** A request whose path is sent as it is, dots and all. */
function rawGet(
  address: string,
  path: string,
  method = 'GET',
  host = '127.0.0.1',
  headers: Record<string, string> = {},
): Promise<number | undefined> {
  const { port } = new URL(address);
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers: { host, ...headers } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('plangraph serve', () => {
  it('serves the explorer and its data on loopback, and nothing else', async () => {
    const { address, end } = await startServer([], { PORT: '0' });
    const page = await fetch(address);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const network = await fetch(`${address}data/network.json`);
    expect(((await network.json()) as { nodes: unknown[] }).nodes.length).toBeGreaterThan(900);
    for (const path of [
      '/../package.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%2f..%2fpackage.json',
      '/nothing',
      '/data',
      '/index.html/foo',
      `/${'x'.repeat(5000)}`,
      '/%00',
      '/%',
    ]) {
      expect([400, 404], path).toContain(await rawGet(address, path));
    }
    expect(await rawGet(address, '/', 'POST')).toBe(405);
    expect(await rawGet(address, '/', 'GET', 'attacker.example')).toBe(421);
    expect(await rawGet(address, '/')).toBe(200);
    expect(await end()).toBe(0);
  });

  it('takes the next port when one is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      other.close();
    });
    const taken = (other.address() as { port: number }).port;
    const { address, end } = await startServer([], { PORT: String(taken) });
    expect(Number(new URL(address).port)).toBeGreaterThan(taken);
    await end();
  });

  it('compresses for those who ask', async () => {
    const { address, end } = await startServer([], { PORT: '0' });
    const response = await fetch(`${address}data/network.json`, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    await response.arrayBuffer();
    await end();
  });
});

describe('the SPARQL endpoint of plangraph serve', () => {
  const RUNAWAY = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }';
  const form = (values: Record<string, string> | [string, string][]): RequestInit => ({
    method: 'POST',
    body: new URLSearchParams(values),
  });

  it('answers by the SPARQL 1.1 Protocol in the format that is asked for', async () => {
    const { address, end } = await startServer([], { PORT: '0' });
    const endpoint = `${address}sparql`;
    const query = 'PREFIX pg: <https://w3id.org/plangraph/ns#> SELECT (COUNT(?m) AS ?n) { ?m a pg:Pillar }';
    const [get, post, direct] = await Promise.all([
      fetch(`${endpoint}?${new URLSearchParams({ query })}`),
      fetch(endpoint, { ...form({ query }), headers: { Accept: 'text/csv' } }),
      fetch(endpoint, {
        method: 'POST',
        body: query,
        headers: { 'Content-Type': 'application/sparql-query', Accept: 'text/*;q=0.1, application/xml' },
      }),
    ]);
    expect(get.headers.get('content-type')).toBe('application/sparql-results+json');
    expect(await get.json()).toMatchObject({ results: { bindings: [{ n: { value: '5' } }] } });
    expect([post.headers.get('content-type'), await post.text()]).toEqual(['text/csv; charset=utf-8', 'n\r\n5\r\n']);
    expect([direct.headers.get('content-type'), await direct.text()]).toEqual([
      'application/sparql-results+xml',
      expect.stringContaining('<binding name="n">'),
    ]);
    const graph = { query: 'CONSTRUCT WHERE { ?s ?p ?o } LIMIT 5' };
    for (const type of ['text/turtle', 'application/n-triples', 'application/rdf+xml', 'application/ld+json']) {
      const response = await fetch(endpoint, { ...form(graph), headers: { Accept: type } });
      expect([response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([200, type]);
      await response.text();
    }
    const metadata = 'https://w3id.org/plangraph/cybersecurity-2018/graph/metadata';
    const ask = async (...graphs: [string, string][]): Promise<unknown> =>
      (
        await fetch(endpoint, form([['query', 'ASK { ?m a <https://w3id.org/plangraph/ns#Measure> }'], ...graphs]))
      ).json();
    expect(await ask()).toMatchObject({ boolean: true });
    expect(await ask(['default-graph-uri', metadata])).toMatchObject({ boolean: false });
    await end();
  });

  it('is what other clients take it for', async () => {
    const { address, end } = await startServer([], { PORT: '0' });
    const store = await openStore({ endpoint: `${address}sparql` });
    const result = await store.query('SELECT ?s ?o { ?s ?p ?o }');
    let rows = 0;
    if (result.type === 'bindings') for await (const row of result.rows) rows += row.size === 2 ? 1 : 0;
    expect(rows).toBeGreaterThan(30_000);
    const wrong = store.query('SELECT * { ?s ?p');
    await expect(wrong).rejects.toMatchObject({ name: 'QueryFault', message: expect.stringContaining('column 17') });
    await end();
  });

  const interpreter = python('rdflib');
  it.skipIf(interpreter === undefined)('serves rdflib', async () => {
    const { address, end } = await startServer([], { PORT: '0' });
    const program = `
from rdflib import Graph
from rdflib.plugins.stores.sparqlstore import SPARQLStore
for form in ("json", "xml"):
    graph = Graph(SPARQLStore("${address}sparql", returnFormat=form))
    print(len(list(graph.query("SELECT ?m { ?m a <https://w3id.org/plangraph/ns#Pillar> }"))))
    print(graph.query("ASK { ?s ?p ?o }").askAnswer)
print(len(graph.query("CONSTRUCT { ?s a ?c } WHERE { ?s a ?c } LIMIT 7").graph))
`;
    const { stdout, stderr } = spawnSync(interpreter ?? '', ['-c', program], { encoding: 'utf8' });
    expect([stdout, stderr]).toEqual(['5\nTrue\n5\nTrue\n7\n', '']);
    await end();
  });

  it('refuses in words what it does not do', async () => {
    const { address, end } = await startServer([], { PORT: '0' });
    const endpoint = `${address}sparql`;
    const update = { method: 'POST', body: 'CLEAR ALL', headers: { 'Content-Type': 'application/sparql-update' } };
    const cases: [RequestInit, number, RegExp][] = [
      [form({ update: 'CLEAR ALL' }), 400, /only be read/],
      [form({ query: 'CLEAR ALL' }), 400, /only be read/],
      [update, 400, /only be read/],
      [form({ query: 'SELECT * {' }), 400, /line 1, column 11/],
      [
        form([
          ['query', 'ASK {}'],
          ['query', 'ASK {}'],
        ]),
        400,
        /More than one query/,
      ],
      [form({ query: 'ASK {}', 'default-graph-uri': 'x y' }), 400, /no absolute IRI/],
      [form({}), 400, /No query/],
      [{ ...form({ query: 'ASK {}' }), headers: { Accept: 'image/png' } }, 406, /sparql-results\+json/],
      [{ method: 'POST', body: 'ASK {}', headers: { 'Content-Type': 'text/plain' } }, 415, /application\/sparql-query/],
      [form({ query: 'x'.repeat(1_100_000) }), 413, /1048576 bytes/],
      [{ method: 'PUT', body: 'x' }, 405, /GET and POST/],
    ];
    for (const [init, status, message] of cases) {
      const response = await fetch(endpoint, init);
      expect([response.status, await response.text()]).toEqual([status, expect.stringMatching(message)]);
    }
    await end();
  });

  it('describes itself to programs and to people', async () => {
    const { address, end } = await startServer([], { PORT: '0' });
    const description = await fetch(`${address}sparql`);
    expect(description.headers.get('content-type')).toBe('text/turtle; charset=utf-8');
    expect(await description.text()).toContain(`sd:endpoint <${address}sparql>`);
    const page = await fetch(`${address}sparql`, { headers: { Accept: 'text/html,*/*;q=0.8' } });
    expect(await page.text()).toContain('<h1>SPARQL endpoint</h1>');
    await end();
  });

  it('lets pages of this machine ask, and of others those that were named', async () => {
    const { address, end } = await startServer(['--cors', 'https://yasgui.example'], { PORT: '0' });
    const asked = async (headers: Record<string, string>, method = 'GET') => {
      const response = await fetch(`${address}sparql?query=ASK%7B%7D`, { method, headers });
      return [response.status, response.headers.get('access-control-allow-origin')];
    };
    expect(await asked({ Origin: 'http://localhost:3000' })).toEqual([200, 'http://localhost:3000']);
    expect(await asked({ Origin: 'https://yasgui.example' }, 'OPTIONS')).toEqual([204, 'https://yasgui.example']);
    for (const origin of ['https://other.example', 'http://localhost.other.example', 'null'])
      expect(await asked({ Origin: origin })).toEqual([403, null]);
    const elsewhere = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' };
    expect(
      await rawGet(address, '/sparql?query=ASK%7B%7D', 'GET', undefined, { ...elsewhere, 'Sec-Fetch-Dest': 'iframe' }),
    ).toBe(403);
    expect(
      await rawGet(address, '/sparql?query=ASK%7B%7D', 'GET', undefined, {
        ...elsewhere,
        'Sec-Fetch-Dest': 'document',
      }),
    ).toBe(200);
    expect(await rawGet(address, '/sparql?query=ASK%7B%7D', 'GET', 'attacker.example')).toBe(421);
    expect(await end()).toBe(0);
  });

  it('opens the store anew where that failed, and takes no time of the query for it', async () => {
    let times = 0;
    const open = async () => {
      times += 1;
      if (times === 1) throw new Fault(EXIT.inputFault, () => 'The plan cannot be read.');
      await new Promise((resolve) => setTimeout(resolve, 3100));
      return openStore({ quads: [] });
    };
    const endpoint = new SparqlEndpoint({ open, origins: [], timeLimit: 3000 });
    const server = createServer((request, response) => void endpoint.handle(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(async () => {
      server.closeAllConnections();
      server.close();
      await endpoint.close();
    });
    const address = `http://127.0.0.1:${(server.address() as { port: number }).port}/sparql`;
    const failed = await fetch(address, form({ query: 'ASK {}' }));
    expect([failed.status, await failed.text()]).toEqual([500, 'The plan cannot be read.\n']);
    expect((await fetch(address, form({ query: 'ASK {}' }))).status).toBe(200);
  });

  it('ends a query that takes too long, and answers the next', async () => {
    const lines = Array.from({ length: 2000 }, (_, n) => `<http://e/s${n}> <http://e/p> <http://e/o> .`).join('\n');
    const open = () => openStore({ documents: [{ content: lines, mediaType: 'text/turtle' }] });
    const endpoint = new SparqlEndpoint({ open, origins: [], timeLimit: 1500 });
    const server = createServer((request, response) => void endpoint.handle(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(async () => {
      server.closeAllConnections();
      server.close();
      await endpoint.close();
    });
    const address = `http://127.0.0.1:${(server.address() as { port: number }).port}/sparql`;
    const slow = await fetch(address, form({ query: RUNAWAY }));
    // Our own client does not come again before that.
    expect([slow.status, slow.headers.get('retry-after')]).toEqual([503, '600']);
    expect(await slow.text()).toBe('The query took longer than 1.5 s and was ended. Ask for less.\n');
    let next = await fetch(address, form({ query: 'ASK { ?s ?p ?o }' }));
    // On a busy machine the new worker may need longer than the short limit of this test.
    for (let tries = 0; next.status === 503 && tries < 10; tries += 1) {
      next = await fetch(address, form({ query: 'ASK { ?s ?p ?o }' }));
    }
    expect(await next.json()).toMatchObject({ boolean: true });
  });

  it('stops a query whose client goes away', async () => {
    const { address, end } = await startServer([], { PORT: '0' });
    const ended = new AbortController();
    const runaway = fetch(`${address}sparql`, { ...form({ query: RUNAWAY }), signal: ended.signal });
    // Other queries wait for the one that runs; only its end lets this one through.
    const other = fetch(`${address}sparql`, form({ query: 'ASK {}' }));
    await new Promise((resolve) => setTimeout(resolve, 3000));
    ended.abort();
    await expect(runaway).rejects.toThrow();
    expect(await (await other).json()).toMatchObject({ boolean: true });
    await end();
  });
});
