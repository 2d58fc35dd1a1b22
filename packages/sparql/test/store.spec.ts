// The worker is found beside the built module, so these tests run what is built.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Quad } from '@rdfjs/types';
import { DataFactory, Parser } from 'n3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type EmbeddedStore, type OpenOptions, openStore, type QueryResult, type RdfDocument } from '../dist/index.js';

const BUILT = new URL('../dist/index.js', import.meta.url);
const { namedNode, literal, blankNode, quad } = DataFactory;
const e = (name: string) => namedNode(`http://e/${name}`);
/** More work than any machine does in a test's time. */
const RUNAWAY = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }';

/** A store that is closed when the test is over. */
async function open(
  source: { quads: Iterable<Quad> } | { documents: RdfDocument[] },
  options?: OpenOptions,
): Promise<EmbeddedStore> {
  const store = await openStore(source, options);
  onTestFinished(() => store.close());
  return store;
}

function numbers(count: number): { quads: Quad[] } {
  const quads = Array.from({ length: count }, (_, n) => quad(e(`s${n}`), e('value'), literal(n), e(`g${n % 2}`)));
  return { quads: quads as unknown as Quad[] };
}

async function rows(result: QueryResult | Promise<QueryResult>): Promise<Record<string, string>[]> {
  const awaited = await result;
  if (awaited.type !== 'bindings') throw new Error(`${awaited.type}, not bindings`);
  const all: Record<string, string>[] = [];
  for await (const row of awaited.rows)
    all.push(Object.fromEntries(Array.from(row, ([name, { value }]) => [name, value])));
  return all;
}

async function quadsOf(result: QueryResult): Promise<Quad[]> {
  if (result.type !== 'quads') throw new Error(`${result.type}, not quads`);
  const all: Quad[] = [];
  for await (const each of result.quads) all.push(each);
  return all;
}

describe('what is loaded', () => {
  const documents: [string, string][] = [
    ['text/turtle; charset=utf-8', '<s> <http://e/p> "総務省"@ja .'],
    ['application/trig', '<http://e/g> { <s> <http://e/p> "総務省"@ja }'],
    ['application/n-triples', '<http://e/s> <http://e/p> "総務省"@ja .'],
    ['application/n-quads', '<http://e/s> <http://e/p> "総務省"@ja <http://e/g> .'],
    ['application/ld+json', '{"@id":"http://e/s","http://e/p":{"@value":"総務省","@language":"ja"}}'],
    [
      'application/rdf+xml',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="s"><p xmlns="http://e/" xml:lang="ja">総務省</p></rdf:Description></rdf:RDF>',
    ],
  ];

  it.each(documents)('reads %s as text and as bytes', async (mediaType, content) => {
    const forms = [content, new TextEncoder().encode(content)];
    for (const form of forms) {
      const store = await open({ documents: [{ content: form, mediaType, base: 'http://e/' }] });
      expect(await store.query('ASK { <http://e/s> <http://e/p> "総務省"@ja }')).toEqual({
        type: 'boolean',
        value: true,
      });
    }
  });

  it('says which document is wrong, and where', async () => {
    const good = { content: '', mediaType: 'text/turtle' };
    const bad = { content: '<http://e/s> <http://e/p>\n  4 5 .', mediaType: 'text/turtle' };
    await expect(openStore({ documents: [good, bad] })).rejects.toMatchObject({
      said: {
        en: expect.stringMatching(/^Document 2 of 2 \(text\/turtle\): .*line 2/),
        ja: expect.stringMatching(/^2 件中 2 件目の文書（text\/turtle）を読めません（Oxigraph の言葉：.*line 2/),
      },
    });
    await expect(openStore({ documents: [{ content: '', mediaType: 'text/html' }] })).rejects.toThrow(
      /"text\/html".*text\/turtle/,
    );
    const remote = { content: '{"@context":"http://e/c.jsonld","a":1}', mediaType: 'application/ld+json' };
    await expect(openStore({ documents: [remote] })).rejects.toThrow('Put the @context into the document.');
  });

  it('keeps every kind of term', async () => {
    const terms = [
      e('o'),
      blankNode('x'),
      literal('plain "quoted"\n\\'),
      literal('総務省', 'ja'),
      literal('1.50', namedNode('http://www.w3.org/2001/XMLSchema#decimal')),
      literal('odd', e('type')),
    ];
    const given = terms.map((term, n) => quad(blankNode('x'), e(`p${n}`), term, e('g')));
    const store = await open({ quads: given as unknown as Quad[] });
    const [row] = await rows(store.query('SELECT * { ?s <http://e/p1> ?same FILTER(?s = ?same) }'));
    expect(row?.['s']).toBe(row?.['same']);
    const back = await quadsOf(await store.query('CONSTRUCT WHERE { ?s ?p ?o }'));
    const objects = (quads: readonly Quad[]): string[] =>
      quads
        .map(({ object }) =>
          object.termType === 'BlankNode'
            ? '_'
            : JSON.stringify([
                object.termType,
                object.value,
                object.termType === 'Literal' ? [object.language, object.datatype.value] : [],
              ]),
        )
        .sort();
    // Oxigraph gives numbers in canonical form; the rest comes back as it went in.
    expect(objects(back)).toEqual(objects(given as unknown as Quad[]).map((each) => each.replace('1.50', '1.5')));
    expect(new Set(back.map(({ subject }) => subject.value)).size).toBe(1);
  });
});

describe('which graphs a query sees', () => {
  const count = (store: EmbeddedStore, where: string, options = {}): Promise<string | undefined> =>
    rows(store.query(`SELECT (COUNT(*) AS ?n) ${where}`, options)).then(([row]) => row?.['n']);

  it('is all of them together, each triple once, unless the query says which', async () => {
    const shared = quad(e('s0'), e('value'), literal(0), e('g1'));
    const unnamed = quad(e('s9'), e('value'), literal(9));
    const { quads } = numbers(6);
    const store = await open({ quads: [...quads, shared, unnamed] as unknown as Quad[] });
    expect(await count(store, '{ ?s ?p ?o }')).toBe('7');
    expect(await count(store, '{ GRAPH ?g { ?s ?p ?o } }')).toBe('7');
    expect(await count(store, 'FROM <http://e/g0> { ?s ?p ?o }')).toBe('3');
    expect(await count(store, 'FROM <http://e/none> { ?s ?p ?o }')).toBe('0');
    expect(await count(store, 'FROM NAMED <http://e/g1> { GRAPH ?g { ?s ?p ?o } }')).toBe('4');
  });

  it('can be given from outside, and then replaces what the query says', async () => {
    const store = await open(numbers(6));
    const options = { defaultGraphs: ['http://e/g0'] };
    expect(await count(store, 'FROM <http://e/g1> FROM <http://e/g0> { ?s ?p ?o }', options)).toBe('3');
    expect(await count(store, '{ GRAPH ?g { ?s ?p ?o } }', options)).toBe('0');
    expect(await count(store, '{ GRAPH ?g { ?s ?p ?o } }', { namedGraphs: ['http://e/g1'] })).toBe('3');
    expect(await count(store, '{ ?s ?p ?o }', { namedGraphs: ['http://e/g1'] })).toBe('0');
  });
});

describe('answers', () => {
  it('come whole, in pieces and in order, whatever their length', async () => {
    for (const length of [0, 1, 999, 1000, 1001, 2500]) {
      const store = await open(numbers(length));
      const result = await store.query('SELECT ?n ?unbound { ?s ?p ?n } ORDER BY ?n');
      expect(result).toMatchObject({ type: 'bindings', variables: ['n', 'unbound'] });
      expect((await rows(result)).map(({ n }) => Number(n))).toEqual(Array.from({ length }, (_, n) => n));
      expect(await quadsOf(await store.query('CONSTRUCT WHERE { ?s ?p ?o }'))).toHaveLength(length);
    }
  });

  it('are kept for their reader while other queries run', async () => {
    const store = await open(numbers(5000));
    const outer = await store.query('SELECT ?s { ?s ?p ?o }');
    if (outer.type !== 'bindings') throw new Error();
    let seen = 0;
    for await (const row of outer.rows) {
      seen += 1;
      if (seen % 1000 === 1)
        expect(await rows(store.query(`SELECT ?o { <${row.get('s')?.value}> ?p ?o }`))).toHaveLength(1);
    }
    expect(seen).toBe(5000);
  });

  it('can be left early', async () => {
    const store = await open(numbers(5000));
    const result = await store.query('SELECT ?s { ?s ?p ?o }');
    if (result.type !== 'bindings') throw new Error();
    for await (const row of result.rows) if (row.has('s')) break;
    expect(await rows(store.query('SELECT ?s { ?s ?p ?o }'))).toHaveLength(5000);
  });

  it('come as text in a format, too', async () => {
    const store = await open(numbers(3000));
    const text = async (query: string, mediaType: string): Promise<string> => {
      let all = '';
      for await (const piece of await store.serialise(query, mediaType)) all += piece;
      return all;
    };
    const csv = await text('SELECT ?n { ?s ?p ?n } ORDER BY ?n', 'text/csv');
    expect(csv).toBe(['n', ...Array.from({ length: 3000 }, (_, n) => n), ''].join('\r\n'));
    expect(new Parser().parse(await text('CONSTRUCT WHERE { ?s ?p ?o }', 'text/turtle'))).toHaveLength(3000);
    expect(JSON.parse(await text('ASK {}', 'application/sparql-results+json'))).toMatchObject({ boolean: true });
    await expect(text('SELECT * {}', 'text/turtle')).rejects.toThrow(/text\/turtle/);
  });
});

describe('wrong queries', () => {
  it.each([
    ['SELECT * {\n  ?s ex:p ?o }', /line 2, column 6, at ‘ex:p \?o }’.*ex: is not declared/, 2, 6],
    ['SELECT * { ?s ?p', /line 1, column 17, after ‘SELECT \* \{ \?s \?p’.*Oxigraph expects there/, 1, 17],
    ['SELECT ?x (COUNT(?s) AS ?n) { ?s ?p ?x }', /GROUP BY/, 1, 41],
    ['FETCH me', /begins with SELECT, ASK, CONSTRUCT or DESCRIBE/, 1, 1],
    ['SELECT * { SERVICE SILENT <http://e/> { ?s ?p ?o } }', /SERVICE \(line 1, column 12\)/, 1, 12],
    ['SELECT * { skos:a skos:b 総 }', /line 1, column 27, at ‘}’/, 1, 27],
    ['SELECT (?x AS ?x) { ?x ?y ?z }', /Oxigraph says: The SELECT overrides/, 1, 31],
    ['DELETE WHERE { ?s ?p ?o }', /can only be read/, undefined, undefined],
    ['SELECT * { BIND(<http://e/f>(1) AS ?x) }', /<http:\/\/e\/f> is not supported/, undefined, undefined],
  ])('%j', async (query, message, line, column) => {
    const store = await open(numbers(1));
    const asked = store.query(query, { prefixes: { skos: 'http://www.w3.org/2004/02/skos/core#' } });
    await expect(asked).rejects.toThrow(message);
    await expect(asked).rejects.toMatchObject({ name: 'QueryFault', line, column });
    expect(await rows(store.query('SELECT * { ?s ?p ?o }'))).toHaveLength(1);
  });
});

describe('a query that breaks the store', () => {
  it('is told of in both languages, and the store can be asked again', async () => {
    const store = await open(numbers(1));
    const words = 'memory access out of bounds';
    await expect(store.query(`ASK ${'{'.repeat(2000)}${'}'.repeat(2000)}`)).rejects.toMatchObject({
      name: 'QueryFault',
      message: `The query was too much for the store (${words}). Ask for less, for instance with LIMIT.`,
      reason: { code: 'too-much', words, said: { en: words, ja: `システムの言葉：${words}` } },
    });
    expect(await store.query('ASK { ?s ?p ?o }')).toMatchObject({ value: true });
  });
});

describe('a runaway query', () => {
  it('is ended by its signal alone, and the store can be asked again', async () => {
    const store = await open(numbers(3000));
    const early = await store.query('SELECT ?s { ?s ?p ?o }');
    const ended = new AbortController();
    const runaway = store.query(RUNAWAY, { signal: ended.signal });
    const waiting = store.query('SELECT (COUNT(*) AS ?n) { ?s ?p ?o }');
    const given = new AbortController();
    const givenUp = store.query('ASK {}', { signal: given.signal });
    // The event loop goes on meanwhile, or this timer would not come.
    await new Promise((resolve) => setTimeout(resolve, 300));
    given.abort();
    await expect(givenUp).rejects.toMatchObject({ name: 'AbortError' });
    ended.abort();
    await expect(runaway).rejects.toMatchObject({ name: 'AbortError' });
    expect(await rows(waiting)).toEqual([{ n: '3000' }]);
    expect(await rows(early)).toHaveLength(3000);
  });

  it('gives the reason of the signal', async () => {
    const store = await open(numbers(1000));
    await expect(store.query(RUNAWAY, { signal: AbortSignal.timeout(100) })).rejects.toMatchObject({
      name: 'TimeoutError',
    });
    await expect(store.query('ASK {}', { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
    expect(await store.query('ASK { ?s ?p ?o }')).toMatchObject({ value: true });
  });

  it('ends when the store is closed', async () => {
    const store = await open(numbers(1000));
    const [runaway, waiting] = [store.query(RUNAWAY), store.query('ASK {}')];
    const both = Promise.allSettled([runaway, waiting]);
    await store.close();
    expect((await both).map((each) => each.status === 'rejected' && each.reason.name)).toEqual([
      'AbortError',
      'AbortError',
    ]);
    await expect(store.query('ASK {}')).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('stops an answer that is being read', async () => {
    const store = await open(numbers(5000));
    const ended = new AbortController();
    const result = await store.query('SELECT ?s { ?s ?p ?o }', { signal: ended.signal });
    ended.abort();
    await expect(rows(result)).rejects.toMatchObject({ name: 'AbortError' });
    expect(await store.query('ASK { ?s ?p ?o }')).toMatchObject({ value: true });
  });
});

describe('a program that uses a store', () => {
  it('ends though it does not close it', () => {
    const program = `import { openStore } from ${JSON.stringify(BUILT.href)};
      const store = await openStore({ quads: [] });
      console.log((await store.query('ASK {}')).value);`;
    const { stdout, status, signal } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
      timeout: 50_000,
    });
    expect([stdout, status, signal]).toEqual(['true\n', 0, null]);
  });

  it('can begin with the example of the README', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const example = /```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const cwd = fileURLToPath(new URL('..', import.meta.url));
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', example], { cwd, encoding: 'utf8' });
    expect([run.stdout.split('\n').sort(), run.stderr]).toEqual([['', 'http://e/b', 'http://e/c'], '']);
  });

  it('finds the module in a browser bundle by its pattern', () => {
    const code = readFileSync(fileURLToPath(new URL('../dist/embedded/connection.js', import.meta.url)), 'utf8');
    expect(code).toContain(`new Worker(new URL('./worker-web.js', import.meta.url), { type: 'module' })`);
  });
});
