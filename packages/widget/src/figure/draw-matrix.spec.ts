import { describe, expect, it } from 'vitest';
import { drawMatrix } from './draw-matrix.js';
import type { Matrix } from './options.js';
import { smallGraph } from './testing.js';

const attributes = smallGraph().getAttributes();
const lines = (count: number, name: string) =>
  Array.from({ length: count }, (_, at) => ({ key: `${name}${at}`, label: `${name}${at}` }));
const matrixOf = (rows: number, columns: number): Matrix => ({
  rows: lines(rows, '節'),
  columns: lines(columns, '省'),
  cells: lines(rows, '').map((_, i) => lines(columns, '').map((_column, j) => (i + j) % 3)),
  legend: '施策の数',
});
const cells = (svg: string): number => svg.split('<rect ').length - 2;

describe('drawMatrix', () => {
  it('draws a cell for each count above 0, with the number in it, and the steps of the legend', () => {
    const svg = drawMatrix({ matrix: matrixOf(3, 3), attributes });
    expect(cells(svg)).toBe(6 + 2);
    expect(svg).toContain('>節2</text>');
    expect(svg).toContain('>施策の数</text>');
    expect(svg).toContain('3 行 3 列、合計 9。');
  });

  it('puts the longer side down the page where the height is free', () => {
    const svg = drawMatrix({ matrix: matrixOf(3, 30), attributes, size: '85mm', language: 'en' });
    expect(svg).toContain('30 rows, 3 columns');
    expect(svg).toContain('>省29</text>');
  });

  it('draws as many rows as columns of a square, and the sum of the others of either', () => {
    const all = lines(60, '省');
    const matrix: Matrix = {
      rows: all,
      columns: all,
      cells: all.map((_, i) => all.map((_own, j) => (i === j ? 0 : 1))),
      legend: '',
    };
    const svg = drawMatrix({ matrix, attributes, size: '85mm' });
    expect(svg).toContain('施策を通じた主体のつながり');
    const others = [...svg.matchAll(/>ほか (\d+)<\/text>/g)].map(([, count]) => Number(count));
    expect(others).toHaveLength(2);
    expect(others[0]).toBe(others[1]);
    expect(others[0]).toBeGreaterThan(1);
  });

  it('sums up what does not fit', () => {
    const matrix: Matrix = { ...matrixOf(1, 200), cells: [Array.from({ length: 200 }, (_, at) => (at < 3 ? 50 : 1))] };
    const svg = drawMatrix({ matrix, attributes, size: { width: 400, height: 300 } });
    const [, others] = />ほか (\d+)<\/text>/.exec(svg) ?? [];
    expect(Number(others)).toBeGreaterThan(100);
    expect(svg).toContain(`× ほか ${others}: ${others}<`);
  });
});
