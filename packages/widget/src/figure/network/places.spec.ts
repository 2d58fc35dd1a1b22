import type { NodeAttributes } from '@plangraph/core/graph';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boxOf, fitInto, separate } from './places.js';

const node: NodeAttributes = { kind: 'measure', family: 'measure', id: 'measure:1', labelJa: '', x: 0, y: 0, size: 4 };
const box = { left: 10, top: 20, right: 410, bottom: 320 };
const spots = fc.array(
  fc.record({
    x: fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
    y: fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
  }),
  { maxLength: 40 },
);

it('keeps every mark within the box, y upwards in the data and downwards on paper', () => {
  fc.assert(
    fc.property(spots, (places) => {
      const placed = places.map((place, at) => ({ key: String(at), node, place, size: 4 }));
      const marks = separate(fitInto(placed, box, 1), box, 2);
      for (const mark of marks) {
        const own = boxOf(mark);
        expect(own.left).toBeGreaterThanOrEqual(box.left - 1e-6);
        expect(own.right).toBeLessThanOrEqual(box.right + 1e-6);
        expect(own.top).toBeGreaterThanOrEqual(box.top - 1e-6);
        expect(own.bottom).toBeLessThanOrEqual(box.bottom + 1e-6);
      }
    }),
  );
  const [low, high] = fitInto(
    [0, 1].map((y) => ({ key: String(y), node, place: { x: 0, y }, size: 4 })),
    box,
    1,
  );
  expect(low?.y).toBeGreaterThan(high?.y ?? Infinity);
});

it('moves marks in one place apart', () => {
  const same = Array.from({ length: 12 }, (_, at) => ({
    key: String(at),
    node,
    x: 200,
    y: 150,
    radius: 4,
    size: 4,
    reach: 4,
  }));
  const marks = separate(same, box, 2);
  for (const [at, a] of marks.entries())
    for (const b of marks.slice(at + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(9);
});
