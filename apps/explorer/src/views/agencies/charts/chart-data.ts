/** What the charts show, by agency. */
import type { ViewState } from '@plangraph/core/state';
import {
  actorGroups,
  dependence,
  eventsIn,
  gouldFernandez,
  groupedBy,
  type Role,
  type TwoModeNetwork,
  twoModeBrokerage,
} from '@plangraph/network';
import type { AgencyNetwork } from '../agency-network.js';
import { type Ranked, ranked } from '../rankings.js';

type Options = ViewState['agencies'];
type Networks = Pick<AgencyNetwork, 'twoMode' | 'projection'>;

/** What a value is made of. */
export type Parts =
  /** Numbers of pillars, in the order of the plan; the last may be empty, of measures that stand in none. */
  | { by: 'pillar'; names: readonly string[] }
  | { by: 'lead'; names: readonly ['alone', 'joint'] }
  | { by: 'broker'; names: readonly BrokerPart[] };

/** Without direction gatekeepers and representatives are the same. */
type BrokerPart = (typeof BROKER_PARTS)[number];
const BROKER_PARTS = ['coordinator', 'itinerant', 'representative', 'liaison'] as const;

export interface RankedRow extends Ranked {
  /** As many as there are names; their sum is the value. */
  parts: readonly number[];
}

export interface RankingData {
  rows: readonly RankedRow[];
  /** Undefined where a value has no parts. */
  parts: Parts | undefined;
  /** Of each agency, where parts are told by groups: as `actorGroups` gives them. */
  groups: Readonly<Record<string, string>> | undefined;
}

/** Whether a measure tells whom an agency stands between, by their groups. */
export function isBrokerage(ranking: Options['ranking']): boolean {
  return ranking === 'brokerage' || ranking === 'two-mode-brokerage';
}

/** @param values of the measure that ranks, as `valuesOf` gives them */
export function rankingData(
  networks: Networks,
  { ranking, grouping }: Pick<Options, 'ranking' | 'grouping'>,
  values: ReadonlyMap<string, number>,
): RankingData {
  const groups = isBrokerage(ranking) ? actorGroups(networks.twoMode, grouping) : undefined;
  const { parts, of } = partsOf(networks, ranking, groups);
  return { rows: ranked(values, ranking).map((row) => ({ ...row, parts: of(row.key) })), parts, groups };
}

function partsOf(
  { twoMode, projection }: Networks,
  ranking: Options['ranking'],
  groups: Readonly<Record<string, string>> | undefined,
): { parts: Parts | undefined; of: (key: string) => readonly number[] } {
  const group = groupedBy(groups ?? {});
  switch (ranking) {
    case 'measures': {
      const names = pillarsOf(twoMode);
      return {
        parts: { by: 'pillar', names },
        of: (key) => {
          const pillars = twoMode.mapNeighbors(key, (_event, { pillar }) => pillar ?? '');
          return names.map((name) => pillars.filter((pillar) => pillar === name).length);
        },
      };
    }
    case 'leads': {
      const own = new Map(dependence(twoMode).actors.map((one) => [one.actor, one]));
      return {
        parts: { by: 'lead', names: ['alone', 'joint'] },
        of: (key) => {
          const { led = [], ledAlone = [] } = own.get(key) ?? {};
          return [ledAlone.length, led.length - ledAlone.length];
        },
      };
    }
    case 'brokerage': {
      const roles = gouldFernandez(projection, { group });
      return {
        parts: { by: 'broker', names: BROKER_PARTS },
        // Each pair counts in both directions, from one of which a representative is a gatekeeper.
        of: (key) => BROKER_PARTS.map((role) => (roles[key]?.[role] ?? 0) / (role === 'representative' ? 1 : 2)),
      };
    }
    case 'two-mode-brokerage': {
      const roles = twoModeBrokerage(twoMode, { group });
      return {
        parts: { by: 'broker', names: BROKER_PARTS },
        of: (key) => BROKER_PARTS.map((role) => roles[key]?.paths[role] ?? 0),
      };
    }
    default:
      return { parts: undefined, of: () => [] };
  }
}

/** Pillars in which an event stands, in the order of the plan. */
function pillarsOf(network: TwoModeNetwork): string[] {
  const found = new Set(eventsIn(network).map((event) => network.getNodeAttribute(event, 'pillar') ?? ''));
  const without = found.delete('');
  return [...[...found].sort(), ...(without ? [''] : [])];
}

export interface ScatterPoint {
  key: string;
  x: number;
  y: number;
}

export interface ScatterData {
  /** Those that have both values, in the order of the first measure. */
  points: readonly ScatterPoint[];
  /** How many have one of the two only. */
  without: number;
  /** Spearman's, from -1 to 1; undefined where one of the measures is the same of all. */
  correlation: number | undefined;
}

export function scatterData(
  across: ReadonlyMap<string, number>,
  up: ReadonlyMap<string, number>,
  ranking: Options['ranking'],
): ScatterData {
  const points = ranked(across, ranking).flatMap(({ key, value }) => {
    const y = up.get(key);
    return y === undefined ? [] : [{ key, x: value, y }];
  });
  const all = new Set([...across.keys(), ...up.keys()]).size;
  const correlation = rankCorrelation(
    points.map(({ x }) => x),
    points.map(({ y }) => y),
  );
  return { points, without: all - points.length, correlation };
}

/**
 * Spearman's rank correlation: Pearson's of the ranks, equal values sharing the mean of theirs (Spearman 1904,
 * doi:10.2307/1412159; ties as in Kendall 1945, doi:10.1093/biomet/33.3.239).
 *
 * @returns undefined where all of one are equal, or there are fewer than two
 */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number | undefined {
  const [first, second] = [meanRanks(a), meanRanks(b)];
  const middle = (a.length + 1) / 2;
  const product = (one: readonly number[], other: readonly number[]): number =>
    one.reduce((sum, rank, at) => sum + (rank - middle) * ((other[at] ?? middle) - middle), 0);
  const spread = Math.sqrt(product(first, first) * product(second, second));
  return spread === 0 ? undefined : product(first, second) / spread;
}

function meanRanks(values: readonly number[]): number[] {
  const order = values.map((_, at) => at).sort((i, j) => (values[i] ?? 0) - (values[j] ?? 0));
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to += 1;
    // Places from + 1 to `to`, counted from 1.
    for (const at of order.slice(from, to)) ranks[at] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

export interface PillarRoles {
  /** Number of the pillar; empty where measures stand in none. */
  pillar: string;
  /** Measures by the first of the roles that an agency has in them, in the order of `roles`. */
  counts: readonly number[];
}

/** An agency's measures by pillar and role; each counts once, by the foremost of its roles. */
export function rolesByPillar(network: TwoModeNetwork, actor: string): { roles: readonly Role[]; rows: PillarRoles[] } {
  const { roles } = network.getAttribute('options');
  const counts = new Map(pillarsOf(network).map((pillar) => [pillar, roles.map(() => 0)]));
  network.forEachEdge(actor, (edge, { roles: own }) => {
    const row = counts.get(network.getNodeAttribute(network.opposite(actor, edge), 'pillar') ?? '');
    const at = roles.findIndex((role) => own.includes(role));
    if (row !== undefined && at >= 0) row[at] = (row[at] ?? 0) + 1;
  });
  return { roles, rows: [...counts].map(([pillar, row]) => ({ pillar, counts: row })) };
}
