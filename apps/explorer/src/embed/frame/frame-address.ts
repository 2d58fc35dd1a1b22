/** The address of a page that stands in another: it has parameters of its own, and leaves the history around it alone. */
import { hashFor, searchFor, type ViewState } from '@plangraph/core/state';
import type { AddressBar } from '../../elements/address-state.js';
import { joinSearch, partSearch } from '../messages/origins.js';

export const FRAME_ADDRESS: AddressBar = {
  read: () => ({ search: partSearch(location.search).state, hash: location.hash }),
  write({ search, hash }, entry) {
    const { own } = partSearch(location.search);
    // The way back of the browser belongs to the page around.
    history.replaceState(entry, '', location.pathname + joinSearch(search, own) + hash);
  },
};

/** Query and fragment of a state. */
export function writtenState(state: ViewState): string {
  return searchFor(state).search + (state.selection === undefined ? '' : hashFor(state.selection));
}

/** Where the explorer shows the same. @param base address of any page of the site */
export function explorerAddress(state: ViewState, base: string): string {
  return new URL(`./${writtenState(state)}`, base).href;
}
