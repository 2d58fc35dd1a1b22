import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, Cells, overlap } from './cells.js';

const box: fc.Arbitrary<Box> = fc
  .tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 }), fc.nat(300), fc.nat(300))
  .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }));

describe('Cells', () => {
  it('counts the boxes that one by one would be found, each once', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 40 }), box, (boxes, asked) => {
        const cells = new Cells(boxes);
        const found = boxes.filter((other) => overlap(other, asked)).length;
        expect(cells.count(asked, Number.POSITIVE_INFINITY)).toBe(found);
        expect(cells.count(asked, 2)).toBe(Math.min(found, 2));
        expect(cells.hits(asked)).toBe(found > 0);
      }),
    );
  });

  it('leaves out one box, and no other that is like it', () => {
    const one = { left: 0, top: 0, right: 200, bottom: 200 };
    expect(new Cells([one]).hits(one, one)).toBe(false);
    expect(new Cells([one, { ...one }]).count(one, 9, one)).toBe(1);
  });
});
