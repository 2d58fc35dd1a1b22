import { existsSync, readFileSync } from 'node:fs';
import type { PlanGraph } from '@plangraph/core/graph';
import { DEFAULT_STATE, EMPTY_FILTER, MeasureIndex, shownBy } from '@plangraph/core/state';
import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { LoadedPlan } from '../../model/loaded-plan.js';
import { examplePlan } from '../../model/testing.js';
import { hasColumn } from './disagreements.js';
import { csvOf } from './matrix-csv.js';
import { matrixOf } from './matrix-model.js';

const graph = MultiDirectedGraph.from(examplePlan) as unknown as PlanGraph;
const shown = shownBy(graph, new MeasureIndex(graph), EMPTY_FILTER);
const id = (key: string): string => graph.getNodeAttribute(key, 'id');
const options = DEFAULT_STATE.matrix;

function valuesOf(change: Partial<typeof options>) {
  const { rows, columns, cells } = matrixOf(graph, shown, { ...options, ...change });
  return {
    rows: rows.map(id),
    columns: columns.map(id),
    values: cells.map((row) => row.map((cell) => cell?.value)),
  };
}

describe('the matrix', () => {
  it('counts the measures of a division in which an actor has a role, bullets too', () => {
    expect(valuesOf({})).toEqual({
      rows: ['division:2.1'],
      columns: ['actor:mic', 'actor:nict'],
      values: [[2, 1]],
    });
    expect(valuesOf({ rows: 'pillars', role: 'via' })).toEqual({
      rows: ['division:2'],
      columns: ['actor:nict'],
      values: [[1]],
    });
  });

  it('counts duties of the appendix', () => {
    const { cells } = matrixOf(graph, shown, { ...options, layer: 'appendix' });
    expect(
      cells.map((row) => row.map((cell) => [...(cell?.duties ?? [])].map(([key, duty]) => [id(key), duty]))),
    ).toEqual([[[['division:2.1', 'main']]]]);
  });

  it('says where text and appendix differ', () => {
    // The text has a lead where the table has its mark: no difference, and still a cell to open.
    expect(valuesOf({ layer: 'difference' }).values).toEqual([[0]]);
    const other = graph.copy() as PlanGraph;
    other.dropEdge('division:2.1 main-agency actor:mic');
    const nict = other.findNode((_, attributes) => attributes.id === 'actor:nict') ?? '';
    const section = other.findNode((_, attributes) => attributes.id === 'division:2.1') ?? '';
    other.addDirectedEdgeWithKey('division:2.1 main-agency actor:nict', section, nict, {
      kind: 'main-agency',
      weight: 1,
    });
    const all = shownBy(other, new MeasureIndex(other), EMPTY_FILTER);
    const { cells } = matrixOf(other, all, { ...options, layer: 'difference' });
    expect(cells[0]?.map((cell) => [cell?.value, cell?.onlyText.map(id), cell?.onlyAppendix.map(id)])).toEqual([
      [1, ['division:2.1'], []],
      [-1, [], ['division:2.1']],
    ]);
  });

  it('counts measures that two actors share, and with a role those that the row leads', () => {
    expect(valuesOf({ rows: 'actors' }).values).toEqual([
      [undefined, 1],
      [1, undefined],
    ]);
    expect(valuesOf({ rows: 'actors', role: 'via' })).toEqual({
      rows: ['actor:mic'],
      columns: ['actor:nict'],
      values: [[1]],
    });
  });

  it('has nothing of what is not shown', () => {
    const hidden = shownBy(graph, new MeasureIndex(graph), { ...EMPTY_FILTER, hidden: new Set(['public-body']) });
    expect(matrixOf(graph, hidden, options).columns.map(id)).toEqual(['actor:mic']);
    const nothing = { nodes: new Set<string>(), edges: new Set<string>() };
    expect(matrixOf(graph, nothing, options)).toEqual({
      rows: [],
      columns: [],
      direct: new Set(),
      cells: [],
      largest: 0,
      disagreements: [],
    });
  });

  it('puts like beside like and the largest first, losing none', () => {
    for (const order of ['count', 'likeness'] as const) {
      expect(new Set(valuesOf({ order }).columns)).toEqual(new Set(['actor:mic', 'actor:nict']));
    }
    expect(valuesOf({ order: 'count' }).columns).toEqual(['actor:mic', 'actor:nict']);
  });

  it('goes into a file with names that have commas and quotation marks', () => {
    const matrix = matrixOf(graph, shown, options);
    expect(csvOf(matrix, (key) => `"${id(key)}", it`, '節（出典）', 'text')).toBe(
      '\uFEFF節（出典）,"""actor:mic"", it","""actor:nict"", it"\r\n"""division:2.1"", it",2,1\r\n',
    );
  });

  it('goes into a file in which 0 is a number that was counted', () => {
    const empty = { ...matrixOf(graph, shown, options), cells: [[undefined, undefined]] };
    const line = (layer: typeof options.layer) => csvOf(empty, id, '', layer).split('\r\n')[1];
    expect(line('text')).toBe('division:2.1,0,0');
    expect(line('difference')).toBe('division:2.1,,');
  });
});

/** Divisions below each other as 0 to 3 says, each with measures of its own. */
const anyPlan = fc.array(
  fc.record({ depth: fc.nat(3), leads: fc.array(fc.constantFrom('mic', 'nict'), { maxLength: 3 }) }),
  { minLength: 1, maxLength: 12 },
);
const KINDS = ['pillar', 'section', 'theme', 'topic'] as const;

function planOf(divisions: readonly { depth: number; leads: readonly string[] }[]): PlanGraph {
  const plan = new MultiDirectedGraph() as unknown as PlanGraph;
  const node = (id: string, kind: string, family: string): string =>
    plan.addNode(id, { id, kind, family, labelJa: id, x: 0, y: 0, size: 1 } as never);
  const edge = (source: string, kind: string, target: string): void => {
    plan.addDirectedEdgeWithKey(`${source} ${kind} ${target}`, source, target, { kind, weight: 1 } as never);
  };
  for (const actor of ['mic', 'nict']) node(actor, 'government-body', 'actor');
  const open: string[] = [];
  for (const [index, { depth, leads }] of divisions.entries()) {
    // Under a pillar there is no topic without a section and a theme between.
    const level = Math.min(depth, open.length);
    open.length = level;
    const division = node(`d${index}`, KINDS[level] ?? 'topic', 'division');
    const whole = open.at(-1);
    if (whole !== undefined) edge(division, 'part-of', whole);
    open.push(division);
    for (const [place, actor] of leads.entries()) {
      const measure = node(`d${index}-${place}`, 'measure', 'measure');
      edge(measure, 'part-of', division);
      edge(measure, 'lead', actor);
    }
  }
  return plan;
}

function sumsByColumn(
  plan: PlanGraph,
  all: Parameters<typeof matrixOf>[1],
  change: Partial<typeof options>,
): Record<string, number> {
  const { columns, cells } = matrixOf(plan, all, { ...options, ...change });
  return Object.fromEntries(
    columns.map((key, x) => [
      plan.getNodeAttribute(key, 'id'),
      cells.reduce((sum, row) => sum + (row[x]?.measures.length ?? 0), 0),
    ]),
  );
}

describe('rows of any rank', () => {
  it('have the same sums, wherever measures stand', () => {
    fc.assert(
      fc.property(anyPlan, (divisions) => {
        const plan = planOf(divisions);
        const all = shownBy(plan, new MeasureIndex(plan), EMPTY_FILTER);
        const pillars = sumsByColumn(plan, all, { rows: 'pillars' });
        const leads = divisions.flatMap((division) => division.leads);
        for (const actor of new Set(leads)) {
          expect(pillars[actor]).toBe(leads.filter((one) => one === actor).length);
        }
        expect(sumsByColumn(plan, all, { rows: 'sections' })).toEqual(pillars);
        expect(sumsByColumn(plan, all, { rows: 'themes' })).toEqual(pillars);
      }),
    );
  });

  it('says which count only what stands in no other row', () => {
    const plan = planOf([
      { depth: 0, leads: [] },
      { depth: 1, leads: ['mic'] },
      { depth: 2, leads: ['mic', 'nict'] },
      { depth: 1, leads: ['nict'] },
    ]);
    const all = shownBy(plan, new MeasureIndex(plan), EMPTY_FILTER);
    const { rows, direct } = matrixOf(plan, all, { ...options, rows: 'themes' });
    expect(rows).toEqual(['d1', 'd2', 'd3']);
    expect([...direct]).toEqual(['d1']);
  });
});

const file = new URL('../../../../../dist/site/data/network.json', import.meta.url);
const layers = new URL('../../../../../dist/cybersecurity-2018/layers.csv', import.meta.url);

/** "2.2-1-③" is "2.2-1-3" in names. */
function ascii(division: string): string {
  return division.replace(/[①-⑳]/, (one) => String((one.codePointAt(0) ?? 0) - 0x245f));
}

describe.skipIf(!existsSync(file))('text and appendix of the shipped plan', () => {
  const shipped = () => {
    const loaded = new LoadedPlan(JSON.parse(readFileSync(file, 'utf8')));
    const matrix = (rows: typeof options.rows) =>
      matrixOf(loaded.graph, loaded.shown(EMPTY_FILTER), { ...options, layer: 'difference', rows });
    return { loaded, matrix, id: (key: string): string => loaded.graph.getNodeAttribute(key, 'id') };
  };

  it.skipIf(!existsSync(layers))('differ as layers.csv says, but for notes and for units of other bodies', () => {
    const { matrix, id } = shipped();
    const { disagreements, cells } = matrix('sections');
    const found = disagreements.map(
      ({ division, actor, appendix }) => `${id(division).replace('division:', '')} ${id(actor)} ${appendix}`,
    );
    const published = readFileSync(layers, 'utf8')
      .split('\r\n')
      .map((line) => /^([^,]+),.*,(actor:[^,]+),[^,]+,(main|related|none),(?:lead|none),no,/.exec(line))
      .filter((row) => row !== null)
      .map(([, division = '', actor, appendix]) => `${ascii(division)} ${actor} ${appendix}`);
    const mains = published.filter((row) => row.endsWith(' main'));
    expect([published.length - mains.length, mains.length]).toEqual([37, 4]);
    // The graph has no notes (※) of the table, and ICSCoE counts as IPA, which leads there too.
    expect(found.filter((row) => !published.includes(row))).toEqual([
      '2.2-2 actor:ppc none',
      '2.7 actor:cao main',
      '2.7 actor:ppc none',
    ]);
    expect(published.filter((row) => !found.includes(row))).toEqual(['3.3-3 actor:icscoe none']);
    // Every one of them is in a cell.
    const all = cells.flat().filter((cell) => cell !== undefined);
    expect(all.flatMap(({ onlyText, onlyAppendix }) => [...onlyText, ...onlyAppendix]).length).toBe(found.length);
  });

  it('have the same sums by pillar, section and theme, with each item of the appendix in a row of its own', () => {
    const { loaded, matrix, id } = shipped();
    const all = loaded.shown(EMPTY_FILTER);
    const sums = (rows: typeof options.rows) => sumsByColumn(loaded.graph, all, { rows });
    expect(sums('sections')['actor:meti']).toBe(113);
    expect(sums('themes')).toEqual(sums('sections'));
    expect(sums('pillars')).toEqual(sums('sections'));
    const { rows, disagreements } = matrix('themes');
    const named = disagreements.map(({ division }) => division);
    expect(named.filter((division) => !rows.includes(division)).map(id)).toEqual([]);
    const [own, other] = [true, false].map((has) =>
      disagreements.filter((one) => hasColumn(loaded.graph, one.actor) === has),
    );
    expect(own?.filter(({ appendix }) => appendix === 'main').length).toBe(5);
    expect(other?.every(({ appendix }) => appendix === 'none')).toBe(true);
    expect(other?.map(({ actor }) => id(actor))).toContain('actor:ppc');
  });

  it('agree where the appendix has ○ only and the text no lead', () => {
    const { matrix, id } = shipped();
    const { rows, columns, cells } = matrix('sections');
    const cell =
      cells[rows.findIndex((key) => id(key) === 'division:2.1')]?.[
        columns.findIndex((key) => id(key) === 'actor:mofa')
      ];
    expect([...(cell?.duties.values() ?? [])]).toEqual(['related']);
    expect(cell?.value).toBe(0);
  });
});
