import { DirectedGraph } from 'graphology';
import { actorsOf, type TieSource, type TwoModeNetwork, type TwoModeNode } from '../two-mode/two-mode.js';
import type { ActorNetworkAttributes } from './actors.js';

export interface DelegationTie {
  /** Number of events. */
  weight: number;
  /** IRIs of the events, in the order of the plan. */
  measures: string[];
}

/** Who acts through whom. */
export type DelegationNetwork = DirectedGraph<TwoModeNode, DelegationTie, ActorNetworkAttributes>;

/**
 * The directed network of delegation: from an actor that leads to one through which it acts. Both must be named in the
 * same printed measure or bullet; a bullet's taken-over lead counts. The weight is the number of events in which they
 * are, from 1. Actors that are neither are left out, and so is acting through oneself, which folding of units makes.
 *
 * It cannot say what is delegated, nor that only the lead decides: 「…を通じ」 also stands for a place or a channel.
 *
 * @throws RangeError when the network was made without the roles `lead` and `via`
 */
export function delegation(network: TwoModeNetwork): DelegationNetwork {
  const options = network.getAttribute('options');
  if (!options.roles.includes('lead') || !options.roles.includes('via'))
    throw new RangeError(
      `delegation: the two-mode network has the roles ${options.roles.join(', ')}; make it of the layer text with lead and via.`,
    );
  const result: DelegationNetwork = new DirectedGraph<TwoModeNode, DelegationTie, ActorNetworkAttributes>();
  result.replaceAttributes({ method: 'delegation', options });

  const ties = new Map<string, { source: string; target: string; measures: string[] }>();
  network.forEachNode((event, { mode }) => {
    if (mode !== 'event') return;
    const cast: { actor: string; sources: readonly TieSource[] }[] = network.mapEdges(
      event,
      (_edge, { sources }, one, other) => ({ actor: one === event ? other : one, sources }),
    );
    for (const { actor: source, sources } of cast) {
      const leads = new Set(unitsOf(sources, 'lead'));
      for (const { actor: target, sources: others } of cast) {
        if (source === target || !unitsOf(others, 'via').some((unit) => leads.has(unit))) continue;
        const key = `${network.getNodeAttribute(source, 'id')} through ${network.getNodeAttribute(target, 'id')}`;
        const tie = ties.get(key) ?? { source, target, measures: [] };
        tie.measures.push(event);
        ties.set(key, tie);
      }
    }
  });
  const named = new Set([...ties.values()].flatMap(({ source, target }) => [source, target]));
  for (const actor of actorsOf(network))
    if (named.has(actor)) result.addNode(actor, { ...network.getNodeAttributes(actor) });
  for (const [key, { source, target, measures }] of ties)
    result.addDirectedEdgeWithKey(key, source, target, { weight: measures.length, measures });
  return result;
}

function unitsOf(sources: readonly TieSource[], role: TieSource['role']): string[] {
  return sources.filter((source) => source.role === role).map(({ unit }) => unit);
}
