/** The short names of a plan, and the questions put in them. */
import { DEFAULT_BASE, NAMESPACES, prefixesFor } from '@plangraph/core';
import type { PlanIndex } from '../../model/plan-index.js';

/** What the names of the plan begin with; that of the shipped plan where no node tells. */
export function baseOf(plan: PlanIndex): string {
  for (const { id, iri } of plan.nodes) {
    const tail = id.replace(':', '/');
    if (tail !== id && iri.endsWith(`/${tail}`)) return iri.slice(0, -tail.length);
  }
  return DEFAULT_BASE;
}

/**
 * Prefix to namespace, for the vocabularies in use and for the names of the plan, whatever namespace each kind of them
 * has: `water:m1` of `https://example.org/water#m1` is understood too.
 */
export function prefixesOf(plan: PlanIndex): Readonly<Record<string, string>> {
  const prefixes = prefixesFor(baseOf(plan));
  const found = new Set<string>();
  for (const { id, iri } of plan.nodes) {
    const [prefix = '', local = ''] = id.split(':', 2);
    if (found.has(prefix) || local === '' || prefix in NAMESPACES || !iri.endsWith(local)) continue;
    found.add(prefix);
    prefixes[prefix] = iri.slice(0, -local.length);
  }
  return prefixes;
}

/** A question of the shipped plan, asked of this one. */
export function askedOf(plan: PlanIndex, query: string): string {
  const base = baseOf(plan);
  return base === DEFAULT_BASE ? query : query.replaceAll(DEFAULT_BASE, base);
}
