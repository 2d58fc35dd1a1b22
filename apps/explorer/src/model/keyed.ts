/** What a state says of nodes by prefixed name, by the keys that a picture has; the same object for the same state. */
import type { PlanIndex } from './plan-index.js';

export class Keyed<Value> {
  private plan: PlanIndex | undefined;
  private named: ReadonlyMap<string, Value> | undefined;
  private byKey: ReadonlyMap<string, Value> = new Map();

  /** Names that the plan does not have are left out. */
  of(plan: PlanIndex, named: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
    if (plan === this.plan && named === this.named) return this.byKey;
    this.plan = plan;
    this.named = named;
    const byKey = new Map<string, Value>();
    for (const [name, value] of named) {
      const node = plan.named(name);
      if (node !== undefined) byKey.set(node.iri, value);
    }
    this.byKey = byKey;
    return byKey;
  }
}

/** The same for a list of names. */
export class KeyedList {
  private plan: PlanIndex | undefined;
  private names: readonly string[] | undefined;
  private keys: ReadonlySet<string> = new Set();

  of(plan: PlanIndex, names: readonly string[]): ReadonlySet<string> {
    if (plan === this.plan && names === this.names) return this.keys;
    this.plan = plan;
    this.names = names;
    this.keys = new Set(names.map((name) => plan.named(name)?.iri).filter((key) => key !== undefined));
    return this.keys;
  }
}
