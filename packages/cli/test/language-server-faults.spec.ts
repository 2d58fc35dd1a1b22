// What servers do wrong is said in both languages; stubbed servers do it.
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from './command-line.js';
import { englishIn, inBoth, JAPANESE, namedIn } from './in-process.js';

const JSON_RESULTS = { 'Content-Type': 'application/sparql-results+json' };
const N_TRIPLES = { 'Content-Type': 'application/n-triples' };
/** What the servers here say by themselves. */
const THEIRS = 'Heute geschlossen';

const answer =
  (status: number, headers: Record<string, string> = {}, words: string | Uint8Array = THEIRS): RequestListener =>
  (message, response) => {
    message.resume();
    response.writeHead(status, headers).end(words);
  };

/** @returns the address of a server that answers so */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/ds`;
}

const LATER = { 'Retry-After': '3600' };

/** What a server answers to a query, with what must be said of it in Japanese. */
const ANSWERS: readonly (readonly [name: string, answer: RequestListener, words: string, user?: 'me'])[] = [
  ['401', answer(401), '利用者の確認を求めています'],
  [
    '401, of another kind',
    answer(401, { 'WWW-Authenticate': 'Negotiate' }),
    'ほかの認証を求めています（Negotiate）',
    'me',
  ],
  ['401, to a password', answer(401, { 'WWW-Authenticate': 'Basic realm="r"' }), 'ユーザー me とこのパスワード', 'me'],
  ['403', answer(403), '管理者に権限を'],
  ['404', answer(404), 'このアドレスには何もありません'],
  ['405', answer(405), 'この種類の要求を'],
  ['406', answer(406), '求めた形式のどれも'],
  ['408', answer(408), '待つのをやめました'],
  ['413', answer(413), '大きすぎて'],
  ['414', answer(414), 'アドレスが長すぎます'],
  ['415', answer(415), '送った形式を知りません'],
  ['418', answer(418), `の答え：418 I'm a Teapot。相手の言葉：${THEIRS}`],
  ['429', answer(429, LATER), '要求が多すぎます。あとで試してください。相手の指示：3600'],
  ['500', answer(500), `相手の記録に理由があるかもしれません。相手の言葉：${THEIRS}`],
  ['502', answer(502), 'その後ろにあるものが答えません'],
  ['503', answer(503, LATER), '混んでいるか、止まっています。あとで試してください。相手の指示：3600'],
  ['504', answer(504), '時間がかかりすぎました'],
  ['a page', answer(200, { 'Content-Type': 'text/html' }), '検索式への答えではありません'],
  ['half an answer', answer(200, JSON_RESULTS, '{"head":'), 'SPARQL の結果（JSON）ではありません（パーサーの言葉：'],
  ['another answer', answer(200, JSON_RESULTS, '{}'), '（"results" も "boolean" もない）'],
  ['an answer in Latin-1', answer(200, JSON_RESULTS, Uint8Array.from([0x22, 0xe9])), '（UTF-8 ではない）'],
  ['nothing', ({ socket }) => socket.destroy(), '相手が接続を閉じました'],
  ['a way to itself', answer(307, { Location: '/ds' }), '何度も転送を繰り返します'],
  ['a way elsewhere', answer(307, { Location: 'http://127.0.0.1:4/' }), 'そこへはパスワードを送りません', 'me'],
  ['a way to no store', answer(307, { Location: 'ftp://127.0.0.1/' }), 'の転送先は、ストアのアドレスではありません'],
];

describe('faults of a SPARQL endpoint', () => {
  it.each(ANSWERS)('that answers with %s', async (_, listener, words, user) => {
    const args = [
      'query',
      'ASK {}',
      '--endpoint',
      await serve(listener),
      ...(user === undefined ? [] : ['--user', user]),
    ];
    const { en, ja } = await inBoth(args, { env: { PLANGRAPH_PASSWORD: 'secret' } });
    expect([en.status, ja.status, en.stdout, ja.stdout], ja.stderr).toEqual([3, 3, '', '']);
    expect(ja.stderr).toContain(words);
    expect(namedIn(ja.stderr), `${en.stderr}${ja.stderr}`).toEqual(namedIn(en.stderr));
    expect(ja.stderr.includes(THEIRS)).toBe(en.stderr.includes(THEIRS));
    expect(en.stderr).not.toMatch(JAPANESE);
    expect(englishIn(ja.stderr)).toEqual([]);
  });

  it.each([
    [THEIRS, `does not take the query: ${THEIRS}\n`, `を受け付けません。相手の言葉：${THEIRS}\n`],
    ['', 'does not take the query: it does not say why\n', 'を受け付けません。理由は示されていません。\n'],
  ])('that refuses the query with %j', async (theirs, english, japanese) => {
    const { en, ja } = await inBoth(['query', 'ASK {}', '--endpoint', await serve(answer(400, {}, theirs))]);
    expect([en.status, ja.status]).toEqual([1, 1]);
    expect([en.stderr, ja.stderr]).toEqual([expect.stringContaining(english), expect.stringContaining(japanese)]);
  });

  it('that is none for https', async () => {
    const address = (await serve(answer(200))).replace('http:', 'https:');
    const { en, ja } = await inBoth(['query', 'ASK {}', '--endpoint', address]);
    expect([en.status, ja.status]).toEqual([3, 3]);
    expect(en.stderr).toMatch(/ cannot be reached: .*SSL/);
    expect(ja.stderr).toMatch(/ に接続できません：システムの言葉：.*SSL/);
  });
});

/** A store of no triples that answers as it should, but for what is given by method and path. */
function storeBut(faulty: Readonly<Record<string, RequestListener>>): RequestListener {
  const count = { head: { vars: ['n'] }, results: { bindings: [{ n: { type: 'literal', value: '0' } }] } };
  return (message, response) => {
    const { pathname, searchParams } = new URL(message.url ?? '', 'http://stub');
    const own = faulty[`${message.method} ${pathname}`];
    // The store's own graph is asked for before a graph is sent, to find the store.
    if (own !== undefined && !searchParams.has('default') && searchParams.get('graph') !== 'urn:plangraph:none')
      own(message, response);
    else if (pathname === '/ds/data') answer(200, N_TRIPLES, '')(message, response);
    else if (pathname !== '/ds/sparql' || message.headers['content-type'] === 'application/sparql-update')
      answer(404)(message, response);
    else if (message.method === 'GET') answer(200, JSON_RESULTS, '{"head":{},"boolean":true}')(message, response);
    else answer(200, JSON_RESULTS, JSON.stringify(count))(message, response);
  };
}

const STORES: readonly (readonly [name: string, listener: RequestListener, words: string])[] = [
  ['lets nobody in', answer(401), '利用者の確認を求めています'],
  ['is none', answer(404), 'SPARQL エンドポイントでもグラフストアでもありません'],
  ['is busy', answer(503, LATER), '混んでいるか、止まっています'],
  ['takes nothing large', storeBut({ 'PUT /ds/data': answer(413) }), 'トリプルは、前と同じ 0 個です'],
  [
    'takes nothing at all',
    storeBut({ 'PUT /ds/data': answer(405), 'POST /ds/update': answer(500) }),
    `相手の言葉：${THEIRS}`,
  ],
  ['gives garbage back', storeBut({ 'GET /ds/data': answer(200, N_TRIPLES, '<html>\n') }), '（パーサーの言葉：'],
  [
    'does not count',
    storeBut({ 'POST /ds/sparql': answer(200, JSON_RESULTS, '{"hits":2}') }),
    'トリプルの数を答えません。相手の言葉：{"hits":2}',
  ],
];

/** A folder with a file of one triple. */
function dataFolder(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'other.ttl'), '<urn:a> <urn:b> "c" .\n');
  return folder;
}

describe('faults of a store', () => {
  const push = async (listener: RequestListener) =>
    inBoth(['push', '--data', 'other.ttl', '--graph', 'urn:g', '--endpoint', await serve(listener)], {
      cwd: dataFolder(),
    });

  it.each(STORES)('that %s', async (_, listener, words) => {
    const { en, ja } = await push(listener);
    expect([en.status, ja.status, en.stdout, ja.stdout], ja.stderr).toEqual([3, 3, '', '']);
    expect(ja.stderr).toContain(words);
    expect(namedIn(ja.stderr), `${en.stderr}${ja.stderr}`).toEqual(namedIn(en.stderr));
    expect(en.stderr).not.toMatch(JAPANESE);
    expect(englishIn(ja.stderr)).toEqual([]);
  });

  it('that holds something else', async () => {
    const { en, ja } = await push(storeBut({ 'PUT /ds/data': answer(204, {}, '') }));
    expect([en.status, ja.status]).toEqual([3, 3]);
    expect(namedIn(ja.stdout + ja.stderr)).toEqual(namedIn(en.stdout + en.stderr));
    expect(ja.stdout.trimEnd().split('\n')).toHaveLength(en.stdout.trimEnd().split('\n').length);
    for (const line of ja.stdout.trimEnd().split('\n')) expect(line).toMatch(JAPANESE);
    expect(ja.stderr).toContain('返らないトリプルは 1 個。');
  });
});
