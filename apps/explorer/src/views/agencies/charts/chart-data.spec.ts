import { existsSync, readFileSync } from 'node:fs';
import { DEFAULT_STATE, EMPTY_FILTER, GROUPINGS, RANKINGS } from '@plangraph/core/state';
import { twoModeBrokerage, without } from '@plangraph/network';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LoadedPlan } from '../../../model/loaded-plan.js';
import { examplePlan } from '../../../model/testing.js';
import { agencyNetwork, countingFilter } from '../agency-network.js';
import { valuesOf } from '../rankings.js';
import { rankCorrelation, rankingData, rolesByPillar, scatterData } from './chart-data.js';

const file = new URL('../../../../../../dist/site/data/network.json', import.meta.url);
const built = existsSync(file) ? new LoadedPlan(JSON.parse(readFileSync(file, 'utf8'))) : undefined;

function networkOf(loaded: LoadedPlan, layer: 'both' | 'appendix' = 'both') {
  const filter = { ...EMPTY_FILTER, layer };
  return agencyNetwork(loaded.graph, loaded.shown(countingFilter(filter)), filter, DEFAULT_STATE.agencies);
}

const sum = (parts: readonly number[]): number => parts.reduce((so, part) => so + part, 0);

describe('rank correlation', () => {
  it('gives equal values the mean of their ranks', () => {
    // Ranks 1 2 3 4 5 and 1 2 3 4.5 4.5, as R and SciPy work it out.
    expect(rankCorrelation([1, 2, 3, 4, 5], [5, 6, 7, 8, 8])).toBeCloseTo(0.9746794, 7);
    expect(rankCorrelation([1, 2, 3, 4, 5], [5, 6, 7, 8, 7])).toBeCloseTo(0.8207827, 7);
    expect(rankCorrelation([1, 2], [3, 3])).toBeUndefined();
    expect(rankCorrelation([], [])).toBeUndefined();
  });

  it('is of the order alone', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2 }), (values) => {
        expect(
          rankCorrelation(
            values,
            values.map((value) => value ** 3),
          ),
        ).toBeCloseTo(1, 9);
        expect(
          rankCorrelation(
            values,
            values.map((value) => -value),
          ),
        ).toBeCloseTo(-1, 9);
      }),
    );
  });
});

describe('the chart of a small plan', () => {
  const network = networkOf(new LoadedPlan(examplePlan));

  it('has what hangs on a lead alone', () => {
    const { rows, parts } = rankingData(network, { ranking: 'leads', grouping: 'kind' }, valuesOf(network, 'leads'));
    expect(parts?.names).toEqual(['alone', 'joint']);
    expect(
      rows.map(({ key, value, parts: made }) => [network.projection.getNodeAttribute(key, 'id'), value, made]),
    ).toEqual([
      ['actor:mic', 1, [1, 0]],
      ['actor:nict', 0, [0, 0]],
    ]);
  });

  it('leaves out of a scatter what has one value only, and says how many', () => {
    const across = new Map([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
    const data = scatterData(
      across,
      new Map([
        ['a', 4],
        ['c', 0],
        ['d', 1],
      ]),
      'degree',
    );
    expect(data).toEqual({
      points: [
        { key: 'c', x: 3, y: 0 },
        { key: 'a', x: 1, y: 4 },
      ],
      without: 2,
      correlation: -1,
    });
  });
});

describe.skipIf(built === undefined)('the charts of the shipped plan', () => {
  const network = networkOf(built as LoadedPlan);

  it('divide each value without rest, however groups are drawn', () => {
    for (const ranking of RANKINGS) {
      for (const grouping of GROUPINGS.slice(0, ranking.includes('brokerage') ? undefined : 1)) {
        const { rows, parts } = rankingData(network, { ranking, grouping }, valuesOf(network, ranking));
        for (const { key, value, parts: made } of rows) {
          expect(made.length).toBe(parts?.names.length ?? 0);
          if (parts !== undefined) expect(sum(made), `${ranking} ${grouping} ${key}`).toBe(value);
        }
      }
    }
  });

  it('give a two-mode broker each pair as often as there are ways, and no pair less', () => {
    const pairs = valuesOf(network, 'brokerage');
    const ways = valuesOf(network, 'two-mode-brokerage');
    // Three of one measure are a triangle of the projection: neither counts them.
    for (const [key, found] of Object.entries(twoModeBrokerage(network.twoMode)))
      expect(found.pairs.total, key).toBe(pairs.get(key));
    expect([...ways.keys()].sort()).toEqual([...pairs.keys()].sort());
    for (const [key, count] of pairs) expect(ways.get(key), key).toBeGreaterThanOrEqual(count);
    expect([...pairs].some(([key, count]) => (ways.get(key) ?? 0) > count)).toBe(true);
  });

  it('have as many led alone as would be without a lead', () => {
    const { rows } = rankingData(network, { ranking: 'leads', grouping: 'kind' }, valuesOf(network, 'leads'));
    for (const { key, parts } of rows.slice(0, 5))
      expect(without(network.twoMode, key).leaderless.length, key).toBe(parts[0]);
  });

  it('count each measure of an agency in one pillar, by one role', () => {
    for (const layer of ['both', 'appendix'] as const) {
      const { whole } = networkOf(built as LoadedPlan, layer);
      whole.forEachNode((key, { mode }) => {
        if (mode !== 'actor') return;
        expect(sum(rolesByPillar(whole, key).rows.map(({ counts }) => sum(counts))), key).toBe(whole.degree(key));
      });
    }
  });
});
