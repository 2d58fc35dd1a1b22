/** Groups that a reader named, kept in this browser from one visit to the next. */

export interface KeptGroup {
  name: string;
  /** Prefixed names, in the order of the group. */
  nodes: readonly string[];
}

const KEY = 'plangraph.groups';
/** Of the form in storage; another one is of another version, and left as it is. */
const VERSION = 1;

interface Stored {
  version: typeof VERSION;
  /** By the IRI of the plan, since names are of one plan. */
  plans: Record<string, KeptGroup[]>;
}

export class KeptGroups {
  /** Whether the browser stores them; where it refuses they are kept until the page is left. */
  lasting = true;
  private plans: Record<string, KeptGroup[]> = {};

  /** @param storage of the browser; throws where it is refused */
  constructor(private readonly storage: () => Pick<Storage, 'getItem' | 'setItem'>) {}

  /** Groups of a plan, in the order in which they were kept; also those that another tab has kept meanwhile. */
  of(plan: string): readonly KeptGroup[] {
    this.read();
    return Object.hasOwn(this.plans, plan) ? (this.plans[plan] ?? []) : [];
  }

  /** Keeps a group, in place of the one with the same name. */
  keep(plan: string, group: KeptGroup): void {
    this.write(plan, [...this.of(plan).filter(({ name }) => name !== group.name), group]);
  }

  remove(plan: string, name: string): void {
    this.write(
      plan,
      this.of(plan).filter((group) => group.name !== name),
    );
  }

  private read(): void {
    if (!this.lasting) return;
    try {
      const text = this.storage().getItem(KEY);
      if (text !== null) this.plans = storedIn(JSON.parse(text))?.plans ?? this.plans;
    } catch (error) {
      // Words that are no JSON are somebody else's; a browser that refuses says so by another error.
      this.lasting = error instanceof SyntaxError;
    }
  }

  private write(plan: string, groups: KeptGroup[]): void {
    this.plans = Object.fromEntries([...Object.entries(this.plans).filter(([iri]) => iri !== plan), [plan, groups]]);
    const stored: Stored = { version: VERSION, plans: this.plans };
    try {
      this.storage().setItem(KEY, JSON.stringify(stored));
    } catch {
      this.lasting = false;
    }
  }
}

/** @returns undefined where it is not of this form */
function storedIn(value: unknown): Stored | undefined {
  const { version, plans } = (value ?? {}) as Partial<Record<keyof Stored, unknown>>;
  if (version !== VERSION || typeof plans !== 'object' || plans === null) return undefined;
  const all = Object.values(plans).every((groups) => Array.isArray(groups) && groups.every(isGroup));
  return all ? { version, plans: plans as Stored['plans'] } : undefined;
}

function isGroup(value: unknown): value is KeptGroup {
  const { name, nodes } = (value ?? {}) as Partial<Record<keyof KeptGroup, unknown>>;
  return typeof name === 'string' && Array.isArray(nodes) && nodes.every((node) => typeof node === 'string');
}
