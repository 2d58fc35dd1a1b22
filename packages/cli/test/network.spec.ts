import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { python } from '../../../scripts/judges.mjs';
import { plangraphProcess, temporaryFolder } from './command-line.js';
import { network } from './network-command.js';

// Readers of graph files are dependencies of the tests of export, not of this package.
const fromExport = createRequire(new URL('../../export/package.json', import.meta.url));
const { DirectedGraph, UndirectedGraph } = fromExport('graphology');
const { parse: parseGexf } = fromExport('graphology-gexf');
const { parse: parseGraphMl } = fromExport('graphology-graphml');

const TINY = `1. 柱
1.1. 節
(ア) 総務省及び経済産業省において、IPAを通じ、訓練を行う。
(イ) 総務省において、調べる。
`;

function tinyPlan(): string {
  const path = join(temporaryFolder(), 'plan.txt');
  writeFileSync(path, TINY);
  return path;
}

const rowsOf = (csv: string) => csv.trimEnd().split('\r\n');
const notes = (stderr: string) => stderr.split('\n').filter((line) => line.startsWith('Note: '));

describe('plangraph network', () => {
  it('says in a sentence that a name cannot be written in a format', async () => {
    const folder = temporaryFolder();
    const entities = join(folder, 'entities.ttl');
    writeFileSync(
      entities,
      `@prefix actor: <https://example.org/actor/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix pg: <https://w3id.org/plangraph/ns#> .
      actor:mic a pg:GovernmentBody ; skos:prefLabel "総務省"@ja ; skos:altLabel "総\\u0001務省"@ja .
      actor:meti a pg:GovernmentBody ; skos:prefLabel "経済産業省"@ja .`,
    );
    const { status, stdout, stderr } = await network('ties', tinyPlan(), '--entities', entities, '--format', 'graphml');
    expect(status).toBe(1);
    expect(stdout).not.toContain('</graphml>');
    expect(stderr).toMatch(/U\+0001/);
    expect(stderr).not.toMatch(/WriteError|\n\s+at /);
  });

  it('answers as a table with method, numbers of the whole and source', async () => {
    const { status, stdout, stderr } = await plangraphProcess(['network', 'ties', '--top', '2', '--lang', 'en']);
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[1]).toMatch(
      /^# method: projection:count layer=text roles=lead\+via\+partner .*units=apart weight=count$/,
    );
    expect(lines[2]).toMatch(/^# result: actors=\d+ ties=\d+$/);
    expect(lines[3]).toContain('Source: Cybersecurity 2018');
    expect(lines[4]).toMatch(/^a +a_label +b +b_label +weight +count$/);
    expect(lines).toHaveLength(7);
    expect(stderr).toMatch(/^2 of \d+ rows are shown\.$/m);
    expect(stderr).toContain("actor:nisc are the plan's secretariat");
  });

  it.each(
    [
      ['ties', '--mode', 'two-mode'],
      ['ties', '--mode', 'delegation'],
      ['ties', '--mode', 'backbone', '--alpha', '1'],
      ['ties', '--weight', 'newman'],
      ['positions'],
      ['positions', '--mode', 'delegation'],
      ['brokerage'],
      ['brokerage', '--group', 'community', '--seed', '3'],
      ['communities', '--seed', '7'],
      ['mechanisms'],
      ['mechanisms', '--table', 'evidence', '--mechanism', 'joint-lead,exercise'],
      ['ties', '--actor', 'ipa'],
      ['dependence'],
      ['dependence', '--table', 'ties'],
      ['dependence', '--without', 'meti,actor:mic'],
      ['layers', '--permutations', '20'],
      ['layers', '--table', 'pillars', '--permutations', '20'],
      ['compare', 'meti', '総務省'],
      ['compare', 'meti', 'mic', '--table', 'things'],
    ].map((args) => ({ args, name: args.join(' ') })),
  )('says the same as CSV and as JSON: $name', async ({ args }) => {
    // The small plan has one pillar and no table of ministries.
    if (args[0] !== 'layers' && !args.includes('things')) args.push(tinyPlan());
    const [csv, json] = [await network(...args, '--format', 'csv'), await network(...args, '--format', 'json')];
    expect([csv.status, json.status]).toEqual([0, 0]);
    const { rows, columns, method, options, source } = JSON.parse(json.stdout);
    const written = rowsOf(csv.stdout);
    expect(written[0]).toBe([...Object.keys(columns), 'method'].join(','));
    expect(written).toHaveLength(rows.length + 1);
    expect(rows.length).toBeGreaterThan(0);
    const line = [method, ...Object.entries(options).map(([name, value]) => `${name}=${value}`)].join(' ');
    for (const row of written.slice(1)) expect(row.endsWith(`,${line}`)).toBe(true);
    expect(csv.stderr).toContain(method);
    if (!args.includes('things')) return;
    expect(source).toContain('出典');
    expect(csv.stderr).toContain('出典');
  });

  it('reads another plan, and takes the options that it says', async () => {
    const plan = tinyPlan();
    const { stdout } = await network('ties', plan, '--format', 'json');
    const { rows, facts } = JSON.parse(stdout);
    expect(facts).toEqual({ actors: 3, ties: 3 });
    expect(rows.map(({ a, b, weight }: Record<string, unknown>) => `${a} ${b} ${weight}`)).toEqual([
      'actor:mic actor:meti 1',
      'actor:mic actor:ipa 1',
      'actor:meti actor:ipa 1',
    ]);
    const leads = JSON.parse((await network('ties', plan, '--roles', 'lead', '--format', 'json')).stdout);
    expect(leads.facts).toEqual({ actors: 2, ties: 1 });
    expect(leads.options).toMatchObject({ roles: 'lead', restatements: 'once', weight: 'count' });
    const two = JSON.parse((await network('ties', plan, '--mode', 'two-mode', '--format', 'json')).stdout);
    expect(two.rows.map(({ actor, role, unit }: Record<string, unknown>) => `${actor} ${role} ${unit}`)).toEqual([
      'actor:mic lead measure:1.1-a',
      'actor:mic lead measure:1.1-i',
      'actor:meti lead measure:1.1-a',
      'actor:ipa via measure:1.1-a',
    ]);
  });

  it('keeps the rows and the ties of one actor, and says so', async () => {
    const plan = tinyPlan();
    const { rows, facts, options } = JSON.parse(
      (await network('ties', plan, '--actor', 'IPA', '--format', 'json')).stdout,
    );
    expect(rows.map(({ a, b }: Record<string, unknown>) => `${a} ${b}`)).toEqual([
      'actor:mic actor:ipa',
      'actor:meti actor:ipa',
    ]);
    expect(facts.ties).toBe(3);
    expect(options.actor).toBe('actor:ipa');
    const file = await network('ties', plan, '--mode', 'two-mode', '--actor', 'ipa', '--format', 'graphml');
    const graph = parseGraphMl(UndirectedGraph, file.stdout);
    expect(graph.nodes()).toEqual(['actor:ipa', 'measure:1.1-a']);
    expect(graph.getAttribute('method')).toMatch(/ actor=actor:ipa$/);
  });

  it('reads the mechanism of a tie, with the words and where they stand', async () => {
    const plan = tinyPlan();
    const ties = JSON.parse((await network('mechanisms', plan, '--format', 'json')).stdout);
    expect(ties.rows).toHaveLength(3);
    expect(ties.rows[0]).toMatchObject({ a: 'actor:mic', b: 'actor:meti', count: 1, joint_lead: 1, exercise: 1 });
    expect(ties.facts).toMatchObject({ ties: 3, joint_lead: 1, through_body: 2, unclassified: 0 });
    const found = JSON.parse(
      (await network('mechanisms', plan, '--table', 'evidence', '--mechanism', 'through-body', '--format', 'json'))
        .stdout,
    );
    const text = '総務省及び経済産業省において、IPAを通じ、訓練を行う。';
    for (const { words, start, end, words_unit } of found.rows) {
      expect([words, words_unit]).toEqual(['IPAを通じ', 'measure:1.1-a']);
      expect([...text].slice(start, end).join('')).toBe(words);
    }
    expect(found.rows).toHaveLength(2);
  });

  it('draws brokerage between the groups that are asked for', async () => {
    const { stdout } = await network('brokerage', '--group', 'pillar', '--format', 'json');
    const { rows, options, facts } = JSON.parse(stdout);
    expect(options.group).toBe('pillar');
    const groups = new Set(rows.map(({ group }: { group: string }) => group));
    expect(facts.groups).toBe(groups.size);
    for (const group of groups) expect(group).toMatch(/^[1-5]$/);
    const kinds = JSON.parse((await network('brokerage', '--format', 'json')).stdout);
    const total = (all: { pairs_total: number }[]) => all.reduce((sum, row) => sum + row.pairs_total, 0);
    expect(total(rows)).toBe(total(kinds.rows));
    expect(rows[0].pairs_liaison).not.toBe(kinds.rows[0].pairs_liaison);
  });

  it('warns of what applies, and of nothing else', async () => {
    const plan = tinyPlan();
    expect(notes((await network('ties', plan)).stderr)).toEqual([
      'Note: Being named in the same measure is not coordination.',
      'Note: A plan states intentions, not behaviour.',
    ]);
    const printed = notes((await network('dependence', plan, '--restatements', 'as-printed')).stderr);
    expect(printed).toEqual([
      'Note: Measures that repeat earlier ones count twice.',
      'Note: A plan states intentions, not behaviour.',
    ]);
    const all = ['--secretariat', 'dropped', '--collectives', 'expanded', '--weight', 'newman'];
    const shipped = notes((await network('ties', ...all)).stderr).join('\n');
    expect(shipped).not.toMatch(/secretariat|newman/);
    expect(shipped).toMatch(/ties are of members of a group/);
  });

  it('writes the metadata of a CSV beside it', async () => {
    const out = join(temporaryFolder(), 'ties.csv');
    const { status, stdout } = await network('ties', '--format', 'csv', '--out', out);
    expect([status, stdout]).toEqual([0, '']);
    const metadata = JSON.parse(readFileSync(`${out}-metadata.json`, 'utf8'));
    expect(metadata).toMatchObject({
      '@context': 'http://www.w3.org/ns/csvw',
      url: 'ties.csv',
      'dc:source': [
        { '@value': expect.stringContaining('Source: '), '@language': 'en' },
        { '@value': expect.stringContaining('出典'), '@language': 'ja' },
      ],
    });
    const [head] = rowsOf(readFileSync(out, 'utf8'));
    expect(metadata.tableSchema.columns.map(({ name }: { name: string }) => name).join(',')).toBe(head);
  });

  it('ends without a network where the plan names nobody', async () => {
    const path = join(temporaryFolder(), 'plan.txt');
    writeFileSync(path, '1. 柱\n1.1. 節\n(ア) 調べる。\n');
    for (const question of ['ties', 'positions', 'brokerage', 'communities', 'mechanisms', 'dependence', 'layers'])
      expect([question, (await network(question, path)).status]).toEqual([question, 0]);
  });
});

describe('files for graph programs', () => {
  it.each(['graphml', 'gexf'] as const)('%s has labels, typed attributes, method and source', async (format) => {
    const parse = format === 'graphml' ? parseGraphMl : parseGexf;
    const { stdout, status } = await network('ties', '--format', format, '--lang', 'en', '--weight', 'newman');
    expect(status).toBe(0);
    expect(stdout).toContain('projection:newman layer=text');
    expect(stdout).toContain('出典');
    const graph = parse(UndirectedGraph, stdout);
    expect(graph.getNodeAttributes('actor:ipa')).toMatchObject({
      label: 'Information-technology Promotion Agency',
      kind: 'public-body',
    });
    const { x, y } = graph.getNodeAttributes('actor:ipa');
    expect([x, y]).not.toEqual([0, 0]);
    const edge = graph.edge('actor:meti', 'actor:ipa');
    const { count, weight, events } = graph.getEdgeAttributes(edge);
    expect(events.split(' ')).toHaveLength(count);
    expect(weight).toBeGreaterThan(1);
    expect(weight).toBeLessThan(count);
  });

  it('tells the modes of a two-mode network, and the roles', async () => {
    const { stdout } = await network('ties', tinyPlan(), '--mode', 'two-mode', '--format', 'graphml');
    const graph = parseGraphMl(UndirectedGraph, stdout);
    expect(graph.getNodeAttributes('actor:mic')).toMatchObject({ mode: 'actor', type: false });
    expect(graph.getNodeAttributes('measure:1.1-a')).toMatchObject({ mode: 'event', type: true });
    const via = graph.getEdgeAttributes(graph.edge('actor:ipa', 'measure:1.1-a'));
    expect(via).toMatchObject({ roles: 'via', lead: false, via: true, partner: false });
  });

  it('keeps the direction of delegation', async () => {
    const { stdout } = await network('ties', tinyPlan(), '--mode', 'delegation', '--format', 'graphml');
    const graph = parseGraphMl(DirectedGraph, stdout);
    expect(
      graph.mapEdges((_edge: string, _attributes: unknown, source: string, target: string) => `${source} ${target}`),
    ).toEqual(['actor:mic actor:ipa', 'actor:meti actor:ipa']);
  });

  it('writes DL: symmetric in one mode, actors × events in two', async () => {
    const plan = tinyPlan();
    const one = await network('ties', plan, '--format', 'dl');
    expect(one.stdout.trimEnd().split('\n').slice(-3)).toEqual(['0 1 1', '1 0 1', '1 1 0']);
    expect(one.stderr).toContain('projection:count');
    const two = await network('ties', plan, '--mode', 'two-mode', '--format', 'dl');
    expect(two.stdout).toMatch(/^DL nr=3 nc=2\n/);
    expect(two.stdout.trimEnd().split('\n').slice(-3)).toEqual(['1 1', '1 0', '1 0']);
    const out = join(temporaryFolder(), 'ties.dl');
    await network('ties', plan, '--format', 'dl', '--out', out);
    expect(JSON.parse(readFileSync(`${out}-metadata.json`, 'utf8')).notes[0].method).toBe('projection:count');
  });

  it('writes an edge list, of the strongest ties if asked', async () => {
    const { stdout, stderr } = await network('ties', '--format', 'edgelist', '--top', '3');
    const lines = stdout.trimEnd().split('\n');
    const [head, ties] = [
      lines.filter((line) => line.startsWith('# ')),
      lines.filter((line) => !line.startsWith('# ')),
    ];
    expect(head.join('\n')).toContain('method: projection:count');
    expect(ties).toHaveLength(3);
    for (const tie of ties) expect(tie).toMatch(/^actor:\S+ actor:\S+ \d+$/);
    expect(stderr).toMatch(/^3 of \d+ ties are shown\.$/m);
  });
});

describe('other people’s programs', () => {
  const igraph = python('igraph', 'networkx');

  it.skipIf(igraph === undefined)(
    'igraph and NetworkX read the same network, its types and its two modes',
    async () => {
      const folder = temporaryFolder();
      const ask = async (mode: string, format: string) => {
        const file = join(folder, `${mode}.${format}`);
        await network('ties', '--mode', mode, '--format', format, '--out', file);
        return file;
      };
      const files = [await ask('two-mode', 'graphml'), await ask('actors', 'graphml'), await ask('actors', 'edgelist')];
      const program = `
import json, sys, igraph, networkx
two, ties, listed = sys.argv[1:]
both = igraph.Graph.Read_GraphML(two)
read = networkx.read_graphml(ties)
edges = networkx.read_weighted_edgelist(listed)
by_id = lambda graph: {tuple(sorted(edge)): graph.edges[edge]["weight"] for edge in graph.edges}
print(json.dumps({
  "bipartite": both.is_bipartite() and all(both.vs[e.source]["type"] != both.vs[e.target]["type"] for e in both.es),
  "method": both["method"][:8],
  "same": by_id(read) == by_id(edges),
  "types": sorted({type(d["count"]).__name__ + type(d["weight"]).__name__ for _, _, d in read.edges(data=True)}),
  "labelled": all("label" in d for _, d in read.nodes(data=True)),
  "directed": read.is_directed(),
}))`;
      const { stdout, stderr } = spawnSync(igraph ?? '', ['-c', program, ...files], { encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(JSON.parse(stdout)).toEqual({
        bipartite: true,
        method: 'two-mode',
        same: true,
        types: ['intfloat'],
        labelled: true,
        directed: false,
      });
    },
  );
});
