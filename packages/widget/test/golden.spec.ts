/** Figures byte for byte, as somebody has looked at them; `npx vitest -u` writes them anew, to be looked at again. */
import { expect, it } from 'vitest';
import { drawFigure } from '../src/figure/draw-figure.js';
import { drawMatrix } from '../src/figure/draw-matrix.js';
import { smallGraph, smallTies } from '../src/figure/testing.js';

const line = (label: string) => ({ key: label, label });
const matrix = {
  rows: ['1 人材の育成', '2 演習'].map(line),
  columns: ['総務省', '経済産業省', '内閣官房'].map(line),
  cells: [
    [2, 0, 1],
    [5, 14, 0],
  ],
  legend: '実施する施策の数',
};

it.each([
  ['network-85mm-ja.svg', () => drawFigure({ graph: smallGraph(), size: '85mm' })],
  [
    'network-slide-en-dark.svg',
    () => drawFigure({ graph: smallGraph(), size: 'slide', language: 'en', scheme: 'dark' }),
  ],
  ['part-grey.svg', () => drawFigure({ graph: smallGraph(), arrange: true, subject: 'actor:mic', greyscale: true })],
  ['agencies-180mm.svg', () => drawFigure({ graph: smallTies(), view: 'agencies' })],
  ['matrix-85mm.svg', () => drawMatrix({ matrix, attributes: smallGraph().getAttributes(), size: '85mm' })],
])('draws %s as it was', async (name, draw) => {
  await expect(draw()).toMatchFileSnapshot(`golden/${name}`);
});
