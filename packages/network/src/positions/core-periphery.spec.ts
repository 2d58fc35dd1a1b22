import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random.js';
import type { CorePattern } from './index.js';
import { corePeriphery } from './index.js';

function network(nodes: string, ties: string, weight = 1): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const node of nodes) graph.addNode(node);
  for (const [source, target] of ties.split(' ').filter(Boolean)) graph.addEdge(source, target, { weight });
  return graph;
}

describe('corePeriphery', () => {
  it('finds the ideal: all in the core are tied to all', () => {
    expect(corePeriphery(network('abcde', 'ab ac ad ae'))).toMatchObject({ core: ['a'], fit: 1 });
    const two = corePeriphery(network('abcdef', 'ab ac ad ae af bc bd be bf'));
    expect(two.core).toEqual(['a', 'b']);
    expect(two.fit).toBeCloseTo(1, 12);
  });

  it('can leave ties between core and periphery out of account', () => {
    const graph = network('abcdef', 'ab bc ca ad be');
    const { core, fit } = corePeriphery(graph, { between: 'ignored' });
    expect(fit).toBeCloseTo(1, 12);
    expect(['a', 'b', 'c']).toEqual(expect.arrayContaining(core));
    expect(corePeriphery(graph).fit).toBeLessThan(0.8);
  });

  it('has no fit where all pairs are alike', () => {
    for (const graph of [network('', ''), network('a', ''), network('abc', ''), network('abc', 'ab bc ca')])
      expect(corePeriphery(graph)).toMatchObject({ core: [], fit: undefined });
  });

  it('does not depend on the unit of the weights, and writes who is in', () => {
    const fits = [0.001, 1, 1000].map(
      (weight) => corePeriphery(network('abcde', 'ab ac ad bc', weight), { weight: 'weight' }).fit,
    );
    expect(fits[0]).toBeCloseTo(fits[1] ?? 0, 9);
    expect(fits[2]).toBeCloseTo(fits[1] ?? 0, 9);
    const graph = network('abc', 'ab ac');
    corePeriphery.assign(graph, { attribute: 'inner' });
    expect(graph.mapNodes((_, { inner }) => inner)).toEqual([true, false, false]);
  });

  it('finds the best of all splits of small networks', () => {
    const drawn = fc.tuple(
      fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.integer({ min: 1, max: 4 })), { maxLength: 25 }),
      fc.constantFrom<CorePattern>('tied', 'ignored'),
      fc.constantFrom('weight', null),
    );
    fc.assert(
      fc.property(drawn, ([ties, between, weight]) => {
        const graph = new UndirectedGraph();
        for (let i = 0; i < 8; i += 1) graph.addNode(i);
        for (const [i, j, strength] of ties) if (i !== j) graph.mergeEdge(i, j, { weight: strength });
        const { core, fit } = corePeriphery(graph, { between, weight });
        const cores = Array.from({ length: 2 ** 8 }, (_, bits) => graph.nodes().filter((_, i) => (bits >> i) & 1));
        const best = Math.max(...cores.map((one) => correlation(graph, new Set(one), between, weight)));
        expect(fit ?? Number.NEGATIVE_INFINITY).toBeCloseTo(best, 9);
        if (fit !== undefined) expect(correlation(graph, new Set(core), between, weight)).toBeCloseTo(fit, 9);
      }),
    );
  });
});

it.each([1, 2])('corePeriphery finds the best split of a network that is too large to try all of (%i)', (seed) => {
  const random = seededRandom(seed);
  const graph = new UndirectedGraph();
  for (let i = 0; i < 15; i += 1) graph.addNode(i);
  for (let i = 0; i < 15; i += 1)
    for (let j = 0; j < i; j += 1) if (random() < 0.6 - 0.02 * (i + j)) graph.addEdge(i, j);
  const cores = Array.from({ length: 2 ** 15 }, (_, bits) => new Set(graph.nodes().filter((_, i) => (bits >> i) & 1)));
  const best = Math.max(...cores.map((core) => correlation(graph, core, 'tied', null)));
  expect(corePeriphery(graph).fit).toBeCloseTo(best, 9);
});

/** Pearson's r as every textbook has it. */
function correlation(graph: UndirectedGraph, core: Set<string>, between: CorePattern, weight: string | null): number {
  const nodes = graph.nodes();
  const pairs = nodes.flatMap((a, i) =>
    nodes.slice(i + 1).flatMap((b) => {
      const inside = Number(core.has(a)) + Number(core.has(b));
      if (between === 'ignored' && inside === 1) return [];
      const tie = graph.hasEdge(a, b) ? (weight === null ? 1 : Number(graph.getEdgeAttribute(a, b, weight))) : 0;
      return [[tie, Number(inside > 0)] as const];
    }),
  );
  const mean = (of: (pair: readonly [number, number]) => number) =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
  const [x, y] = [mean(([a]) => a), mean(([, b]) => b)];
  const [xx, yy] = [mean(([a]) => (a - x) ** 2), mean(([, b]) => (b - y) ** 2)];
  return xx > 1e-12 && yy > 1e-12 ? mean(([a, b]) => (a - x) * (b - y)) / Math.sqrt(xx * yy) : Number.NEGATIVE_INFINITY;
}
