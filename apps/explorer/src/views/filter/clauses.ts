/** Changes of what a facet asks for. */
import type { Clause, Facet, Filter } from '@plangraph/core/state';

/** Whether a value must be there (with others of its facet: one of them), or must not, or neither is asked. */
export type Want = 'any' | 'not' | undefined;

export function wantOf({ any, not }: Clause, value: string): Want {
  if (any.includes(value)) return 'any';
  return not.includes(value) ? 'not' : undefined;
}

/** The clause with one value wanted otherwise; new values come last. */
export function withWant({ any, not }: Clause, value: string, want: Want): Clause {
  const others = { any: any.filter((one) => one !== value), not: not.filter((one) => one !== value) };
  return want === undefined ? others : { ...others, [want]: [...others[want], value] };
}

/**
 * The same for divisions: a division in place of those around it and within it, which it would else be asked with.
 *
 * @param related whether one of two divisions is within the other
 */
export function withPlace(
  clause: Clause,
  value: string,
  want: Want,
  related: (one: string, other: string) => boolean,
): Clause {
  const kept =
    want === 'any' ? { ...clause, any: clause.any.filter((one) => one === value || !related(one, value)) } : clause;
  return withWant(kept, value, want);
}

/** How many values a facet asks for. */
export function askedIn({ facets }: Filter, facet: Facet): number {
  return facets[facet].any.length + facets[facet].not.length;
}
