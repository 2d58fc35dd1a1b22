import type { EdgeKind, TieKind } from '@plangraph/core/graph';
import { describe, expect, it } from 'vitest';
import { PALETTES, TIE_APPEARANCE } from '../../looks/appearance.js';
import { EDGE_KINDS } from '../../looks/kinds.js';
import type { LegendEntry } from '../options.js';
import { layOutLegend } from './legend.js';

const TIES = Object.keys(TIE_APPEARANCE) as TieKind[];

/** The drawing of a legend of these entries. */
function drawn(entries: readonly LegendEntry[], scale = 0.8): string {
  const look = { palette: PALETTES.light, scale, families: () => '#000000' };
  const legend = layOutLegend({ entries, notes: [] }, look, 2000);
  return legend?.draw(0, 0).join('\n') ?? '';
}

const lineOf = (kind: EdgeKind | TieKind): LegendEntry => ({ label: kind, edge: kind });

describe('lines of a legend', () => {
  it.each([...EDGE_KINDS, ...TIES])('show two dashes of %s at least', (kind) => {
    const [, length, dashes] = /h([\d.]+)"[^>]*?(?:stroke-dasharray="([^"]*)")?\/>/.exec(drawn([lineOf(kind)])) ?? [];
    const [dash, gap] = (dashes ?? '0 0').split(' ').map(Number) as [number, number];
    expect(Number(length)).toBeGreaterThanOrEqual(Math.max(16, 2 * dash + gap));
  });

  it('have a head where the tie has one in the picture, and only there', () => {
    const heads = TIES.filter((kind) => drawn([lineOf(kind)]).includes('Z" fill="#c2410c"'));
    expect(heads).toEqual(['through', 'with']);
    expect(drawn(EDGE_KINDS.map(lineOf))).not.toContain('Z"');
  });

  it('are as long as one another, so that labels stand in one column', () => {
    const both = drawn([lineOf('lead'), lineOf('main-agency'), { label: 'measure', node: 'measure' }]);
    const lengths = [...both.matchAll(/h([\d.]+)"/g)].map(([, length]) => length);
    expect(lengths).toEqual(['28.8', '28.8']);
    expect(drawn([lineOf('lead')])).toContain('h16"');
  });
});
