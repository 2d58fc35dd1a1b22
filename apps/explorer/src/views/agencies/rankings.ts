/** How agencies stand in the network, by one measure. */
import type { ViewState } from '@plangraph/core/state';
import {
  betweenness,
  closeness,
  constraint,
  coreNumber,
  degree,
  dependence,
  gouldFernandez,
  pageRank,
  strength,
  twoModeBrokerage,
} from '@plangraph/network';
import type { AgencyNetwork } from './agency-network.js';

type Ranking = ViewState['agencies']['ranking'];
type Networks = Pick<AgencyNetwork, 'twoMode' | 'projection'>;

export interface Ranked {
  key: string;
  value: number;
  /** From 1; equal values have the same. */
  rank: number;
}

/** By key; actors for which the measure has no value are absent. */
export function valuesOf(networks: Networks, ranking: Ranking): Map<string, number> {
  return new Map(Object.entries(computed(networks, ranking)).filter(([, value]) => !Number.isNaN(value)));
}

function computed({ twoMode, projection }: Networks, ranking: Ranking): Record<string, number> {
  switch (ranking) {
    case 'measures':
      return Object.fromEntries(projection.mapNodes((key) => [key, twoMode.degree(key)]));
    case 'leads': {
      const led = new Map(dependence(twoMode).actors.map(({ actor, led: events }) => [actor, events.length]));
      return Object.fromEntries(projection.mapNodes((key) => [key, led.get(key) ?? 0]));
    }
    case 'degree':
      return degree(projection);
    case 'strength':
      return strength(projection);
    case 'betweenness':
      return betweenness(projection);
    case 'closeness':
      return closeness(projection);
    case 'constraint':
      return constraint(projection);
    case 'pagerank':
      return pageRank(projection);
    case 'core':
      return coreNumber(projection);
    case 'brokerage':
      // Without direction each pair counts twice.
      return Object.fromEntries(Object.entries(gouldFernandez(projection)).map(([key, { total }]) => [key, total / 2]));
    case 'two-mode-brokerage':
      return Object.fromEntries(
        Object.entries(twoModeBrokerage(twoMode)).map(([key, { paths }]) => [key, paths.total]),
      );
  }
}

/** Whether little of it is the first place: Burt's constraint is low for an actor between others. */
function leastIsFirst(ranking: Ranking): boolean {
  return ranking === 'constraint';
}

/** First place first; equal values in the order given. */
export function ranked(values: ReadonlyMap<string, number>, ranking: Ranking): Ranked[] {
  const sign = leastIsFirst(ranking) ? 1 : -1;
  const sorted = [...values].sort(([, a], [, b]) => sign * (a - b));
  let rank = 1;
  return sorted.map(([key, value], at) => {
    if (value !== sorted[at - 1]?.[1]) rank = at + 1;
    return { key, value, rank };
  });
}

/** Radius in pixels, from 4 to 20: areas in proportion to the value, but of closeness to what it is above the least. */
export function radiiOf(values: ReadonlyMap<string, number>, ranking: Ranking): (key: string) => number {
  const all = [...values.values()];
  const most = Math.max(...all);
  const least = Math.min(...all);
  return (key) => {
    const value = values.get(key);
    if (value === undefined || most <= 0) return 4;
    const share = leastIsFirst(ranking)
      ? (least + 0.02) / (value + 0.02)
      : ranking === 'closeness'
        ? (value - least) / (most - least || 1)
        : value / most;
    return 4 + 16 * Math.sqrt(Math.max(0, share));
  };
}

/** Whole numbers as they are, others with three digits that count. */
export function written(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(3)));
}
