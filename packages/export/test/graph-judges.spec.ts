import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  convertPlan,
  graphFromQuads,
  layOut,
  parseView,
  SHIPPED_ATTRIBUTION,
  type ViewGraph,
  viewNames,
  viewOf,
} from '@plangraph/core';
import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { afterAll, describe, expect, it } from 'vitest';
import { jar, program, python } from '../../../scripts/judges.mjs';
import { dlChunks } from '../src/graph/dl.js';
import { gexfChunks } from '../src/graph/gexf.js';
import { graphMlChunks } from '../src/graph/graphml.js';
import { edgesCsv } from '../src/graph/tables.js';

const DATA = new URL('../../../data/cybersecurity-2018/', import.meta.url);
const SCHEMA = ['../../../shared/schemas/', '../../../../shared/schemas/']
  .map((place) => fileURLToPath(new URL(`${place}gexf-1.3/gexf.xsd`, import.meta.url)))
  .find(existsSync);
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const read = (name: string) => readFileSync(new URL(name, DATA), 'utf8');
const quadsOf = (name: string) => new Parser().parse(read(name)) as unknown as Quad[];
const { quads } = convertPlan(read('plan.ja.txt'), {
  entities: quadsOf('entities.ttl'),
  titles: quadsOf('titles.en.ttl'),
  attribution: SHIPPED_ATTRIBUTION,
});
const plan = graphFromQuads(quads);
// Few steps: where the nodes stand does not matter here, only that they come back.
layOut(plan, { iterations: 5 });
const VIEWS = ['plan', 'agencies', 'pillar:2', 'division:2.2', 'agency:meti'];
const views = new Map(VIEWS.map((name) => [name, viewOf(plan, parseView(plan, name))]));

const folder = mkdtempSync(join(tmpdir(), 'plangraph-graphs-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, chunks: Iterable<string>): string {
  const path = join(folder, name.replace(':', '-'));
  writeFileSync(path, [...chunks].join(''));
  return path;
}

type Fields = Record<string, unknown>;
interface Answer {
  nodes: Fields[];
  edges: Fields[];
}

function ask<A extends Answer>(command: string, args: readonly string[]): A[] {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1e9 });
  expect(status, stderr).toBe(0);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as A);
}

/** What a reader should have of a node: said again here, so that the writers do not judge themselves. */
function nodesOf(graph: ViewGraph): Map<string, Fields> {
  return new Map(
    graph.mapNodes((iri, { id, mentions: _, ...attributes }) => {
      const plain = Object.entries(attributes).map(([name, value]) => {
        if (Array.isArray(value)) expect(value.join('')).not.toMatch(/[|\\]/);
        return [name, Array.isArray(value) ? value.join('|') : value];
      });
      return [id, { ...Object.fromEntries(plain), iri, label: attributes.labelJa }];
    }),
  );
}

/** By source, kind and target, which no two edges share. */
function edgesOf(graph: ViewGraph): Map<string, Fields> {
  return new Map(
    graph.mapEdges((key, attributes, _s, _t, { id: source }, { id: target }) => [
      key,
      { ...attributes, source, target, label: attributes.kind },
    ]),
  );
}

const keyed = (items: readonly Fields[], keyOf: (item: Fields) => string) =>
  new Map(items.map((item) => [keyOf(item), item]));

function without(item: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(item).filter(([name]) => !names.includes(name)));
}

const edgeKeyOf = ({ source, kind, target }: Fields) => `${source} ${kind} ${target}`;

describe.skipIf(SCHEMA === undefined || program('xmllint') === undefined)('xmllint', () => {
  it('finds the GEXF of every view there is valid by the schema of GEXF 1.3', () => {
    const files = viewNames(plan).map((name) =>
      written(`${name}.gexf`, gexfChunks(viewOf(plan, parseView(plan, name)))),
    );
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', SCHEMA ?? '', ...files], {
      encoding: 'utf8',
    });
    expect(status, stderr.slice(-2000)).toBe(0);
    expect(files.length).toBeGreaterThan(100);
  });
});

const networkx = python('networkx');
describe.skipIf(networkx === undefined).each(VIEWS)('NetworkX, %s', (name) => {
  const graph = views.get(name) as ViewGraph;
  const formats = { gexf: gexfChunks, graphml: graphMlChunks };

  it('has every attribute of GEXF and GraphML', () => {
    const files = Object.entries(formats).map(([format, write]) => written(`${name}.${format}`, write(graph)));
    const answers = ask<Answer & { directed: boolean; graph: Fields }>(networkx ?? '', [
      here('graph-judges.py'),
      'networkx',
      ...files,
    ]);
    expect(answers).toHaveLength(2);
    for (const { directed, nodes, edges } of answers) {
      expect(directed).toBe(true);
      const own = nodes.map((node) => without(node, ['r', 'g', 'b']));
      expect(new Map(own.map((node) => [String(node['id']), without(node, ['id'])]))).toEqual(nodesOf(graph));
      expect(edges).toHaveLength(graph.size);
      expect(
        keyed(
          edges.map((edge) => without(edge, ['id'])),
          edgeKeyOf,
        ),
      ).toEqual(edgesOf(graph));
    }
    expect(answers[1]?.graph).toMatchObject({ ...graph.getAttributes() });
  });
});

const igraph = python('igraph');
describe.skipIf(igraph === undefined)('igraph', () => {
  it.each(VIEWS)('has every attribute of GraphML, %s', (name) => {
    const graph = views.get(name) as ViewGraph;
    const file = written(`${name}.graphml`, graphMlChunks(graph));
    const [answer] = ask(igraph ?? '', [here('graph-judges.py'), 'igraph', file]);
    const nodes = (answer?.nodes ?? []).map((node) => without(node, ['r', 'g', 'b']));
    const ids = nodes.map(({ id }) => id);
    expect(new Map(nodes.map((node) => [String(node['id']), without(node, ['id'])]))).toEqual(nodesOf(graph));
    const edges = (answer?.edges ?? []).map((edge) => ({
      ...without(edge, ['id']),
      source: ids[Number(edge['source'])],
      target: ids[Number(edge['target'])],
    }));
    expect(edges).toHaveLength(graph.size);
    expect(keyed(edges, edgeKeyOf)).toEqual(edgesOf(graph));
  });

  it('has the names and the leads of DL', () => {
    const leads = (views.get('plan') as ViewGraph).copy();
    for (const edge of leads.filterEdges((_, { kind }) => kind !== 'lead')) leads.dropEdge(edge);
    const [answer] = ask(igraph ?? '', [here('graph-judges.py'), 'igraph', written('leads.dl', dlChunks(leads))]);
    const names = (answer?.nodes ?? []).map(({ name }) => name);
    expect(names).toHaveLength(leads.order);
    expect(names).toContain('経済産業省');
    const found = (answer?.edges ?? []).map(
      ({ source, target }) => `${names[Number(source)]} ${names[Number(target)]}`,
    );
    expect(found).toHaveLength(leads.size);
    expect(found).toContain('1.1-1-ア 内閣官房');
  });
});

const gephi = jar('gephi-toolkit');
describe.skipIf(gephi === undefined)('Gephi', () => {
  interface Opened extends Answer {
    issues: string[];
    nodeColumns: Record<string, string>;
    edgeColumns: Record<string, string>;
  }
  const open = (strategy: 'SUM' | 'NO_MERGE', files: readonly string[]) =>
    ask<Opened>('java', [
      ...['-Djava.awt.headless=true', '-Dfile.encoding=UTF-8', '-cp', gephi ?? '', here('GephiReads.java')],
      ...[strategy, ...files],
    ]);

  /** Gephi keeps places, sizes and weights in single precision. */
  function expectSame(opened: Opened | undefined, graph: ViewGraph): void {
    const rounded = (numbers: readonly number[]) => numbers.map(Math.fround);
    const found = new Map((opened?.nodes ?? []).map((node) => [String(node['Id']), node]));
    expect(found.size).toBe(graph.order);
    for (const [id, { x, y, size, label, ...attributes }] of nodesOf(graph)) {
      const { '@position': position, '@colour': colour, ...node } = found.get(id) ?? {};
      expect(without(node, ['x', 'y', 'size'])).toEqual({ ...attributes, Id: id, Label: label });
      expect(rounded(position as number[])).toEqual(rounded([x, y, size] as number[]));
      if (attributes['family'] === 'actor') expect(colour).toEqual([194, 65, 12]);
    }
    const edges = (opened?.edges ?? []).map(({ '@source': source, '@target': target, ...edge }) => ({
      ...without(edge, ['Id', 'Weight', '@type']),
      ...{ source, target },
    }));
    expect(edges).toHaveLength(graph.size);
    const expected = [...edgesOf(graph)].map(([key, { label, weight, ...edge }]) => [
      key,
      { ...edge, Label: label, '@weight': weight, '@directed': true },
    ]);
    expect(keyed(edges, edgeKeyOf)).toEqual(new Map(expected as [string, Fields][]));
    expect(opened?.issues).toEqual([]);
    expect(opened?.nodeColumns).toMatchObject({ order: 'Integer', labelEn: 'String', kind: 'String' });
    expect(opened?.edgeColumns).toMatchObject({ Weight: 'Double', inherited: 'Boolean', rule: 'String' });
  }

  it('opens GEXF with labels, types, weights, places and colours, and keeps kinds of edges apart', () => {
    const opened = open(
      'SUM',
      VIEWS.map((name) => written(`${name}.gexf`, gexfChunks(views.get(name) as ViewGraph))),
    );
    VIEWS.forEach((name, at) => {
      expectSame(opened[at], views.get(name) as ViewGraph);
      for (const edge of opened[at]?.edges ?? []) expect(edge['@type']).toBe(edge['kind']);
    });
  });

  it('opens GraphML with all of that, where it is told not to merge edges', () => {
    const opened = open(
      'NO_MERGE',
      VIEWS.map((name) => written(`${name}.graphml`, graphMlChunks(views.get(name) as ViewGraph))),
    );
    VIEWS.forEach((name, at) => {
      expectSame(opened[at], views.get(name) as ViewGraph);
    });
  });

  it('opens DL with labels and added weights', () => {
    const graph = views.get('agencies') as ViewGraph;
    const [opened] = open('SUM', [written('agencies.dl', dlChunks(graph))]);
    const labels = new Map((opened?.nodes ?? []).map((node) => [node['Id'], node['Label']]));
    expect([...labels.values()]).toContain('経済産業省');
    const sums = new Map<string, number>();
    graph.forEachEdge((_, { weight }, _s, _t, { labelJa: source }, { labelJa: target }) => {
      sums.set(`${source} ${target}`, (sums.get(`${source} ${target}`) ?? 0) + weight);
    });
    const found = (opened?.edges ?? []).map(
      (edge) => [`${labels.get(edge['@source'])} ${labels.get(edge['@target'])}`, edge['@weight']] as const,
    );
    expect(found).toHaveLength(sums.size);
    for (const [pair, weight] of found) if (!pair.includes('_')) expect(weight).toBe(sums.get(pair));
  });

  it('opens the table of edges, kinds apart', () => {
    const graph = views.get('division:2.2') as ViewGraph;
    const [opened] = open('SUM', [written('division.csv', edgesCsv(graph))]);
    expect(opened?.edges).toHaveLength(graph.size);
    expect(new Set(opened?.edges.map((edge) => edge['@type']))).toEqual(new Set(graph.mapEdges((_, { kind }) => kind)));
  });
});
