import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisFor } from './axis.js';
import { nextItem } from './chart-svg.js';
import type { Drawing } from './drawing.js';
import { rankingDrawing, shortened } from './ranking-drawing.js';
import { scatterDrawing } from './scatter-drawing.js';

const name = (row: { key: string }) => ({ label: row.key, says: row.key });

describe('an axis', () => {
  const count = { root: false, whole: true };
  const spread = { root: true, whole: false };

  it('has round numbers, the more the longer it is', () => {
    expect(axisFor(98, 400, count).ticks.map(({ value }) => value)).toEqual([0, 20, 40, 60, 80]);
    expect(axisFor(98, 150, count).ticks.map(({ value }) => value)).toEqual([0, 50]);
    expect(axisFor(3, 600, count).ticks.map(({ value }) => value)).toEqual([0, 1, 2, 3]);
    expect(axisFor(5, 600, { root: true, whole: true }).ticks.map(({ value }) => value)).toEqual([0, 1, 2, 5]);
    expect(axisFor(0.44, 300, spread).ticks.map(({ value }) => value)).toEqual([0, 0.02, 0.1, 0.2]);
  });

  it('keeps its numbers in order, apart and within its length', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.integer({ min: 60, max: 900 }),
        fc.boolean(),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (most, length, root, share) => {
          const least = most * share;
          const { ticks, place } = axisFor(most, length, { root, whole: false, least });
          expect(ticks[0]?.value).toBeLessThanOrEqual(least);
          expect(place(least)).toBeGreaterThanOrEqual(0);
          expect(place(most)).toBeCloseTo(length, 6);
          for (const [index, { at }] of ticks.entries()) {
            expect(at).toBeLessThanOrEqual(length + 1e-6);
            if (index > 0) expect(at - (ticks[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(30);
          }
        },
      ),
    );
  });

  it('begins near the least where else much of it were empty', () => {
    expect(axisFor(0.64, 300, { ...spread, least: 0.31 }).ticks[0]).toEqual({ value: 0.2, at: 0 });
    expect(axisFor(0.64, 300, { ...spread, least: 0.01 }).ticks[0]).toEqual({ value: 0, at: 0 });
  });

  it('is there where all is 0', () => {
    expect(axisFor(0, 200, spread).place(0)).toBe(0);
    expect(axisFor(0, 200, count).ticks.length).toBeGreaterThan(0);
  });
});

describe('a ranking', () => {
  const rows = [
    { key: 'a', value: 10, rank: 1, parts: [6, 4] },
    { key: 'b', value: 5, rank: 2, parts: [0, 5] },
  ];

  it('draws lengths in proportion, in parts that leave no gap', () => {
    const { items } = rankingDrawing(rows, name, 400, { tones: ['c0', 'c1'] });
    const bars = items.map(({ shapes }) => shapes.filter((shape) => shape.kind === 'rect'));
    const [first, second] = bars[0] ?? [];
    expect(bars.map((own) => own.length)).toEqual([2, 1]);
    expect((first?.left ?? 0) + (first?.width ?? 0)).toBeCloseTo(second?.left ?? 0, 9);
    const length = (own: (typeof bars)[number] | undefined) => own?.reduce((sum, { width }) => sum + width, 0) ?? 0;
    expect(length(bars[0])).toBeCloseTo(2 * length(bars[1]), 9);
  });

  it('cuts a name that is too long, not within a character', () => {
    expect(shortened('𠮷野家', 18)).toBe('…');
    expect(shortened('𠮷野家', 30)).toBe('𠮷…');
    expect(shortened('METI', 100)).toBe('METI');
  });
});

describe('a scatter', () => {
  const point = fc.record({ x: fc.integer({ min: 0, max: 50 }), y: fc.double({ min: 0, max: 1, noNaN: true }) });
  const labels = ({ items }: Drawing) =>
    items.flatMap(({ shapes }) => shapes.filter((shape) => shape.kind === 'text' && shape.late !== true));

  it('draws every point within it, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 60 }), fc.boolean(), (values, root) => {
        const points = values.map((value, at) => ({ key: `actor ${at}`, ...value }));
        const drawing = scatterDrawing(points, name, { across: 'x', up: 'y', width: 420, root });
        expect(drawing.items.length).toBe(points.length);
        for (const { at } of drawing.items) {
          expect(at[0]).toBeGreaterThanOrEqual(0);
          expect(at[0]).toBeLessThanOrEqual(drawing.width);
          expect(at[1]).toBeGreaterThanOrEqual(0);
          expect(at[1]).toBeLessThanOrEqual(drawing.height);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('names those far out, and the selected one wherever it stands', () => {
    const points = [
      { key: 'far', x: 50, y: 1 },
      ...Array.from({ length: 40 }, (_, at) => ({ key: `near ${at}`, x: 1, y: 0.01 })),
    ];
    const options = { across: 'x', up: 'y', width: 420, root: true };
    const named = (selected?: string) =>
      labels(scatterDrawing(points, name, { ...options, selected })).map((shape) => 'words' in shape && shape.words);
    expect(named()).toContain('far');
    expect(named()).not.toContain('near 7');
    expect(named().length).toBeLessThan(8);
    expect(named('near 7')).toContain('near 7');
  });
});

describe('the arrow keys', () => {
  const item = (key: string, x: number, y: number) => ({
    key,
    says: '',
    at: [x, y] as const,
    target: [0, 0, 0, 0] as const,
    shapes: [],
  });
  const items = [item('right', 90, 50), item('left', 10, 20), item('middle', 50, 80)];

  it('go to the next one in each direction, and stay at the end', () => {
    expect(nextItem(items, 'left', 'ArrowRight')).toBe('middle');
    expect(nextItem(items, 'right', 'ArrowRight')).toBe('right');
    expect(nextItem(items, 'left', 'ArrowDown')).toBe('right');
    expect(nextItem(items, 'right', 'End')).toBe('middle');
    expect(nextItem(items, 'right', 'a')).toBeUndefined();
  });
});
