import type { PlanGraph } from '@plangraph/core/graph';
import { ROLES_OF_LAYER, twoMode } from '@plangraph/network';
import { choice } from '../choice.js';
import { usageFault } from '../fault.js';
import { given, share, TWO_MODE_FLAGS, twoModeOptions, type Values } from './options.js';
import { type TieMode, tieNetwork } from './tables/ties.js';
import { warningsOf } from './warnings.js';

export const WEIGHTS = ['count', 'newman', 'jaccard', 'cosine', 'average-activity'] as const;

export const TIE_FLAGS = [...TWO_MODE_FLAGS, 'mode', 'weight', 'alpha', 'correction'];

/**
 * Reads which network of ties is asked for.
 *
 * @param modes that the question takes
 * @returns what makes the network
 * @throws Fault for options that do not go together
 */
export function tiesAsked<Mode extends TieMode>(values: Values, modes: readonly Mode[]) {
  const mode = choice(values, 'mode', modes) ?? 'actors';
  const weight = choice(values, 'weight', WEIGHTS);
  if (weight !== undefined && mode !== 'actors')
    throw usageFault(({ network }) => network.weightOfActors(weight, mode));
  const tested = given({
    alpha: share(values, 'alpha'),
    correction: choice(values, 'correction', ['holm', 'benjamini-hochberg', 'none']),
  });
  const [stray] = Object.keys(tested);
  if (stray !== undefined && mode !== 'backbone')
    throw usageFault(({ network }) => network.testOfBackbone(stray, mode));
  const options = twoModeOptions(values);
  if (mode === 'delegation') checkRoles(options.layer, options.roles);
  return (plan: PlanGraph) => {
    const ties = tieNetwork(twoMode(plan, options), mode, { ...given({ weight }), ...tested });
    const coOccurrence = mode === 'actors' || mode === 'backbone';
    const warnings = warningsOf(ties.two, {
      coOccurrence,
      ...(mode === 'actors' ? { weight: weight ?? 'count' } : {}),
    });
    return { ties, warnings };
  };
}

function checkRoles(layer: string | undefined, chosen: readonly string[] | undefined): void {
  const roles = chosen ?? ROLES_OF_LAYER[layer === 'appendix' ? 'appendix' : 'text'];
  if (!roles.includes('lead') || !roles.includes('via'))
    throw usageFault(({ network }) => network.delegationRoles(roles));
}
