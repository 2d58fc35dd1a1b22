import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap } from './cells.js';
import { type LabelRequest, placeLabels } from './place-labels.js';

const VIEW = { left: 0, top: 0, right: 600, bottom: 400 };

const request = fc.record({
  key: fc.string({ minLength: 1, maxLength: 4 }),
  x: fc.integer({ min: 0, max: 600 }),
  y: fc.integer({ min: 0, max: 400 }),
  radius: fc.integer({ min: 1, max: 20 }),
  width: fc.integer({ min: 10, max: 150 }),
  height: fc.integer({ min: 10, max: 40 }),
  priority: fc.integer({ min: 0, max: 5 }),
  insist: fc.boolean(),
});
const requests = fc.uniqueArray(request, { selector: ({ key }) => key, maxLength: 60 });

const label = (change: Partial<LabelRequest>): LabelRequest => ({
  key: 'a',
  x: 100,
  y: 100,
  radius: 5,
  width: 60,
  height: 16,
  priority: 1,
  insist: false,
  ...change,
});

describe('placeLabels', () => {
  it('never puts a label over another, over what is taken, or beyond the view', () => {
    fc.assert(
      fc.property(requests, (labels) => {
        const taken = [{ left: 0, top: 0, right: 120, bottom: 40 }];
        const marks = labels.map(({ key, x, y, radius }) => ({
          key,
          box: { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius },
        }));
        const placed = placeLabels(labels, VIEW, taken, marks, 20);
        expect(placed.length).toBeLessThanOrEqual(20);
        for (const [at, { box }] of placed.entries()) {
          expect(box.left >= 0 && box.top >= 0 && box.right <= 600 && box.bottom <= 400).toBe(true);
          for (const other of [...taken, ...placed.slice(at + 1).map((later) => later.box)]) {
            expect(overlap(box, other)).toBe(false);
          }
        }
      }),
    );
  });

  it('gives the place to the label of higher priority', () => {
    const marks = [{ key: 'b', box: { left: 95, top: 95, right: 105, bottom: 105 } }];
    const view = { left: 90, top: 80, right: 180, bottom: 120 };
    const placed = placeLabels([label({}), label({ key: 'b', priority: 2 })], view, [], marks, 10);
    expect(placed.map(({ key }) => key)).toEqual(['b']);
  });

  it('keeps a label that insists in view, near the edge and between others', () => {
    const wide = label({ x: 20, y: 200, width: 400, insist: true });
    expect(placeLabels([{ ...wide, insist: false }], { ...VIEW, right: 410 }, [], [], 10)).toEqual([]);
    expect(placeLabels([wide], { ...VIEW, right: 410 }, [], [], 10)[0]?.box).toMatchObject({ left: 0, right: 400 });
  });

  it('covers a mark only for a label that insists', () => {
    const around = { key: 'other', box: { left: 0, top: 0, right: 600, bottom: 400 } };
    expect(placeLabels([label({})], VIEW, [], [around], 10)).toEqual([]);
    expect(placeLabels([label({ insist: true })], VIEW, [], [around], 10)).toHaveLength(1);
  });
});
