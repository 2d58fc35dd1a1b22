import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Quad } from '@rdfjs/types';
import { DataFactory, Parser, Writer } from 'n3';
import { describe, expect, it } from 'vitest';
import { readChecks, runChecks } from '../src/validation/run-checks.js';
import { type Outcome, plangraph, plangraphProcess, temporaryFolder } from './command-line.js';

const ONTOLOGY = fileURLToPath(new URL('../../../ontology/', import.meta.url));
const PASS = `${ONTOLOGY}examples/pass/`;
const FAIL = `${ONTOLOGY}examples/fail/`;
const names = (folder: string) =>
  readdirSync(folder).filter((name) => name.endsWith('.ttl') && !name.endsWith('.report.ttl'));
const parse = (turtle: string) => new Parser({ blankNodePrefix: '' }).parse(turtle) as unknown as Quad[];
const read = (path: string) => parse(readFileSync(path, 'utf8'));
const ENGLISH = { env: { ...process.env, LC_ALL: 'C' } };

/** A file of its own for a test. */
function fileOf(content: string | Uint8Array, name = 'graph.ttl'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

function expectFault({ status, stdout, stderr }: Outcome, words: string): void {
  expect(stderr).toContain(words);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect([status, stdout]).toEqual([1, '']);
}

describe('plangraph validate', () => {
  it('finds no fault in the plan that ships', async () => {
    const { status, stdout, stderr } = await plangraphProcess(['validate'], ENGLISH);
    expect(stderr).toMatch(
      /^\d\d,\d{3} triples conform to \d+ shapes and 22 checks; 6,\d{3} nodes were looked at\.\n$/,
    );
    expect([status, stdout]).toEqual([0, '']);
  });

  it('says of each fault what, where in the plan, and how to mend it', async () => {
    const { stdout: turtle } = await plangraph(['export', '--format', 'turtle']);
    const broken = turtle
      .replace('"2.2-1-ト"', '"2.2-1-to"')
      .replace('pg:lead actor:meti', 'pg:leads actor:meti')
      .replace(/(mention:1\.1-1-a-c0-4-quote [^.]*oa:exact )"内閣官房"/, '$1"内閣官庁"');
    const { status, stdout, stderr } = await plangraph(['validate', fileOf(broken)], ENGLISH);
    expect(stdout).toContain('VIOLATION dcterms:identifier (sh:pattern): 1\n  Give one dcterms:identifier,');
    expect(stdout).toMatch(/ {4}measure:2\.2-1-to {2}Conduct exercises and training .*\n {6}value: "2\.2-1-to"\n/);
    expect(stdout).toContain('WARNING pg:leads (check 22-unknown-term): 1');
    expect(stdout).toContain('in the plan: plan.ja.txt:64:1 1.1-1-イ 「経済産業省において');
    expect(stdout).toContain('(check 02-assignment-without-role): 1');
    expect(stdout).toContain('(check quotations): 1');
    expect(stdout).toMatch(
      /mention:1\.1-1-a-c0-4\n {6}value: "内閣官庁"\n {6}in the plan: plan\.ja\.txt:58:\d 1\.1-1-ア 「内閣官房」/,
    );
    expect(stderr).toMatch(/^graph\.ttl does not conform: \d violations, 1 warning\.\n$/);
    expect(status).toBe(1);
  });

  it('speaks Japanese where asked to, or where the terminal does', async () => {
    const outcomes = await Promise.all([
      plangraph(['validate', `${FAIL}order.ttl`, '--lang', 'ja'], ENGLISH),
      plangraph(['validate', `${FAIL}order.ttl`], { env: { ...process.env, LC_ALL: '', LC_MESSAGES: 'ja_JP.UTF-8' } }),
    ]);
    for (const { stdout, stderr } of outcomes) {
      expect(stdout).toContain('違反 pg:order (sh:minCount): 1\n  pg:order（同じ親の中での順番、1から）を');
      expect(stderr).toContain('order.ttl は形に合いません：違反4件。');
    }
  });

  it('gives the report to programs', async () => {
    const [json, turtle] = await Promise.all([
      plangraph(['validate', `${FAIL}term.ttl`, '--format', 'json']),
      plangraph(['validate', `${FAIL}term.ttl`, '--format', 'turtle']),
    ]);
    expect(turtle.stdout).toBe(readFileSync(`${FAIL}term.report.ttl`, 'utf8'));
    const report = JSON.parse(json.stdout);
    expect(report).toMatchObject({ file: 'term.ttl', conforms: false, shapes: 32 });
    expect(report.results).toHaveLength(10);
    expect(report.results[0]).toMatchObject({
      focusNode: { type: 'uri', value: 'https://example.org/plan/term' },
      path: '<http://www.w3.org/2004/02/skos/core#definition>',
      value: { type: 'literal', value: '監視' },
      messages: { ja: expect.stringContaining('skos:definition'), en: expect.stringContaining('skos:definition') },
      place: { words: 'SOC' },
    });
    expect([json.status, turtle.status]).toEqual([1, 1]);
    const good = await plangraph(['validate', `${PASS}actor.ttl`, '--format', 'turtle']);
    expect(parse(good.stdout).map(({ object }) => object.value)).toEqual([
      'http://www.w3.org/ns/shacl#ValidationReport',
      'true',
    ]);
    expect(good.status).toBe(0);
  });

  it('cuts a long list and says how much it left out', async () => {
    const many = Array.from({ length: 60 }, (_, at) => `ex:a${at} a pg:Schedule .`).join('\n');
    const { stdout } = await plangraph(['validate', '-'], {
      ...ENGLISH,
      input: `@prefix pg: <https://w3id.org/plangraph/ns#> . @prefix ex: <http://example.org/> .\n${many}`,
    });
    expect(stdout).toContain('VIOLATION pg:kind (sh:minCount): 60');
    expect(stdout.match(/… and 10 more/g)?.length).toBe(3);
  });

  it('lets warnings pass where told to', async () => {
    const path = `${FAIL}english-name.ttl`;
    const [strict, allowed, infoOnly] = await Promise.all([
      plangraph(['validate', path], ENGLISH),
      plangraph(['validate', path, '--allow', 'warning'], ENGLISH),
      plangraph(['validate', path, '--allow', 'info'], ENGLISH),
    ]);
    expect(strict.stderr).toContain('--allow warning');
    expect([strict.status, allowed.status, infoOnly.status]).toEqual([1, 0, 1]);
    expect(allowed.stderr).toBe('english-name.ttl passes with 1 warning, as --allow warning has it.\n');
    expect(allowed.stdout).toBe(strict.stdout);
  });
});

describe('what is validated', () => {
  it.each([
    ['N-Triples', '.nt'],
    ['N-Quads', '.nq'],
    ['TriG', '.trig'],
  ])('%s', async (format, extension) => {
    const writer = new Writer({ format });
    const graph =
      format === 'N-Triples' ? DataFactory.defaultGraph() : DataFactory.namedNode('http://example.org/graph');
    for (const { subject, predicate, object } of read(`${PASS}bullet.ttl`))
      writer.addQuad(subject as never, predicate as never, object as never, graph);
    let text = '';
    writer.end((_, result: string) => {
      text = result;
    });
    const [byName, byContent] = await Promise.all([
      plangraph(['validate', fileOf(text, `graph${extension}`)], ENGLISH),
      plangraph(['validate', '-'], { ...ENGLISH, input: text }),
    ]);
    for (const { status, stderr } of [byName, byContent]) {
      expect(stderr).toContain('74 triples conform');
      expect(status).toBe(0);
    }
  });

  it.each([
    ['a line without an end', 'a.ttl', '@prefix e: <http://e/> .\ne:a e:b e:c\ne:d e:e e:f .', 'a.ttl:3: Expected'],
    [
      'an unknown prefix',
      'a.ttl',
      '\n\ne:a e:b 1 .',
      'a.ttl:3: Undefined prefix "e:".\n  e:a e:b 1 .\nDeclare the prefix',
    ],
    ['Turtle that is called N-Triples', 'a.nt', '@prefix e: <http://e/> .', 'a.nt:1:'],
    ['the text of a plan', 'plan.txt', 'サイバーセキュリティ2018\n', 'plan.txt:1: Unexpected "サイバーセキュリティ'],
    ['RDF/XML', 'a.rdf', '<?xml version="1.0"?><rdf:RDF/>', 'a.rdf is XML. Convert it'],
    ['JSON-LD', 'a.jsonld', '{ "@context": {} }', 'a.jsonld is JSON. Convert it'],
    ['another encoding', 'a.ttl', Buffer.from('<http://e/a> <http://e/b> "é" .', 'latin1'), 'a.ttl is not UTF-8'],
    ['an empty file', 'a.ttl', '', 'a.ttl has no triple'],
    ['another vocabulary', 'a.ttl', '<http://e/a> a <http://e/Measure> .', 'so nothing was checked'],
  ])('%s is a fault', async (_, name, content, words) => {
    expectFault(await plangraph(['validate', fileOf(content, name)], ENGLISH), words);
  });

  it('a file that is not there is a fault', async () => {
    expectFault(await plangraph(['validate', 'not-there.ttl']), 'there is no such file');
  });

  it('the text must be that of the graph', async () => {
    const graph = `${PASS}assignment.ttl`;
    expectFault(
      await plangraph(['validate', graph, '--text', fileOf('別の本文', 'plan.txt')]),
      'plan.txt is not the text that assignment.ttl was made of',
    );
  });

  it.each([
    [['--format', 'yaml'], '--format yaml is not known. Give one of: text, json, turtle.'],
    [['--lang', 'fr'], '--lang fr is not known'],
    [['--allow', 'violation'], '--allow violation is not known'],
    [['a', 'b'], 'validate takes one file'],
  ])('%j is wrong usage', async (args, words) => {
    const { status, stderr } = await plangraph(['validate', ...args]);
    expect(stderr).toContain(words);
    expect(status).toBe(2);
  });
});

describe('own shapes', () => {
  const shapes = (constraint: string, target = 'pg:Measure') => `@prefix sh: <http://www.w3.org/ns/shacl#> .
    @prefix pg: <https://w3id.org/plangraph/ns#> . @prefix ex: <http://example.org/> .
    ex:shape a sh:NodeShape ; sh:targetClass ${target} ; ${constraint} .`;
  const against = (own: string) =>
    plangraph(['validate', `${PASS}bullet.ttl`, '--shapes', fileOf(own, 'own.ttl')], ENGLISH);

  it('stand in place of those that ship', async () => {
    const bad = await against(shapes('sh:property [ sh:path pg:scheduled ; sh:minCount 1 ]'));
    expect(bad.stdout).toContain(
      'VIOLATION pg:scheduled (sh:minCount): 2\n  It breaks sh:minCount 1.\n    ex:bullet  1-ア.1',
    );
    expect(bad.status).toBe(1);
    const good = await against(shapes('sh:property [ sh:path pg:text ; sh:minCount 1 ]'));
    expect(good.stderr).toBe('74 triples conform to 1 shape; 2 nodes were looked at.\n');
    expect(good.status).toBe(0);
  });

  it('that look at nothing are told of', async () => {
    const { status, stderr } = await against(shapes('sh:nodeKind sh:IRI', 'ex:Other'));
    expect(stderr).toContain('Nothing in bullet.ttl is what the shapes of own.ttl look at');
    expect(status).toBe(0);
  });

  it('in SPARQL are refused, not passed over', async () => {
    expectFault(
      await against(shapes('sh:sparql [ sh:select "SELECT $this WHERE { }" ]')),
      'own.ttl cannot be used: sh:sparql (on <http://example.org/shape>) is not SHACL Core',
    );
  });
});

describe('checks of the whole graph', () => {
  const checks = readChecks();
  const CHECKS = 'https://w3id.org/plangraph/checks#';
  const found = async (path: string): Promise<string[]> =>
    (await runChecks(checks, read(path))).map(({ shape, focusNode }) => `${shape.value} ${focusNode.value}`).sort();

  it('find nothing in the examples that must pass', async () => {
    for (const name of names(PASS)) expect([name, ...(await found(PASS + name))]).toEqual([name]);
  });

  it('find in the examples that must fail what their reports say, each check in one of its own', async () => {
    const alone = new Set<string>();
    for (const name of names(FAIL)) {
      const report = read(FAIL + name.replace('.ttl', '.report.ttl'));
      const of = (predicate: string) => report.filter((quad) => quad.predicate.value.endsWith(`#${predicate}`));
      const expected = of('sourceShape')
        .filter(({ object }) => object.value.startsWith(CHECKS))
        .map(({ subject, object }) => {
          const focus = of('focusNode').find((quad) => quad.subject.equals(subject))?.object.value;
          return `${object.value} ${focus}`;
        })
        .sort();
      expect([name, ...new Set(await found(FAIL + name))]).toEqual([name, ...new Set(expected)]);
      if (of('sourceShape').length === expected.length && expected.length > 0) alone.add(basename(name, '.ttl'));
    }
    expect([...alone].sort()).toEqual(checks.map(({ name }) => `check-${name}`));
  });

  it('know every class and property of the ontology, and no other', () => {
    const pg = 'https://w3id.org/plangraph/ns#';
    const terms = read(`${ONTOLOGY}plangraph.ttl`)
      .filter(
        ({ subject, predicate, object }) =>
          subject.value.startsWith(pg) &&
          predicate.value.endsWith('#type') &&
          /owl#(?:Class|.*Property)$/.test(object.value),
      )
      .map(({ subject }) => subject.value.slice(pg.length));
    const query = checks.find(({ name }) => name === '22-unknown-term')?.query ?? '';
    const listed = [...(query.split('NOT IN')[1] ?? '').matchAll(/pg:(\w+)/g)].map(([, name]) => name);
    expect([...new Set(listed)].sort()).toEqual([...new Set(terms)].sort());
  });
});
