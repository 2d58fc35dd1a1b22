import { describe, expect, it } from 'vitest';
import { overlap } from './cells.js';
import { placeTitles, type TitleBlock, type TitleSpace } from './place-titles.js';
import { meets } from './regions.js';

const square = (left: number, top: number, side: number) => [
  { x: left, y: top },
  { x: left + side, y: top },
  { x: left + side, y: top + side },
  { x: left, y: top + side },
];
const ONE = square(50, 100, 100);
const TWO = square(160, 100, 100);

const block = (pillar: string): TitleBlock => ({
  pillar,
  node: `node ${pillar}`,
  forms: [
    { lines: ['a long', 'title'], width: 120, height: 40 },
    { lines: [pillar], width: 14, height: 20 },
  ],
});

const space = (change: Partial<TitleSpace>): TitleSpace => ({
  grounds: [
    { pillar: '1', outline: ONE },
    { pillar: '2', outline: TWO },
  ],
  marks: [],
  taken: [],
  view: { left: 0, top: 0, right: 400, bottom: 400 },
  ...change,
});

describe('placeTitles', () => {
  it('keeps titles off the ground of others and off each other', () => {
    const [one, two] = placeTitles([block('1'), block('2')], space({}), new Map());
    expect(one?.lines).toEqual(['a long', 'title']);
    expect(two?.lines).toEqual(['a long', 'title']);
    if (one === undefined || two === undefined) return;
    expect(meets(TWO, one.box)).toBe(false);
    expect(meets(ONE, two.box)).toBe(false);
    expect(overlap(one.box, two.box)).toBe(false);
  });

  it('gives the number where the title has no place, and nothing where there is none at all', () => {
    const narrow = space({ view: { left: 40, top: 90, right: 270, bottom: 210 } });
    const crowded = {
      ...narrow,
      taken: [{ left: 56, top: 90, right: 270, bottom: 210 }],
      view: { left: 30, top: 90, right: 270, bottom: 210 },
    };
    expect(placeTitles([block('1')], crowded, new Map())[0]?.lines).toEqual(['1']);
    expect(placeTitles([block('1')], { ...narrow, taken: [narrow.view] }, new Map())).toEqual([]);
  });

  it('covers no more than a few small marks', () => {
    const marks = Array.from({ length: 1600 }, (_, at) => {
      const left = (at % 40) * 10;
      const top = Math.floor(at / 40) * 10;
      return { left, top, right: left + 4, bottom: top + 4 };
    });
    for (const { lines } of placeTitles([block('1'), block('2')], space({ marks }), new Map())) {
      expect(lines).toHaveLength(1);
    }
  });

  it('leaves a title where it stood', () => {
    const kept = new Map<string, number>();
    const [first] = placeTitles([block('1')], space({}), kept);
    const mark = { left: 0, top: 0, right: 1, bottom: 1 };
    const [second] = placeTitles([block('1')], space({ marks: [mark] }), kept);
    expect(second?.box).toEqual(first?.box);
  });
});
