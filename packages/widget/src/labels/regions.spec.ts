import { describe, expect, it } from 'vitest';
import { convexHull, gapTo, meets, outlineOf } from './regions.js';

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

  it('knows what stands on it and how far the rest is', () => {
    const diamond = [
      { x: 0, y: -10 },
      { x: 10, y: 0 },
      { x: 0, y: 10 },
      { x: -10, y: 0 },
    ];
    expect(meets(diamond, { left: -50, right: 50, top: -1, bottom: 1 })).toBe(true);
    expect(meets(diamond, { left: 8, right: 20, top: 8, bottom: 20 })).toBe(false);
    expect(meets([], { left: 0, right: 1, top: 0, bottom: 1 })).toBe(false);
    expect(gapTo(diamond, { x: 1, y: 1 })).toBe(0);
    expect(gapTo(diamond, { x: 13, y: 0 })).toBeCloseTo(3);
    expect(gapTo(diamond, { x: 10, y: 10 })).toBeCloseTo(Math.SQRT2 * 5);
  });

  it('is not stretched by a stray', () => {
    const spots = Array.from({ length: 30 }, (_, at) => ({ x: at % 6, y: Math.floor(at / 6) }));
    const outline = outlineOf([...spots, { x: 500, y: 500 }]);
    expect(Math.max(...outline.map(({ x }) => x))).toBeLessThan(10);
  });
});
