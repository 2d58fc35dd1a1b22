import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstEndingAfter, overlapsAny } from './ranges.js';

/** Ranges in order that do not overlap, from gaps and lengths. */
const disjoint = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 })), { maxLength: 8 }).map((steps) => {
  let at = 0;
  return steps.map(([gap, length]) => {
    const start = at + gap;
    at = start + length;
    return { start, end: at };
  });
});

it('says what a look at every range says', () => {
  fc.assert(
    fc.property(disjoint, fc.nat(30), fc.integer({ min: 1, max: 6 }), (ranges, start, length) => {
      const end = start + length;
      expect(overlapsAny(ranges, start, end)).toBe(ranges.some((range) => range.start < end && start < range.end));
      const first = ranges.findIndex((range) => range.end > start);
      expect(firstEndingAfter(ranges, start)).toBe(first < 0 ? ranges.length : first);
    }),
  );
});
