import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { Parser } from 'n3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { plangraph, plangraphProcess, temporaryFolder } from './command-line.js';

const QUESTIONS = fileURLToPath(new URL('../../../ontology/questions/', import.meta.url));
const DATA = `@prefix measure: <https://w3id.org/plangraph/cybersecurity-2018/measure/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
measure:5-e skos:prefLabel "5-エ, \\"内閣\\"\\n官房"@ja ; <http://other.example/n> 2 .
measure:5-a skos:prefLabel "short" .`;

/** A small file of data, by its path. */
function dataFile(name = 'data.ttl', content: string | Buffer = DATA): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

describe('plangraph query', () => {
  it('asks the plan that ships, with prefixes that need no declaration', async () => {
    const query = 'SELECT ?measure { ?measure a pg:Measure ; dcterms:identifier "2.2-1-ト" }';
    const { status, stdout, stderr } = await plangraphProcess(['query', query]);
    expect([status, stdout, stderr]).toEqual([0, 'measure\n----------------\nmeasure:2.2-1-to\n', '']);
  });

  it('takes a query as text, from a file and from standard input', async () => {
    const data = dataFile();
    const query = 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }';
    const file = dataFile('count.rq', query);
    for (const [asked, input] of [[query], [file], ['-', query]] as const) {
      const done = await plangraph(
        ['query', asked, '--data', data, '--format', 'csv'],
        input === undefined ? {} : { input },
      );
      expect([done.status, done.stdout, done.stderr]).toEqual([0, 'n\r\n3\r\n', '']);
    }
  });

  it('answers a competency question by its number with the reviewed rows', async () => {
    const name = readdirSync(QUESTIONS).find((file) => /^0*7-.*\.csv$/.test(file)) ?? '';
    const { status, stdout } = await plangraph(['query', '7', '--format', 'csv']);
    expect(status).toBe(0);
    expect(stdout.replaceAll('\r\n', '\n')).toBe(readFileSync(QUESTIONS + name, 'utf8').replaceAll('\r\n', '\n'));
  });

  it('lists the questions where there is none of a number', async () => {
    const { status, stderr } = await plangraph(['query', '999']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^There is no question 999\. There are:\n {2}1 {2}How many sections [^\n]*\?\n {2}2 {2}/);
  });

  it('writes each format as it should be', async () => {
    const data = dataFile();
    const ask = (query: string, ...more: string[]) => plangraph(['query', query, '--data', data, ...more]);
    const labels = 'SELECT ?m ?l ?none { ?m skos:prefLabel ?l } ORDER BY ?m';
    expect((await ask(labels)).stdout).toBe(
      [
        'm            l                  none',
        '-----------  -----------------  ----',
        'measure:5-a  short',
        'measure:5-e  5-エ, "内閣" 官房',
        '',
      ].join('\n'),
    );
    const base = 'https://w3id.org/plangraph/cybersecurity-2018/measure/';
    expect((await ask(labels, '--format', 'csv')).stdout).toBe(
      `m,l,none\r\n${base}5-a,short,\r\n${base}5-e,"5-エ, ""内閣""\n官房",\r\n`,
    );
    const json = JSON.parse((await ask(labels, '--format', 'json')).stdout);
    expect(json.results.bindings[1].l).toEqual({ type: 'literal', value: '5-エ, "内閣"\n官房', 'xml:lang': 'ja' });
    expect((await ask('ASK { ?s ?p 3 }')).stdout).toBe('false\n');
    expect(JSON.parse((await ask('ASK { ?s ?p 2 }', '--format', 'json')).stdout)).toEqual({ head: {}, boolean: true });
    const turtle = (await ask('CONSTRUCT WHERE { ?s ?p ?o }')).stdout;
    expect(turtle).toContain('measure:5-a skos:prefLabel "short"');
    expect(new Parser().parse(turtle)).toHaveLength(3);
  });

  it('reads a query from a file with spaces in its name and a byte order mark', async () => {
    const file = dataFile('my question.rq', '\uFEFFASK { ?s ?p 2 }');
    expect(await plangraph(['query', file, '--data', dataFile()])).toEqual({ status: 0, stdout: 'true\n', stderr: '' });
  });

  it('reads files by the end of their names, packed ones too', async () => {
    const packed = dataFile('data.ttl.gz', gzipSync(DATA));
    expect((await plangraph(['query', 'ASK { ?s ?p 2 }', '--data', packed])).stdout).toBe('true\n');
    const other = await plangraph(['query', 'ASK {}', '--data', dataFile('data.docx')]);
    expect([other.status, other.stderr]).toEqual([2, expect.stringContaining('.ttl, .trig, .nt')]);
    const broken = dataFile('broken.nt', '<http://e/s> <http://e/p> .\n');
    const wrong = await plangraph(['query', 'ASK {}', '--data', broken]);
    expect([wrong.status, wrong.stderr]).toEqual([1, expect.stringMatching(/broken\.nt: .*line 1/)]);
  });

  it.each([
    [['SELECT * { ?s foo:x ?o }'], 1, /line 1, column 15.*The prefix foo: is not declared/],
    [['SELECT * { SERVICE <http://e/> {} }'], 1, /SERVICE/],
    [['no-such.rq'], 1, /Cannot read .*no-such\.rq/],
    [['no-such.txt'], 1, /Cannot read .*no-such\.txt/],
    [[], 2, /No query is given/],
    [[' '], 2, /No query is given/],
    [['ASK {}', '--format', 'xlsx'], 2, /table, csv, json, turtle/],
    [['DESCRIBE <http://e/>', '--format', 'csv'], 2, /DESCRIBE gives a graph/],
    [['SELECT * {}', '--format', 'turtle'], 2, /SELECT gives no graph/],
    [['ASK {}', '--data', 'x.ttl', '--endpoint', 'http://e/'], 2, /not both/],
    [['ASK {}', '--endpoint', 'nowhere'], 2, /no address/],
    [['ASK {}', '--endpoint', 'http://127.0.0.1:4/', '--user', 'me'], 2, /PLANGRAPH_PASSWORD/],
    [['ASK {}', '--endpoint', 'http://no-such-machine.invalid/'], 3, /no-such-machine\.invalid.*name/],
  ] as const)('says what is wrong with %j', async (args, status, message) => {
    const env = { ...process.env };
    delete env['PLANGRAPH_PASSWORD'];
    const done = await plangraph(['query', ...args], { cwd: temporaryFolder(), env });
    expect([done.status, done.stdout]).toEqual([status, '']);
    expect(done.stderr).toMatch(message);
    expect(done.stderr).not.toMatch(/^\s+at /m);
  });

  it('asks an endpoint with user and password', async () => {
    const server = createServer((request, response) => {
      const given = Buffer.from(request.headers.authorization?.slice(6) ?? '', 'base64').toString();
      if (given === 'me:secret')
        response
          .writeHead(200, { 'Content-Type': 'application/sparql-results+json' })
          .end('{"head":{},"boolean":true}');
      else response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="store"' }).end('Log in first');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const args = ['query', 'ASK {}', '--endpoint', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`];
    const env = { ...process.env, PLANGRAPH_PASSWORD: 'secret' };
    expect(await plangraph([...args, '--user', 'me'], { env })).toEqual({ status: 0, stdout: 'true\n', stderr: '' });
    const refused = await plangraphProcess(args, { env });
    expect([refused.status, refused.stderr]).toEqual([3, expect.stringMatching(/401.*Log in first.*--user NAME/)]);
    const unknown = await plangraph([...args, '--user', 'you'], { env });
    expect([unknown.status, unknown.stderr]).toEqual([3, expect.stringMatching(/does not accept the user you/)]);
    expect(unknown.stderr).not.toContain('--user NAME');
  });
});
