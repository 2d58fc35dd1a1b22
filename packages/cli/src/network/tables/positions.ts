import {
  betweenness,
  closeness,
  communities,
  constraint,
  coreNumber,
  corePeriphery,
  degree,
  effectiveSize,
  eigenvector,
  type NodeValues,
  pageRank,
  strength,
} from '@plangraph/network';
import {
  ACTOR,
  byColumn,
  type Column,
  flag,
  integer,
  nodeCells,
  nodeColumns,
  real,
  type Table,
  type Value,
} from './table.js';
import { aboutTies, type OneMode } from './ties.js';

const POSITIONS: readonly Column[] = [
  ...nodeColumns('actor', ACTOR),
  integer('degree', { en: 'Others that it is tied to', ja: '次数：結びつく相手の数' }),
  real('strength', { en: 'Sum of the weights of its ties', ja: '強さ：結びつきの重みの和' }),
  real('betweenness', {
    en: 'Share of shortest paths through it, ties of length 1; 0 to 1',
    ja: '媒介中心性：最短経路のうち、この主体を通るものの割合。結びつきの長さは 1。0 から 1',
  }),
  real('closeness', {
    en: 'Nearness to those that can be reached, ties of length 1; 0 to 1',
    ja: '近接中心性：届く相手への近さ。結びつきの長さは 1。0 から 1',
  }),
  real('eigenvector', {
    en: 'Eigenvector centrality by weight; 0 to 1, 1 for the most central; empty where it does not settle',
    ja: '固有ベクトル中心性（重みによる）。0 から 1 で、最も中心のものが 1。収束しなければ空',
  }),
  real('page_rank', {
    en: 'PageRank by weight, damping 0.85; all sum to 1',
    ja: 'PageRank（重みによる、減衰係数 0.85）。合計は 1',
  }),
  real('constraint', {
    en: 'Burt’s constraint by weight, above 0; empty for an isolate',
    ja: 'バートの拘束度（重みによる）。0 より大きい。孤立した主体では空',
  }),
  real('effective_size', {
    en: 'Burt’s effective size by weight, in neighbours',
    ja: 'バートの有効規模（重みによる）。単位は相手の数',
  }),
  integer('core_number', {
    en: 'Largest k of a k-core that it is in',
    ja: 'コア数：この主体が入る k コアの、最大の k',
  }),
  flag('core', {
    en: 'In the core of the best split into core and periphery',
    ja: 'コアとペリフェリーへの最もよい分け方で、コア（中核）に入る',
  }),
];

export function positionsTable(ties: OneMode): Table {
  const { network } = ties;
  const measures: NodeValues[] = [
    degree(network),
    strength(network),
    betweenness(network),
    closeness(network),
    settled(() => eigenvector(network)),
    pageRank(network),
    constraint(network),
    effectiveSize(network),
    coreNumber(network),
  ];
  const { core, fit } = corePeriphery(network);
  const inCore = new Set(core);
  const rows = network.mapNodes((node, attributes): Value[] => [
    ...nodeCells(attributes),
    ...measures.map((values) => (Number.isNaN(values[node]) ? undefined : values[node])),
    inCore.has(node),
  ]);
  const about = aboutTies(ties);
  return {
    name: 'positions',
    title: 'Positions of actors',
    method: `positions of ${about.method}`,
    options: about.options,
    facts: { actors: network.order, ties: network.size, core: core.length, core_fit: fit },
    columns: POSITIONS,
    rows: byColumn(rows, 4),
  };
}

/** Values, or none where parts of the network are so nearly equal that they do not settle. */
function settled(measure: () => NodeValues): NodeValues {
  try {
    return measure();
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return {};
  }
}

/** @param firstSeed of the runs of which the best is given */
export function communitiesTable(ties: OneMode, firstSeed = 1): Table {
  const { network } = ties;
  const found = communities(network, { seed: firstSeed });
  const { resolution, runs, seed } = found.options;
  const about = aboutTies(ties);
  const rows = network.mapNodes((node, attributes): Value[] => [...nodeCells(attributes), found.communities[node]]);
  return {
    name: 'communities',
    title: 'Communities of actors',
    method: `louvain of ${about.method}`,
    options: { ...about.options, resolution, runs, seed },
    facts: {
      communities: new Set(Object.values(found.communities)).size,
      modularity: found.modularity,
      seed_of_best: found.seed,
      stability_adjusted_rand: found.stability.adjustedRand,
      stability_mutual_information: found.stability.mutualInformation,
    },
    columns: [
      ...nodeColumns('actor', ACTOR),
      integer('community', { en: 'Numbered from 0 by size', ja: 'まとまりの番号（大きい順に 0 から）' }),
    ],
    rows: [...rows].sort((a, b) => Number(a[3]) - Number(b[3])),
  };
}
