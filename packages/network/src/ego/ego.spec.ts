import type { EdgeKind } from '@plangraph/core/graph';
import { describe, expect, it } from 'vitest';
import { smallGraph } from '../../test/small-graph.js';
import { commonNeighbours } from './common-neighbours.js';
import { egoNetwork } from './ego-network.js';

const graph = smallGraph(
  `m1 lead a1 a2
   m1 mentions a1 t1 w1
   m2 lead a2
   m2 mentions t1 w1
   m3 partner a1
   m1 part-of p1
   m2 part-of p1
   a3 unit-of a2`,
  Object.fromEntries(['p1', 'm1', 'm2', 'm3', 'a1', 'a2', 'a3', 't1', 'w1'].map((key) => [key, {}])),
);

describe('egoNetwork', () => {
  it('has what stands around a node, by distance, and all ties between', () => {
    const ego = egoNetwork(graph, 'a1', { depth: 2 });
    expect([...ego.distances]).toEqual([
      ['a1', 0],
      ['m1', 1],
      ['m3', 1],
      ['p1', 2],
      ['a2', 2],
      ['t1', 2],
      ['w1', 2],
    ]);
    expect([...ego.nodes]).toEqual([...ego.distances.keys()]);
    expect(ego.edges).toEqual(
      new Set([
        'm1 lead a1',
        'm1 lead a2',
        'm1 mentions a1',
        'm1 mentions t1',
        'm1 mentions w1',
        'm3 partner a1',
        'm1 part-of p1',
      ]),
    );
    expect([...egoNetwork(graph, 'a1').nodes]).toEqual(['a1', 'm1', 'm3']);
    expect(egoNetwork(graph, 'a1', { depth: 4 }).nodes.size).toBe(9);
  });

  it('keeps to kinds, to what is shown and to the direction; what is avoided is left out', () => {
    const at = (options: Parameters<typeof egoNetwork>[2]) => [...egoNetwork(graph, 'a2', options).nodes];
    expect(at({ kinds: new Set<EdgeKind>(['lead']) })).toEqual(['a2', 'm1', 'm2']);
    expect(at({ shown: { nodes: new Set(['a2', 'm1']) } })).toEqual(['a2', 'm1']);
    expect(at({ shown: { nodes: new Set(['m1']) } })).toEqual(['a2']);
    expect(at({ shown: { edges: new Set(['m2 lead a2']) } })).toEqual(['a2', 'm2']);
    expect(at({ directed: true })).toEqual(['a2']);
    expect(at({ avoid: { nodes: new Set(['m1']), kinds: new Set(['plan', 'programme']) }, depth: 2 })).toEqual([
      'a2',
      'm2',
      'a3',
      'w1',
    ]);
    expect(at({ avoid: { nodes: new Set(['a2']) } })).toEqual(['a2', 'm1', 'm2', 'a3']);
  });

  it('has each tie between its nodes, but not those of other kinds', () => {
    const { edges } = egoNetwork(graph, 'm1', { kinds: new Set<EdgeKind>(['lead', 'part-of']) });
    expect(edges).toEqual(new Set(['m1 lead a1', 'm1 lead a2', 'm1 part-of p1']));
  });

  it('refuses what it cannot do', () => {
    expect(() => egoNetwork(graph, 'a0')).toThrow('network/egoNetwork: the graph has no node “a0”.');
    for (const depth of [0, 5, 1.5]) expect(() => egoNetwork(graph, 'a1', { depth })).toThrow(RangeError);
  });
});

describe('commonNeighbours', () => {
  it('has what both are tied to, by family, with the ties of each', () => {
    expect(commonNeighbours(graph, 'm1', 'm2')).toEqual([
      { family: 'plan', neighbours: [{ node: 'p1', tiesOfA: ['m1 part-of p1'], tiesOfB: ['m2 part-of p1'] }] },
      { family: 'actor', neighbours: [{ node: 'a2', tiesOfA: ['m1 lead a2'], tiesOfB: ['m2 lead a2'] }] },
      { family: 'thing', neighbours: [{ node: 't1', tiesOfA: ['m1 mentions t1'], tiesOfB: ['m2 mentions t1'] }] },
      { family: 'term', neighbours: [{ node: 'w1', tiesOfA: ['m1 mentions w1'], tiesOfB: ['m2 mentions w1'] }] },
    ]);
  });

  it('has all ties of a neighbour, and keeps to kinds and to what is not avoided', () => {
    const [measures] = commonNeighbours(graph, 'a1', 'a2');
    expect(measures?.neighbours).toEqual([
      { node: 'm1', tiesOfA: ['m1 lead a1', 'm1 mentions a1'], tiesOfB: ['m1 lead a2'] },
    ]);
    expect(commonNeighbours(graph, 'a1', 'a2', { directed: true })).toEqual([]);
    expect(commonNeighbours(graph, 'a1', 'a2', { avoid: { kinds: new Set(['measure']) } })).toEqual([]);
    const families = commonNeighbours(graph, 'm1', 'm2', { kinds: new Set<EdgeKind>(['mentions']) });
    expect(families.map(({ family }) => family)).toEqual(['thing', 'term']);
  });

  it('does not count the two themselves', () => {
    expect(commonNeighbours(graph, 'm1', 'a1')).toEqual([]);
    expect(() => commonNeighbours(graph, 'm1', 'a0')).toThrow('no node “a0”');
  });
});
