import type { PlanGraph } from '@plangraph/core/graph';
import type { TwoModeSettings } from './options.js';

/** An actor that stands for one that is named; `through` is the collective that was expanded to it. */
export interface StandIn {
  actor: string;
  through?: string;
}

/**
 * Who counts for an actor that the plan names: itself, its organisation, the members of a group, or nobody.
 * In this order: groups are expanded, units folded, the office merged, groups and secretariat dropped.
 */
export function standInsOf(graph: PlanGraph, settings: TwoModeSettings): (actor: string) => readonly StandIn[] {
  const known = new Map<string, readonly StandIn[]>();
  const { body, office } = settings.secretariatBodies;
  const is = (actor: string, name: string): boolean => actor === name || graph.getNodeAttribute(actor, 'id') === name;
  const secretariatBody = graph.findNode((iri, { family }) => family === 'actor' && is(iri, body));

  const members = (actor: string): StandIn[] => {
    const found: StandIn[] = [];
    graph.forEachOutEdge(actor, (_edge, { kind }, _actor, member) => {
      if (kind === 'has-member') found.push({ actor: member, through: actor });
    });
    return found;
  };
  const settle = (actor: string): string => {
    const top = settings.units === 'folded' ? topmost(graph, actor, (unit) => is(unit, office)) : actor;
    return settings.office === 'merged' && is(top, office) && secretariatBody !== undefined ? secretariatBody : top;
  };
  const counts = (actor: string): boolean => {
    if (settings.collectives === 'dropped' && graph.getNodeAttribute(actor, 'kind') === 'collective') return false;
    return settings.secretariat === 'kept' || !(is(actor, body) || is(actor, office));
  };

  return (actor) => {
    const before = known.get(actor);
    if (before !== undefined) return before;
    const expanded = settings.collectives === 'expanded' ? members(actor) : [];
    const named: StandIn[] = expanded.length === 0 ? [{ actor }] : expanded;
    const own = named.map((one) => ({ ...one, actor: settle(one.actor) })).filter((one) => counts(one.actor));
    known.set(actor, own);
    return own;
  };
}

/** Climbs `unit-of` to the end, or to the first that is not to be left. Circles end where they close. */
function topmost(graph: PlanGraph, actor: string, stays: (actor: string) => boolean): string {
  const seen = new Set<string>();
  let at = actor;
  while (!stays(at) && !seen.has(at)) {
    seen.add(at);
    const up = graph.findOutEdge(at, (_, { kind }) => kind === 'unit-of');
    if (up === undefined) return at;
    at = graph.target(up);
  }
  return at;
}
