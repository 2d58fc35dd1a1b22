/** What a press changes that leaves a group alone, or brings the rest back. */
import type { ViewState } from '@plangraph/core/state';

type Change = Pick<ViewState, 'filter' | 'marked'>;

/** What changes where the marked group alone is left. */
export function aloneLeft({ filter, marked }: ViewState): Change {
  return { filter: { ...filter, only: marked }, marked: [] };
}

/** What changes where the rest is there again, and the group that alone was left is marked. */
export function joinedAgain({ filter }: ViewState): Change {
  return { filter: { ...filter, only: [] }, marked: filter.only };
}
