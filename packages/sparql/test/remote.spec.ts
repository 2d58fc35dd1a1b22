// A stubbed HTTP server stands for servers with faults; real ones are asked in servers/.
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore, type QueryResult, request } from '../dist/index.js';

const JSON_TYPE = { 'Content-Type': 'application/sparql-results+json' };
const ANSWER =
  '{"head":{"vars":["x"]},"results":{"bindings":[{"x":{"type":"literal","value":"総務省","xml:lang":"ja"}}]}}';

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** @returns address of the endpoint */
async function stub(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  onTestFinished(() => server.closeAllConnections());
  return `${await listen(server)}/sparql`;
}

async function body(message: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of message) text += piece;
  return text;
}

async function all(result: QueryResult): Promise<unknown[]> {
  const found: unknown[] = [];
  if (result.type === 'bindings') for await (const row of result.rows) found.push(row);
  if (result.type === 'quads') for await (const quad of result.quads) found.push(quad);
  return found;
}

async function ask(endpoint: string, query = 'SELECT ?x {}', options = {}): Promise<unknown[]> {
  const store = await openStore({ endpoint, ...options });
  return all(await store.query(query));
}

describe('a SPARQL endpoint', () => {
  it('is asked with GET while the address stays short, else with POST', async () => {
    const seen: unknown[] = [];
    const endpoint = await stub(async (message, response) => {
      const url = new URL(message.url ?? '', 'http://stub');
      const parameters = message.method === 'GET' ? url.searchParams : new URLSearchParams(await body(message));
      seen.push([
        message.method,
        url.searchParams.get('key'),
        parameters.get('query')?.length,
        parameters.getAll('default-graph-uri'),
      ]);
      response.writeHead(200, JSON_TYPE).end(ANSWER);
    });
    const long = `SELECT ?x {} #${'x'.repeat(3000)}`;
    const options = { defaultGraphs: ['http://e/g', 'http://e/総'] };
    const rows = await ask(`${endpoint}?key=1`, 'SELECT ?x {}', options);
    await ask(`${endpoint}?key=1`, long, options);
    expect(rows).toEqual([new Map([['x', expect.objectContaining({ value: '総務省', language: 'ja' })]])]);
    expect(seen).toEqual([
      ['GET', '1', 12, options.defaultGraphs],
      ['POST', '1', long.length, options.defaultGraphs],
    ]);
  });

  it('gives rows while the rest is still to come', async () => {
    let finish = (): void => undefined;
    const endpoint = await stub((_, response) => {
      const bytes = Buffer.from(ANSWER);
      // The cut goes through a character of three bytes.
      const cut = bytes.indexOf('総') + 1;
      response.writeHead(200, JSON_TYPE).write(bytes.subarray(0, cut));
      finish = () => response.end(bytes.subarray(cut));
    });
    const store = await openStore({ endpoint });
    const result = await store.query('SELECT ?x {}');
    expect(result).toMatchObject({ type: 'bindings', variables: ['x'] });
    finish();
    expect(await all(result)).toHaveLength(1);
  });

  it('gives graphs in N-Triples or Turtle, and booleans', async () => {
    const endpoint = await stub((message, response) => {
      const query = new URL(message.url ?? '', 'http://stub').searchParams.get('query') ?? '';
      if (query.startsWith('ASK')) response.writeHead(200, JSON_TYPE).end('{"head":{},"boolean":true}');
      else if (query.startsWith('DESCRIBE'))
        response.writeHead(200, { 'Content-Type': 'text/turtle; charset=utf-8' }).end('<> a <c> . _:a <p> _:a .');
      else
        response.writeHead(200, { 'Content-Type': 'application/n-triples' }).end('<http://e/s> <http://e/p> "1" .\n');
    });
    const store = await openStore({ endpoint });
    expect(await store.query('ASK {}')).toEqual({ type: 'boolean', value: true });
    expect(await all(await store.query('CONSTRUCT WHERE {}'))).toHaveLength(1);
    const quads = (await all(await store.query('DESCRIBE <x>'))) as {
      subject: { value: string };
      object: { value: string };
    }[];
    expect(quads[0]?.subject.value).toBe(endpoint);
    expect(quads[1]?.subject.value).toBe(quads[1]?.object.value);
  });

  it('is not asked to change anything', async () => {
    await expect(ask('http://127.0.0.1:9/', 'CLEAR ALL')).rejects.toMatchObject({ name: 'QueryFault' });
  });
});

/** A fault that says this in English, and that in Japanese. */
const inBoth = (en: RegExp, ja: RegExp) => ({ said: { en: expect.stringMatching(en), ja: expect.stringMatching(ja) } });

describe('an answer that cannot be used', () => {
  const cases: [string, RequestListener, RegExp, RegExp, number | undefined][] = [
    [
      'a page',
      (_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Welcome</h1>'),
      /text\/html.*Its words: Welcome/,
      /（text\/html）.*検索式への答えではありません。.*相手の言葉：Welcome$/,
      200,
    ],
    ['nothing', (_, response) => response.writeHead(204).end(), /no known type/, /（種類は不明）/, 204],
    [
      'JSON that stops',
      (_, response) => response.writeHead(200, JSON_TYPE).end(ANSWER.slice(0, -9)),
      /no complete SPARQL result.*ends in/,
      /完全な SPARQL の結果（JSON）ではありません（パーサーの言葉：.*答えの終わり：/,
      undefined,
    ],
    [
      'other JSON',
      (_, response) => response.writeHead(200, JSON_TYPE).end('{"hits":[]}'),
      /neither "results" nor "boolean" in it\. It/,
      /ではありません（"results" も "boolean" もない）。/,
      undefined,
    ],
    [
      'bytes',
      (_, response) => response.writeHead(200, JSON_TYPE).end(Buffer.from([0xff, 0xfe, 0x00])),
      /no complete SPARQL result in JSON: it is not UTF-8\./,
      /ではありません（UTF-8 ではない）。/,
      undefined,
    ],
    [
      'a row of another format',
      (_, response) => response.writeHead(200, JSON_TYPE).end(ANSWER.replace('"literal"', '"thing"')),
      /"thing".* is no term/,
      /ではありません（.*"thing".* は、SPARQL の結果の形式にある項ではない）。/,
      undefined,
    ],
    [
      'cut',
      (_, response) => cut(response, JSON_TYPE, ANSWER.slice(0, 60)),
      /broke off in the middle of its answer, after 60 bytes/,
      /の答えが、60 バイトのところで途切れました/,
      undefined,
    ],
    [
      'cut at once',
      (message) => message.socket.destroy(),
      /closed the connection before it answered/,
      /答える前に、相手が接続を閉じました/,
      undefined,
    ],
    [
      '500',
      (_, response) =>
        response.writeHead(500, { 'Content-Type': 'text/html' }).end('<p>SR171: Transaction timed out</p>'),
      /500 Internal Server Error.*failed inside.*Its words: SR171: Transaction timed out$/,
      /の答え：500 Internal Server Error。相手の中で失敗しました。.*相手の言葉：SR171: Transaction timed out$/,
      500,
    ],
    [
      '413',
      (_, response) => response.writeHead(413).end(),
      /413 Payload Too Large.*raise the limit/,
      /413 Payload Too Large。.*上限を上げて/,
      413,
    ],
    [
      '401',
      (_, response) => response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="x"' }).end('who?'),
      /asks who you are.*Its words: who\?/,
      /利用者の確認を求めています。.*相手の言葉：who\?/,
      401,
    ],
    [
      '404',
      (_, response) => response.writeHead(404).end('x'.repeat(5000)),
      /404 Not Found.*x{500}…$/,
      /404 Not Found。このアドレスには何もありません。.*相手の言葉：x{500}…$/,
      404,
    ],
  ];

  it.each(cases)('%s', async (_, listener, en, ja, status) => {
    const endpoint = await stub(listener);
    const asked = ask(`${endpoint}?secret=1`);
    await expect(asked).rejects.toThrow(en);
    await expect(asked).rejects.toMatchObject({ name: 'ServerFault', url: endpoint, status, ...inBoth(en, ja) });
  });

  it('a graph that is cut or none', async () => {
    const type = { 'Content-Type': 'text/turtle' };
    const broken = await stub((_, response) => response.writeHead(200, type).end('<a> <b> <c> .\n<d> <e>'));
    await expect(ask(broken, 'CONSTRUCT WHERE {}')).rejects.toMatchObject(
      inBoth(/no complete RDF document: Expected /, /完全な RDF 文書ではありません（パーサーの言葉：Expected .*）。/),
    );
    const cutOff = await stub((_, response) => cut(response, type, '<a> <b> <c> .\n'));
    await expect(ask(cutOff, 'CONSTRUCT WHERE {}')).rejects.toMatchObject(inBoth(/broke off/, /途切れました/));
  });

  it('400 is a fault of the query', async () => {
    const endpoint = await stub((_, response) =>
      response.writeHead(400).end('Encountered " "}" "} "" at line 1, column 12.'),
    );
    await expect(ask(endpoint)).rejects.toMatchObject({
      name: 'QueryFault',
      message: expect.stringContaining('at line 1, column 12'),
    });
  });
});

function cut(response: ServerResponse, headers: Record<string, string>, text: string): void {
  response.writeHead(200, headers);
  response.write(text, () => response.destroy());
}

describe('a server that is not there', () => {
  it('refuses, is unknown, or speaks something else', async () => {
    const server = createTcpServer();
    const refused = await listen(server);
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await expect(ask(refused)).rejects.toMatchObject(
      inBoth(/cannot be reached: nothing listens there/, /に接続できません：そこでは何も動いていません/),
    );
    await expect(ask('http://no-such-machine.invalid/sparql')).rejects.toMatchObject(
      inBoth(/no-such-machine\.invalid.*name/, /no-such-machine\.invalid.*名前/),
    );
    const other = await listen(createTcpServer((socket) => socket.end('SSH-2.0-OpenSSH\r\n')));
    await expect(ask(other)).rejects.toMatchObject(inBoth(/does not speak HTTP/, /HTTP を話しません/));
  });

  it('and what only the system has words for is called its words', async () => {
    const plain = await stub((_, response) => response.end());
    await expect(ask(plain.replace('http:', 'https:'))).rejects.toMatchObject(
      inBoth(/cannot be reached: .*SSL/, /に接続できません：システムの言葉：.*SSL/),
    );
  });

  it('is not asked at an address that is none', async () => {
    for (const endpoint of ['sparql', 'ftp://e/', 'http://user:secret@e/', 'http://user:secret@e x/']) {
      const opened = openStore({ endpoint });
      await expect(opened).rejects.toMatchObject({ name: 'AddressFault' });
      await expect(opened).rejects.not.toThrow(/secret/);
    }
    await expect(openStore({ endpoint: 'localhost:3030/ds' })).rejects.toThrow('"localhost:3030/ds" cannot be asked');
  });
});

describe('waiting', () => {
  it('ends when nothing comes, before the answer and within it', async () => {
    const silent = await stub(() => undefined);
    await expect(ask(silent, 'ASK {}', { timeout: 100 })).rejects.toThrow(/has not answered for 0\.1 s/);
    const stuck = await stub((_, response) => void response.writeHead(200, JSON_TYPE).write(ANSWER.slice(0, 50)));
    await expect(ask(stuck, 'SELECT ?x {}', { timeout: 100 })).rejects.toThrow(/has not answered for 0\.1 s/);
  });

  it('ends by the signal, before the answer, within it and between two tries', async () => {
    const listeners: RequestListener[] = [
      () => undefined,
      (_, response) => void response.writeHead(200, JSON_TYPE).write(ANSWER.slice(0, 50)),
      (_, response) => response.writeHead(503, { 'Retry-After': '30' }).end(),
    ];
    for (const listener of listeners) {
      const ended = new AbortController();
      const endpoint = await stub((message, response) => {
        listener(message, response);
        setTimeout(() => ended.abort(), 50);
      });
      const store = await openStore({ endpoint });
      const asked = store.query('SELECT ?x {}', { signal: ended.signal }).then(all);
      await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    }
  });

  it('lets a server that is busy try again, as often as was said', async () => {
    let asked = 0;
    const endpoint = await stub((_, response) => {
      asked += 1;
      if (asked < 3) response.writeHead(asked === 1 ? 429 : 503, { 'Retry-After': '0' }).end('busy');
      else response.writeHead(200, JSON_TYPE).end(ANSWER);
    });
    expect(await ask(endpoint)).toHaveLength(1);
    asked = 0;
    await expect(ask(endpoint, 'SELECT ?x {}', { retries: 1 })).rejects.toThrow(/503.*tried 2 times.*Its words: busy/);
    expect(asked).toBe(2);
  });

  it('does not wait longer than a person would', async () => {
    const endpoint = await stub((_, response) => response.writeHead(503, { 'Retry-After': '3600' }).end());
    await expect(ask(endpoint)).rejects.toThrow(/again after 3600/);
  });
});

describe('authentication', () => {
  const credentials = { user: 'ユーザ', password: 'secret' };
  const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

  it('gives basic when asked, once for all requests', async () => {
    const seen: (string | undefined)[] = [];
    const endpoint = await stub((message, response) => {
      const { authorization } = message.headers;
      seen.push(authorization);
      const right = Buffer.from(authorization?.slice(6) ?? '', 'base64').toString() === 'ユーザ:secret';
      if (right) response.writeHead(200, JSON_TYPE).end(ANSWER);
      else response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="x", charset="UTF-8"' }).end();
    });
    const store = await openStore({ endpoint, credentials });
    for (let n = 0; n < 2; n += 1) expect(await all(await store.query('SELECT ?x {}'))).toHaveLength(1);
    expect(seen.map((each) => each !== undefined)).toEqual([false, true, true]);
    const wrong = ask(endpoint, 'ASK {}', { credentials: { user: 'u', password: 'wrong' } });
    await expect(wrong).rejects.toThrow(/does not accept the user u/);
    await expect(wrong).rejects.not.toThrow(/wrong/);
  });

  it('answers digest, and a new nonce when the old one is stale', async () => {
    let nonce = 'n1';
    const counts: (string | undefined)[] = [];
    const endpoint = await stub((message, response) => {
      const field = (name: string): string | undefined =>
        new RegExp(`\\b${name}="?([^",]*)`).exec(message.headers.authorization ?? '')?.[1];
      counts.push(field('nc'));
      const ha1 = md5(`ユーザ:r:secret`);
      const expected = md5(`${ha1}:${nonce}:${field('nc')}:${field('cnonce')}:auth:${md5(`GET:${message.url}`)}`);
      if (field('response') === expected) response.writeHead(200, JSON_TYPE).end(ANSWER);
      else
        response
          .writeHead(401, {
            'WWW-Authenticate': `Digest realm="r", nonce="${nonce}", qop="auth", stale=${nonce === 'n2'}`,
          })
          .end();
    });
    const store = await openStore({ endpoint, credentials });
    const once = async (): Promise<number> => (await all(await store.query('SELECT ?x {}'))).length;
    expect([await once(), await once()]).toEqual([1, 1]);
    nonce = 'n2';
    expect(await once()).toBe(1);
    expect(counts).toEqual([undefined, '00000001', '00000002', '00000003', '00000001']);
  });

  it('never follows to another server with a password', async () => {
    let strangers = 0;
    const elsewhere = await stub((_, response) => {
      strangers += 1;
      response.writeHead(200, JSON_TYPE).end(ANSWER);
    });
    const endpoint = await stub((message, response) => {
      if (message.url?.startsWith('/sparql') === true) response.writeHead(308, { Location: '/moved?query=1' }).end();
      else response.writeHead(307, { Location: elsewhere }).end();
    });
    await expect(ask(endpoint, 'ASK {}', { credentials })).rejects.toThrow(
      /another server: the password is not sent there/,
    );
    expect(strangers).toBe(0);
    expect(await ask(endpoint)).toHaveLength(1);
    const round = await stub((_, response) => response.writeHead(302, { Location: '/sparql' }).end());
    await expect(ask(round)).rejects.toThrow(/redirects again and again/);
  });

  it('sends a body again that is made piece by piece', async () => {
    const bodies: string[] = [];
    const endpoint = await stub(async (message, response) => {
      const text = await body(message);
      bodies.push(`${message.method} ${text}`);
      if (message.headers.authorization !== undefined) response.writeHead(204).end();
      else response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="x"' }).end();
    });
    const pieces = function* (): Generator<Uint8Array> {
      for (const piece of ['<a> <b> ', '<c> .']) yield Buffer.from(piece);
    };
    const { status } = await request(endpoint, { method: 'PUT', body: pieces }, { credentials });
    expect([status, bodies]).toEqual([204, ['PUT <a> <b> <c> .', 'PUT <a> <b> <c> .']]);
  });
});
