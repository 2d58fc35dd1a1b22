import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hasFuseki, startFuseki } from '../../sparql/test/servers/fuseki.mjs';
import { plangraph, plangraphProcess, temporaryFolder } from './command-line.js';

const GRAPH = 'urn:example:graph';
const DATA = '<urn:a> <urn:share> "0.730"^^<http://www.w3.org/2001/XMLSchema#float> ; <urn:name> "名"@ja, _:b .';
const ALICE = `Basic ${Buffer.from('alice:秘密').toString('base64')}`;

function file(name: string, content: string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

interface Stub {
  endpoint: string;
  /** Requests that change something: method, address, media type, who, how many lines. */
  changes: string[];
}

/** A graph store without SPARQL, which keeps what is PUT after `keep` has seen it. */
async function stub({ status = 204, authorization = '', keep = (text: string) => text } = {}): Promise<Stub> {
  const changes: string[] = [];
  let kept = '';
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      if (authorization !== '' && request.headers.authorization !== authorization) {
        response.writeHead(401, { 'www-authenticate': 'Basic realm="store", charset="UTF-8"' }).end();
        return;
      }
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
      if (pathname !== '/ds/data') response.writeHead(404).end();
      else if (request.method === 'GET') response.writeHead(200, { 'content-type': 'application/n-triples' }).end(kept);
      else {
        const lines = body.split('\n').length - 1;
        changes.push(`${request.method} ${searchParams.get('graph')} ${request.headers['content-type']} ${lines}`);
        if (status < 300) kept = keep(body);
        response.writeHead(status).end(status < 300 ? undefined : 'no room on the volume');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/ds`, changes };
}

const pushData = (endpoint: string, ...more: string[]) =>
  plangraph(['push', '--data', file('data.ttl', DATA), '--endpoint', endpoint, '--graph', GRAPH, ...more]);

describe('plangraph push', () => {
  it('replaces a graph and says what the store gives back', async () => {
    const { endpoint, changes } = await stub();
    const { status, stdout, stderr } = await pushData(endpoint);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`graph    ${GRAPH}\nto       ${endpoint}/data (Graph Store Protocol, PUT)\n`);
    expect(stdout).toContain('triples  3 sent, 3 in the store\n');
    expect(stdout).toContain('the canonical hashes are equal');
    expect(changes).toEqual([`PUT ${GRAPH} application/n-triples 3`]);
  });

  it('sends the plan as one graph below its base', async () => {
    const { endpoint, changes } = await stub();
    const plan = file('small.txt', 'ある計画\n\n1. 人材\n1.1. 育成\n(ア)総務省において、演習を実施する。\n');
    const { status, stdout } = await plangraph([
      'push',
      plan,
      '--endpoint',
      endpoint,
      '--base',
      'https://example.org/p/',
    ]);
    expect(status).toBe(0);
    const graph = 'https://example.org/p/graph/all';
    const triples = /triples {2}(\d+) sent/.exec(stdout)?.[1];
    expect(Number(triples)).toBeGreaterThan(20);
    expect(changes).toEqual([`PUT ${graph} application/n-triples ${triples}`]);
  });

  it('tells what would be sent, and sends nothing', async () => {
    const { endpoint, changes } = await stub();
    const { status, stdout } = await pushData(endpoint, '--dry-run');
    expect(status).toBe(0);
    expect(stdout).toMatch(/triples {2}3 would be sent\nsize {5}\d+ bytes of N-Triples\nhash {5}[0-9a-f]{64} /);
    expect(changes).toEqual([]);
  });

  it('finds a number that is written another way to be the same number', async () => {
    const { endpoint } = await stub({ keep: (text) => text.replace('0.730', '7.3E-1') });
    const { status, stdout } = await pushData(endpoint);
    expect(status).toBe(0);
    expect(stdout).toMatch(/the same values; .*another way[\s\S]*sent .*"0\.730"[\s\S]*back .*"7\.3E-1"/);
  });

  it('does not hide that a store loses or changes something', async () => {
    const { endpoint } = await stub({ keep: (text) => text.replace('名', '?').replace(/^.*urn:share.*\n/m, '') });
    const { status, stdout, stderr } = await pushData(endpoint);
    expect(status).toBe(3);
    expect(stdout).toContain('triples  3 sent, 2 in the store');
    expect(stderr).toMatch(/^- <urn:a> <urn:name> "名"@ja \.$/m);
    expect(stderr).toMatch(/^\+ <urn:a> <urn:name> "\?"@ja \.$/m);
    expect(stderr).toMatch(/^- .*urn:share/m);
  });

  it('ends with 3 and the words of the server that refuses', async () => {
    const { endpoint } = await stub({ status: 507 });
    const { status, stdout, stderr } = await pushData(endpoint);
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/507.*no room on the volume\nThe graph urn:example:graph holds 0 triples, as before\.\n$/);
  });

  it('takes the password from the environment, and only to a server that asks', async () => {
    const { endpoint, changes } = await stub({ authorization: ALICE });
    const refused = await pushData(endpoint);
    expect(refused.status).toBe(3);
    expect(refused.stderr).toMatch(/asks who you are[\s\S]*--user NAME.*PLANGRAPH_PASSWORD/);
    const data = file('data.ttl', DATA);
    const args = ['push', '--data', data, '--endpoint', endpoint, '--graph', GRAPH, '--user', 'alice'];
    const wrong = await plangraph(args, { env: { ...process.env, PLANGRAPH_PASSWORD: 'secret' } });
    expect([wrong.status, wrong.stderr]).toEqual([3, expect.stringContaining('does not accept the user alice')]);
    expect(wrong.stderr).not.toContain('secret');
    expect(changes).toEqual([]);
    const right = await plangraphProcess(args, { env: { ...process.env, PLANGRAPH_PASSWORD: '秘密' } });
    expect([right.status, changes.length]).toEqual([0, 1]);
  });

  it.each([
    ['empty.ttl', '', 'holds no triples. Nothing was sent.'],
    ['broken.nt', '<urn:a> <urn:b> .\n', 'line 1'],
  ])('ends with 1 for the file %s', async (name, content, message) => {
    const { endpoint, changes } = await stub();
    const args = ['push', '--data', file(name, content), '--endpoint', endpoint, '--graph', GRAPH];
    const { status, stderr } = await plangraph(args);
    expect([status, changes]).toEqual([1, []]);
    expect(stderr).toContain(message);
  });

  it.each([
    [[], 'No --endpoint is given.'],
    [['--endpoint', 'http://localhost/', '--data', 'a.ttl'], 'say which graph of the store is to be replaced'],
    [['plan.txt', '--endpoint', 'http://localhost/', '--data', 'a.ttl', '--graph', GRAPH], 'Give a plan or --data'],
    [['--endpoint', 'http://localhost/', '--user', 'alice'], 'There is no password for alice.'],
    [['--endpoint', 'localhost:3030'], 'is no address of a store'],
    [['--endpoint', 'http://localhost/', '--graph', 'all'], 'cannot name a graph'],
  ])('%j is wrong usage: %s', async (args, message) => {
    const { PLANGRAPH_PASSWORD: _, ...env } = process.env;
    const { status, stdout, stderr } = await plangraph(['push', ...args], { env });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it.skipIf(!hasFuseki)('puts the plan that ships into Fuseki, twice without a copy', async () => {
    const fuseki = await startFuseki();
    onTestFinished(() => fuseki.stop());
    for (const more of [[], ['--update', `${fuseki.url}/ds/update`]]) {
      const { status, stdout, stderr } = await plangraph(['push', '--endpoint', fuseki.endpoint, ...more]);
      expect([status, stderr]).toEqual([0, '']);
      const [, sent, stored] = /triples {2}(\d+) sent, (\d+) in the store/.exec(stdout) ?? [];
      expect(stored).toBe(sent);
      expect(Number(stored)).toBeGreaterThan(30_000);
      expect(stdout).toMatch(/graph {4}https:\/\/w3id\.org\/plangraph\/cybersecurity-2018\/graph\/all\n/);
    }
  });
});
