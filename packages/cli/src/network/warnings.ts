import { actorsOf, eventsIn, type ProjectionWeight, type TwoModeNetwork } from '@plangraph/network';
import type { Saying } from '../words/words.js';

/** Events of so many actors make most of the ties of a projection by counts. */
const LARGE = 6;

interface Shown {
  /** Two that are named in one event are shown as tied. */
  coOccurrence: boolean;
  /** Of the ties, where they are counted in one of these ways. */
  weight?: ProjectionWeight;
}

/** What a reader must know of a result, one sentence each; only what applies to it. */
export function warningsOf(two: TwoModeNetwork, { coOccurrence, weight }: Shown): Saying[] {
  const { restatements, collectives, layer } = two.getAttribute('options');
  const actors = actorsOf(two).map((actor) => two.getNodeAttributes(actor));
  const secretariat = actors.filter((actor) => actor.secretariat === true).map(({ id }) => id);
  const groups = actors.filter(({ kind }) => kind === 'collective');
  const expanded = two.filterEdges((_, { sources }) => sources.every(({ through }) => through !== undefined));
  const large = eventsIn(two).filter((event) => two.degree(event) >= LARGE);
  const warnings: readonly (readonly [applies: boolean, say: Saying])[] = [
    [secretariat.length > 0, ({ network }) => network.secretariat(secretariat)],
    [
      collectives === 'kept' && groups.length > 0,
      ({ network }) => network.groups(groups.length, actors.length, groups[0]?.id ?? ''),
    ],
    [expanded.length > 0, ({ network }) => network.expanded(expanded.length, two.size)],
    [coOccurrence, ({ network }) => network.coOccurrence],
    [coOccurrence && weight === 'count' && large.length > 0, ({ network }) => network.largeEvents(large.length, LARGE)],
    [layer === 'text' && restatements === 'as-printed', ({ network }) => network.repeated],
    [true, ({ network }) => network.intentions],
  ];
  return warnings.flatMap(([applies, say]) => (applies ? [say] : []));
}
