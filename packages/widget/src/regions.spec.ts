import { describe, expect, it } from 'vitest';
import { convexHull, outlineOf } from './regions.js';

describe('regions', () => {
  it('finds the corners of a square and leaves out what lies within', () => {
    const hull = convexHull([
      { x: 0, y: 0 },
      { x: 2, y: 0 },
      { x: 1, y: 1 },
      { x: 2, y: 2 },
      { x: 0, y: 2 },
      { x: 1, y: 0 },
    ]);
    expect(hull).toEqual([
      { x: 0, y: 0 },
      { x: 2, y: 0 },
      { x: 2, y: 2 },
      { x: 0, y: 2 },
    ]);
  });

  it('is not stretched by a stray', () => {
    const spots = Array.from({ length: 30 }, (_, at) => ({ x: at % 6, y: Math.floor(at / 6) }));
    const outline = outlineOf([...spots, { x: 500, y: 500 }]);
    expect(Math.max(...outline.map(({ x }) => x))).toBeLessThan(10);
  });
});
