import type { PlanGraph } from '../graph/from-rdf.js';
import type { NodeKind } from '../graph/model.js';
import { type Clause, FACETS, type Facet, type Filter, ROLES, type Role, withClause } from './filter.js';

/** One actor in one role of a measure. */
interface Assignment {
  role: Role;
  /** Prefixed name. */
  actor: string;
  kind: NodeKind;
}

/** What facets ask of a measure. */
interface Facts {
  division: ReadonlySet<string>;
  assignments: readonly Assignment[];
  names: ReadonlySet<string>;
}

/** How many measures there would be with each value of each facet; values that no measure has are absent. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

const NOTHING: Clause = { any: [], not: [] };
const ASSIGNED: readonly Facet[] = ['role', 'actor', 'actorKind'];

/** Measures and bullets of a graph by what facets ask of them; made once for a graph. */
export class MeasureIndex {
  private readonly facts = new Map<string, Facts>();
  /** Measures that repeat an earlier one. */
  readonly restating: ReadonlySet<string>;

  constructor(graph: PlanGraph) {
    const restating = new Set<string>();
    graph.forEachNode((key, { family }) => {
      if (family !== 'measure') return;
      const assignments: Assignment[] = [];
      const names = new Set<string>();
      graph.forEachOutEdge(key, (_edge, { kind }, _source, _target, _own, { id, kind: actorKind }) => {
        const role = ROLES.find((known) => known === kind);
        if (role !== undefined) assignments.push({ role, actor: id, kind: actorKind });
        else if (kind === 'mentions') names.add(id);
        else if (kind === 'restates') restating.add(key);
      });
      this.facts.set(key, { division: divisionsAround(graph, key), assignments, names });
    });
    this.restating = restating;
  }

  /** Keys of all measures and bullets, in order of the graph. */
  get measures(): Iterable<string> {
    return this.facts.keys();
  }

  /** Whether a filter's facets let a measure through. */
  matches(filter: Filter, key: string): boolean {
    const facts = this.facts.get(key);
    return facts !== undefined && !forbidden(filter, facts) && asked(filter, facts);
  }

  /**
   * How many measures each value of each facet would leave, the other facets being as they are. Measures that repeat
   * an earlier one count as the filter says.
   */
  counts(filter: Filter): FacetCounts {
    const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Record<
      Facet,
      Map<string, number>
    >;
    const without = FACETS.map((facet) => {
      const { not } = filter.facets[facet];
      return [facet, withClause(filter, facet, { any: [], not })] as const;
    });
    for (const [key, facts] of this.facts) {
      if (filter.restatements === 'once' && this.restating.has(key)) continue;
      if (forbidden(filter, facts)) continue;
      for (const [facet, others] of without) {
        if (filter.match === 'all' && !asked(others, facts)) continue;
        for (const value of valuesOf(facet, facts, filter.match === 'all' ? others : undefined)) {
          counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
        }
      }
    }
    return counts;
  }
}

/** Numbers of the divisions that a node stands in, at any depth. */
export function divisionsAround(graph: PlanGraph, key: string): Set<string> {
  const numbers = new Set<string>();
  const seen = new Set<string>();
  for (let at: string | undefined = key; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const { family, identifier } = graph.getNodeAttributes(at);
    if (family === 'division' && identifier !== undefined) numbers.add(identifier);
    const up: string | undefined = graph.findOutEdge(at, (_, { kind }) => kind === 'part-of');
    at = up === undefined ? undefined : graph.target(up);
  }
  return numbers;
}

function forbidden({ facets }: Filter, facts: Facts): boolean {
  return FACETS.some((facet) => {
    const { not } = facets[facet];
    if (not.length === 0) return false;
    const values = valuesOf(facet, facts, undefined);
    return not.some((value) => values.has(value));
  });
}

/** Whether what must be there is there. Role, actor and kind of actor are asked of one and the same assignment. */
function asked({ facets, match }: Filter, facts: Facts): boolean {
  const has = (facet: Facet): boolean => {
    const values = valuesOf(facet, facts, undefined);
    return facets[facet].any.some((value) => values.has(value));
  };
  const active = FACETS.filter((facet) => facets[facet].any.length > 0);
  if (active.length === 0) return true;
  if (match === 'any') return active.some(has);
  const assigned = active.filter((facet) => ASSIGNED.includes(facet));
  if (assigned.length > 0 && !facts.assignments.some((one) => fits(facets, one))) return false;
  return active.every((facet) => ASSIGNED.includes(facet) || has(facet));
}

function fits(facets: Filter['facets'], { role, actor, kind }: Assignment): boolean {
  const one = ({ any }: Clause, value: string): boolean => any.length === 0 || any.includes(value);
  return one(facets.role, role) && one(facets.actor, actor) && one(facets.actorKind, kind);
}

/** @param filter whose other questions an assignment must answer too; none where it is absent */
function valuesOf(facet: Facet, facts: Facts, filter: Filter | undefined): ReadonlySet<string> {
  if (facet === 'division') return facts.division;
  if (facet === 'names') return facts.names;
  const facets = filter === undefined ? undefined : { ...filter.facets, [facet]: NOTHING };
  const values = new Set<string>();
  for (const one of facts.assignments) {
    if (facets !== undefined && !fits(facets, one)) continue;
    values.add(facet === 'role' ? one.role : facet === 'actor' ? one.actor : one.kind);
  }
  return values;
}
