import { readFileSync } from 'node:fs';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { convertPlan } from '../convert.js';
import { graphFromQuads } from '../graph/from-rdf.js';
import { admitState, readState, searchFor } from './address.js';
import { EDGE_KINDS, NODE_KINDS, PARAMETERS } from './parameters.js';
import {
  AGENCY_TIES,
  CHARTS,
  COLORS,
  DEFAULT_STATE,
  GROUPINGS,
  LAYOUTS,
  MATRIX_LAYERS,
  MATRIX_ORDERS,
  MATRIX_ROLES,
  MATRIX_ROWS,
  RANKINGS,
  SIZES,
  STATE_VERSION,
  TABLES,
  VIEWS,
  WEIGHTS,
} from './view-state.js';

const file = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const explorer = file('docs/explorer.md');
const usage = file('docs/usage.md');

interface Row {
  name: string;
  /** What stands in backquotes among the values, and as the default. */
  values: string[];
  usual: string | undefined;
  examples: string[];
}

/** The rows of the table of parameters. */
const rows: Row[] = (/^\| parameter +\|.*\n\|[- |]+\n((?:\|.*\n)+)/m.exec(explorer)?.[1] ?? '')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('|').slice(1, -1).map(quoted))
  .map(([name = [], values = [], usual = [], examples = []]) => ({
    name: name[0] ?? '',
    values,
    usual: usual[0],
    examples,
  }));

function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

/** Every address that a document gives as an example. */
function addressesIn(document: string): string[] {
  return quoted(document.replace(/^```.*?^```/gms, '')).filter((code) => /^(?:\?[a-z-]+=|#\/)/.test(code));
}

function parts(address: string): { search: string; hash: string } {
  const { search, hash } = new URL(address, 'https://example.org/');
  return { search, hash };
}

/** All values of the parameters that know theirs. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  view: VIEWS,
  layout: LAYOUTS,
  color: COLORS,
  size: SIZES,
  weight: WEIGHTS,
  ties: AGENCY_TIES,
  rank: RANKINGS,
  chart: CHARTS,
  grouping: GROUPINGS,
  rows: MATRIX_ROWS,
  'matrix-layer': MATRIX_LAYERS,
  'matrix-role': MATRIX_ROLES,
  'matrix-order': MATRIX_ORDERS,
  list: TABLES,
};
/** Words in capitals stand for what a reader puts in their place. */
const PATTERN = /[A-Z]{2}/;

const DOCUMENTED = rows.filter(({ name }) => name !== 'v');

describe('the table of parameters in docs/explorer.md', () => {
  it('has every parameter once, in the order of addresses', () => {
    expect(DOCUMENTED.map(({ name }) => name)).toEqual(PARAMETERS.map(({ name }) => name));
    expect(rows.find(({ name }) => name === 'v')?.usual).toBe(String(STATE_VERSION));
  });

  it.each(Object.entries(KNOWN))('has every value of %s', (name, values) => {
    expect(rows.find((row) => row.name === name)?.values).toEqual(expect.arrayContaining([...values]));
  });

  it.each([
    ['Kinds of nodes', NODE_KINDS],
    ['Kinds of connection', EDGE_KINDS],
  ])('is followed by the %s', (words, kinds) => {
    expect(quoted(explorer.split(`\n${words}: `)[1]?.split('\n\n')[0] ?? '').sort()).toEqual([...kinds].sort());
  });

  it.each(DOCUMENTED)('has only values of $name that are understood, and its default', (row) => {
    const read = PARAMETERS.find(({ name }) => name === row.name)?.read;
    for (const value of row.values.filter((one) => !PATTERN.test(one))) {
      expect(read?.(value, DEFAULT_STATE), value).toBeDefined();
    }
    if (row.usual !== undefined) expect(read?.(row.usual, DEFAULT_STATE)).toEqual(DEFAULT_STATE);
  });

  it.each(DOCUMENTED)('has an example of $name as the explorer writes it', ({ name, examples }) => {
    expect(examples).not.toEqual([]);
    for (const example of examples) {
      const { state } = readState(parts(example));
      expect(PARAMETERS.find((known) => known.name === name)?.write(state), example).toBeDefined();
      expect(searchFor(state)).toEqual({ search: example, dropped: [] });
    }
  });
});

describe('the addresses in docs', () => {
  const triples = (name: string) => new Parser().parse(file(`data/cybersecurity-2018/${name}`));
  const { quads } = convertPlan(file('data/cybersecurity-2018/plan.ja.txt'), {
    name: 'cybersecurity-2018',
    entities: triples('entities.ttl'),
    titles: triples('titles.en.ttl'),
  });
  const graph = graphFromQuads(quads);
  const ids = new Set(graph.mapNodes((_, { id }) => id));

  it.each([
    ['docs/explorer.md', explorer, PARAMETERS.length],
    ['docs/usage.md', usage, 10],
  ])('of %s are followed without fault, with names that the plan has', (_, document, least) => {
    const addresses = addressesIn(document);
    expect(addresses.length).toBeGreaterThanOrEqual(least);
    for (const address of addresses) {
      const { state, faults } = readState(parts(address));
      expect(faults, address).toEqual([]);
      expect(admitState(state, graph).faults, address).toEqual([]);
      const { node, edge } = state.selection ?? {};
      for (const name of [node, edge?.target, ...(state.matrix.cell ?? [])]) {
        if (name !== undefined) expect(ids, address).toContain(name);
      }
    }
  });
});
