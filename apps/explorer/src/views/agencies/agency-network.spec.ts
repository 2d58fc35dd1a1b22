import { existsSync, readFileSync } from 'node:fs';
import { DEFAULT_STATE, EMPTY_FILTER, type Filter, type ViewState } from '@plangraph/core/state';
import {
  closeness,
  constraint,
  coreNumber,
  delegation,
  gouldFernandez,
  projectOntoActors,
  strength,
  twoMode,
} from '@plangraph/network';
import { describe, expect, it } from 'vitest';
import { LoadedPlan } from '../../model/loaded-plan.js';
import { examplePlan } from '../../model/testing.js';
import { type AgencyNetwork, agencyNetwork, countingFilter, twoModeOptions } from './agency-network.js';
import { pillarOf } from './colors.js';
import { ranked, valuesOf } from './rankings.js';

const options = DEFAULT_STATE.agencies;
const file = new URL('../../../../../dist/site/data/network.json', import.meta.url);
const plan = existsSync(file) ? new LoadedPlan(JSON.parse(readFileSync(file, 'utf8'))) : undefined;

function networkOf(
  loaded: LoadedPlan,
  filter: Partial<Filter> = {},
  change: Partial<ViewState['agencies']> = {},
): AgencyNetwork {
  const whole = { ...EMPTY_FILTER, ...filter };
  const as = loaded.as(whole);
  return agencyNetwork(as.graph, as.shown(countingFilter(whole)), whole, { ...options, ...change });
}

describe('the words of the filter', () => {
  it('are options of the two-mode network', () => {
    expect(twoModeOptions(EMPTY_FILTER)).toEqual({
      layer: 'text',
      collectives: 'kept',
      secretariat: 'kept',
      restatements: 'as-printed',
    });
    const other = { layer: 'appendix', collectives: 'dropped', secretariat: 'hidden', restatements: 'once' } as const;
    expect(twoModeOptions({ ...EMPTY_FILTER, ...other })).toEqual({
      layer: 'appendix',
      collectives: 'dropped',
      secretariat: 'dropped',
      restatements: 'once',
    });
  });

  it('count measures that are not drawn, and not actors that are not', () => {
    const hidden = new Set(['measure', 'public-body'] as const);
    expect(countingFilter({ ...EMPTY_FILTER, hidden }).hidden).toEqual(new Set(['public-body']));
  });
});

describe('the network of agencies of a small plan', () => {
  const small = new LoadedPlan(examplePlan);

  it('has the ties that the measures make, each with its measures', () => {
    const { ties, graph } = networkOf(small);
    expect([...ties].map(([key, { measures }]) => [key, measures.length])).toEqual([
      ['actor:mic shared actor:nict', 1],
      ['actor:mic through actor:nict', 1],
    ]);
    expect(graph.order).toBe(2);
    expect([...networkOf(small, {}, { ties: ['through'] }).ties.keys()]).toEqual(['actor:mic through actor:nict']);
  });

  it('is without ties of fewer measures, whatever the weight', () => {
    for (const weight of ['count', 'jaccard'] as const) {
      expect(networkOf(small, {}, { weight, least: 1 }).ties.size).toBe(2);
      expect(networkOf(small, {}, { weight, least: 2 }).ties.size).toBe(0);
    }
  });

  it('is without an actor that was taken out, and remembers it', () => {
    const { whole, twoMode: left, ties } = networkOf(small, {}, { without: 'actor:nict' });
    const nict = small.index.named('actor:nict')?.iri ?? '';
    expect([whole.hasNode(nict), left.hasNode(nict), ties.size]).toEqual([true, false, 0]);
  });

  it('leaves out kinds that are hidden', () => {
    const hidden = new Set(['public-body', 'measure'] as const);
    expect(networkOf(small, { hidden }).projection.order).toBe(1);
  });

  it('knows the pillar of most measures', () => {
    const loaded = new LoadedPlan({
      ...examplePlan,
      nodes: examplePlan.nodes.map((node) => ({
        ...node,
        attributes: node.attributes?.family === 'measure' ? { ...node.attributes, pillar: '2' } : node.attributes,
      })) as typeof examplePlan.nodes,
    });
    const { twoMode: network } = networkOf(loaded);
    expect(pillarOf(network, loaded.index.named('actor:mic')?.iri ?? '')).toBe('2');
    expect(pillarOf(network, 'nobody')).toBeUndefined();
  });
});

describe('a ranking', () => {
  it('gives equal values the same place, and the least first where little is much', () => {
    const values = new Map([
      ['a', 2],
      ['b', 5],
      ['c', 5],
      ['d', 1],
    ]);
    expect(ranked(values, 'degree').map(({ key, rank }) => `${key}${rank}`)).toEqual(['b1', 'c1', 'a3', 'd4']);
    expect(ranked(values, 'constraint').map(({ key, rank }) => `${key}${rank}`)).toEqual(['d1', 'a2', 'b3', 'c3']);
  });
});

describe.skipIf(plan === undefined)('the network of agencies of the shipped plan', () => {
  const loaded = plan as LoadedPlan;

  it('has the numbers of the analysis', () => {
    for (const [filter, settings] of [
      [{}, { restatements: 'as-printed' }],
      [{ restatements: 'once', collectives: 'dropped' }, { collectives: 'dropped' }],
      [{ secretariat: 'hidden' }, { secretariat: 'dropped', restatements: 'as-printed' }],
      [{ layer: 'appendix' }, { layer: 'appendix' }],
      [{ collectives: 'expanded', restatements: 'once' }, { collectives: 'expanded' }],
    ] as const) {
      const direct = twoMode(loaded.graph, settings);
      const network = networkOf(loaded, filter, { weight: 'newman' });
      const projection = projectOntoActors(direct, { weight: 'newman' });
      const name = JSON.stringify(settings);
      expect(Object.fromEntries(valuesOf(network, 'measures')), name).toEqual(
        Object.fromEntries(projection.mapNodes((key) => [key, direct.degree(key)])),
      );
      const rounded = (values: Iterable<[string, number]>) =>
        Object.fromEntries([...values].map(([key, value]) => [key, value.toFixed(9)]));
      expect(rounded(valuesOf(network, 'strength')), name).toEqual(rounded(Object.entries(strength(projection))));
      expect(rounded(valuesOf(network, 'closeness')), name).toEqual(rounded(Object.entries(closeness(projection))));
      expect(Object.fromEntries(valuesOf(network, 'core')), name).toEqual(coreNumber(projection));
      if ('layer' in settings) continue;
      const through = [...network.ties.values()].filter(({ kind }) => kind === 'through');
      expect(through.length, name).toBe(delegation(direct).size);
      const isolates = Object.entries(constraint(projection)).filter(([, value]) => !Number.isNaN(value));
      expect(rounded(valuesOf(network, 'constraint')), name).toEqual(rounded(isolates));
      const pairs = Object.entries(gouldFernandez(projection)).map(([key, { total }]) => [key, total / 2] as const);
      expect(Object.fromEntries(valuesOf(network, 'brokerage')), name).toEqual(Object.fromEntries(pairs));
    }
  });

  it('draws a weight below one as thick as the counts beside it', () => {
    const { graph, ties } = networkOf(loaded, {}, { weight: 'jaccard' });
    const weights = (kind: string) =>
      graph.filterEdges((_edge, own) => own.kind === kind).map((edge) => graph.getEdgeAttribute(edge, 'weight'));
    expect(
      Math.max(...[...ties.values()].filter(({ kind }) => kind === 'shared').map(({ weight }) => weight)),
    ).toBeLessThanOrEqual(1);
    expect(Math.max(...weights('shared'))).toBeGreaterThan(Math.max(...weights('through')) / 2);
  });

  it('lists ties by their measures, the most first', () => {
    const counts = [...networkOf(loaded).ties.values()].map(({ measures }) => measures.length);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });
});
