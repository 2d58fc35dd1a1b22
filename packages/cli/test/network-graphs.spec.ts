import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { graphFromQuads, layOut } from '@plangraph/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jar, program, python } from '../../../scripts/judges.mjs';
import { convertSource } from '../src/input.js';
import { processIo } from '../src/io.js';
import { tieFile } from '../src/network/files/tie-graph.js';
import { NETWORK_OPTIONS } from '../src/network/network.js';
import { QUESTIONS } from '../src/network/questions.js';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const GEXF_SCHEMA = ['../../../shared/schemas/', '../../../../shared/schemas/']
  .map((place) => here(`${place}gexf-1.3/gexf.xsd`))
  .find(existsSync);

/** Every kind of network that is written for graph programs, with an attribute of a tie and one of a node. */
const NETWORKS: { asked: string; tie: Record<string, string>; node: Record<string, string> }[] = [
  { asked: 'ties', tie: { count: 'int', weight: 'double', events: 'string' }, node: {} },
  { asked: 'ties --weight newman', tie: { weight: 'double' }, node: {} },
  {
    asked: 'ties --mode two-mode',
    tie: { lead: 'boolean', roles: 'string' },
    node: { mode: 'string', type: 'boolean' },
  },
  { asked: 'ties --mode delegation', tie: { count: 'int' }, node: {} },
  { asked: 'ties --mode backbone --alpha 1', tie: { adjustedPValue: 'double' }, node: {} },
  {
    asked: 'positions',
    tie: { weight: 'double' },
    node: { betweenness: 'double', core_number: 'int', core: 'boolean' },
  },
  { asked: 'brokerage --group pillar', tie: {}, node: { group: 'string', pairs_total: 'int' } },
  { asked: 'communities', tie: {}, node: { community: 'int' } },
  { asked: 'mechanisms', tie: { joint_lead: 'int', unclassified: 'int' }, node: {} },
  { asked: 'mechanisms --mechanism exercise,funding', tie: { exercise: 'int' }, node: {} },
  { asked: 'dependence', tie: { count: 'int' }, node: { led_alone: 'int', body_names: 'string' } },
  { asked: 'dependence --table ties', tie: { count: 'int' }, node: {} },
];

const folder = mkdtempSync(join(tmpdir(), 'plangraph-network-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Format = 'graphml' | 'gexf' | 'dl';
const fileOf = (asked: string, format: Format) => join(folder, `${asked.replaceAll(/[^a-z]+/g, '-')}.${format}`);
const GRAPHML = NETWORKS.map(({ asked }) => fileOf(asked, 'graphml'));
const GEXF = NETWORKS.map(({ asked }) => fileOf(asked, 'gexf'));
/** Of one mode: no program at hand but UCINET reads DL of two. */
const DL = ['ties', 'ties --weight newman', 'ties --mode delegation', 'mechanisms', 'dependence'];

interface Sizes {
  nodes: number;
  ties: number;
}
const sizes = new Map<string, Sizes>();

/** Answers as `plangraph network` gives them, of a plan that is read once. */
beforeAll(async () => {
  const plan = graphFromQuads((await convertSource({}, processIo())).quads);
  // Few steps: where the nodes stand does not matter here.
  layOut(plan, { iterations: 5 });
  const options = Object.fromEntries(NETWORK_OPTIONS.map((option) => [option, { type: 'string' as const }]));
  for (const { asked } of NETWORKS) {
    const { positionals, values } = parseArgs({ args: asked.split(' '), options, allowPositionals: true });
    const result = QUESTIONS[positionals[0] ?? '']?.read(values)(plan, []);
    if (result?.ties === undefined) throw new Error(`${asked} has no network.`);
    const { ties } = result;
    sizes.set(asked, { nodes: ties.network.order, ties: ties.network.size });
    for (const format of ['graphml', 'gexf', 'dl'] as const) {
      const chunks = tieFile({ ...result, ties }, format, { source: plan.getAttributes(), language: 'ja' });
      writeFileSync(fileOf(asked, format), [...chunks].join(''));
    }
  }
});

function expectSize(asked: string, { nodes, ties }: Sizes): void {
  expect({ nodes, ties }, asked).toEqual(sizes.get(asked));
  expect(ties, asked).toBeGreaterThan(10);
}

describe.skipIf(program('xmllint') === undefined)('xmllint', () => {
  it('finds every GraphML in the form that visone, Gephi, igraph and NetworkX read', () => {
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--relaxng', here('graphml.rng'), ...GRAPHML], {
      encoding: 'utf8',
    });
    expect(status, stderr.slice(-2000)).toBe(0);
  });

  it.skipIf(GEXF_SCHEMA === undefined)('finds every GEXF valid by the schema of GEXF 1.3', () => {
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', GEXF_SCHEMA ?? '', ...GEXF], {
      encoding: 'utf8',
    });
    expect(status, stderr.slice(-2000)).toBe(0);
  });
});

interface Opened {
  issues: string[];
  nodeColumns: Record<string, string>;
  edgeColumns: Record<string, string>;
  nodes: Record<string, unknown>[];
  edges: Record<string, unknown>[];
}

const gephi = jar('gephi-toolkit');
const GEPHI_TYPES: Record<string, string> = { int: 'Integer', double: 'Double', string: 'String', boolean: 'Boolean' };

function open(files: readonly string[]): Opened[] {
  const { status, stdout, stderr } = spawnSync(
    'java',
    [
      ...['-Djava.awt.headless=true', '-Dfile.encoding=UTF-8', '-cp', gephi ?? ''],
      ...[here('../../export/test/GephiReads.java'), 'SUM', ...files],
    ],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  expect(status, stderr).toBe(0);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe.skipIf(gephi === undefined)('Gephi', () => {
  it.each(['gexf', 'graphml'] as const)(
    'opens each network as %s, with labels, typed attributes and all ties',
    (format) => {
      const opened = open(NETWORKS.map(({ asked }) => fileOf(asked, format)));
      expect(opened).toHaveLength(NETWORKS.length);
      for (const [at, { asked, tie, node }] of NETWORKS.entries()) {
        const { issues, nodes, edges, nodeColumns, edgeColumns } = opened[at] as Opened;
        expect(issues, asked).toEqual([]);
        expectSize(asked, { nodes: nodes.length, ties: edges.length });
        for (const one of nodes) expect(one['Label'], asked).toEqual(expect.any(String));
        expect(nodes.map(({ Label }) => Label)).toContain('経済産業省');
        const typed = (own: Record<string, string>) =>
          Object.entries(own)
            .filter(([name]) => name !== 'weight')
            .map(([name, type]) => [name, GEPHI_TYPES[type]]);
        expect(nodeColumns, asked).toMatchObject(Object.fromEntries(typed(node)));
        expect(edgeColumns, asked).toMatchObject(Object.fromEntries(typed(tie)));
        const directed = asked.includes('delegation');
        for (const edge of edges) expect(edge['@directed'], asked).toBe(directed);
      }
    },
  );

  it('opens each DL with names and all ties', () => {
    for (const [at, { nodes, edges }] of open(DL.map((asked) => fileOf(asked, 'dl'))).entries()) {
      const asked = DL[at] ?? '';
      // A matrix has each tie without direction twice.
      const pairs = edges.map((edge) => [String(edge['@source']), String(edge['@target'])]);
      const ties = asked.includes('delegation') ? pairs : pairs.map((pair) => pair.sort());
      expectSize(asked, { nodes: nodes.length, ties: new Set(ties.map(String)).size });
      expect(nodes.map(({ Label }) => Label)).toContain('経済産業省');
    }
  });
});

const PROGRAM = `
import json, sys
import igraph, networkx
for path in sys.argv[1:]:
    graph = (networkx.read_gexf if path.endswith(".gexf") else networkx.read_graphml)(path)
    if path.endswith(".graphml"):
        other = igraph.Graph.Read_GraphML(path)
        assert (other.vcount(), other.ecount()) == (graph.number_of_nodes(), graph.number_of_edges()), path
        assert set(other.vs["label"]) == {d["label"] for _, d in graph.nodes(data=True)}, path
    kinds = lambda items: {name: type(value).__name__ for item in items for name, value in item.items()}
    own = {
        "nodes": graph.number_of_nodes(),
        "ties": graph.number_of_edges(),
        "labels": [d["label"] for _, d in graph.nodes(data=True)],
        "node": kinds(d for _, d in graph.nodes(data=True)),
        "tie": kinds(d for _, _, d in graph.edges(data=True)),
    }
    print(json.dumps(own))
`;
const TYPES: Record<string, string> = { int: 'int', double: 'float', string: 'str', boolean: 'bool' };

const interpreter = python('networkx', 'igraph');
describe.skipIf(interpreter === undefined)('NetworkX and igraph', () => {
  const read = (files: readonly string[]): (Sizes & Record<'labels' | 'node' | 'tie', unknown>)[] => {
    const { status, stdout, stderr } = spawnSync(interpreter ?? '', ['-c', PROGRAM, ...files], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    expect(status, stderr).toBe(0);
    return stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  };

  it.each(['graphml', 'gexf'] as const)('read each network as %s, with types', (format) => {
    const found = read(NETWORKS.map(({ asked }) => fileOf(asked, format)));
    for (const [at, { asked, tie, node }] of NETWORKS.entries()) {
      const own = found[at];
      expectSize(asked, { nodes: own?.nodes ?? 0, ties: own?.ties ?? 0 });
      const typed = (given: Record<string, string>) =>
        Object.fromEntries(Object.entries(given).map(([name, type]) => [name, TYPES[type]]));
      expect(own?.node, asked).toMatchObject(typed(node));
      expect(own?.tie, asked).toMatchObject(typed(tie));
      // A mechanism that was not looked for has no number.
      if (asked.includes('--mechanism')) expect(own?.tie).not.toHaveProperty('joint_lead');
    }
  });
});
