import { expect, it } from 'vitest';
import { parseSize, sheetOf } from './size.js';

it('reads columns of journals, slides and pixels', () => {
  expect(sheetOf(parseSize('85mm')).width).toBeCloseTo(321.26, 2);
  expect(sheetOf(parseSize('180mm')).height).toBeUndefined();
  expect(sheetOf(parseSize('slide'))).toMatchObject({ width: 1280, height: 720 });
  expect(parseSize('1200x800')).toEqual({ width: 1200, height: 800 });
});

it.each(['85', '0x0', '100x800', '99999x800', '1200x800x1', 'toString', ''])(
  'refuses %j and says what to give',
  (text) => {
    expect(() => parseSize(text)).toThrow(/give 85mm|each side is 200 to 10000/);
  },
);
