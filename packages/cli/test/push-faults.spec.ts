// Fuseki stands for stores as they should be; a stubbed HTTP server stands for stores with faults.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { canonicalHash } from '@plangraph/core/canonical';
import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { hasFuseki, startFuseki } from '../../sparql/test/servers/fuseki.mjs';
import { MAIN, type Outcome, plangraph, temporaryFolder } from './command-line.js';

/** With a number of a type that some stores do not keep. */
const DATA = `<urn:a> <urn:order> "5"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger> .
<urn:a> <urn:label> "総務省"@ja .
`;
const GRAPH = 'urn:graph';

const triples = (text: string): Quad[] => new Parser().parse(text) as unknown as Quad[];

/** A small file of data, by its path. */
function dataFile(name = 'data.nt', content: string | Buffer = DATA): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

/** The command, without a password of whoever runs the test. */
function push(args: readonly string[], password?: string): Promise<Outcome> {
  const env = { ...process.env };
  delete env['PLANGRAPH_PASSWORD'];
  if (password !== undefined) env['PLANGRAPH_PASSWORD'] = password;
  return plangraph(['push', ...args], { env });
}

const hashIn = (stdout: string) => /^hash {5}([0-9a-f]{64}) \(RDFC-1\.0, SHA-256\)$/m.exec(stdout)?.[1];

describe.skipIf(!hasFuseki)('plangraph push, to Fuseki with a password', () => {
  const alice = { user: 'alice', password: 'open sesame' };
  let fuseki: Awaited<ReturnType<typeof startFuseki>>;
  beforeAll(async () => {
    fuseki = await startFuseki({ credentials: alice });
  }, 100_000);
  afterAll(() => fuseki?.stop());

  const stored = async (graph: string): Promise<Quad[]> => {
    const headers = {
      accept: 'application/n-triples',
      authorization: `Basic ${Buffer.from(`${alice.user}:${alice.password}`).toString('base64')}`,
    };
    const answer = await fetch(`${fuseki.url}/ds/data?graph=${encodeURIComponent(graph)}`, { headers });
    return answer.status === 404 ? [] : triples(await answer.text());
  };
  const asAlice = (...args: string[]) =>
    push(['--endpoint', fuseki.endpoint, '--user', alice.user, ...args], alice.password);

  it('sends the plan that ships as it is exported, and says with which hash', async () => {
    const whole = triples((await plangraph(['export', '--format', 'ntriples'])).stdout);
    const { status, stdout, stderr } = await asAlice();
    expect([status, stderr]).toEqual([0, '']);
    expect(hashIn(stdout)).toBe(await canonicalHash(whole));
    const back = await stored('https://w3id.org/plangraph/cybersecurity-2018/graph/all');
    expect(stdout).toContain(`triples  ${back.length} sent, ${back.length} in the store\n`);
  });

  it('sends a file to the letter, and replaces what was there', async () => {
    await asAlice('--data', dataFile('old.nt', '<urn:old> <urn:p> "old" .'), '--graph', GRAPH);
    for (const file of [dataFile(), dataFile('data.ttl.gz', gzipSync(DATA))]) {
      const { status, stdout, stderr } = await asAlice('--data', file, '--graph', GRAPH);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toContain('triples  2 sent, 2 in the store\n');
      expect(hashIn(stdout)).toBe(await canonicalHash(triples(DATA)));
      // TDB2 keeps the type and the value of this number, and writes it as we do.
      expect(await canonicalHash(await stored(GRAPH))).toBe(await canonicalHash(triples(DATA)));
    }
  });

  it('sends nothing with --dry-run', async () => {
    const { status, stdout } = await asAlice('--data', dataFile(), '--graph', 'urn:dry', '--dry-run');
    expect([status, hashIn(stdout)]).toEqual([0, await canonicalHash(triples(DATA))]);
    expect(await stored('urn:dry')).toEqual([]);
  });

  it('says how to give user and password only where none are given', async () => {
    const args = ['--endpoint', fuseki.endpoint, '--data', dataFile(), '--graph', 'urn:denied'];
    const nobody = await push(args);
    expect([nobody.status, nobody.stdout]).toEqual([3, '']);
    expect(nobody.stderr).toMatch(/401.*asks who you are[\s\S]*\nGive --user NAME,.*PLANGRAPH_PASSWORD\.\n$/);
    const wrong = await push([...args, '--user', 'alice'], 'open barley');
    expect([wrong.status, wrong.stdout]).toEqual([3, '']);
    expect(wrong.stderr).toMatch(/does not accept the user alice with this password/);
    expect(wrong.stderr).not.toMatch(/--user|barley/);
    expect(await stored('urn:denied')).toEqual([]);
  });
});

describe('plangraph push, given a file that is', () => {
  it.each([
    ['broken.ttl', '<urn:a> <urn:b> .', 1, /broken\.ttl cannot be read as text\/turtle: .*line 1/],
    ['latin.nt', Buffer.from('<urn:a> <urn:b> "\xe9" .', 'latin1'), 1, /latin\.nt .*not UTF-8/],
    ['data.jsonld', '{}', 2, /application\/ld\+json\. Push Turtle/],
    ['data.docx', '', 2, /data\.docx is not known by its name/],
  ] as const)('%s', async (name, content, wanted, message) => {
    const file = dataFile(name, content);
    const { status, stdout, stderr } = await push([
      '--endpoint',
      'http://127.0.0.1:4/',
      '--data',
      file,
      '--graph',
      GRAPH,
    ]);
    expect([status, stdout]).toEqual([wanted, '']);
    expect(stderr).toMatch(message);
  });
});

type Answer = (message: IncomingMessage, response: ServerResponse) => unknown;

async function text(message: IncomingMessage): Promise<string> {
  let read = '';
  for await (const piece of message.setEncoding('utf8')) read += piece;
  return read;
}

/**
 * A store of one graph that answers as it should but for one kind of request.
 * @param faulty how it answers PUT, the reading of the graph, or all
 * @returns its address, and what it was given
 */
async function store(faulty: {
  put?: Answer;
  get?: Answer;
  all?: Answer;
}): Promise<{ url: string; changes: string[] }> {
  const changes: string[] = [];
  const answer: Answer = async (message, response) => {
    const url = new URL(message.url ?? '', 'http://stub');
    if (faulty.all !== undefined) return faulty.all(message, response);
    if (message.method === 'PUT' && faulty.put !== undefined) return faulty.put(message, response);
    const body = await text(message);
    if (message.method === 'PUT') {
      changes.push(body);
      response.writeHead(204).end();
    } else if (url.pathname === '/ds/data') {
      if (faulty.get !== undefined && url.searchParams.get('graph') === GRAPH) return faulty.get(message, response);
      response.writeHead(200, { 'Content-Type': 'application/n-triples' }).end(changes.at(-1) ?? '');
    } else if (url.pathname === '/ds/sparql') {
      const count = (changes.at(-1) ?? '').split('\n').length - 1;
      response.writeHead(200, { 'Content-Type': 'application/sparql-results+json' });
      response.end(
        message.method === 'GET'
          ? '{"head":{},"boolean":true}'
          : `{"head":{"vars":["count"]},"results":{"bindings":[{"count":{"type":"literal","value":"${count}"}}]}}`,
      );
    } else response.writeHead(404).end();
  };
  const server = createServer((message, response) => void answer(message, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/ds`, changes };
}

const say =
  (status: number, words: string, headers = {}): Answer =>
  (message, response) => {
    message.resume();
    response.writeHead(status, { 'Content-Type': 'text/html', ...headers }).end(words);
  };
const N_TRIPLES = { 'Content-Type': 'application/n-triples' };

describe('plangraph push, to a store', () => {
  it('without faults, has nothing on stderr', async () => {
    const { url, changes } = await store({});
    const { status, stderr } = await push(['--endpoint', url, '--data', dataFile(), '--graph', GRAPH]);
    expect([status, stderr]).toEqual([0, '']);
    expect(await canonicalHash(triples(changes.join('')))).toBe(await canonicalHash(triples(DATA)));
  });

  const cases: [string, Parameters<typeof store>[0], RegExp][] = [
    ['asks for a password', { all: say(401, '<p>Members only</p>') }, /answered 401.*Its words: Members only/],
    [
      'takes nothing large',
      { put: say(413, '<h1>Too big</h1>') },
      /413.*takes nothing this large.*Its words: Too big\n.*holds 0 triples, as before/,
    ],
    [
      'is busy for long',
      { all: say(503, 'Maintenance', { 'Retry-After': '120' }) },
      /503.*again after 120.*Its words: Maintenance/,
    ],
    [
      'closes the connection in the middle of the request',
      { put: (message) => message.once('data', () => message.destroy()) },
      /closed the connection.*\n.*as before/,
    ],
    [
      'breaks off in the middle of its answer',
      {
        get: (_, response) => {
          response.writeHead(200, { ...N_TRIPLES, 'Content-Length': '999' });
          response.write('<urn:a> <urn:p> "x', () => setTimeout(() => response.destroy(), 50));
        },
      },
      /sent and accepted, but cannot be read back.*in the middle of its answer/,
    ],
    [
      'gives garbage back',
      { get: say(200, '<html>Welcome</html>', N_TRIPLES) },
      /sent and accepted, but cannot be read back.*no N-Triples/,
    ],
    ['is none', { all: say(200, '<html>Welcome</html>') }, /neither a SPARQL endpoint nor a graph store/],
  ];
  it.each(cases)('that %s', async (_, faulty, message) => {
    const { url } = await store(faulty);
    const { status, stdout, stderr } = await push(['--endpoint', url, '--data', dataFile(), '--graph', GRAPH]);
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('that nobody started', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    const args = ['--endpoint', `http://127.0.0.1:${port}/ds`, '--data', dataFile(), '--graph', GRAPH];
    const { status, stderr } = await push(args);
    expect([status, stderr]).toEqual([3, expect.stringMatching(/cannot be reached: nothing listens there\./)]);
  });

  it('that is busy for a moment', async () => {
    let tries = 0;
    const { url, changes } = await store({
      put: async (message, response) => {
        tries += 1;
        if (tries === 1) return say(503, 'Busy', { 'Retry-After': '1' })(message, response);
        changes.push(await text(message));
        response.writeHead(204).end();
      },
    });
    const { status, stdout } = await push(['--endpoint', url, '--data', dataFile(), '--graph', GRAPH]);
    expect([status, tries, changes.length]).toEqual([0, 2, 1]);
    expect(stdout).toContain('triples  2 sent, 2 in the store');
  });

  it('that does not answer, until Ctrl-C', async () => {
    let asked: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const { url } = await store({ all: () => asked() });
    const args = ['push', '--endpoint', url, '--data', dataFile(), '--graph', GRAPH];
    const child = spawn(process.execPath, [MAIN, ...args], { stdio: 'ignore' });
    await waiting;
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([130, null]);
  });
});
