import { jaccard, type Overlap, overlap } from '../overlap.js';
import { type ProjectionWeight, projectOntoActors } from '../projections/index.js';
import { actorsOf, eventsIn, type TwoModeNetwork, type TwoModeSettings } from '../two-mode/index.js';
import { type Qap, type QapOptions, qap } from './qap.js';

export interface PillarSimilarityOptions extends Pick<QapOptions, 'permutations' | 'seed'> {
  /** Of the ties that are correlated. Default `count`. */
  weight?: ProjectionWeight;
}

/** Two pillars, the earlier first. */
export interface PillarPair {
  /** Identifiers: "1" … "5". */
  a: string;
  b: string;
  /** Actors with a role in a, in b, and in both. */
  actors: Overlap;
  /** Pairs of actors that are tied in a, in b, and in both. */
  ties: Overlap;
  /** Jaccard's index of the actors, and of the ties; undefined where there are none. */
  actorOverlap: number | undefined;
  tieOverlap: number | undefined;
  /** Of the actors with a role in both. */
  qap: Qap;
}

export interface PillarSimilarity {
  method: 'pillar-similarity';
  options: TwoModeSettings;
  settings: Required<PillarSimilarityOptions>;
  pairs: PillarPair[];
}

/**
 * How much the networks of the pillars are alike: who is in both, who is tied in both, and the correlation of the ties
 * among those that are in both (`qap`). An actor that is in one pillar only cannot be tied in the other, so it counts in
 * the overlaps and not in the correlation.
 *
 * Pillars differ in length, and a longer one has more ties by that alone; look at the numbers beside the shares. With
 * few actors in both the correlation says little: its p-value tells.
 *
 * @param network of the plan; it is not changed
 * @throws RangeError for a number of permutations that is not a whole one from 1
 */
export function pillarSimilarity(network: TwoModeNetwork, given: PillarSimilarityOptions = {}): PillarSimilarity {
  const settings = {
    weight: given.weight ?? 'count',
    permutations: given.permutations ?? 5000,
    seed: given.seed ?? 1,
  } as const;
  const identifiers = new Set(eventsIn(network).map((event) => network.getNodeAttribute(event, 'pillar')));
  const pillars = [...identifiers].flatMap((identifier) => {
    if (identifier === undefined) return [];
    const projection = projectOntoActors(restrictedTo(network, identifier), settings);
    return [{ identifier, projection, actors: new Set(projection.nodes()), ties: new Set(projection.edges()) }];
  });
  const pairs = pillars.flatMap((a, at) =>
    pillars.slice(at + 1).map((b): PillarPair => {
      const actors = overlap(a.actors, b.actors);
      const ties = overlap(a.ties, b.ties);
      return {
        a: a.identifier,
        b: b.identifier,
        actors,
        ties,
        actorOverlap: jaccard(actors),
        tieOverlap: jaccard(ties),
        qap: qap(a.projection, b.projection, { permutations: settings.permutations, seed: settings.seed }),
      };
    }),
  );
  return { method: 'pillar-similarity', options: network.getAttribute('options'), settings, pairs };
}

/** The part of a network whose events stand in a pillar, with the actors that are left. */
function restrictedTo(network: TwoModeNetwork, pillar: string): TwoModeNetwork {
  const part = network.copy();
  for (const event of eventsIn(network)) if (network.getNodeAttribute(event, 'pillar') !== pillar) part.dropNode(event);
  for (const actor of actorsOf(part)) if (part.degree(actor) === 0) part.dropNode(actor);
  return part as TwoModeNetwork;
}
