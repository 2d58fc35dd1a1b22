import fc from 'fast-check';
import { DirectedGraph, UndirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random.js';
import { adjustedRand, communities, modularity, mutualInformation } from './index.js';

function network(nodes: string, ties: string): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const node of nodes) graph.addNode(node);
  for (const [source, target] of ties.split(' ').filter(Boolean)) graph.addEdge(source, target, { weight: 1 });
  return graph;
}
const partition = (groups: readonly number[]) => Object.fromEntries(groups.map((group, at) => [`n${at}`, group]));

const TRIANGLES = network('abcdefg', 'ab bc ca cd de ef fd');

describe('communities', () => {
  it('finds two triangles that a tie joins', () => {
    const found = communities(TRIANGLES);
    expect(found.communities).toEqual({ a: 0, b: 0, c: 0, d: 1, e: 1, f: 1, g: 2 });
    // 6 of 7 ties inside; each side has half of the strength.
    expect(found.modularity).toBeCloseTo(6 / 7 - 1 / 2, 12);
    expect(found.stability).toEqual({ adjustedRand: 1, mutualInformation: 1 });
    expect(found).toMatchObject({ method: 'louvain', options: { seed: 1, runs: 20, resolution: 1, weight: 'weight' } });
  });

  it('gives the same again, and the best of its runs', () => {
    const graph = new UndirectedGraph();
    const random = seededRandom(7);
    for (let i = 0; i < 60; i += 1) graph.addNode(i);
    for (let i = 0; i < 60; i += 1)
      for (let j = i + 1; j < 60; j += 1) if (random() < 0.1) graph.addEdge(i, j, { weight: 1 });
    const found = communities(graph);
    expect(communities(graph)).toEqual(found);
    const single = Array.from({ length: 20 }, (_, at) => communities(graph, { runs: 1, seed: at + 1 }));
    expect(found.modularity).toBe(Math.max(...single.map((run) => run.modularity)));
    expect(found.stability.adjustedRand).toBeLessThan(1);
    expect(found.stability.adjustedRand).toBeGreaterThan(0);
    expect(single.every(({ stability }) => stability.adjustedRand === 1)).toBe(true);
  });

  it('makes isolates communities of their own, and takes networks without ties or nodes', () => {
    expect(communities(network('abc', ''))).toMatchObject({ communities: { a: 0, b: 1, c: 2 }, modularity: 0 });
    expect(communities(network('', ''))).toMatchObject({ communities: {}, stability: { adjustedRand: 1 } });
  });

  it('adds up both directions, writes an attribute, refuses what is out of range', () => {
    const graph = new DirectedGraph();
    for (const [source, target] of ['ab', 'ba', 'cd', 'dc']) graph.mergeDirectedEdge(source, target, { weight: 1 });
    communities.assign(graph);
    expect(graph.mapNodes((_, { community }) => community)).toEqual([0, 0, 1, 1]);
    for (const wrong of [{ runs: 0 }, { runs: 1.5 }, { resolution: 0 }])
      expect(() => communities(graph, wrong)).toThrow(RangeError);
  });

  it('makes fewer communities at a lower resolution', () => {
    expect(new Set(Object.values(communities(TRIANGLES, { resolution: 0.1 }).communities)).size).toBe(2);
  });
});

describe('modularity', () => {
  it('is 0 for one community of all, and refuses a partition that lacks a node', () => {
    expect(modularity(TRIANGLES, { a: 0, b: 0, c: 0, d: 0, e: 0, f: 0, g: 0 })).toBe(0);
    expect(() => modularity(TRIANGLES, { a: 0 })).toThrow(/no community for/);
  });
});

describe('agreement', () => {
  it('has the values of worked examples', () => {
    expect(adjustedRand(partition([0, 0, 1, 1]), partition([0, 0, 1, 2]))).toBeCloseTo(4 / 7, 12);
    expect(adjustedRand(partition([0, 0, 1, 1]), partition([0, 1, 0, 1]))).toBeCloseTo(-0.5, 12);
    expect(mutualInformation(partition([0, 0, 1, 1]), partition([0, 0, 1, 2]))).toBeCloseTo(0.8, 12);
    expect(mutualInformation(partition([0, 0, 1, 1]), partition([0, 1, 0, 1]))).toBeCloseTo(0, 12);
  });

  it('is 1 for the same partition whatever its numbers, symmetric, and at most 1', () => {
    const groups = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(groups, (pairs) => {
        const [a, b] = [partition(pairs.map(([x]) => x)), partition(pairs.map(([, y]) => y))];
        for (const agreement of [adjustedRand, mutualInformation]) {
          expect(agreement(a, partition(pairs.map(([x]) => 9 - x)))).toBeCloseTo(1, 12);
          expect(agreement(a, b)).toBeCloseTo(agreement(b, a), 12);
          expect(agreement(a, b)).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  it('refuses partitions of different nodes', () => {
    expect(() => adjustedRand({ a: 0 }, { b: 0 })).toThrow(/a is in one only/);
    expect(() => mutualInformation({ a: 0 }, { a: 0, b: 0 })).toThrow(RangeError);
  });
});

describe('seededRandom', () => {
  it('gives the same numbers for a seed, evenly from 0 to below 1', () => {
    const [one, again, other] = [seededRandom(5), seededRandom(5), seededRandom(6)];
    const values = Array.from({ length: 10_000 }, one);
    expect(Array.from({ length: 10_000 }, again)).toEqual(values);
    expect(other()).not.toBe(values[0]);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    for (let tenth = 0; tenth < 10; tenth += 1)
      expect(Math.abs(values.filter((value) => Math.floor(value * 10) === tenth).length - 1000)).toBeLessThan(150);
  });
});
