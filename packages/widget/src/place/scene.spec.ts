import { MultiDirectedGraph } from 'graphology';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PictureGraph } from '../picture/sight.js';
import { Scene } from './scene.js';

function graphOf(places: Record<string, [number, number]>): PictureGraph {
  const graph = new MultiDirectedGraph();
  for (const [key, [x, y]] of Object.entries(places)) graph.addNode(key, { x, y });
  return graph as unknown as PictureGraph;
}

const frames: FrameRequestCallback[] = [];
/** Draws the next frame as if so many milliseconds had gone by. */
function frame(time: number): void {
  for (const callback of frames.splice(0)) callback(time);
}

beforeEach(() => {
  frames.length = 0;
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
  vi.stubGlobal('cancelAnimationFrame', () => {
    frames.length = 0;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a scene', () => {
  it('moves nodes from where they are to where they belong, and a new move begins where the last one is', () => {
    const moved = vi.fn();
    const scene = new Scene(graphOf({ a: [0, 0], b: [10, 0] }), moved);
    scene.setPlaces(new Map([['a', { x: 100, y: 0 }]]));
    scene.settle(true);
    frame(0);
    frame(200);
    expect(scene.at('a').x).toBeCloseTo(50);
    expect(scene.moving).toBe(true);
    scene.setPlaces(undefined);
    scene.settle(true);
    frame(200);
    expect(scene.at('a').x).toBeCloseTo(50);
    frame(700);
    expect(scene.at('a')).toEqual({ x: 0, y: 0 });
    expect(scene.moving).toBe(false);
    expect(moved).toHaveBeenCalled();
  });

  it('puts nodes at once where it is to be still', () => {
    const scene = new Scene(graphOf({ a: [0, 0] }), () => {});
    scene.setPlaces(new Map([['a', { x: 3, y: 4 }]]));
    scene.settle(false);
    expect(scene.at('a')).toEqual({ x: 3, y: 4 });
    expect(frames).toEqual([]);
  });

  it('has no place for a node that other places leave out, and puts pins before them', () => {
    const scene = new Scene(graphOf({ a: [0, 0], b: [10, 0] }), () => {});
    scene.setPlaces(new Map([['a', { x: 3, y: 4 }]]));
    expect([scene.placed('a'), scene.placed('b'), scene.own]).toEqual([true, false, false]);
    scene.setPins(new Map([['a', { x: 7, y: 7 }]]));
    expect(scene.goal('a')).toEqual({ x: 7, y: 7 });
    expect(scene.goal('b')).toMatchObject({ x: 10, y: 0 });
  });

  it('leaves the node in someone’s hand alone', () => {
    const scene = new Scene(graphOf({ a: [0, 0], b: [10, 0] }), () => {});
    scene.hold('a', { x: 1, y: 1 });
    scene.setPlaces(
      new Map([
        ['a', { x: 3, y: 4 }],
        ['b', { x: 5, y: 5 }],
      ]),
    );
    scene.settle(false);
    expect(scene.at('a')).toEqual({ x: 1, y: 1 });
    expect(scene.at('b')).toEqual({ x: 5, y: 5 });
    scene.release();
    scene.settle(false);
    expect(scene.at('a')).toEqual({ x: 3, y: 4 });
  });

  it('keeps nodes that another graph has too where they are, and never changes a graph', () => {
    const first = graphOf({ a: [0, 0] });
    const scene = new Scene(first, () => {});
    scene.setPlaces(new Map([['a', { x: 3, y: 4 }]]));
    scene.settle(false);
    scene.replace(graphOf({ a: [9, 9], c: [1, 2] }));
    expect(scene.at('a')).toEqual({ x: 3, y: 4 });
    expect(scene.at('c')).toEqual({ x: 1, y: 2 });
    expect(first.getNodeAttributes('a')).toMatchObject({ x: 0, y: 0 });
    expect(scene.drawn.getNodeAttributes('a')).toMatchObject({ x: 3, y: 4 });
  });
});
