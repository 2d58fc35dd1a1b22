import type { Shown } from '@plangraph/core/graph';
import { EMPTY_FILTER } from '@plangraph/core/state';
import { describe, expect, it, vi } from 'vitest';
import { LoadedPlan } from '../loaded-plan.js';
import { examplePlan } from '../testing.js';
import { CATEGORIES, NEUTRAL, SEQUENCES } from './colors.js';
import { measured } from './measured.js';
import { paintFor } from './paint.js';
import { RADII, stepOf, stepStart } from './scale.js';

const iri = (id: string): string => `https://example.org/${id.replace(':', '/')}`;

const loaded = new LoadedPlan({
  ...examplePlan,
  nodes: examplePlan.nodes.map(({ key, attributes }) => ({
    key,
    attributes: {
      ...(attributes as NonNullable<typeof attributes>),
      ...(/measure|division/.test(key) ? { pillar: '2' } : {}),
    },
  })),
});
const run = vi.fn(async (measuring: Parameters<typeof measured>[0]) => measured(measuring));

/** As another filter leaves it: another object. */
function everything(): Shown {
  const { nodes, edges } = loaded.shown(EMPTY_FILTER);
  return { nodes: new Set(nodes), edges: new Set(edges) };
}

const colorOf = (painting: Awaited<ReturnType<typeof paintFor>>, id: string): string | undefined =>
  painting.paint?.color?.(iri(id), loaded.graph.getNodeAttributes(iri(id)));
const sizeOf = (painting: Awaited<ReturnType<typeof paintFor>>, id: string): number | undefined =>
  painting.paint?.size?.(iri(id), loaded.graph.getNodeAttributes(iri(id)));

describe('paint', () => {
  it('leaves kinds their own colours and sizes', async () => {
    const painting = await paintFor(loaded, everything(), { color: 'kind', size: 'importance' }, 'light', run);
    expect(painting).toEqual({ paint: undefined, legend: undefined, largest: undefined });
  });

  it('gives a pillar its colour, and grey to what stands in none', async () => {
    const painting = await paintFor(loaded, everything(), { color: 'pillar', size: 'importance' }, 'dark', run);
    expect(colorOf(painting, 'measure:2.1-a')).toBe(CATEGORIES.dark[0]);
    expect(colorOf(painting, 'actor:mic')).toBe(NEUTRAL.dark);
    expect(painting.legend?.rows.map(({ pillar, nodes }) => [pillar, nodes.length])).toEqual([
      ['2', 4],
      [undefined, 5],
    ]);
    expect(painting.paint?.size).toBeUndefined();
  });

  it('tells how many others something is tied to, each once', async () => {
    const painting = await paintFor(loaded, everything(), { color: 'degree', size: 'degree' }, 'light', run);
    // 総務省: two measures and a section, though one measure leads and names it.
    expect(colorOf(painting, 'measure:2.1-a')).toBe(SEQUENCES.light[4]);
    expect(painting.largest).toEqual({ by: 'degree', node: iri('measure:2.1-a'), value: 5 });
    expect(sizeOf(painting, 'measure:2.1-a')).toBe(RADII.most);
    expect(sizeOf(painting, 'actor:mic')).toBeCloseTo(RADII.least + (RADII.most - RADII.least) * Math.sqrt(3 / 5));
  });

  it('tells the share of leads among the roles of whoever has one, of what is shown', async () => {
    const painting = await paintFor(loaded, everything(), { color: 'role', size: 'lead' }, 'light', run);
    expect(colorOf(painting, 'actor:mic')).toBe(SEQUENCES.light[4]);
    expect(colorOf(painting, 'actor:nict')).toBe(SEQUENCES.light[0]);
    expect(colorOf(painting, 'measure:2.1-a')).toBe(NEUTRAL.light);
    expect(painting.largest).toEqual({ by: 'lead', node: iri('actor:mic'), value: 2 });
    const fewer = everything();
    const edges = new Set([...fewer.edges].filter((edge) => !edge.startsWith('measure:2.1-a lead')));
    const less = await paintFor(loaded, { ...fewer, edges }, { color: 'kind', size: 'lead' }, 'light', run);
    expect(less.largest?.value).toBe(1);
  });

  it('finds communities and who stands between, later, once for the same things shown', async () => {
    run.mockClear();
    const shown = everything();
    const state = { color: 'community', size: 'betweenness' } as const;
    const later = paintFor(loaded, shown, state, 'light', run);
    expect(later).toBeInstanceOf(Promise);
    expect(paintFor(loaded, shown, state, 'light', run)).toBe(later);
    const painting = await later;
    expect(paintFor(loaded, shown, state, 'light', run)).toBe(painting);
    expect(run).toHaveBeenCalledTimes(2);
    expect(painting.largest?.node).toBe(iri('measure:2.1-a'));
    const rows = painting.legend?.rows ?? [];
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.flatMap(({ nodes }) => nodes).sort()).toEqual([...shown.nodes].sort());
    const again = await paintFor(loaded, everything(), state, 'light', run);
    expect(again.legend).toEqual(painting.legend);
  });

  it('asks again after a failure', async () => {
    const shown = everything();
    const state = { color: 'betweenness', size: 'same' } as const;
    const broken = vi.fn(() => Promise.reject(new Error('no worker')));
    await expect(paintFor(loaded, shown, state, 'light', broken)).rejects.toThrow('no worker');
    expect((await paintFor(loaded, shown, state, 'light', run)).legend?.by).toBe('betweenness');
  });
});

describe('steps', () => {
  it.each([1, 2, 4])('begin where the step before ends, and hold their own beginning: root %i', (root) => {
    for (const step of [0, 1, 2, 3, 4]) expect(stepOf(stepStart(step, 50, root), 50, root)).toBe(step);
    expect(stepOf(50, 50, root)).toBe(4);
    expect(stepOf(0, 0, root)).toBe(0);
  });
});
