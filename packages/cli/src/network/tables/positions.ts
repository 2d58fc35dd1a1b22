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
import { byColumn, type Column, integer, nodeCells, nodeColumns, real, type Table, type Value } from './table.js';
import { aboutTies, type OneMode } from './ties.js';

const POSITIONS: readonly Column[] = [
  ...nodeColumns('actor', 'Actor'),
  integer('degree', 'Others that it is tied to'),
  real('strength', 'Sum of the weights of its ties'),
  real('betweenness', 'Share of shortest paths through it, ties of length 1; 0 to 1'),
  real('closeness', 'Nearness to those that can be reached, ties of length 1; 0 to 1'),
  real(
    'eigenvector',
    'Eigenvector centrality by weight; 0 to 1, 1 for the most central; empty where it does not settle',
  ),
  real('page_rank', 'PageRank by weight, damping 0.85; all sum to 1'),
  real('constraint', 'Burt’s constraint by weight, above 0; empty for an isolate'),
  real('effective_size', 'Burt’s effective size by weight, in neighbours'),
  integer('core_number', 'Largest k of a k-core that it is in'),
  { name: 'core', type: 'boolean', about: 'In the core of the best split into core and periphery' },
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
    columns: [...nodeColumns('actor', 'Actor'), integer('community', 'Numbered from 0 by size')],
    rows: [...rows].sort((a, b) => Number(a[3]) - Number(b[3])),
  };
}
