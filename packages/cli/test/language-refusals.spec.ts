import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type EmbeddedStore, openStore } from '@plangraph/sparql';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { SparqlEndpoint } from '../dist/sparql/endpoint.js';
import { staticServer } from '../dist/static-server.js';
import { temporaryFolder } from './command-line.js';
import { englishIn, JAPANESE, namedIn } from './in-process.js';

interface Asked {
  path?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const QUERY = { 'Content-Type': 'application/sparql-query' };

/** What the server of `plangraph serve` refuses, with what it says of that in Japanese. */
const REFUSED: readonly (readonly [status: number, words: string, asked: Asked])[] = [
  [404, 'ここには何もありません', { path: '/nothing' }],
  [405, 'GET と HEAD だけ', { path: '/', method: 'POST' }],
  [400, 'アドレスを読み取れません', { path: '/%' }],
  [421, '127.0.0.1 と localhost', { path: '/', headers: { Host: 'attacker.example' } }],
  [500, '標準エラー出力', { path: '/broken' }],
  [403, '--cors https://other.example とすると', { headers: { Origin: 'https://other.example' } }],
  [403, 'ほかのオリジン', { headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Dest': 'iframe' } }],
  [405, 'GET と POST です', { method: 'PUT' }],
  [415, 'application/sparql-query にしてください', { method: 'POST', body: 'ASK {}' }],
  [400, '更新は受け付けません', { method: 'POST', headers: QUERY, body: 'CLEAR ALL' }],
  [400, '更新は受け付けません', { method: 'POST', headers: FORM, body: 'update=CLEAR+ALL' }],
  [400, '検索式がありません', { method: 'POST', headers: FORM, body: 'a=b' }],
  [400, '一つずつ問い合わせて', { path: '/sparql?query=ASK%7B%7D&query=ASK%7B%7D' }],
  [400, '絶対 IRI ではありません', { path: '/sparql?query=ASK%7B%7D&default-graph-uri=x' }],
  [400, '検索式の 1 行目 6 文字目', { path: '/sparql?query=ASK%20%7B' }],
  [413, '1048576 バイトまで', { method: 'POST', headers: { ...QUERY, 'Content-Length': '1048577' } }],
  [
    406,
    '返せる形式がありません。返せるもの：application/sparql',
    { path: '/sparql?query=ASK%7B%7D', headers: { Accept: 'image/png' } },
  ],
  [406, '返せる形式がありません。返せるもの：text/turtle、', { headers: { Accept: 'image/png' } }],
  [503, '0.1 秒を超える', { path: '/slow?query=ASK%7B%7D' }],
];

/** A store that never answers by itself. */
const SILENT = {
  serialise: (_query, _mediaType, { signal } = {}) =>
    new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
} as Pick<EmbeddedStore, 'serialise'> as EmbeddedStore;

describe('what the server of plangraph serve refuses', () => {
  /** A server that speaks Japanese to those who name no language. */
  async function server(): Promise<number> {
    const options = { open: () => openStore({ quads: [] }), origins: [], prefixes: {}, language: 'ja' as const };
    const endpoint = new SparqlEndpoint(options);
    const slow = new SparqlEndpoint({ ...options, open: async () => SILENT, timeLimit: 100 });
    const broken = (): Promise<void> => Promise.reject(new Error('for a test'));
    const routes = new Map([
      ['/sparql', endpoint.handle.bind(endpoint)],
      ['/slow', slow.handle.bind(slow)],
      ['/broken', broken],
    ]);
    const http = staticServer(temporaryFolder(), new Map(), routes, false, 'ja');
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    onTestFinished(async () => {
      http.closeAllConnections();
      http.close();
      await endpoint.close();
    });
    return (http.address() as AddressInfo).port;
  }

  function ask(port: number, { path = '/sparql', method = 'GET', headers = {}, body }: Asked, language?: string) {
    const asked = language === undefined ? headers : { ...headers, 'Accept-Language': language };
    return new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, method, headers: asked }, async (response) => {
        let text = '';
        for await (const piece of response.setEncoding('utf8')) text += piece;
        resolve({ status: response.statusCode, text });
      }).on('error', reject);
      sent.end(body);
    });
  }

  it.each(REFUSED)('%i %s', async (status, words, asked) => {
    // What failed in the server is told there.
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    onTestFinished(() => told.mockRestore());
    const port = await server();
    const en = await ask(port, asked, 'en-GB,en;q=0.9,ja;q=0.5');
    const ja = await ask(port, asked, 'ja,en-US;q=0.7');
    expect([en.status, ja.status], en.text + ja.text).toEqual([status, status]);
    expect(ja.text).toContain(words);
    expect(namedIn(ja.text), en.text + ja.text).toEqual(namedIn(en.text));
    expect(en.text).not.toMatch(JAPANESE);
    expect(englishIn(ja.text)).toEqual([]);
    expect(await ask(port, asked)).toEqual(ja);
    expect(told).toHaveBeenCalledTimes(status === 500 ? 3 : 0);
  });
});
