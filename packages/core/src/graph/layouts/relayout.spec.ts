import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedGraph } from './places.js';
import { type RelayoutStep, relayout } from './relayout.js';
import { addEdge, addNode, emptyPlan, overlaps, plans } from './testing.js';

function last(steps: Iterable<RelayoutStep>): RelayoutStep | undefined {
  return [...steps].at(-1);
}

/** A chain of measures far too long, and one in the middle of nowhere. */
function chain(): PlacedGraph {
  const graph = emptyPlan();
  for (let at = 0; at < 8; at += 1) addNode(graph, `m${at}`, 'measure', 'measure', { x: at * 100, y: (at % 3) * 40 });
  for (let at = 1; at < 8; at += 1) addEdge(graph, `m${at}`, 'part-of', `m${at - 1}`);
  return graph as unknown as PlacedGraph;
}

describe('the force layout again', () => {
  it('gives every node a finite place, the same every time, and leaves the graph as it was', () => {
    fc.assert(
      fc.property(plans, (graph) => {
        const before = JSON.stringify(graph.export());
        const places = last(relayout(graph, undefined, { iterations: 40 }))?.places ?? new Map();
        expect([...places.keys()].sort()).toEqual(graph.nodes().sort());
        expect([...places.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
        expect(last(relayout(graph, undefined, { iterations: 40 }))?.places).toEqual(places);
        expect(JSON.stringify(graph.export())).toBe(before);
      }),
      { numRuns: 20 },
    );
  });

  it('ends with marks apart', () => {
    const graph = chain();
    const places = last(relayout(graph))?.places ?? new Map();
    expect(overlaps(graph, places)).toEqual([]);
  });

  it('tells after every twenty steps how far it has come', () => {
    expect([...relayout(chain(), undefined, { iterations: 50 })].map(({ done }) => done)).toEqual([0.4, 0.8, 1]);
  });

  it('does not move what is pinned, and moves the rest', () => {
    const pins = new Map([['m3', { x: -70, y: 12.34 }]]);
    const places = last(relayout(chain(), undefined, { pins }))?.places;
    expect(places?.get('m3')).toEqual({ x: -70, y: 12.34 });
    expect(places?.get('m4')).not.toEqual({ x: 400, y: 40 });
  });

  it('lays out what is shown alone, from the places given', () => {
    const shown = { nodes: new Set(['m0', 'm1']), edges: new Set<string>() };
    const steps = relayout(chain(), shown, { iterations: 1, places: new Map([['m0', { x: 5, y: 5 }]]) });
    expect([...(last(steps)?.places.keys() ?? [])]).toEqual(['m0', 'm1']);
  });

  it('keeps the scale that the picture has', () => {
    const spread = (places: Iterable<{ x: number; y: number }>): number => {
      const list = [...places];
      return Math.max(...list.flatMap((a) => list.map((b) => Math.hypot(a.x - b.x, a.y - b.y))));
    };
    const graph = chain();
    const settled = last(relayout(graph, undefined, { iterations: 400 }))?.places ?? new Map();
    const again = last(relayout(graph, undefined, { iterations: 200, places: settled }))?.places ?? new Map();
    expect(spread(again.values()) / spread(settled.values())).toBeGreaterThan(0.8);
    expect(spread(again.values()) / spread(settled.values())).toBeLessThan(1.25);
  });
});
