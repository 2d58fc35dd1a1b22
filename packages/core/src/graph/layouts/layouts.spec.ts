import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOf, walk } from './outline.js';
import type { PlacedGraph } from './places.js';
import { radialByPillar } from './radial.js';
import { addEdge, addNode, emptyPlan, overlaps, plans } from './testing.js';
import { twoColumns } from './two-columns.js';

function small(): PlacedGraph {
  const graph = emptyPlan();
  addNode(graph, 'plan', 'plan', 'plan');
  for (const [key, order] of [
    ['first', 1],
    ['second', 2],
  ] as const) {
    addNode(graph, key, 'pillar', 'division', { order });
    addEdge(graph, key, 'part-of', 'plan');
    for (let at = 0; at < 6; at += 1) {
      addNode(graph, `${key}-${at}`, 'measure', 'measure', { order: at });
      addEdge(graph, `${key}-${at}`, 'part-of', key);
    }
  }
  addNode(graph, 'cabinet', 'government-body', 'actor', { order: 2 });
  addNode(graph, 'ministry', 'government-body', 'actor', { order: 1 });
  addNode(graph, 'company', 'private-body', 'actor');
  addNode(graph, 'idle', 'private-body', 'actor');
  for (const at of [0, 1, 2]) addEdge(graph, `first-${at}`, 'lead', 'ministry');
  for (const key of ['first-0', 'second-0']) addEdge(graph, key, 'via', 'cabinet');
  addEdge(graph, 'second-5', 'partner', 'company');
  addNode(graph, 'system', 'system', 'thing');
  addEdge(graph, 'second-3', 'mentions', 'system');
  return graph as unknown as PlacedGraph;
}

const away = (place: { x: number; y: number } | undefined): number => Math.hypot(place?.x ?? 0, place?.y ?? 0);

describe('the outline', () => {
  it('has a part under the nearest heading that is there, in document order', () => {
    const graph = small();
    const keys = graph.nodes().filter((key) => key !== 'plan' && key !== 'second');
    expect([...walk(outlineOf(graph, keys))].slice(0, 3).map(({ key }) => key)).toEqual([
      'second-0',
      'second-1',
      'second-2',
    ]);
    expect(outlineOf(graph, keys).find(({ key }) => key === 'first')?.parts).toHaveLength(6);
  });

  it('loses nothing to a ring', () => {
    const graph = emptyPlan();
    for (const key of ['a', 'b', 'c']) addNode(graph, key, 'section', 'division');
    addEdge(graph, 'a', 'part-of', 'b');
    addEdge(graph, 'b', 'part-of', 'a');
    addEdge(graph, 'c', 'part-of', 'a');
    const roots = outlineOf(graph as unknown as PlacedGraph, ['a', 'b', 'c']);
    expect([...walk(roots)].map(({ key }) => key).sort()).toEqual(['a', 'b', 'c']);
  });
});

describe('the wheel', () => {
  it('places every node, none over another, the same every time', () => {
    fc.assert(
      fc.property(plans, (graph) => {
        const places = radialByPillar(graph);
        expect([...places.keys()].sort()).toEqual(graph.nodes().sort());
        expect([...places.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
        expect(overlaps(graph, places)).toEqual([]);
        expect(radialByPillar(graph)).toEqual(places);
      }),
      { numRuns: 40 },
    );
  });

  it('has the actors in the middle, the measures around and things beyond', () => {
    const graph = small();
    const places = radialByPillar(graph);
    const measures = graph.filterNodes((_key, { family }) => family === 'measure').map((key) => away(places.get(key)));
    expect(away(places.get('ministry'))).toBeLessThan(Math.min(...measures));
    expect(away(places.get('first'))).toBeLessThan(Math.min(...measures));
    expect(away(places.get('system'))).toBeGreaterThan(Math.max(...measures));
  });

  it('puts an actor on the side of what it serves, and a thing beside what names it', () => {
    const places = radialByPillar(small());
    // Clockwise from the top: the first pillar is at the right.
    expect(places.get('first')?.x).toBeGreaterThan(0);
    expect(places.get('ministry')?.x).toBeGreaterThan(0);
    expect(places.get('system')?.x).toBeLessThan(0);
  });

  it('places what is shown and nothing else', () => {
    const shown = { nodes: new Set(['first', 'first-0', 'ministry']), edges: new Set<string>() };
    expect([...radialByPillar(small(), shown).keys()].sort()).toEqual(['first', 'first-0', 'ministry']);
  });
});

describe('two columns', () => {
  it('have every measure and every actor with a role, none over another, the same every time', () => {
    fc.assert(
      fc.property(plans, (graph) => {
        const places = twoColumns(graph);
        const family = (key: string): string => graph.getNodeAttribute(key, 'family');
        const wanted = graph.filterNodes(
          (key, node) =>
            node.family === 'measure' ||
            (node.family === 'actor' && graph.someInEdge(key, (_edge, { kind }) => kind !== 'mentions')),
        );
        const placed = [...places.keys()].filter((key) => family(key) !== 'division');
        expect(placed.sort()).toEqual(wanted.sort());
        expect([...places.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
        expect(overlaps(graph, places)).toEqual([]);
        expect(twoColumns(graph)).toEqual(places);
      }),
      { numRuns: 60 },
    );
  });

  it('run down in document order and in protocol order, those without it after', () => {
    const places = twoColumns(small());
    const down = (keys: string[]): string[] => keys.sort((a, b) => (places.get(b)?.y ?? 0) - (places.get(a)?.y ?? 0));
    expect(down(['second-0', 'first-5', 'first-0'])).toEqual(['first-0', 'first-5', 'second-0']);
    expect(down(['company', 'cabinet', 'ministry'])).toEqual(['ministry', 'cabinet', 'company']);
    expect(places.has('idle')).toBe(false);
    expect(places.has('system')).toBe(false);
    expect([places.get('cabinet')?.side, places.get('first-0')?.side]).toEqual(['left', 'right']);
    expect(places.get('cabinet')?.x).toBeLessThan(places.get('first-0')?.x ?? 0);
    expect(places.get('first-0')?.x).toBeLessThan(places.get('first')?.x ?? 0);
  });

  it('leave out an actor whose only tie is not shown', () => {
    const graph = small();
    const edges = new Set(graph.edges().filter((key) => !key.includes('company')));
    expect(twoColumns(graph, { nodes: new Set(graph.nodes()), edges }).has('company')).toBe(false);
  });
});
