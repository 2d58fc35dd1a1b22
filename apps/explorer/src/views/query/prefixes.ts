/** The short names of a plan, and the questions put in them. */
import { DEFAULT_BASE, prefixesFor } from '@plangraph/core';
import type { PlanIndex } from '../../model/plan-index.js';

/** What the names of the plan begin with; that of the shipped plan where no node tells. */
export function baseOf(plan: PlanIndex): string {
  for (const { id, iri } of plan.nodes) {
    const tail = id.replace(':', '/');
    if (tail !== id && iri.endsWith(`/${tail}`)) return iri.slice(0, -tail.length);
  }
  return DEFAULT_BASE;
}

/** Prefix to namespace, for the names of the plan and the vocabularies in use. */
export function prefixesOf(plan: PlanIndex): Readonly<Record<string, string>> {
  return prefixesFor(baseOf(plan));
}

/** A question of the shipped plan, asked of this one. */
export function askedOf(plan: PlanIndex, query: string): string {
  const base = baseOf(plan);
  return base === DEFAULT_BASE ? query : query.replaceAll(DEFAULT_BASE, base);
}
