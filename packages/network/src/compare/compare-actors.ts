import type { PlanGraph } from '@plangraph/core/graph';
import { jaccard, overlap } from '../overlap.js';
import { TEXT_ROLES, type TextRole } from '../two-mode/index.js';
import { divisionProfiles, type ProfileRow } from './profile.js';
import { inOrder, type RoleTie, rolesByMeasure } from './roles.js';

/** Keys of measures, in document order, are `measures`, `measure` …; bullets count as measures of their own. */
export interface ActorComparison {
  a: string;
  b: string;
  /** What one leads and the other has no role in. */
  alone: { a: LedMeasure[]; b: LedMeasure[] };
  /** Measures where both have a role. */
  shared: SharedMeasure[];
  /** Numbers of measures by the role of a, then that of b; one with several roles counts for each of them. */
  roles: Record<TextRole, Record<TextRole, number>>;
  /** Measures that one leads, and does through the other or with it; the other does not lead them too. */
  delegated: { fromA: Delegation[]; fromB: Delegation[] };
  /** Actors through which, or with which, both act in measures that they lead. */
  helpers: SharedHelper[];
  /** Programmes, documents, laws … that measures of both name; measures of theirs are those where they have a role. */
  things: SharedThing[];
  /** Pillars and sections where one of them has a role, in document order. */
  profile: ProfileRow[];
  /** Jaccard's index of their measures: shared by all; undefined where neither has one. */
  jaccard: { led: number | undefined; any: number | undefined };
}

export interface LedMeasure {
  measure: string;
  /** Key of the edge. */
  edge: string;
  inherited: boolean;
  /** Nobody else leads it. */
  single: boolean;
}

export interface SharedMeasure {
  measure: string;
  a: RoleTie[];
  b: RoleTie[];
}

export interface Delegation {
  measure: string;
  roles: ('via' | 'partner')[];
  /** The lead is taken over from the measure that introduces the bullet. */
  inherited: boolean;
}

export interface SharedHelper {
  actor: string;
  /** Measures by role of the helper. */
  a: Record<'via' | 'partner', string[]>;
  b: Record<'via' | 'partner', string[]>;
}

export interface SharedThing {
  thing: string;
  measuresOfA: string[];
  measuresOfB: string[];
}

/**
 * Two actors side by side.
 *
 * @param graph is not changed
 * @param a key of an actor
 * @param b key of an actor
 * @throws Error where the graph has no such node
 */
export function compareActors(graph: PlanGraph, a: string, b: string): ActorComparison {
  for (const actor of [a, b])
    if (!graph.hasNode(actor)) throw new Error(`network/compareActors: the graph has no node “${actor}”.`);
  const ofA = rolesByMeasure(graph, a);
  const ofB = rolesByMeasure(graph, b);
  const shared = [...ofA].flatMap(([measure, ties]) => {
    const others = ofB.get(measure);
    return others === undefined ? [] : [{ measure, a: ties, b: others }];
  });
  const led = (roles: ReadonlyMap<string, readonly RoleTie[]>): Set<string> =>
    new Set([...roles].filter(([, ties]) => has(ties, 'lead')).map(([measure]) => measure));
  return {
    a,
    b,
    alone: { a: ledWithout(graph, ofA, ofB), b: ledWithout(graph, ofB, ofA) },
    shared,
    roles: countRoles(shared),
    delegated: {
      fromA: delegations(shared.map((one) => ({ ...one, lead: one.a, other: one.b }))),
      fromB: delegations(shared.map((one) => ({ ...one, lead: one.b, other: one.a }))),
    },
    helpers: sharedHelpers(graph, a, b, led(ofA), led(ofB)),
    things: sharedThings(graph, new Set(ofA.keys()), new Set(ofB.keys())),
    profile: divisionProfiles(graph, ofA, ofB),
    jaccard: {
      led: jaccard(overlap(led(ofA), led(ofB))),
      any: jaccard(overlap(new Set(ofA.keys()), new Set(ofB.keys()))),
    },
  };
}

function has(ties: readonly RoleTie[], role: TextRole): boolean {
  return ties.some((tie) => tie.role === role);
}

function ledWithout(
  graph: PlanGraph,
  own: ReadonlyMap<string, readonly RoleTie[]>,
  others: ReadonlyMap<string, unknown>,
): LedMeasure[] {
  return [...own].flatMap(([measure, ties]) => {
    const lead = ties.find(({ role }) => role === 'lead');
    if (lead === undefined || others.has(measure)) return [];
    const leads = graph.filterOutEdges(measure, (_, { kind }) => kind === 'lead');
    return [{ measure, edge: lead.edge, inherited: lead.inherited, single: leads.length === 1 }];
  });
}

function countRoles(shared: readonly SharedMeasure[]): Record<TextRole, Record<TextRole, number>> {
  const row = (): Record<TextRole, number> => ({ lead: 0, via: 0, partner: 0 });
  const counts = { lead: row(), via: row(), partner: row() };
  for (const { a, b } of shared)
    for (const one of TEXT_ROLES)
      for (const other of TEXT_ROLES) if (has(a, one) && has(b, other)) counts[one][other] += 1;
  return counts;
}

function delegations(shared: readonly { measure: string; lead: RoleTie[]; other: RoleTie[] }[]): Delegation[] {
  return shared.flatMap(({ measure, lead, other }) => {
    const leading = lead.find(({ role }) => role === 'lead');
    if (leading === undefined || has(other, 'lead')) return [];
    const roles = other.map(({ role }) => role).filter((role) => role !== 'lead');
    return [{ measure, roles, inherited: leading.inherited }];
  });
}

function sharedHelpers(
  graph: PlanGraph,
  a: string,
  b: string,
  ledByA: ReadonlySet<string>,
  ledByB: ReadonlySet<string>,
): SharedHelper[] {
  const helpersOf = (led: ReadonlySet<string>): Map<string, SharedHelper['a']> => {
    const found = new Map<string, SharedHelper['a']>();
    for (const measure of led)
      graph.forEachOutEdge(measure, (_edge, { kind }, _measure, actor) => {
        if ((kind !== 'via' && kind !== 'partner') || actor === a || actor === b) return;
        const known = found.get(actor) ?? { via: [], partner: [] };
        found.set(actor, known);
        known[kind].push(measure);
      });
    return found;
  };
  const ofA = helpersOf(ledByA);
  const ofB = helpersOf(ledByB);
  return inOrder(graph, ofA.keys()).flatMap((actor) => {
    const [one, other] = [ofA.get(actor), ofB.get(actor)];
    return one === undefined || other === undefined ? [] : [{ actor, a: one, b: other }];
  });
}

function sharedThings(graph: PlanGraph, ofA: ReadonlySet<string>, ofB: ReadonlySet<string>): SharedThing[] {
  const things: SharedThing[] = [];
  graph.forEachNode((thing, { family }) => {
    if (family !== 'thing') return;
    const naming = new Set<string>();
    graph.forEachInEdge(thing, (_edge, { kind }, measure) => {
      if (kind === 'mentions') naming.add(measure);
    });
    const measuresOfA = [...ofA].filter((measure) => naming.has(measure));
    const measuresOfB = [...ofB].filter((measure) => naming.has(measure));
    if (measuresOfA.length > 0 && measuresOfB.length > 0) things.push({ thing, measuresOfA, measuresOfB });
  });
  return things;
}
