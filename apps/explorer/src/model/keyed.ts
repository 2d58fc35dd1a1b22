/** What a state says of nodes by prefixed name, by the keys that a picture has; names that the plan lacks are left out. */
import type { PlanIndex } from './plan-index.js';

export function keyedBy<Value>(plan: PlanIndex, named: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  const byKey = new Map<string, Value>();
  for (const [name, value] of named) {
    const node = plan.named(name);
    if (node !== undefined) byKey.set(node.iri, value);
  }
  return byKey;
}

/** The same for a list of names. */
export function keysOf(plan: PlanIndex, names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => plan.named(name)?.iri).filter((key) => key !== undefined));
}
