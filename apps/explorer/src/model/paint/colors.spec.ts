import { PALETTES, type Scheme } from '@plangraph/widget';
import { describe, expect, it } from 'vitest';
import { CATEGORIES, NEUTRAL, SEQUENCES } from './colors.js';

type Triple = readonly [number, number, number];

function linear(color: string): Triple {
  const channel = (from: number): number => {
    const share = Number.parseInt(color.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other]
    .map((color) => {
      const [red, green, blue] = linear(color);
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function through(matrix: readonly Triple[], [red, green, blue]: Triple): Triple {
  const [a = 0, b = 0, c = 0] = matrix.map(([r, g, l]) => r * red + g * green + l * blue);
  return [a, b, c];
}

/** Full protanopia, deuteranopia, tritanopia: Machado et al. 2009, doi:10.1109/TVCG.2009.113. */
const VISION: Readonly<Record<string, readonly Triple[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Oklab (Ottosson 2020), in which equal distances look about equal. */
function oklab(color: Triple): Triple {
  const cones = through(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    color.map((value) => Math.max(0, value)) as unknown as Triple,
  ).map(Math.cbrt) as unknown as Triple;
  return through(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

function distance(one: string, other: string, vision: readonly Triple[]): number {
  const [a, b] = [one, other].map((color) => oklab(through(vision, linear(color)))) as [Triple, Triple];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

describe.each<Scheme>(['light', 'dark'])('colours of values, %s', (scheme) => {
  const { ground } = PALETTES[scheme];
  const groups = [...CATEGORIES[scheme], NEUTRAL[scheme]];

  it.each([...groups, ...SEQUENCES[scheme]])('%s stands out from the ground', (color) => {
    expect(contrast(color, ground)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.keys(VISION))('groups differ in %s vision', (vision) => {
    for (const [number, one] of groups.entries()) {
      for (const other of groups.slice(number + 1)) {
        expect(distance(one, other, VISION[vision] ?? []), `${one} ${other}`).toBeGreaterThan(0.08);
      }
    }
  });

  it('steps move away from the ground, one after the other', () => {
    const steps = SEQUENCES[scheme].map((color) => contrast(color, ground));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
});
