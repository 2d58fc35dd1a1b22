import type { EdgeKind, PlanGraph } from '@plangraph/core/graph';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallGraph } from '../../test/small-graph.js';
import { evidentTies, pathFinder, shortestPaths, strongTies } from './shortest-paths.js';
import type { Path, PathOptions } from './types.js';

const graph = smallGraph(
  `m1 lead a1
   m1 mentions a1 t1
   m1 via a2
   m2 lead a2
   m2 partner a3
   m3 lead a1
   m3 mentions t1
   m4 lead a3
   m4 mentions t1
   m1 part-of p1
   m2 part-of p1
   m4 part-of p1`,
  Object.fromEntries(['p1', 'm1', 'm2', 'm3', 'm4', 'a1', 'a2', 'a3', 't1', 'a9'].map((key) => [key, {}])),
);

const routes = (source: string, target: string, options?: PathOptions, of: PlanGraph = graph): string[] =>
  [...shortestPaths(of, source, target, options)].map(({ nodes, cost }) => `${cost}: ${nodes.join(' ')}`);

describe('shortestPaths', () => {
  it('gives the shortest first, those of one length in the order of the graph', () => {
    expect(routes('a1', 'a3', { k: 6 })).toEqual([
      '4: a1 m1 p1 m2 a3',
      '4: a1 m1 p1 m4 a3',
      '4: a1 m1 a2 m2 a3',
      '4: a1 m1 t1 m4 a3',
      '4: a1 m3 t1 m4 a3',
      '6: a1 m1 a2 m2 p1 m4 a3',
    ]);
    expect(routes('a1', 'a3')).toHaveLength(5);
  });

  it('has one hop with all ties where two nodes have several', () => {
    const [path] = shortestPaths(graph, 'a1', 'a2');
    expect(path).toEqual({
      nodes: ['a1', 'm1', 'a2'],
      hops: [
        { from: 'a1', to: 'm1', ties: ['m1 lead a1', 'm1 mentions a1'] },
        { from: 'm1', to: 'a2', ties: ['m1 via a2'] },
      ],
      length: 2,
      cost: 2,
    });
    const [led] = shortestPaths(graph, 'a1', 'a2', { kinds: new Set<EdgeKind>(['lead', 'via']) });
    expect(led?.hops[0]?.ties).toEqual(['m1 lead a1']);
  });

  it('goes only over the kinds, the nodes and the edges that it may', () => {
    const kinds = new Set<EdgeKind>(['lead', 'via', 'partner']);
    expect(routes('a1', 'a3', { kinds })).toEqual(['4: a1 m1 a2 m2 a3']);
    const nodes = new Set(graph.nodes().filter((key) => key !== 'm1' && key !== 'p1'));
    expect(routes('a1', 'a3', { shown: { nodes } })).toEqual(['4: a1 m3 t1 m4 a3']);
    const edges = new Set(graph.edges().filter((key) => key !== 'm2 partner a3'));
    expect(routes('a1', 'a3', { shown: { edges }, k: 1 })).toEqual(['4: a1 m1 p1 m4 a3']);
    expect(routes('a1', 'a3', { shown: { nodes: new Set(['m1']) } })).toEqual([]);
  });

  it('avoids nodes and kinds, but begins and ends where it is told', () => {
    const avoid = { nodes: new Set(['a2']), kinds: new Set(['plan', 'programme'] as const) };
    expect(routes('a1', 'a3', { avoid })).toEqual([]);
    expect(routes('a1', 'a2', { avoid })).toEqual(['2: a1 m1 a2']);
    expect(routes('p1', 't1', { avoid, k: 1 })).toEqual(['2: p1 m1 t1']);
    expect(routes('m1', 'p1', { avoid, k: 2 })).toEqual(['1: m1 p1']);
  });

  it('follows the direction of ties when asked', () => {
    expect(routes('m1', 'a1', { directed: true })).toEqual(['1: m1 a1']);
    expect(routes('a1', 'm1', { directed: true })).toEqual([]);
  });

  it('stops at the longest length that is wanted, in hops, also where ties differ in cost', () => {
    expect(routes('a1', 'a3', { maxLength: 3 })).toEqual([]);
    expect(routes('a1', 'a3', { maxLength: 4, k: 99 })).toHaveLength(5);
    const dearShortcut = smallGraph(
      `m1 mentions a1 a2
       m2 lead a1 a3
       m3 lead a3 a2`,
    );
    const cost = ({ kind }: { kind: EdgeKind }): number => (kind === 'lead' ? 1 : 9);
    expect(routes('a1', 'a2', { cost, k: 9 }, dearShortcut)).toEqual(['4: a1 m2 a3 m3 a2', '18: a1 m1 a2']);
    expect(routes('a1', 'a2', { cost, k: 9, maxLength: 3 }, dearShortcut)).toEqual(['18: a1 m1 a2']);
  });

  it('prefers strong ties where it is told to', () => {
    expect(routes('a1', 'a3', { cost: strongTies, k: 2 })).toEqual(['4: a1 m1 a2 m2 a3', '6: a1 m1 p1 m2 a3']);
  });

  it('orders paths of one length by what says so, and never a longer one before a shorter', () => {
    const tied = smallGraph(
      `d1 main-agency a1 a2
       m1 mentions a1 a2
       m2 lead a1
       m2 partner a2
       m3 lead a1 a3
       m4 lead a3 a2`,
    );
    expect(routes('a1', 'a2', { cost: evidentTies, k: 9 }, tied)).toEqual([
      '60: a1 m2 a2',
      '62: a1 m1 a2',
      '64: a1 d1 a2',
      '120: a1 m3 a3 m4 a2',
    ]);
  });

  it('has no path to nowhere and none from a node to itself', () => {
    expect(routes('a1', 'a9')).toEqual([]);
    expect(routes('a9', 'a1')).toEqual([]);
    expect(routes('a1', 'a1')).toEqual([]);
  });

  it('refuses what it cannot do, saying what', () => {
    expect(() => routes('a1', 'a0')).toThrow('the graph has no node “a0”');
    expect(() => routes('a0', 'a1')).toThrow('the graph has no node “a0”');
    expect(() => routes('a1', 'a2', { k: 0 })).toThrow(
      new RangeError('network/shortestPaths: k is 0; it is a whole number from 1, or Infinity.'),
    );
    expect(() => routes('a1', 'a2', { maxLength: 1.5 })).toThrow(RangeError);
    for (const cost of [0, 101, 0.5, Number.NaN])
      expect(() => routes('a1', 'a2', { cost: () => cost })).toThrow(RangeError);
  });

  it('stops between paths when its signal does', () => {
    const controller = new AbortController();
    const paths = shortestPaths(graph, 'a1', 'a3', { signal: controller.signal });
    expect(paths.next().done).toBe(false);
    controller.abort(new Error('enough'));
    expect(() => paths.next()).toThrow('enough');
    expect(() => [...shortestPaths(graph, 'a1', 'a3', { signal: AbortSignal.abort() })]).toThrow();
  });

  it('answers many questions, asked one inside the other', () => {
    const finder = pathFinder(graph);
    const one = finder.between('a1', 'a3');
    const first = one.next().value as Path;
    const others = [...finder.between('a2', 't1')];
    expect([first, ...one]).toEqual([...shortestPaths(graph, 'a1', 'a3')]);
    expect(others).toEqual([...shortestPaths(graph, 'a2', 't1')]);
  });
});

describe('paths of any small graph', () => {
  const KINDS: EdgeKind[] = ['lead', 'via', 'mentions'];
  const COSTS: Partial<Record<EdgeKind, number>> = { lead: 1, via: 2, mentions: 4 };
  const drawn = fc.record({
    size: fc.integer({ min: 2, max: 7 }),
    ties: fc.array(fc.tuple(fc.nat(6), fc.nat(2), fc.nat(6)), { maxLength: 18 }),
    avoided: fc.nat(7),
    directed: fc.boolean(),
    weighted: fc.boolean(),
    maxLength: fc.constantFrom(1, 2, 3, 4, Number.POSITIVE_INFINITY),
  });

  it('are all of them, simple, distinct and in order', () => {
    fc.assert(
      fc.property(drawn, ({ size, ties, avoided, directed, weighted, maxLength }) => {
        const keys = Array.from({ length: size }, (_, at) => `a${at}`);
        const lines = ties
          .filter(([from, , to]) => from < size && to < size && from !== to)
          .map(([from, kind, to]) => `a${from} ${KINDS[kind]} a${to}`);
        const small = smallGraph([...new Set(lines)].join('\n'), Object.fromEntries(keys.map((key) => [key, {}])));
        const cost = ({ kind }: { kind: EdgeKind }): number => COSTS[kind] ?? 1;
        const options: PathOptions = {
          directed,
          maxLength,
          avoid: { nodes: new Set([`a${avoided}`]) },
          ...(weighted ? { cost } : {}),
        };
        const all = everyPath(small, keys, options);
        const found = [...shortestPaths(small, 'a0', 'a1', { ...options, k: Number.POSITIVE_INFINITY })];
        expect(found.map(({ nodes, cost: total }) => ({ nodes, cost: total }))).toEqual(all);
        const some = [...shortestPaths(small, 'a0', 'a1', { ...options, k: 3 })];
        expect(some).toEqual(found.slice(0, 3));
        for (const { hops, length } of found) expect(length).toBe(hops.length);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Depth first, without any cleverness. */
function everyPath(
  small: PlanGraph,
  keys: readonly string[],
  options: PathOptions,
): { nodes: string[]; cost: number }[] {
  const { directed = false, maxLength = Number.POSITIVE_INFINITY, avoid, cost } = options;
  const found: { nodes: string[]; cost: number }[] = [];
  const hopCost = (from: string, to: string): number => {
    const ties = [...small.outEdges(from, to), ...(directed ? [] : small.outEdges(to, from))];
    return Math.min(...ties.map((tie) => cost?.(small.getEdgeAttributes(tie), tie) ?? 1));
  };
  const go = (nodes: string[], spent: number): void => {
    const last = nodes.at(-1) ?? '';
    if (last === 'a1') found.push({ nodes, cost: spent });
    else if (nodes.length <= maxLength && (nodes.length === 1 || !avoid?.nodes?.has(last)))
      for (const next of keys) {
        const price = nodes.includes(next) ? Number.POSITIVE_INFINITY : hopCost(last, next);
        if (Number.isFinite(price)) go([...nodes, next], spent + price);
      }
  };
  go(['a0'], 0);
  // Depth first in the order of the keys is the order of nodes already, and sorting is stable.
  return found.sort((a, b) => a.cost - b.cost);
}
