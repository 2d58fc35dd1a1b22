import type { PlanGraph } from '../graph/from-rdf.js';
import type { NodeFamily, NodeKind } from '../graph/model.js';
import { APPENDIX_EDGES, FACETS, type Facet, type Filter, ROLES, type Role } from './filter.js';

/** One actor in one role of a measure, or in one cell of the appendix, which knows no roles. */
interface Assignment {
  role: Role | undefined;
  /** Prefixed name. */
  actor: string;
  actorKind: NodeKind;
  secretariat: boolean;
}

/** What facets ask of a measure, or of a division where only the appendix counts. */
interface Facts {
  divisions: ReadonlySet<string>;
  assignments: readonly Assignment[];
  /** Prefixed names of what the text names. */
  names: ReadonlySet<string>;
}

/** The group that a filter leaves alone. */
export interface Group {
  keys: ReadonlySet<string>;
  /** Families that it has something of. */
  families: ReadonlySet<NodeFamily>;
  /** The keys, and what they stand in. */
  around: ReadonlySet<string>;
}

/**
 * How many measures there are with each value of each facet; values that none has are absent. Where only the appendix
 * counts, divisions that it gives to somebody stand in the place of measures.
 */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** The values of a filter's facets, to be looked up. */
type Values = Readonly<Record<Facet, ReadonlySet<string>>>;

/** Facets that are asked of one and the same assignment. */
const ASSIGNED = ['role', 'actor', 'actorKind'] as const;
type AssignedFacet = (typeof ASSIGNED)[number];

/** The parts of a graph by what facets ask of them; made once for a graph. */
export class MeasureIndex {
  private readonly measures = new Map<string, Facts>();
  /** Divisions that the appendix gives to somebody. */
  private readonly duties = new Map<string, Facts>();
  private readonly divisions = new Map<string, ReadonlySet<string>>();
  private readonly parents = new Map<string, string>();
  private readonly keysByName = new Map<string, string>();
  private readonly groups = new WeakMap<readonly string[], Group>();
  /** Measures that repeat an earlier one. */
  readonly restating: ReadonlySet<string>;

  constructor(private readonly graph: PlanGraph) {
    const restating = new Set<string>();
    graph.forEachEdge((_edge, { kind }, source, target) => {
      if (kind === 'part-of') this.parents.set(source, target);
      else if (kind === 'restates') restating.add(source);
    });
    this.restating = restating;
    graph.forEachNode((key, { id, family }) => {
      this.keysByName.set(id, key);
      if (family === 'division' || family === 'direction' || family === 'measure') this.findDivisions(graph, key);
      if (family === 'measure') this.measures.set(key, this.factsOf(graph, key));
      else if (family === 'division') {
        const facts = this.factsOf(graph, key);
        if (facts.assignments.length > 0) this.duties.set(key, facts);
      }
    });
  }

  /** How many measures and bullets there are. */
  get size(): number {
    return this.measures.size;
  }

  /** What a part of the plan is part of. */
  parentOf(key: string): string | undefined {
    return this.parents.get(key);
  }

  /** The group that a filter leaves alone; names that are not in the graph are none of it. Undefined where it has none. */
  groupOf({ only }: Filter): Group | undefined {
    if (only.length === 0) return undefined;
    let group = this.groups.get(only);
    if (group === undefined) {
      const keys = new Set(only.map((name) => this.keysByName.get(name)).filter((key) => key !== undefined));
      const around = new Set<string>();
      for (const key of keys)
        for (let at: string | undefined = key; at !== undefined && !around.has(at); at = this.parents.get(at))
          around.add(at);
      const families = new Set([...keys].map((key) => this.graph.getNodeAttribute(key, 'family')));
      group = { keys, families, around };
      this.groups.set(only, group);
    }
    return group;
  }

  /** Whether a part of the plan, or something that it stands in, is one of these. */
  standsIn(key: string, keys: ReadonlySet<string>): boolean {
    const seen = new Set<string>();
    for (let at: string | undefined = key; at !== undefined && !seen.has(at); at = this.parents.get(at)) {
      if (keys.has(at)) return true;
      seen.add(at);
    }
    return false;
  }

  /** Numbers of the divisions that a division, direction or measure stands in, its own with them. */
  divisionsAround(key: string): ReadonlySet<string> {
    return this.divisions.get(key) ?? new Set();
  }

  /**
   * Keys of the measures and bullets that a filter's facets let through, in the order of the graph; of divisions where
   * only the appendix counts.
   */
  answering(filter: Filter): Set<string> {
    const [any, not] = [valuesIn(filter, 'any'), valuesIn(filter, 'not')];
    const found = new Set<string>();
    for (const [key, facts] of this.counted(filter)) {
      const assignments = this.assignmentsUnder(filter, facts);
      if (!forbidden(not, facts, assignments) && asked(filter, any, facts, assignments)) found.add(key);
    }
    return found;
  }

  /**
   * How many measures each value of each facet would leave in place of the facet's own values, all else being as it is.
   * Where any facet is enough, other facets that must be there do not narrow: it is how many have the value.
   */
  counts(filter: Filter): FacetCounts {
    const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Record<
      Facet,
      Map<string, number>
    >;
    const add = (facet: Facet, value: string): void => {
      counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    };
    const not = valuesIn(filter, 'not');
    const any = filter.match === 'all' ? valuesIn(filter, 'any') : NOTHING;
    const assigned = ASSIGNED.some((facet) => any[facet].size > 0);
    for (const [, facts] of this.counted(filter)) {
      const assignments = this.assignmentsUnder(filter, facts);
      if (forbidden(not, facts, assignments)) continue;
      const place = any.division.size === 0 || meet(any.division, facts.divisions);
      const named = any.names.size === 0 || meet(any.names, facts.names);
      const somebody = !assigned || assignments.some((one) => fits(any, one));
      if (named && somebody) for (const value of facts.divisions) add('division', value);
      if (place && somebody) for (const value of facts.names) add('names', value);
      if (!place || !named) continue;
      for (const facet of ASSIGNED) {
        const seen = new Set<string>();
        for (const one of assignments) {
          const value = one[facet];
          if (value === undefined || seen.has(value) || !fits(any, one, facet)) continue;
          seen.add(value);
          add(facet, value);
        }
      }
    }
    return counts;
  }

  private *counted(filter: Filter): Iterable<readonly [string, Facts]> {
    const { layer, restatements } = filter;
    const group = this.groupOf(filter);
    for (const entry of layer === 'appendix' ? this.duties : this.measures) {
      const [key] = entry;
      if (layer !== 'appendix' && restatements === 'once' && this.restating.has(key)) continue;
      if (group === undefined || this.leftBy(group, key)) yield entry;
    }
  }

  /** Whether a measure or division is one of a group; where the group has none of them, whether it has to do with one. */
  private leftBy({ keys, families, around }: Group, key: string): boolean {
    if (families.has(this.graph.getNodeAttribute(key, 'family'))) return keys.has(key);
    if (this.standsIn(key, keys) || this.graph.someOutNeighbor(key, (other) => keys.has(other))) return true;
    return this.duties.has(key) && around.has(key);
  }

  /** Whom the filter leaves out has no role in anything. */
  private assignmentsUnder({ secretariat, collectives }: Filter, { assignments }: Facts): readonly Assignment[] {
    if (secretariat === 'shown' && collectives !== 'dropped') return assignments;
    return assignments.filter(
      (one) =>
        !(secretariat === 'hidden' && one.secretariat) &&
        !(collectives === 'dropped' && one.actorKind === 'collective'),
    );
  }

  private factsOf(graph: PlanGraph, key: string): Facts {
    const assignments: Assignment[] = [];
    const names = new Set<string>();
    graph.forEachOutEdge(key, (_edge, { kind }, _source, _target, _own, other) => {
      const role = ROLES.find((known) => known === kind);
      if (role !== undefined || APPENDIX_EDGES.has(kind)) {
        assignments.push({ role, actor: other.id, actorKind: other.kind, secretariat: other.secretariat === true });
      } else if (kind === 'mentions') names.add(other.id);
    });
    return { divisions: this.divisionsAround(key), assignments, names };
  }

  /** Finds the divisions around a node and everything above it, each once. */
  private findDivisions(graph: PlanGraph, key: string): void {
    const path: string[] = [];
    let at: string | undefined = key;
    // A cycle is a fault of the data, and no reason to hang.
    while (at !== undefined && !this.divisions.has(at) && !path.includes(at)) {
      path.push(at);
      at = this.parents.get(at);
    }
    let around: ReadonlySet<string> = (at === undefined ? undefined : this.divisions.get(at)) ?? new Set();
    for (const part of path.reverse()) {
      const { family, identifier } = graph.getNodeAttributes(part);
      if (family === 'division' && identifier !== undefined) around = new Set([...around, identifier]);
      this.divisions.set(part, around);
    }
  }
}

const NOTHING: Values = {
  division: new Set(),
  role: new Set(),
  actor: new Set(),
  actorKind: new Set(),
  names: new Set(),
};

function valuesIn({ facets }: Filter, side: 'any' | 'not'): Values {
  return {
    division: new Set(facets.division[side]),
    role: new Set(facets.role[side]),
    actor: new Set(facets.actor[side]),
    actorKind: new Set(facets.actorKind[side]),
    names: new Set(facets.names[side]),
  };
}

function meet(asked: ReadonlySet<string>, there: ReadonlySet<string>): boolean {
  for (const value of asked) if (there.has(value)) return true;
  return false;
}

function has(values: Values, facet: AssignedFacet, one: Assignment): boolean {
  const value = one[facet];
  return value !== undefined && values[facet].has(value);
}

/** Whether an assignment is one that is asked for, in every respect but one. */
function fits(any: Values, one: Assignment, except?: AssignedFacet): boolean {
  return ASSIGNED.every((facet) => facet === except || any[facet].size === 0 || has(any, facet, one));
}

function forbidden(not: Values, facts: Facts, assignments: readonly Assignment[]): boolean {
  return (
    meet(not.division, facts.divisions) ||
    meet(not.names, facts.names) ||
    ASSIGNED.some((facet) => not[facet].size > 0 && assignments.some((one) => has(not, facet, one)))
  );
}

/** Whether what must be there is there. Role, actor and kind of actor are asked of one and the same assignment. */
function asked({ match }: Filter, any: Values, facts: Facts, assignments: readonly Assignment[]): boolean {
  const active = FACETS.filter((facet) => any[facet].size > 0);
  if (active.length === 0) return true;
  if (match === 'any') {
    return (
      meet(any.division, facts.divisions) ||
      meet(any.names, facts.names) ||
      ASSIGNED.some((facet) => assignments.some((one) => has(any, facet, one)))
    );
  }
  return (
    (any.division.size === 0 || meet(any.division, facts.divisions)) &&
    (any.names.size === 0 || meet(any.names, facts.names)) &&
    (ASSIGNED.every((facet) => any[facet].size === 0) || assignments.some((one) => fits(any, one)))
  );
}
