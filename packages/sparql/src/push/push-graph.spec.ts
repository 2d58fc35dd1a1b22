import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { canonicalHash } from '@plangraph/core/canonical';
import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { planPush, pushGraph } from './push-graph.js';

// Faults only: what stores really do is tested with stores, in test/servers.

const GRAPH = 'urn:example:graph';
const QUADS = new Parser().parse('<urn:a> <urn:b> "1", "2" .') as unknown as Quad[];

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

/** A store with 7 triples, whose graph store is at /ds/data; `put` answers what is PUT there. */
async function stub(put: Answer, others: Record<string, Answer> = {}): Promise<string> {
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk) => (body += chunk));
    request.on('error', () => undefined);
    request.on('end', () => {
      const path = `${request.method} ${new URL(request.url ?? '', 'http://localhost').pathname}`;
      const other = others[path];
      if (path === 'PUT /ds/data') put(request, response, body);
      else if (other !== undefined) other(request, response, body);
      else if (path === 'GET /ds/data') response.writeHead(200, { 'content-type': 'application/n-triples' }).end();
      else if (path.endsWith(' /ds/sparql')) {
        response.writeHead(200, { 'content-type': 'application/sparql-results+json' });
        response.end('{"head":{"vars":["count"]},"results":{"bindings":[{"count":{"type":"literal","value":"7"}}]}}');
      } else response.writeHead(404).end('nothing here');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/ds`;
}

const says =
  (status: number, words: string, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(status, headers).end(words);

/** A fault that says this in English, and that in Japanese. */
const inBoth = (en: RegExp, ja: RegExp) => ({ said: { en: expect.stringMatching(en), ja: expect.stringMatching(ja) } });

describe('a store with faults', () => {
  it('refuses the connection', async () => {
    const endpoint = await stub(says(201, ''), {
      'GET /close': ({ socket }, response) => {
        (socket as Socket & { server: Server }).server.close();
        response.writeHead(204, { connection: 'close' }).end();
      },
    });
    await fetch(new URL('/close', endpoint));
    await expect(pushGraph(QUADS, { endpoint, graph: GRAPH })).rejects.toMatchObject(
      inBoth(/cannot be reached: nothing listens there/, /に接続できません：そこでは何も動いていません/),
    );
  });

  it.each([
    [
      413,
      'Body exceeds 1 MB',
      /takes nothing this large.*Body exceeds 1 MB/,
      /大きすぎて.*相手の言葉：Body exceeds 1 MB/,
    ],
    [500, '<html><b>Disk</b> full</html>', /Its words: Disk full/, /相手の言葉：Disk full/],
    [401, 'who are you', /asks who you are/, /利用者の確認を求めています/],
    [507, 'quota', /507 .*quota/, /の答え：507 .*相手の言葉：quota/],
  ])('answers %i, and the old graph is said to be there', async (status, words, en, ja) => {
    const endpoint = await stub(says(status, words));
    const pushed = pushGraph(QUADS, { endpoint, graph: GRAPH });
    await expect(pushed).rejects.toMatchObject(inBoth(en, ja));
    await expect(pushed).rejects.toMatchObject(inBoth(/\n.*holds 7 triples, as before\.$/, /\n.*前と同じ 7 個です。$/));
    await expect(pushed).rejects.toMatchObject({ name: 'PushFault' });
  });

  it('is tried again after 503, and then has it', async () => {
    let tries = 0;
    const endpoint = await stub((_, response, body) => {
      tries += 1;
      if (tries < 3) response.writeHead(503, { 'retry-after': '0' }).end();
      else response.writeHead(body.split('\n').length === 3 ? 204 : 400).end();
    });
    const report = await pushGraph(QUADS, { endpoint, graph: GRAPH });
    expect(tries).toBe(3);
    // This store holds something else, and that is not hidden.
    expect(report).toMatchObject({ stored: 7, comparison: { verdict: 'different', unlike: 2 } });
  });

  it('is not tried for ever', async () => {
    let tries = 0;
    const endpoint = await stub((_, response) => {
      tries += 1;
      response.writeHead(503, { 'retry-after': '0' }).end('busy');
    });
    await expect(pushGraph(QUADS, { endpoint, graph: GRAPH }, { retries: 2 })).rejects.toMatchObject(
      inBoth(/tried 3 times.*busy/, /3 回試しました。.*相手の言葉：busy/),
    );
    expect(tries).toBe(3);
  });

  it('is too slow', async () => {
    const endpoint = await stub(() => undefined);
    await expect(pushGraph(QUADS, { endpoint, graph: GRAPH }, { timeout: 200 })).rejects.toMatchObject(
      inBoth(/has not answered for 0\.2 s.*\n.*7 triples, as before/, /0\.2 秒のあいだ答えません.*\n.*前と同じ 7 個/),
    );
  });

  it('cuts the connection in the middle', async () => {
    const endpoint = await stub((request) => request.socket.destroy());
    await expect(pushGraph(QUADS, { endpoint, graph: GRAPH })).rejects.toMatchObject(
      inBoth(/closed the connection.*\n.*as before/, /接続を閉じました.*\n.*前と同じ/),
    );
  });

  it('gives garbage back', async () => {
    const endpoint = await stub(says(204, ''), {
      'GET /ds/data': says(200, '<html>It works!</html>\n', { 'content-type': 'application/n-triples' }),
    });
    await expect(pushGraph(QUADS, { endpoint, graph: GRAPH })).rejects.toMatchObject(
      inBoth(
        /accepted, but cannot be read back.*gives back no N-Triples: Invalid IRI/,
        /比べるために読み戻せません.*N-Triples ではありません（パーサーの言葉：Invalid IRI .*）。$/,
      ),
    );
  });

  it('is no store at all', async () => {
    const endpoint = (await stub(says(404, ''))).replace('/ds', '/nothing');
    await expect(pushGraph(QUADS, { endpoint, graph: GRAPH })).rejects.toMatchObject(
      inBoth(/neither a SPARQL endpoint nor a graph/, /SPARQL エンドポイントでもグラフストアでもありません/),
    );
  });

  it('ends when it is told to', async () => {
    const controller = new AbortController();
    const endpoint = await stub(() => controller.abort());
    await expect(pushGraph(QUADS, { endpoint, graph: GRAPH }, { signal: controller.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});

describe('SPARQL UPDATE', () => {
  /** Fails at the update whose number is given, from 0. */
  const failing = (seen: string[], at: number): Answer => {
    return (_, response, body) => {
      seen.push(body);
      response.writeHead(seen.length - 1 === at ? 500 : 204).end(seen.length - 1 === at ? 'Out of heap' : undefined);
    };
  };

  it('is used where a graph store takes no PUT, and touches the old graph in one request', async () => {
    const seen: string[] = [];
    const endpoint = await stub(says(405, 'read only'), { 'POST /ds/update': failing(seen, -1) });
    const report = await pushGraph(QUADS, { endpoint, graph: GRAPH });
    expect(report).toMatchObject({ method: 'UPDATE', url: `${endpoint}/update` });
    expect(seen.map((body) => body.includes(GRAPH))).toEqual([false, true]);
    expect(seen[1]).toMatch(/DROP SILENT GRAPH <urn:example:graph>[\s\S]*INSERT[\s\S]*DROP SILENT GRAPH <urn:uuid:/);
  });

  it.each([1, 2])('drops its temporary graph after a fault of update %i', async (at) => {
    const seen: string[] = [];
    const endpoint = await stub(says(405, ''), { 'POST /ds/update': failing(seen, at) });
    const many = Array.from({ length: 1500 }, (_, n) => new Parser().parse(`<urn:a> <urn:b> "${n}" .`)).flat();
    const pushed = pushGraph(many as unknown as Quad[], { endpoint, graph: GRAPH });
    // The second fault is that of a store that shows fewer triples than it took.
    await expect(pushed).rejects.toMatchObject(
      at === 1
        ? inBoth(/Out of heap[\s\S]*as before/, /相手の言葉：Out of heap[\s\S]*前と同じ/)
        : inBoth(/took 1500.*only 7[\s\S]*as before/, /1500 個のトリプルを.*7 個だけです。[\s\S]*前と同じ/),
    );
    const temporary = /GRAPH <(urn:uuid:[^>]+)>/.exec(seen[0] ?? '')?.[1];
    expect(seen.at(-1)).toBe(`DROP SILENT GRAPH <${temporary}>`);
  });

  it('sends all statements with blank nodes at once', async () => {
    const seen: string[] = [];
    const endpoint = await stub(says(405, ''), { 'POST /ds/update': failing(seen, -1) });
    const nodes = Array.from({ length: 1200 }, (_, n) => `_:n${n} <urn:number> ${n} .`).join('\n');
    const quads = new Parser().parse(`<urn:a> <urn:b> "_:n1 ." .\n${nodes}`);
    await pushGraph(quads as unknown as Quad[], { endpoint, graph: GRAPH }).catch(() => undefined);
    expect(seen[0]?.match(/<urn:number>/g)).toHaveLength(1200);
    expect(seen[1]).toContain('"_:n1 ."');
  });
});

describe('what would be sent', () => {
  it('is told, and nothing is', async () => {
    const endpoint = await stub(() => {
      throw new Error('sent');
    });
    const shipment = await planPush([...QUADS, ...QUADS], { endpoint, graph: GRAPH });
    expect(shipment).toEqual({
      method: 'PUT',
      url: `${endpoint}/data`,
      graph: GRAPH,
      triples: 2,
      bytes: 44,
      hash: await canonicalHash(QUADS),
    });
  });

  it.each([
    [{ endpoint: 'localhost:3030' }, /no address of a store/, /ストアのアドレスではありません/],
    [{ endpoint: 'http://u:p@localhost/' }, /without user name and password/, /ユーザー名とパスワードを含まない/],
    [{ graph: 'graph' }, /cannot name a graph/, /グラフの名前になれません/],
    [{ graph: 'urn:g> {} } ; DROP ALL #' }, /cannot name a graph/, /グラフの名前になれません/],
  ])('cannot be sent: %j', async (target, en, ja) => {
    await expect(planPush(QUADS, { endpoint: 'http://127.0.0.1:9/', graph: GRAPH, ...target })).rejects.toMatchObject(
      inBoth(en, ja),
    );
    await expect(planPush([], { endpoint: 'http://127.0.0.1:9/', graph: GRAPH })).rejects.toMatchObject(
      inBoth(/nothing to push/, /送るものがありません/),
    );
  });
});
