import type { EdgeKind, NodeKind } from '../graph/model.js';

export type Role = 'lead' | 'via' | 'partner';

export const ROLES: readonly Role[] = ['lead', 'via', 'partner'];

/** What measures are asked for: each facet has values, of which one must be there (or), or none may be (not). */
export const FACETS = ['division', 'role', 'actor', 'actorKind', 'names'] as const;

/**
 * `division`: the number that the plan prints ("2", "2.2", "2.2-1") of a division that the measure stands in;
 * `role`: a role that somebody has in it; `actor`: who has a role in it, by prefixed name;
 * `actorKind`: of which kind such an actor is; `names`: what its text names, by prefixed name.
 */
export type Facet = (typeof FACETS)[number];

export interface Clause {
  /** One of these must be there; nothing is asked where it is empty. */
  any: readonly string[];
  /** None of these may be there. */
  not: readonly string[];
}

export interface Filter {
  /** Kinds that are not shown. */
  hidden: ReadonlySet<NodeKind>;
  facets: Readonly<Record<Facet, Clause>>;
  /**
   * A group, by prefixed name, that alone is left; everything where it is empty. Of a family that it has something of
   * only that is left, of the other families what is tied to that.
   */
  only: readonly string[];
  /** Whether a measure must satisfy every facet with `any` values, or one of them; `not` holds always. */
  match: 'all' | 'any';
  /** Which statements count: those of the text, those of the table of responsible ministries, or both. */
  layer: 'both' | 'text' | 'appendix';
  /** The secretariat of the plan is central by construction. */
  secretariat: 'shown' | 'hidden';
  /** Groups without fixed membership: as the plan has them, with a tie to every member it defines, or left out. */
  collectives: 'kept' | 'expanded' | 'dropped';
  /** Measures that repeat an earlier one count each time, or once. */
  restatements: 'each' | 'once';
}

const NOTHING_ASKED: Clause = { any: [], not: [] };

export const EMPTY_FILTER: Filter = {
  hidden: new Set(),
  facets: {
    division: NOTHING_ASKED,
    role: NOTHING_ASKED,
    actor: NOTHING_ASKED,
    actorKind: NOTHING_ASKED,
    names: NOTHING_ASKED,
  },
  only: [],
  match: 'all',
  layer: 'both',
  secretariat: 'shown',
  collectives: 'kept',
  restatements: 'each',
};

/** Edges that one layer states and the other does not. */
const TEXT: ReadonlySet<EdgeKind> = new Set(['lead', 'via', 'partner', 'mentions']);
export const APPENDIX_EDGES: ReadonlySet<EdgeKind> = new Set(['main-agency', 'related-agency']);

/**
 * Whether edges of a kind are shown under a filter. A role that is asked for picks measures, which keep the lines of
 * their other roles: who acts through whom is seen only where the lead is seen too. One that is left out has none.
 */
export function showsEdgeKind({ layer, facets }: Filter, kind: EdgeKind): boolean {
  if (layer === 'appendix' && TEXT.has(kind)) return false;
  if (layer === 'text' && APPENDIX_EDGES.has(kind)) return false;
  return !facets.role.not.includes(kind);
}

/** Whether a facet asks for something. */
export function asks({ any, not }: Clause): boolean {
  return any.length > 0 || not.length > 0;
}

/** Whether a filter leaves anything out. */
export function isFiltering(filter: Filter): boolean {
  return (
    filter.hidden.size > 0 ||
    filter.only.length > 0 ||
    filter.layer !== 'both' ||
    filter.secretariat === 'hidden' ||
    filter.collectives === 'dropped' ||
    filter.restatements === 'once' ||
    FACETS.some((facet) => asks(filter.facets[facet]))
  );
}

/** The filter with one facet's clause in place of its own. */
export function withClause(filter: Filter, facet: Facet, clause: Clause): Filter {
  return { ...filter, facets: { ...filter.facets, [facet]: clause } };
}
