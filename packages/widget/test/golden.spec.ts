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
  legend: '主導する施策の数',
};

it.each([
  ['network-85mm-ja.svg', () => drawFigure({ graph: smallGraph(), size: '85mm' })],
  [
    'network-slide-en-dark.svg',
    () => drawFigure({ graph: smallGraph(), size: 'slide', language: 'en', scheme: 'dark' }),
  ],
  ['part-grey.svg', () => drawFigure({ graph: smallGraph(), arrange: true, subject: 'actor:mic', greyscale: true })],
  ['agencies-180mm.svg', () => drawFigure({ graph: smallTies(), view: 'agencies' })],
  [
    'ways-180mm.svg',
    () =>
      drawFigure({
        graph: smallGraph(),
        shown: {
          nodes: new Set(['actor:mic', 'measure:2-a', 'thing:cyder']),
          edges: new Set(['measure:2-a lead actor:mic', 'measure:2-a mentions thing:cyder']),
        },
        places: new Map(['actor:mic', 'measure:2-a', 'thing:cyder'].map((key, at) => [key, { x: at * 160, y: 0 }])),
        arrange: true,
        subject: ['actor:mic', 'thing:cyder'],
        notes: ['2-a（主導：総務省）「総務省において、試す。」', '2-a（文中の言及：CYDER）「CYDER を用いる。」'],
        state: '?v=1&lang=ja&focus=paths~actor:mic~thing:cyder',
      }),
  ],
  ['matrix-85mm.svg', () => drawMatrix({ matrix, attributes: smallGraph().getAttributes(), size: '85mm' })],
])('draws %s as it was', async (name, draw) => {
  await expect(draw()).toMatchFileSnapshot(`golden/${name}`);
});
