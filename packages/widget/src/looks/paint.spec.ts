import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PALETTES } from './appearance.js';
import { legible } from './paint.js';

/** Relative luminance (WCAG 2.2), written apart from the code under test. */
function luminance(color: string): number {
  const value = Number.parseInt(color.slice(1), 16);
  const [red = 0, green = 0, blue = 0] = [value >> 16, (value >> 8) & 255, value & 255]
    .map((channel) => channel / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

describe('a colour of the data', () => {
  it('stands out from the ground of both schemes, whatever it was', () => {
    fc.assert(
      fc.property(fc.nat(0xffffff), fc.constantFrom('light' as const, 'dark' as const), (value, scheme) => {
        const { ground, ink } = PALETTES[scheme];
        const color = legible(`#${value.toString(16).padStart(6, '0')}`, ground, ink);
        expect(contrast(color ?? ground, ground)).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it('is left alone where it can be seen, short or long', () => {
    expect(legible('#a03', '#ffffff', '#000000')).toBe('#aa0033');
    expect(legible('#1B5E20', '#ffffff', '#000000')).toBe('#1b5e20');
  });

  it('is none where it is no colour', () => {
    for (const color of ['red', '#12', '#12345g', 'url(#a)', ''])
      expect(legible(color, '#ffffff', '#000000')).toBeUndefined();
  });
});
