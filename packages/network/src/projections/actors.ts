import { UndirectedGraph } from 'graphology';
import type { TwoModeSettings } from '../two-mode/options.js';
import { actorsOf, eventsIn, type TwoModeNetwork, type TwoModeNode } from '../two-mode/two-mode.js';

/** How the strength of a tie between two actors is counted; see `projectOntoActors`. */
export type ProjectionWeight = 'count' | 'newman' | 'jaccard' | 'cosine' | 'average-activity';

export interface ActorTie {
  weight: number;
  /** Events that both have a role in. */
  count: number;
  /** Their IRIs, in the order of the plan. */
  measures: string[];
}

export interface ActorNetworkAttributes {
  /** What made the network, with its parameters: goes with every result. */
  method: string;
  options: TwoModeSettings;
}

/** Actors and the ties between them. Nodes keep the attributes they have in the two-mode network. */
export type ActorNetwork = UndirectedGraph<TwoModeNode, ActorTie, ActorNetworkAttributes>;

export interface ProjectionOptions {
  /** Default `count`. */
  weight?: ProjectionWeight;
}

/**
 * The one-mode projection: two actors are tied when they have a role in the same event. With d(i) the events of actor
 * i, c(i,j) those of both, and n(e) the actors of event e, the weight is
 *
 * - `count`: c(i,j). From 1. Breiger 1974, doi:10.2307/2576011.
 * - `newman`: Σ over shared events of 1 / (n(e) − 1). Above 0. An actor's weights sum to the number of its events with
 *   others. Newman 2001, doi:10.1103/PhysRevE.64.016132.
 * - `jaccard`: c(i,j) / (d(i) + d(j) − c(i,j)). Above 0, to 1.
 * - `cosine`: c(i,j) / √(d(i) d(j)). Above 0, to 1. The textbook one (Salton, Ochiai); the measure of this name in
 *   Discourse Network Analyzer is another.
 * - `average-activity`: c(i,j) / ((d(i) + d(j)) / 2). Above 0, to 1. Leifeld 2017,
 *   doi:10.1093/oxfordhb/9780190228217.013.25.
 *
 * d(i) counts the events in the network given, so all weights depend on its options. A measure of n actors makes a
 * clique of n (n − 1) / 2 ties; `newman` makes up for that, `count` does not. A tie says that two are named in one
 * measure, not that they work together. All actors are nodes, those without a tie too.
 *
 * Time: Σ n(e)². Fine for thousands of actors as long as no event has thousands.
 */
export function projectOntoActors(network: TwoModeNetwork, { weight = 'count' }: ProjectionOptions = {}): ActorNetwork {
  const projection: ActorNetwork = new UndirectedGraph<TwoModeNode, ActorTie, ActorNetworkAttributes>();
  projection.replaceAttributes({ method: `projection:${weight}`, options: network.getAttribute('options') });
  const actors = actorsOf(network);
  for (const actor of actors) projection.addNode(actor, { ...network.getNodeAttributes(actor) });

  const shared = sharedEvents(network, actors);
  for (const [i, own] of shared.entries()) {
    for (const [j, { measures, newman }] of own) {
      const [one = '', other = ''] = [actors[i], actors[j]];
      const count = measures.length;
      const [di, dj] = [network.degree(one), network.degree(other)];
      const weights: Record<ProjectionWeight, number> = {
        count,
        newman,
        jaccard: count / (di + dj - count),
        cosine: count / Math.sqrt(di * dj),
        'average-activity': (2 * count) / (di + dj),
      };
      projection.addEdgeWithKey(
        `${network.getNodeAttribute(one, 'id')} with ${network.getNodeAttribute(other, 'id')}`,
        one,
        other,
        { weight: weights[weight], count, measures },
      );
    }
  }
  return projection;
}

export interface SharedEvents {
  measures: string[];
  newman: number;
}

/** For each actor, by place in `actors`, the later ones that it shares events with. */
export function sharedEvents(network: TwoModeNetwork, actors: readonly string[]): Map<number, SharedEvents>[] {
  const place = new Map(actors.map((actor, at) => [actor, at]));
  const shared = actors.map(() => new Map<number, SharedEvents>());
  for (const event of eventsIn(network)) {
    const cast = network.mapNeighbors(event, (actor) => place.get(actor) ?? 0).sort((a, b) => a - b);
    for (const [at, i] of cast.entries()) {
      const own = shared[i];
      for (const j of cast.slice(at + 1)) {
        const tie = own?.get(j);
        const share = 1 / (cast.length - 1);
        if (tie === undefined) own?.set(j, { measures: [event], newman: share });
        else {
          tie.measures.push(event);
          tie.newman += share;
        }
      }
    }
  }
  return shared.map((own) => new Map([...own].sort(([a], [b]) => a - b)));
}
