import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import type { Spot } from '../labels/regions.js';
import type { PictureGraph } from '../picture/sight.js';
import { type Aim, HitTest } from './hit-test.js';

const PLACES: Readonly<Record<string, Spot>> = { a: { x: 0, y: 0 }, b: { x: 100, y: 0 }, c: { x: 4, y: 0 } };

function lying(): HitTest {
  const graph = new MultiDirectedGraph();
  for (const key of Object.keys(PLACES)) graph.addNode(key);
  graph.addEdgeWithKey('ab', 'a', 'b');
  graph.addEdgeWithKey('ba', 'b', 'a');
  return new HitTest({ at: (key) => PLACES[key] ?? { x: 0, y: 0 }, graph: graph as unknown as PictureGraph });
}

const aim = (x: number, y: number, change: Partial<Aim> = {}): Aim => ({
  at: { x, y },
  scale: 1,
  sizes: 1,
  ...change,
});

describe('what lies under a place', () => {
  it('is the mark that reaches there, with a little room for small ones', () => {
    const test = lying();
    test.keepMark('b', { size: 10 });
    expect(test.nodeAt(aim(109, 0))).toBe('b');
    expect(test.nodeAt(aim(114, 0))).toBeUndefined();
    test.keepMark('b', { size: 1 });
    expect(test.nodeAt(aim(102, 0))).toBe('b');
  });

  it('is the uppermost of two, which is the later one on the same level', () => {
    const test = lying();
    test.keepMark('a', { size: 10 });
    test.keepMark('c', { size: 10 });
    expect(test.nodeAt(aim(2, 0))).toBe('c');
    test.keepMark('a', { size: 10, zIndex: 1 });
    expect(test.nodeAt(aim(2, 0))).toBe('a');
  });

  it('is nothing where the mark is hidden, or where another graph has come', () => {
    const test = lying();
    test.keepMark('a', { size: 10 });
    test.keepMark('a', { size: 10, hidden: true });
    expect(test.nodeAt(aim(0, 0))).toBeUndefined();
    test.keepMark('a', { size: 10 });
    test.clear();
    expect(test.nodeAt(aim(0, 0))).toBeUndefined();
  });

  it('is the line in its lane, to the left as one goes along it', () => {
    const test = lying();
    test.keepStroke('ab', { size: 2, opacity: 1, lane: 8 });
    test.keepStroke('ba', { size: 2, opacity: 1, lane: 8 });
    expect(test.edgeAt(aim(50, 8))).toBe('ab');
    expect(test.edgeAt(aim(50, -8))).toBe('ba');
    expect(test.edgeAt(aim(50, 0))).toBeUndefined();
    expect(test.edgeAt(aim(112, 8))).toBeUndefined();
  });

  it('is no line that is faint or hidden', () => {
    const test = lying();
    test.keepStroke('ab', { size: 2, opacity: 0.3 });
    expect(test.edgeAt(aim(50, 0))).toBeUndefined();
    test.keepStroke('ab', { size: 2, opacity: 0.9 });
    expect(test.edgeAt(aim(50, 0))).toBe('ab');
    test.keepStroke('ab', { size: 2, opacity: 0.9, hidden: true });
    expect(test.edgeAt(aim(50, 0))).toBeUndefined();
  });

  it('is the same when one comes closer and things grow as much', () => {
    const place = fc.double({ min: -150, max: 150, noNaN: true });
    fc.assert(
      fc.property(place, place, fc.double({ min: 1, max: 40, noNaN: true }), (x, y, factor) => {
        const test = lying();
        test.keepMark('b', { size: 30 });
        const near = test.nodeAt(aim(x, y, { scale: factor, sizes: factor }));
        // Coming closer takes the margin's share away, and never gives anything.
        if (near !== undefined) expect(test.nodeAt(aim(x, y))).toBe(near);
      }),
    );
  });
});
