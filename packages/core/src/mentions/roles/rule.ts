import type { Skeleton } from './skeleton.js';

export type Role = 'lead' | 'via' | 'partner';

/** What a rule reads: the unit's grammar, and what the rules before it have found. */
export interface RoleView {
  skeleton: Skeleton;
  /** Actors that have a role so far, by IRI. */
  roles: ReadonlyMap<string, Role>;
  /** Whether an earlier rule found a lead in this unit. */
  hasLead: boolean;
}

/**
 * One grammatical form in which the plan gives an actor a role. Rules run in the order of their list and an
 * actor keeps the first role that it gets in a unit.
 */
export interface RoleRule {
  /** Name that the provenance of an assignment shows (pg:rule). */
  name: string;
  role: Role;
  /** The form, with an example from a plan. */
  form: string;
  /** Places in the skeleton's code of the actors that have the role. */
  find(view: RoleView): Iterable<number>;
}
