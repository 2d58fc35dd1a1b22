import type { TieKind } from '@plangraph/core/graph';
import { MultiDirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { PALETTES } from '../looks/appearance.js';
import { linesOf, strokeOf } from './reduce.js';
import type { PictureGraph } from './sight.js';
import { tiesOf } from './ties.js';

function ties(...list: [source: string, kind: TieKind, target: string, weight: number][]): PictureGraph {
  const graph = new MultiDirectedGraph();
  for (const [source, kind, target, weight] of list) {
    for (const key of [source, target]) {
      graph.mergeNode(key, { kind: 'actor', family: 'actor', id: key, labelJa: key, x: 0, y: 0, size: 4 });
    }
    graph.addEdgeWithKey(`${source} ${kind} ${target}`, source, target, { kind, weight });
  }
  return graph as unknown as PictureGraph;
}

describe('ties between actors', () => {
  it('draw what both lead once, though it stands twice', () => {
    const { doubles, lines } = tiesOf(ties(['b', 'shared', 'a', 3], ['a', 'shared', 'b', 3]));
    expect([...doubles]).toEqual(['b shared a']);
    expect([...lines.keys()]).toEqual(['a shared b']);
    expect(tiesOf(ties(['b', 'shared', 'a', 3])).doubles.size).toBe(0);
  });

  it('are the thicker the stronger they are', () => {
    const { lines } = tiesOf(ties(['a', 'through', 'b', 1], ['a', 'through', 'c', 30], ['a', 'through', 'd', 9]));
    const width = (key: string): number => lines.get(`a through ${key}`)?.width ?? 0;
    expect(width('b')).toBeLessThan(width('d'));
    expect(width('d')).toBeLessThan(width('c'));
    expect(lines.get('a through c')?.strength).toBe(1);
  });

  it('lie side by side, whichever way each runs', () => {
    const graph = ties(
      ['a', 'through', 'b', 4],
      ['b', 'through', 'a', 4],
      ['a', 'with', 'b', 2],
      ['a', 'shared', 'b', 1],
    );
    const { lines } = tiesOf(graph);
    // As seen from a: a line that runs the other way has its left at the other side.
    const sides = [...lines].map(([key, { lane, width }]) => {
      const middle = key.startsWith('a') ? lane : -lane;
      return [middle - width / 2, middle + width / 2] as const;
    });
    sides.sort((one, other) => one[0] - other[0]);
    for (const [at, [start]] of sides.entries()) if (at > 0) expect(start).toBeGreaterThan(sides[at - 1]?.[1] ?? 0);
    expect((sides[0]?.[0] ?? 0) + (sides.at(-1)?.[1] ?? 1)).toBeCloseTo(0);
  });

  it('show their direction where they have one', () => {
    const graph = ties(['a', 'through', 'b', 4], ['a', 'shared', 'b', 4], ['b', 'shared', 'a', 4]);
    const everything = { hidden: new Set<never>(), shown: undefined, placed: () => true };
    const picture = {
      palette: PALETTES.light,
      ...everything,
      paint: undefined,
      focus: undefined,
      scale: 1,
      lines: linesOf(graph, everything, new Set(graph.nodes()), new Set(), tiesOf(graph)),
      ties: tiesOf(graph),
      ringed: [],
      marked: new Set<string>(),
    };
    const stroke = (key: string) => strokeOf(picture, key, graph.getEdgeAttributes(key));
    expect(stroke('a through b')).toMatchObject({ directed: true, hidden: false });
    expect(stroke('a shared b')).toMatchObject({ directed: false, hidden: false });
    expect(stroke('b shared a').hidden).toBe(true);
  });
});
