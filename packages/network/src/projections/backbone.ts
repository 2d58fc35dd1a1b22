import { UndirectedGraph } from 'graphology';
import { actorsOf, eventsIn, type TwoModeNetwork, type TwoModeNode } from '../two-mode/two-mode.js';
import { type ActorNetworkAttributes, sharedEvents } from './actors.js';
import { bipartiteConfiguration } from './bipartite-configuration.js';
import { adjust, type Correction, poissonBinomialTail } from './significance.js';

export interface BackboneOptions {
  /** Largest adjusted p-value of a tie that is kept, above 0 to 1. Default 0.05; 1 keeps every tie. */
  alpha?: number;
  /** Default `holm`. */
  correction?: Correction;
}

export interface BackboneTie {
  /** Events that both have a role in; the same as `count`. */
  weight: number;
  count: number;
  /** Number of shared events that the model expects. */
  expected: number;
  /** Chance under the model of as many shared events or more. */
  pValue: number;
  /** Corrected for the number of pairs. */
  adjustedPValue: number;
  measures: string[];
}

export interface BackboneAttributes extends ActorNetworkAttributes {
  backbone: Required<BackboneOptions> & {
    /** Number of pairs that were tested: all, also those without a shared event. */
    tests: number;
  };
}

export type Backbone = UndirectedGraph<TwoModeNode, BackboneTie, BackboneAttributes>;

/**
 * Ties that are more than the actors' activity and the size of the measures explain: the backbone by the stochastic
 * degree sequence model (Neal 2014, doi:10.1016/j.socnet.2014.06.001). The null model keeps degrees on average. Neal
 * estimates its probabilities by regression; here they are those of the bipartite configuration model, which was found
 * the most accurate (Neal, Domagalski & Sagan 2021, doi:10.1038/s41598-021-03238-3). The p-value is the upper tail of
 * the Poisson-binomial distribution, one-sided and exact. All actors are nodes, all pairs are tested.
 *
 * It cannot say that a tie which is left out is not there: with few shared events the test can hardly reject. It takes
 * measures for independent of one another, which those of one section are not.
 *
 * @throws RangeError for an alpha outside its range
 */
export function backbone(network: TwoModeNetwork, given: BackboneOptions = {}): Backbone {
  const alpha = given.alpha ?? 0.05;
  const correction = given.correction ?? 'holm';
  if (!(alpha > 0 && alpha <= 1)) throw new RangeError(`backbone: alpha is ${alpha}; it is above 0, at most 1.`);
  const actors = actorsOf(network);
  const events = eventsIn(network);
  const tests = (actors.length * (actors.length - 1)) / 2;
  const result: Backbone = new UndirectedGraph<TwoModeNode, BackboneTie, BackboneAttributes>();
  result.replaceAttributes({
    method: 'backbone:sdsm-bicm',
    options: network.getAttribute('options'),
    backbone: { alpha, correction, tests },
  });
  for (const actor of actors) result.addNode(actor, { ...network.getNodeAttributes(actor) });

  const degreesOf = (nodes: readonly string[]): number[] => nodes.map((node) => network.degree(node));
  const sizes = new Map<number, number>();
  for (const size of degreesOf(events)) sizes.set(size, (sizes.get(size) ?? 0) + 1);
  const chance = bipartiteConfiguration({ actors: degreesOf(actors), events: degreesOf(events) });
  const ties = sharedEvents(network, actors).flatMap((own, i) =>
    [...own].map(([j, { measures }]) => {
      const [one = '', other = ''] = [actors[i], actors[j]];
      const both = [...sizes].map(([size, count]) => ({
        probability: chance(network.degree(one), size) * chance(network.degree(other), size),
        count,
      }));
      const expected = both.reduce((sum, { probability, count }) => sum + probability * count, 0);
      return { one, other, measures, expected, pValue: poissonBinomialTail(both, measures.length) };
    }),
  );
  const adjusted = adjust(
    ties.map(({ pValue }) => pValue),
    correction,
    tests,
  );
  for (const [at, { one, other, measures, expected, pValue }] of ties.entries()) {
    const adjustedPValue = adjusted[at] ?? 1;
    if (adjustedPValue > alpha) continue;
    result.addEdgeWithKey(
      `${network.getNodeAttribute(one, 'id')} with ${network.getNodeAttribute(other, 'id')}`,
      one,
      other,
      { weight: measures.length, count: measures.length, expected, pValue, adjustedPValue, measures },
    );
  }
  return result;
}
