import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { plangraph, plangraphProcess, temporaryFolder } from './command-line.js';

/** A plan of three lines, so that a format is written in a moment. */
function smallPlan(): string {
  const path = join(temporaryFolder(), 'small.txt');
  writeFileSync(path, 'ある計画\n\n1. 人材\n1.1. 育成\n(ア)総務省において、経済産業省と連携し、演習を実施する。\n');
  return path;
}

describe('plangraph export', () => {
  it.each(['turtle', 'trig', 'ntriples', 'nquads'])(
    'writes %s with all statements to standard output',
    async (format) => {
      const { status, stdout } = await plangraphProcess(['export', smallPlan(), '--format', format]);
      expect(status).toBe(0);
      const quads = new Parser().parse(stdout);
      expect(quads.filter(({ predicate }) => predicate.value.endsWith('#lead'))).toHaveLength(1);
      const graphs = new Set(quads.map(({ graph }) => graph.value));
      if (format === 'trig' || format === 'nquads') expect(graphs.size).toBe(4);
      else expect([...graphs]).toEqual(['']);
    },
  );

  it.each([
    ['jsonld', '{"@context":'],
    ['graphml', '<?xml version="1.0" encoding="UTF-8"?>'],
    ['gexf', '<?xml version="1.0" encoding="UTF-8"?>'],
    ['json', '{"options":'],
  ])('writes %s', async (format, start) => {
    const { status, stdout } = await plangraph(['export', smallPlan(), '--format', format]);
    expect([status, stdout.slice(0, start.length)]).toEqual([0, start]);
  });

  it('writes one table of several, or all into a folder', async () => {
    const plan = smallPlan();
    const one = await plangraph(['export', plan, '--format', 'csv', '--table', 'assignments']);
    expect(one.stdout.split('\r\n').filter((line) => line !== '')).toHaveLength(3);
    const folder = join(temporaryFolder(), 'new');
    const all = await plangraph(['export', plan, '--format', 'csv', '--view', 'pillar:1', '--out', folder]);
    expect([all.status, all.stdout]).toEqual([0, '']);
    const names = ['assignments', 'edges', 'incidence', 'nodes'].map((table) => `pillar-1.${table}.csv`);
    expect(readdirSync(folder).sort()).toEqual(names);
    expect(readFileSync(join(folder, 'pillar-1.assignments.csv'), 'utf8')).toBe(one.stdout);
  });

  it('names files of a view by what it shows, however it was asked for', async () => {
    const folder = temporaryFolder();
    for (const view of ['agency:総務省', 'agency:METI', 'agencies']) {
      const { status, stderr } = await plangraph([
        'export',
        smallPlan(),
        '--format',
        'csv',
        '--view',
        view,
        '--out',
        folder,
      ]);
      expect([status, stderr.includes('agency')], stderr).toEqual([0, false]);
    }
    const names = ['agency-meti', 'agency-mic'].flatMap((name) =>
      ['assignments', 'edges', 'incidence', 'nodes'].map((table) => `${name}.${table}.csv`),
    );
    expect(readdirSync(folder).sort()).toEqual(['agencies.edges.csv', 'agencies.nodes.csv', ...names]);
  });

  it.each([
    [['--format', 'docx'], 'docx is not known. Give one of: turtle, trig'],
    [[], 'No --format is given.'],
    [['--format', 'csv'], 'Choose one with --table, or give a folder with --out.'],
    [['--format', 'csv', '--table', 'ties'], 'no table "ties". Give one of: nodes, edges, incidence, assignments.'],
    [['--format', 'turtle', '--view', 'agencies'], 'turtle always holds the whole'],
    [['--format', 'gexf', '--view', 'pillar:9'], 'pillar'],
    [['--format', 'gexf', '--view', 'agency:mett'], 'mett'],
    [['--format', 'csv', '--view', 'agencies', '--table', 'incidence'], 'incidence is about measures'],
    [['--format', 'turtle', '--base', 'https://example.org/?q=/'], 'has a query or a fragment in the middle'],
    [['--format', 'turtle', '--base', 'relative/'], 'is no absolute http(s) IRI'],
    [['--format', 'turtle', '--base', 'https://example.org/x'], 'does not end in / or #'],
    [['--format', 'turtle', '--base', 'ftp://example.org/x/'], 'is no absolute http(s) IRI'],
    [['--format', 'turtle', '--base', 'https://example.org/a b/'], 'which no IRI may hold'],
  ])('%j is wrong usage: %s', async (args, message) => {
    const { status, stdout, stderr } = await plangraph(['export', smallPlan(), ...args]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it('leaves no file where a label cannot be written', async () => {
    const folder = temporaryFolder();
    const plan = join(folder, 'plan.txt');
    // U+0001 is no character of XML.
    writeFileSync(plan, 'ある計画\n\n1. 人材\n1.1. 育成\n(ア)総務省において、演習\u0001を実施する。\n');
    const out = join(folder, 'out.graphml');
    const { status, stderr } = await plangraph(['export', plan, '--format', 'graphml', '--out', out]);
    expect(status).toBe(1);
    expect(stderr).toContain('measure/1.1-a');
    expect(readdirSync(folder)).toEqual(['plan.txt']);
    expect((await plangraph(['export', plan, '--format', 'turtle'])).stdout).toContain('演習\\u0001を');
  });
});

describe('plangraph export --split', () => {
  it.each([
    ['nquads', '.nq', []],
    ['ntriples', '.nt', ['--gzip']],
  ])('cuts %s into files that together are the whole', async (format, end, more) => {
    const plan = smallPlan();
    const whole = (await plangraph(['export', plan, '--format', format])).stdout;
    const lines = whole.split('\n').length - 1;
    const folder = join(temporaryFolder(), 'new');
    const split = ['export', plan, '--format', format, '--split', '10', '--out', folder, ...more];
    const { status, stdout } = await plangraph(split);
    expect([status, stdout]).toEqual([0, '']);
    const names = readdirSync(folder).sort();
    const suffix = `${end}${more.length > 0 ? '.gz' : ''}`;
    expect(names.slice(0, 2)).toEqual([`small-0001${suffix}`, `small-0002${suffix}`]);
    expect(names).toHaveLength(Math.ceil(lines / 10));
    const parts = names.map((name) => {
      const bytes = readFileSync(join(folder, name));
      return (more.length > 0 ? gunzipSync(bytes) : bytes).toString('utf8');
    });
    expect(parts.join('')).toBe(whole);
    for (const part of parts) expect(new Parser().parse(part).length).toBeLessThanOrEqual(10);

    // A second run with fewer, larger parts would leave some of the first behind.
    const again = await plangraph(['export', plan, '--format', format, '--split', '1000', '--out', folder]);
    expect(again.status).toBe(1);
    expect(again.stderr).toContain(`small-0001${suffix} to ${names.at(-1)} (${names.length} files) are there already`);
    expect(readdirSync(folder).sort()).toEqual(names);
  });

  it('minds no other files of the folder', async () => {
    const folder = temporaryFolder();
    const others = ['other-0001.nq', 'small-0001.txt', 'small-big-0001.nq', 'small.nq'];
    for (const name of others) writeFileSync(join(folder, name), '');
    const { status } = await plangraph([
      ...['export', smallPlan(), '--format', 'nquads', '--split', '100000', '--out', folder],
    ]);
    expect(status).toBe(0);
    expect(readdirSync(folder).sort()).toEqual([...others, 'small-0001.nq'].sort());
  });

  it('is told where a file is in the way of the folder', async () => {
    const out = join(temporaryFolder(), 'parts');
    writeFileSync(out, 'a file');
    const args = ['export', smallPlan(), '--format', 'nquads', '--split', '10'];
    const inTheWay = await plangraph([...args, '--out', out]);
    expect([inTheWay.status, inTheWay.stderr]).toEqual([1, expect.stringContaining(`Cannot write to ${out}`)]);
    expect(readFileSync(out, 'utf8')).toBe('a file');
  });

  it.each([
    [['--format', 'nquads', '--split', '10'], '--split writes several files. Give a folder with --out.'],
    [['--format', 'nquads', '--split', '10', '--out', '-'], 'Give a folder with --out.'],
    [['--format', 'turtle', '--split', '10', '--out', 'parts'], '--split goes with nquads, ntriples'],
    [['--format', 'csv', '--split', '10', '--out', 'parts'], '--split goes with nquads, ntriples'],
    ...['0', '1.5', '1e3', 'ten', '', '9'.repeat(20)].map(
      (most) => [['--format', 'nquads', `--split=${most}`, '--out', 'parts'], 'Give an integer from 1'] as const,
    ),
    [['--format', 'nquads', '--split=-1', '--out', 'parts'], 'Give an integer from 1'],
    [['--format', 'nquads', '--gzip'], '--gzip goes with --split.'],
  ] as [string[], string][])('%j is wrong usage: %s', async (args, message) => {
    const cwd = temporaryFolder();
    const { status, stdout, stderr } = await plangraph(['export', smallPlan(), ...args], { cwd });
    expect([status, stdout, existsSync(join(cwd, 'parts'))]).toEqual([2, '', false]);
    expect(stderr).toContain(message);
  });
});
