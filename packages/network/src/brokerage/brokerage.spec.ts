import fc from 'fast-check';
import { DirectedGraph, UndirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { smallPlan } from '../../test/plans.js';
import { twoMode } from '../two-mode/index.js';
import { gouldFernandez, twoModeBrokerage } from './index.js';

/** Groups are the first letters: A1 → A2 is within A. */
const group = (node: string) => node.slice(0, 1);

function directed(...ties: [string, string][]): DirectedGraph {
  const graph = new DirectedGraph();
  for (const [source, target] of ties) graph.mergeDirectedEdge(source, target);
  return graph;
}

describe('gouldFernandez', () => {
  it.each([
    ['coordinator', 'A1', 'A2', 'A3'],
    ['itinerant', 'A1', 'B1', 'A2'],
    ['gatekeeper', 'A1', 'B1', 'B2'],
    ['representative', 'A1', 'A2', 'B1'],
    ['liaison', 'A1', 'B1', 'C1'],
  ] as const)('knows a %s', (role, a, b, c) => {
    const counts = gouldFernandez(directed([a, b], [b, c]), { group });
    expect(counts[b]).toMatchObject({ [role]: 1, total: 1 });
    expect(Object.values(counts[b] ?? {}).reduce((x, y) => x + y)).toBe(2);
    expect([counts[a]?.total, counts[c]?.total]).toEqual([0, 0]);
  });

  it('needs no tie from source to target; one the other way does not matter', () => {
    expect(gouldFernandez(directed(['A1', 'A2'], ['A2', 'A3'], ['A1', 'A3']))['A2']?.total).toBe(0);
    expect(gouldFernandez(directed(['A1', 'A2'], ['A2', 'A3'], ['A3', 'A1']))['A2']?.total).toBe(1);
    expect(gouldFernandez(directed(['A1', 'A2'], ['A2', 'A1']))['A2']?.total).toBe(0);
  });

  it('counts a pair twice without direction, and has nothing to count without ties', () => {
    const graph = new UndirectedGraph();
    graph.mergeEdge('A1', 'B1');
    graph.mergeEdge('B1', 'B2');
    graph.addNode('C1');
    const counts = gouldFernandez(graph, { group });
    expect(counts['B1']).toEqual({
      coordinator: 0,
      itinerant: 0,
      gatekeeper: 1,
      representative: 1,
      liaison: 0,
      total: 2,
    });
    expect(counts['C1']?.total).toBe(0);
    expect(gouldFernandez(new DirectedGraph())).toEqual({});
  });

  it('has as many representatives as gatekeepers when every tie is turned round', () => {
    const drawn = fc.array(
      fc.tuple(fc.constantFrom('A1', 'A2', 'B1', 'B2', 'C1'), fc.constantFrom('A1', 'A3', 'B1', 'B2', 'C1')),
    );
    fc.assert(
      fc.property(drawn, (ties) => {
        const there = gouldFernandez(directed(...ties), { group });
        const back = gouldFernandez(directed(...ties.map(([a, b]): [string, string] => [b, a])), { group });
        for (const [node, counts] of Object.entries(there)) {
          const { gatekeeper, representative, ...rest } = counts;
          expect(back[node]).toEqual({ ...rest, gatekeeper: representative, representative: gatekeeper });
        }
      }),
    );
  });
});

describe('twoModeBrokerage', () => {
  // B1 meets A1 in m1 and m2, A2 in m3 and C1 in m4. A2 and C1 meet in m5.
  const network = twoMode(smallPlan('m1 lead A1, B1\nm2 lead A1, B1\nm3 lead A2, B1\nm4 lead C1, B1\nm5 lead A2, C1'));

  it('counts pairs that share no event, and ways between them', () => {
    const counts = twoModeBrokerage(network, { group });
    // A1 – A2 in two ways, A1 – C1 in two ways; A2 and C1 share m5.
    expect(counts['B1']).toEqual({
      pairs: { coordinator: 0, itinerant: 1, representative: 0, liaison: 1, total: 2 },
      paths: { coordinator: 0, itinerant: 2, representative: 0, liaison: 2, total: 4 },
    });
    expect(counts['A2']?.pairs.total).toBe(0);
  });

  it('finds no brokerage within one event', () => {
    const one = twoMode(smallPlan('m1 lead A1, A2, A3, B1'));
    expect(Object.values(twoModeBrokerage(one)).map(({ pairs }) => pairs.total)).toEqual([0, 0, 0, 0]);
    expect(twoModeBrokerage(twoMode(smallPlan('m1.1 part-of m1')))).toEqual({});
  });

  it('looks at events in the same way', () => {
    // m3 shares A2 with m5 and B1 with m1, m2 and m4, of which only m4 shares an actor with m5.
    const counts = twoModeBrokerage(network, { brokers: 'events' });
    expect(counts['m3']?.pairs).toEqual({ coordinator: 2, itinerant: 0, representative: 0, liaison: 0, total: 2 });
  });
});
