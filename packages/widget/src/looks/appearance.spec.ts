import { describe, expect, it } from 'vitest';
import { EDGE_APPEARANCE, NODE_APPEARANCE, PALETTES } from './appearance.js';
import { EDGE_KINDS, NODE_KINDS } from './kinds.js';

/** WCAG 2.2 relative luminance. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('appearance', () => {
  it('gives no two kinds the same shape and filling, so that colour is not needed', () => {
    const looks = NODE_KINDS.map((kind) => `${NODE_APPEARANCE[kind].shape} ${NODE_APPEARANCE[kind].filling}`);
    expect(new Set(looks).size).toBe(NODE_KINDS.length);
    expect(Object.keys(NODE_APPEARANCE).sort()).toEqual([...NODE_KINDS].sort());
  });

  it('draws the three roles with three different strokes', () => {
    expect(
      new Set([EDGE_APPEARANCE.lead, EDGE_APPEARANCE.via, EDGE_APPEARANCE.partner].map(({ stroke }) => stroke)).size,
    ).toBe(3);
    expect(Object.keys(EDGE_APPEARANCE).sort()).toEqual([...EDGE_KINDS].sort());
  });

  it.each(['light', 'dark'] as const)('has contrast enough on the %s ground', (scheme) => {
    const { ground, region, ink, muted, accent, family } = PALETTES[scheme];
    for (const color of Object.values(family)) {
      expect(contrast(color, ground), color).toBeGreaterThanOrEqual(3);
      expect(contrast(color, region), color).toBeGreaterThanOrEqual(3);
    }
    for (const color of [ink, muted, accent]) expect(contrast(color, ground), color).toBeGreaterThanOrEqual(4.5);
  });
});
