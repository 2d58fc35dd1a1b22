import { actorsOf, eventsIn, type ProjectionWeight, type TwoModeNetwork } from '@plangraph/network';

/** Events of so many actors make most of the ties of a projection by counts. */
const LARGE = 6;

interface Shown {
  /** Two that are named in one event are shown as tied. */
  coOccurrence: boolean;
  /** Of the ties, where they are counted in one of these ways. */
  weight?: ProjectionWeight;
}

/** What a reader must know of a result, one sentence each; only what applies to it. */
export function warningsOf(two: TwoModeNetwork, { coOccurrence, weight }: Shown): string[] {
  const { restatements, collectives, layer } = two.getAttribute('options');
  const actors = actorsOf(two).map((actor) => two.getNodeAttributes(actor));
  const names = (all: typeof actors): string => all.map(({ id }) => id).join(', ');
  const secretariat = actors.filter((actor) => actor.secretariat === true);
  const groups = actors.filter(({ kind }) => kind === 'collective');
  const expanded = two.filterEdges((_, { sources }) => sources.every(({ through }) => through !== undefined));
  const large = eventsIn(two).filter((event) => two.degree(event) >= LARGE);
  return [
    secretariat.length > 0 &&
      `${names(secretariat)} ${secretariat.length === 1 ? 'is' : 'are'} the plan's secretariat, so central by construction; --secretariat dropped leaves them out.`,
    collectives === 'kept' &&
      groups.length > 0 &&
      `${groups.length} of ${actors.length} actors are groups without a fixed membership (${groups[0]?.id} …) that count as one each; see --collectives.`,
    expanded.length > 0 &&
      `${expanded.length} of ${two.size} ties are of members of a group that the text does not name itself.`,
    coOccurrence && 'Being named in the same measure is not coordination.',
    coOccurrence &&
      weight === 'count' &&
      large.length > 0 &&
      `${large.length} events name ${LARGE} actors or more, and each ties all of them to each other; --weight newman makes up for that.`,
    layer === 'text' && restatements === 'as-printed' && 'Measures that repeat earlier ones count twice.',
    'A plan states intentions, not behaviour.',
  ].filter((line) => line !== false);
}
