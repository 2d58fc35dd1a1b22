import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart } from './apart.js';

const SIZE = { width: 600, height: 500, margin: 0 };
const cloud = fc
  .array(fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) }), {
    minLength: 2,
    maxLength: 25,
  })
  .map((places) => new Map(places.map((place, at) => [`n${at}`, { x: place.x + at / 100, y: place.y - at / 70 }])));

describe('places apart', () => {
  it('fill the picture, none lost, the same every time', () => {
    fc.assert(
      fc.property(cloud, (places) => {
        const radii = new Map([...places.keys()].map((key) => [key, 8]));
        const found = apart(places, radii, SIZE);
        expect([...found.keys()]).toEqual([...places.keys()]);
        const xs = [...found.values()].map(({ x }) => x);
        const ys = [...found.values()].map(({ y }) => y);
        const [across, down] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
        expect(across).toBeLessThanOrEqual(SIZE.width + 0.1);
        expect(down).toBeLessThanOrEqual(SIZE.height + 0.1);
        expect(Math.max(across / SIZE.width, down / SIZE.height)).toBeCloseTo(1, 2);
        expect(apart(places, radii, SIZE)).toEqual(found);
      }),
      { numRuns: 30 },
    );
  });

  it('part marks that lie over each other', () => {
    const places = new Map(Array.from({ length: 30 }, (_, at) => [`n${at}`, { x: at % 3, y: at / 10 }]));
    const radii = new Map([...places.keys()].map((key, at) => [key, 4 + (at % 5)]));
    const found = [...apart(places, radii, SIZE)];
    const over = found.flatMap(([a, one], at) =>
      found.slice(at + 1).filter(([b, other]) => {
        const room = (radii.get(a) ?? 0) + (radii.get(b) ?? 0);
        return Math.hypot(one.x - other.x, one.y - other.y) < room - 0.5;
      }),
    );
    expect(over).toEqual([]);
  });

  it('leave one alone and none at all as they are', () => {
    expect(apart(new Map(), new Map(), SIZE)).toEqual(new Map());
    expect(apart(new Map([['a', { x: 7, y: 9 }]]), new Map(), SIZE)).toEqual(new Map([['a', { x: 0, y: 0 }]]));
  });
});
