/** Files are named by what they show, so that two views do not overwrite each other. */

import type { ViewState } from '@plangraph/core/state';
import { DEFAULT_STATE, isFiltering, searchFor } from '@plangraph/core/state';

/**
 * `cybersecurity-2018`, `cybersecurity-2018_measure-2.2-1-to_part-120`: plan, view where it is a picture of its own,
 * selection, focus, and the number of nodes where it is a part. ASCII.
 *
 * @param plan name of the plan; may be empty
 * @param nodes how many of `all` are shown
 */
export function fileStem(plan: string, state: ViewState, nodes: number, all: number): string {
  const { selection, focus, view } = state;
  const ids =
    focus === undefined
      ? [selection?.node, selection?.edge?.kind, selection?.edge?.target]
      : focus.kind === 'ego'
        ? [focus.node, 'within', String(focus.depth)]
        : [focus.nodes[0], focus.kind === 'paths' ? 'to' : 'and', focus.nodes[1]];
  const subject = ids
    .filter((id) => id !== undefined)
    .map(slug)
    .join('-');
  const parts = [
    slug(plan) || 'plan',
    view === 'agencies' || view === 'matrix' ? view : '',
    subject,
    nodes === all && !isFiltering(state.filter) ? '' : `part-${nodes}`,
  ];
  return parts.filter((part) => part !== '').join('_');
}

/**
 * `cybersecurity-2018_measures_in-2.2-role-lead`: plan, table, and what it is filtered by. ASCII.
 *
 * @param table what the file holds
 */
export function tableStem(plan: string, table: string, { filter, focus }: Pick<ViewState, 'filter' | 'focus'>): string {
  const { focus: _, ...unfocused } = DEFAULT_STATE;
  const { search } = searchFor({ ...unfocused, filter, ...(focus === undefined ? {} : { focus }) });
  const parts = [slug(plan) || 'plan', table, slug(decodeURIComponent(search.replace(/^\?v=\d+&?/, '')))];
  return parts.filter((part) => part !== '').join('_');
}

/** Letters that every file system has; `measure:2.2-1-to` → `measure-2.2-1-to`. */
function slug(text: string): string {
  return text
    .replace(/^https?:\/\//, '')
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 60);
}
