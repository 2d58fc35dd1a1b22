import type { PlanGraph } from '@plangraph/core/graph';
import { UndirectedGraph } from 'graphology';
import type { ActorNetworkAttributes, ActorTie } from '../projections/index.js';
import { actorsOf, eventsIn, type TwoModeNetwork, type TwoModeNode } from '../two-mode/index.js';
import { mechanismsOf } from './mechanisms.js';
import { MECHANISMS, type Mechanism, type MechanismKind } from './types.js';

export interface MechanismTie extends ActorTie {
  /** In how many of `measures` each mechanism holds, 0 for those that were not looked for; one measure can hold several. */
  counts: Record<MechanismKind, number>;
  /** Words that say so, by event and in the order of the plan; a and b are actors as printed. */
  mechanisms: (Mechanism & { event: string })[];
}

export type MechanismNetwork = UndirectedGraph<TwoModeNode, MechanismTie, ActorNetworkAttributes>;

export interface MechanismNetworkOptions {
  /** Only ties with one of these, and only the measures that have it. Default: all. */
  kinds?: readonly MechanismKind[];
}

/**
 * By which mechanisms the actors of a two-mode network are tied (`mechanismsOf`). Two are tied where both have a role in
 * the same printed measure or bullet: being named in two bullets of one measure is a tie of `projectOntoActors` and none
 * here. The weight is the number of events. All actors are nodes.
 *
 * Options of the two-mode network hold: a unit that is folded lends its ties to its ministry, a restated measure is no
 * event of its own, and what two folded units do with each other is no tie.
 *
 * Time: linear in the texts; within one, pairs of actors × length.
 *
 * @param plan the graph that the network was made of; it is not changed
 * @throws RangeError for a network of the layer `appendix`, which has no wording
 */
export function mechanismNetwork(
  plan: PlanGraph,
  network: TwoModeNetwork,
  { kinds = MECHANISMS }: MechanismNetworkOptions = {},
): MechanismNetwork {
  const options = network.getAttribute('options');
  if (options.layer !== 'text')
    throw new RangeError(
      `mechanismNetwork: the layer ${options.layer} has no wording; make the network of the layer text.`,
    );
  const result: MechanismNetwork = new UndirectedGraph<TwoModeNode, MechanismTie, ActorNetworkAttributes>();
  result.replaceAttributes({ method: 'mechanism', options });
  const place = new Map(actorsOf(network).map((actor, at) => [actor, at]));
  for (const actor of place.keys()) result.addNode(actor, { ...network.getNodeAttributes(actor) });

  const ties = new Map<string, { a: string; b: string; found: MechanismTie['mechanisms'] }>();
  for (const event of eventsIn(network)) {
    for (const [unit, named] of standInsByUnit(network, event)) {
      for (const mechanism of mechanismsOf(plan, unit)) {
        if (!kinds.includes(mechanism.kind)) continue;
        for (const one of named.get(mechanism.a) ?? []) {
          for (const other of named.get(mechanism.b) ?? []) {
            if (one === other) continue;
            const [a, b] = (place.get(one) ?? 0) < (place.get(other) ?? 0) ? [one, other] : [other, one];
            const key = `${network.getNodeAttribute(a, 'id')} with ${network.getNodeAttribute(b, 'id')}`;
            const tie = ties.get(key) ?? { a, b, found: [] };
            ties.set(key, tie);
            tie.found.push({ ...mechanism, event });
          }
        }
      }
    }
  }
  for (const [key, { a, b, found }] of ties) result.addEdgeWithKey(key, a, b, tieOf(found));
  return result;
}

/** For each printed unit that counts to an event: the actors of the network that stand for each that it names. */
function standInsByUnit(network: TwoModeNetwork, event: string): Map<string, Map<string, Set<string>>> {
  const units = new Map<string, Map<string, Set<string>>>();
  network.forEachEdge(event, (_edge, { sources }, one, other) => {
    for (const { unit, actor } of sources) {
      const named = units.get(unit) ?? new Map<string, Set<string>>();
      units.set(unit, named);
      named.set(actor, (named.get(actor) ?? new Set()).add(one === event ? other : one));
    }
  });
  return units;
}

function tieOf(mechanisms: MechanismTie['mechanisms']): MechanismTie {
  const eventsOf = (kind?: MechanismKind): string[] => [
    ...new Set(mechanisms.filter((one) => kind === undefined || one.kind === kind).map(({ event }) => event)),
  ];
  const measures = eventsOf();
  return {
    weight: measures.length,
    count: measures.length,
    measures,
    counts: Object.fromEntries(MECHANISMS.map((kind) => [kind, eventsOf(kind).length])) as MechanismTie['counts'],
    mechanisms,
  };
}
