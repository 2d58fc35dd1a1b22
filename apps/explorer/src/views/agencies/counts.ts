/** Other counts of the same measures, to be said beside those of the network. */

import type { Filter } from '@plangraph/core/state';
import { eventsIn, type TwoModeNetwork, twoMode } from '@plangraph/network';
import type { LoadedPlan } from '../../model/loaded-plan.js';
import { type AgencyTie, countingFilter, partOf, twoModeOptions } from './agency-network.js';

/**
 * How many measures and bullets there are, each counted as it is printed, where the network counts a measure with all
 * its bullets once.
 *
 * @param actors who has a role in each of them
 * @param events measures of the network; all of theirs where none are given
 * @returns nothing where repeated measures count with the first, so that no number of printed ones goes with it
 */
export function printedUnits(
  network: TwoModeNetwork,
  [first, ...others]: readonly [string, ...string[]],
  events: readonly string[] = network.neighbors(first),
): number | undefined {
  if (network.getAttribute('options').restatements === 'once') return undefined;
  const unitsOf = (actor: string, event: string): Set<string> => {
    const edge = network.edge(actor, event);
    return new Set(edge === undefined ? [] : network.getEdgeAttribute(edge, 'sources').map(({ unit }) => unit));
  };
  let count = 0;
  for (const event of events) {
    const theirs = others.map((actor) => unitsOf(actor, event));
    count += [...unitsOf(first, event)].filter((unit) => theirs.every((units) => units.has(unit))).length;
  }
  return count;
}

/** The same of a line; of one with a direction a bullet need not name both, so that there is no such number. */
export function printedUnitsOf(network: TwoModeNetwork, { kind, source, target, measures }: AgencyTie) {
  return kind === 'shared' ? printedUnits(network, [source, target], measures) : undefined;
}

/** Measures that only the secretariat leads, and that nobody leads where it is left out. */
export function ledBySecretariatOnly(loaded: LoadedPlan, filter: Filter): string[] {
  const whole: Filter = { ...filter, secretariat: 'shown' };
  const network = twoMode(partOf(loaded.graph, loaded.shown(countingFilter(whole))), twoModeOptions(whole));
  return eventsIn(network).filter((event) => {
    const leads = network
      .filterEdges(event, (_edge, { roles }) => roles.includes('lead') || roles.includes('main'))
      .map((edge) => network.opposite(event, edge));
    return leads.length > 0 && leads.every((actor) => network.getNodeAttribute(actor, 'secretariat') === true);
  });
}
