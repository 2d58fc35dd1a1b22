import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import type { AbstractGraph } from 'graphology-types';
import { adjacencyOf, type WeightAttribute } from '../positions/adjacency.js';
import { seededRandom } from '../random.js';
import { type Agreement, meanAgreement } from './agreement.js';

// The package is CommonJS whose types declare an ES default export that is not there.
const louvain = louvainModule as unknown as typeof louvainModule.default;

export interface CommunityOptions {
  /** Default `weight`. */
  weight?: WeightAttribute;
  /** γ: above 1 for smaller communities, below 1 for larger. Default 1. */
  resolution?: number;
  /** First seed; runs take this one and the next ones. Default 1. */
  seed?: number;
  /** Number of runs, from 1. Default 20. */
  runs?: number;
}

export interface Communities {
  method: 'louvain';
  options: Required<CommunityOptions>;
  /** Community of each node, numbered from 0 by size, those of equal size in the order of the graph. */
  communities: Record<string, number>;
  /** Of the partition given; see `modularity`. */
  modularity: number;
  /** The seed whose run is given: of those with the highest modularity the first. */
  seed: number;
  /** Agreement between runs: means over all pairs of them, 1 where all are the same; 1 for a single run. */
  stability: Agreement;
}

/**
 * Communities by the Louvain method (Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008): groups with more weight
 * inside than chance would put there, given each node's strength. The method visits nodes in random order, so it runs
 * with several seeds; the result is the run of the highest modularity, with the agreement between runs. Direction is
 * not looked at; both ways of a tie are added up. Every isolate is a community.
 *
 * It always finds communities, in chance networks too, and it overlooks those that are small beside the whole
 * (Fortunato & Barthélemy 2007, doi:10.1073/pnas.0605965104). Where stability is low, the borders mean little.
 *
 * @throws RangeError for a weight, a resolution or a number of runs that is not above 0
 */
export function communities(graph: AbstractGraph, given: CommunityOptions = {}): Communities {
  const options: Required<CommunityOptions> = {
    weight: given.weight === undefined ? 'weight' : given.weight,
    resolution: given.resolution ?? 1,
    seed: given.seed ?? 1,
    runs: given.runs ?? 20,
  };
  if (!(options.resolution > 0) || !Number.isInteger(options.runs) || options.runs < 1)
    throw new RangeError(
      `communities: resolution ${options.resolution} and ${options.runs} runs; both are numbers above 0, runs a whole one.`,
    );
  const simple = withoutDirection(graph, options.weight);
  const partitions = Array.from({ length: options.runs }, (_, run) => {
    const seed = options.seed + run;
    const partition =
      simple.size === 0
        ? Object.fromEntries(simple.nodes().map((node, at) => [node, at]))
        : louvain(simple, { resolution: options.resolution, rng: seededRandom(seed) });
    return { seed, partition, modularity: modularityOf(simple, partition, options.resolution) };
  });
  // A later run must be better by more than rounding, so that runs with the same partition are the same run.
  const best = partitions.reduce((one, other) => (other.modularity > one.modularity + 1e-12 ? other : one));
  return {
    method: 'louvain',
    options,
    communities: numberedBySize(simple.nodes(), best.partition),
    modularity: best.modularity,
    seed: best.seed,
    stability: meanAgreement(partitions.map(({ partition }) => partition)),
  };
}

/** Writes the communities into the graph; `attribute` is by default `community`. */
communities.assign = (graph: AbstractGraph, options: CommunityOptions & { attribute?: string } = {}): void => {
  for (const [node, community] of Object.entries(communities(graph, options).communities))
    graph.setNodeAttribute(node, options.attribute ?? 'community', community);
};

/**
 * Modularity of a partition, Q = Σ over communities of (w(c) / W − γ (s(c) / 2W)²), with w(c) the weight inside, s(c) the
 * strength of its nodes and W the weight of all ties: −0.5 to 1, 0 where the network has no tie. Newman & Girvan 2004,
 * doi:10.1103/PhysRevE.69.026113; γ by Reichardt & Bornholdt 2006, doi:10.1103/PhysRevE.74.016110. Not to be compared
 * between networks of different size or density.
 */
export function modularity(
  graph: AbstractGraph,
  partition: Readonly<Record<string, number>>,
  { weight = 'weight', resolution = 1 }: Pick<CommunityOptions, 'weight' | 'resolution'> = {},
): number {
  return modularityOf(withoutDirection(graph, weight), partition, resolution);
}

type Simple = UndirectedGraph<Record<string, never>, { weight: number }>;

function withoutDirection(graph: AbstractGraph, weight: WeightAttribute): Simple {
  const { nodes, starts, neighbours, weights } = adjacencyOf(graph, weight);
  const simple: Simple = new UndirectedGraph<Record<string, never>, { weight: number }>();
  for (const node of nodes) simple.addNode(node);
  for (const [i, node] of nodes.entries()) {
    for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at += 1) {
      const j = neighbours[at] ?? 0;
      if (i < j) simple.addUndirectedEdge(node, nodes[j], { weight: weights[at] ?? 1 });
    }
  }
  return simple;
}

function modularityOf(simple: Simple, partition: Readonly<Record<string, number>>, resolution: number): number {
  const inside = new Map<number, number>();
  const strengths = new Map<number, number>();
  let all = 0;
  const add = (sums: Map<number, number>, community: number, value: number): void => {
    sums.set(community, (sums.get(community) ?? 0) + value);
  };
  simple.forEachEdge((_edge, { weight }, source, target) => {
    const [one, other] = [communityOf(partition, source), communityOf(partition, target)];
    all += weight;
    if (one === other) add(inside, one, weight);
    add(strengths, one, weight);
    add(strengths, other, weight);
  });
  if (all === 0) return 0;
  return [...strengths].reduce(
    (sum, [community, s]) => sum + (inside.get(community) ?? 0) / all - resolution * (s / (2 * all)) ** 2,
    0,
  );
}

function communityOf(partition: Readonly<Record<string, number>>, node: string): number {
  const community = partition[node];
  if (community === undefined) throw new RangeError(`The partition has no community for ${node}.`);
  return community;
}

function numberedBySize(nodes: readonly string[], partition: Readonly<Record<string, number>>): Record<string, number> {
  const sizes = new Map<number, number>();
  for (const node of nodes) {
    const community = communityOf(partition, node);
    sizes.set(community, (sizes.get(community) ?? 0) + 1);
  }
  const ranks = new Map([...sizes].sort(([, a], [, b]) => b - a).map(([community], rank) => [community, rank]));
  return Object.fromEntries(nodes.map((node) => [node, ranks.get(communityOf(partition, node)) ?? 0]));
}
