import fc from 'fast-check';
import { DirectedGraph, UndirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import {
  betweenness,
  closeness,
  constraint,
  coreNumber,
  degree,
  effectiveSize,
  eigenvector,
  pageRank,
  strength,
} from './index.js';

type Tie = readonly [string, string, number?];

function fill<G extends UndirectedGraph | DirectedGraph>(graph: G, nodes: string, ties: readonly Tie[]): G {
  for (const node of nodes) graph.addNode(node);
  for (const [source, target, weight = 1] of ties) graph.addEdge(source, target, { weight });
  return graph;
}
const network = (nodes: string, ...ties: Tie[]) => fill(new UndirectedGraph(), nodes, ties);
const directed = (nodes: string, ...ties: Tie[]) => fill(new DirectedGraph(), nodes, ties);

const STAR = network('abcde', ['a', 'b'], ['a', 'c', 2], ['a', 'd'], ['a', 'e']);
const TRIANGLE = network('abcd', ['a', 'b'], ['b', 'c'], ['c', 'a']);
const EMPTY = new UndirectedGraph();

/** Networks of up to eight nodes with weights 1 to 3. */
const networks = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.integer({ min: 1, max: 3 }))))
  .map(([size, ties]) => {
    const graph = new UndirectedGraph();
    for (let i = 0; i < size; i += 1) graph.addNode(i);
    for (const [i, j, weight] of ties) if (i < j && j < size) graph.mergeEdge(i, j, { weight });
    return graph;
  });

describe('degree and strength', () => {
  it('count neighbours and add weights', () => {
    expect(degree(STAR)).toEqual({ a: 4, b: 1, c: 1, d: 1, e: 1 });
    expect(degree(STAR, { normalised: true })['b']).toBe(1 / 4);
    expect(strength(STAR)).toEqual({ a: 5, b: 1, c: 2, d: 1, e: 1 });
  });

  it('tell directions apart, and count those tied both ways once', () => {
    const graph = directed('abc', ['a', 'b', 2], ['b', 'a', 3], ['a', 'c']);
    expect(degree(graph)).toEqual({ a: 2, b: 1, c: 1 });
    expect(degree(graph, { direction: 'out' })).toEqual({ a: 2, b: 1, c: 0 });
    expect(strength(graph, { direction: 'in' })).toEqual({ a: 3, b: 2, c: 1 });
    expect(strength(graph)).toEqual({ a: 6, b: 5, c: 1 });
  });

  it('leave loops out and refuse a weight that is none', () => {
    expect(degree(fill(new UndirectedGraph(), 'ab', [['a', 'a']]))).toEqual({ a: 0, b: 0 });
    expect(() => strength(network('ab', ['a', 'b', 0]))).toThrow(/weight 0; a weight is a number above 0/);
    expect(() => strength(network('ab', ['a', 'b']), { weight: 'count' })).toThrow(/count undefined/);
  });
});

describe('assign', () => {
  it('writes an attribute, and none where there is no value', () => {
    const graph = TRIANGLE.copy();
    constraint.assign(graph);
    degree.assign(graph, { attribute: 'ties', normalised: true });
    expect(graph.getNodeAttributes('a')).toEqual({ constraint: 1.125, ties: 2 / 3 });
    expect(graph.getNodeAttributes('d')).toEqual({ ties: 0 });
  });
});

describe('betweenness', () => {
  it('counts pairs, in raw numbers or as a share', () => {
    expect(betweenness(STAR, { normalised: false })).toEqual({ a: 6, b: 0, c: 0, d: 0, e: 0 });
    expect(betweenness(STAR)['a']).toBe(1);
    expect(betweenness(directed('abc', ['a', 'b'], ['b', 'c']), { normalised: false })['b']).toBe(1);
  });

  it('takes strong ties for short, and lengths that differ by rounding for equal', () => {
    const ring = network('abcd', ['a', 'b', 10], ['b', 'd', 5], ['a', 'c', 20 / 3], ['c', 'd', 20 / 3]);
    const values = betweenness(ring, { weight: 'weight', normalised: false });
    expect([values['b'], values['c']]).toEqual([0.5, 0.5]);
    const detour = network('abc', ['a', 'b', 4], ['b', 'c', 4], ['a', 'c', 1]);
    expect(betweenness(detour, { weight: 'weight' })['b']).toBe(1);
  });

  it('sums to what the distances leave for nodes in between', () => {
    fc.assert(
      fc.property(networks, (graph) => {
        const sum = Object.values(betweenness(graph, { normalised: false })).reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo(stepsBetween(graph), 9);
      }),
    );
  });

  /** Σ over pairs of (distance − 1), by Floyd and Warshall. */
  function stepsBetween(graph: UndirectedGraph): number {
    const nodes = graph.nodes();
    const lengths = nodes.map((a) =>
      nodes.map((b) => (a === b ? 0 : graph.hasEdge(a, b) ? 1 : Number.POSITIVE_INFINITY)),
    );
    for (const k of nodes.keys())
      for (const row of lengths)
        for (const j of nodes.keys()) row[j] = Math.min(row[j] ?? 0, (row[k] ?? 0) + (lengths[k]?.[j] ?? 0));
    return lengths
      .flatMap((row, i) => row.slice(i + 1))
      .filter((length) => length < Number.POSITIVE_INFINITY)
      .reduce((sum, length) => sum + length - 1, 0);
  }
});

describe('closeness', () => {
  it('is 1 in the middle, and less in a small part of the network', () => {
    expect(closeness(STAR)['a']).toBe(1);
    expect(closeness(STAR)['b']).toBe(4 / 7);
    // One of two others is reached, at distance 1.
    expect(closeness(network('abc', ['a', 'b']))).toEqual({ a: 1 / 2, b: 1 / 2, c: 0 });
    expect(closeness(STAR, { weight: 'weight' })['a']).toBe(4 / 3.5);
  });

  it('looks at who reaches a node in a directed network', () => {
    expect(closeness(directed('abc', ['a', 'b'], ['b', 'c']))).toEqual({ a: 0, b: 1 / 2, c: 2 / 3 });
  });
});

describe('eigenvector', () => {
  it('has the ratios of the star', () => {
    const values = eigenvector(STAR, { weight: null });
    expect(values['a']).toBe(1);
    expect(values['e']).toBeCloseTo(1 / 2, 12);
  });

  it('leaves nothing to lesser parts and to isolates', () => {
    const values = eigenvector(network('abcdef', ['a', 'b'], ['b', 'c'], ['c', 'a'], ['d', 'e']));
    expect(values).toEqual({ a: 1, b: 1, c: 1, d: 0, e: 0, f: 0 });
    expect(eigenvector(network('ab'))).toEqual({ a: 0, b: 0 });
  });
});

describe('pageRank', () => {
  it('follows direction and begins anew where no tie leads on', () => {
    // r(b) = r(a) (1 + 0.85), and they sum to 1.
    const { a = 0, b = 0 } = pageRank(directed('ab', ['a', 'b']));
    expect(b / a).toBeCloseTo(1.85, 12);
    expect(a + b).toBeCloseTo(1, 12);
    expect(() => pageRank(STAR, { damping: 1 })).toThrow(RangeError);
  });

  it('sums to 1, and without direction and damping tends to strength', () => {
    fc.assert(
      fc.property(networks, (graph) => {
        expect(Object.values(pageRank(graph)).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      }),
    );
    const strengths = strength(TRIANGLE);
    const values = pageRank(network('abc', ['a', 'b'], ['b', 'c'], ['c', 'a']), { damping: 0.999 });
    expect(values['a']).toBeCloseTo((strengths['a'] ?? 0) / 6, 12);
  });
});

describe('structural holes', () => {
  it('constrain by closure', () => {
    // Burt's limits: (1/2 + 1/2 · 1/2)² twice in a closed triad; 4 · (1/4)² in an open star of four.
    expect(constraint(TRIANGLE)).toEqual({ a: 1.125, b: 1.125, c: 1.125, d: Number.NaN });
    expect(constraint(STAR, { weight: null })['a']).toBe(1 / 4);
    expect(constraint(STAR, { weight: null })['b']).toBe(1);
    expect(constraint(STAR)['a']).toBeCloseTo((4 + 1 + 1 + 1) / 25, 15);
  });

  it('count contacts that are not tied to one another', () => {
    expect(effectiveSize(TRIANGLE)).toEqual({ a: 1, b: 1, c: 1, d: 0 });
    expect(effectiveSize(STAR)['a']).toBe(4);
    // Borgatti: 3 neighbours with one tie between them, 3 − 2 · 1 / 3.
    const graph = network('abcd', ['a', 'b'], ['a', 'c'], ['a', 'd'], ['b', 'c']);
    expect(effectiveSize(graph)['a']).toBeCloseTo(3 - 2 / 3, 15);
  });
});

describe('coreNumber', () => {
  it('peels from the outside', () => {
    const graph = network('abcdef', ['a', 'b'], ['b', 'c'], ['c', 'a'], ['c', 'd'], ['d', 'e']);
    expect(coreNumber(graph)).toEqual({ a: 2, b: 2, c: 2, d: 1, e: 1, f: 0 });
  });

  it('is where everybody has as many neighbours, and cannot be higher', () => {
    fc.assert(
      fc.property(networks, (graph) => {
        const cores = coreNumber(graph);
        const within = (k: number, nodes: string[]): string[] => {
          const kept = nodes.filter(
            (node) => graph.filterNeighbors(node, (other) => nodes.includes(other)).length >= k,
          );
          return kept.length === nodes.length ? kept : within(k, kept);
        };
        for (let k = 0; k < 8; k += 1)
          expect(graph.nodes().filter((node) => (cores[node] ?? 0) >= k)).toEqual(within(k, graph.nodes()));
      }),
    );
  });
});

it('measures a network without nodes', () => {
  for (const measure of [degree, strength, betweenness, closeness, eigenvector, pageRank, constraint, effectiveSize])
    expect(measure(EMPTY)).toEqual({});
  expect(coreNumber(EMPTY)).toEqual({});
});
