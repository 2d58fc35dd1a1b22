import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encloses } from './polygon.js';

const SQUARE = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
  { x: 0, y: 10 },
];

it('encloses what is inside a square, from either way round', () => {
  fc.assert(
    fc.property(fc.double({ min: -5, max: 15, noNaN: true }), fc.double({ min: -5, max: 15, noNaN: true }), (x, y) => {
      fc.pre(![0, 10].includes(x) && ![0, 10].includes(y));
      const inside = x > 0 && x < 10 && y > 0 && y < 10;
      expect(encloses(SQUARE, { x, y })).toBe(inside);
      expect(encloses([...SQUARE].reverse(), { x, y })).toBe(inside);
    }),
  );
});

it('does not enclose the bay of a line that bends back', () => {
  const bay = [...SQUARE.slice(0, 3), { x: 5, y: 2 }, { x: 0, y: 10 }];
  expect(encloses(bay, { x: 5, y: 1 })).toBe(true);
  expect(encloses(bay, { x: 5, y: 8 })).toBe(false);
});

it('encloses nothing with a click or a stroke', () => {
  expect(encloses([], { x: 0, y: 0 })).toBe(false);
  expect(encloses(SQUARE.slice(0, 1), { x: 0, y: 0 })).toBe(false);
  expect(encloses(SQUARE.slice(0, 2), { x: 5, y: 0 })).toBe(false);
});
