import { describe, expect, it } from 'vitest';
import { PALETTES, type Scheme } from '../../looks/appearance.js';
import { contrast, luminance } from '../../looks/color.js';
import { greysFor, paletteOf } from './palette.js';

describe.each(['light', 'dark'] satisfies Scheme[])('greys of the %s scheme', (scheme) => {
  const { ground, family } = paletteOf(scheme, true);

  it('are grey, each its own, and stand out from the ground', () => {
    const tones = Object.values(family);
    expect(new Set(tones).size).toBe(new Set(Object.values(PALETTES[scheme].family)).size);
    for (const tone of tones) {
      expect(tone).toMatch(/^#([\da-f]{2})\1\1$/);
      expect(contrast(tone, ground)).toBeGreaterThanOrEqual(3);
    }
  });

  it('keep the order of lightness', () => {
    const colors = Object.entries(PALETTES[scheme].family).sort(([, a], [, b]) => luminance(a) - luminance(b));
    const tones = colors.map(([name]) => luminance(family[name as keyof typeof family]));
    expect(tones).toEqual([...tones].sort((a, b) => a - b));
  });
});

it('gives many colours the grey of their own luminance', () => {
  const colors = Array.from({ length: 20 }, (_, at) => `#${(at * 12).toString(16).padStart(2, '0')}4080`);
  const toGrey = greysFor(colors, 'light');
  const tones = colors.map((color) => luminance(toGrey(color)));
  expect(tones).toEqual([...tones].sort((a, b) => a - b));
});
