import { describe, expect, it } from 'vitest';
import { NODE_APPEARANCE } from './appearance.js';
import { glyphPath, outline, reachOf } from './glyph.js';

describe('glyphPath', () => {
  it('draws a closed outline for every kind, with one more part for a ring and two more for a dot', () => {
    for (const { shape, filling } of Object.values(NODE_APPEARANCE)) {
      const path = glyphPath(shape, filling, 6);
      expect(path).toMatch(/^M[^NI]+Z$/);
      expect(path.match(/Z/g)).toHaveLength(filling === 'solid' ? 1 : filling === 'ring' ? 2 : 3);
    }
  });

  it('points the triangle up and the wedge down', () => {
    const highest = (shape: 'triangle' | 'wedge'): number => Math.min(...outline(shape).map(([, y]) => y));
    expect(highest('triangle')).toBeLessThan(highest('wedge'));
    expect(reachOf('diamond')).toBeGreaterThan(reachOf('circle'));
  });
});
