import type { PlanGraph } from '@plangraph/core/graph';
import { ancestorsOf } from '../hierarchy.js';
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
  const above = (actor: string): string[] => ancestorsOf(graph, actor, 'unit-of');
  const isSecretariat = (actor: string): boolean => graph.getNodeAttribute(actor, 'secretariat') === true;
  /** The secretariat that this one, itself a secretariat, is an office of. */
  const bodyOf = (actor: string): string | undefined =>
    isSecretariat(actor) ? above(actor).findLast(isSecretariat) : undefined;

  const members = (actor: string): StandIn[] => {
    const found: StandIn[] = [];
    graph.forEachOutEdge(actor, (_edge, { kind }, _actor, member) => {
      if (kind === 'has-member') found.push({ actor: member, through: actor });
    });
    return found;
  };
  const settle = (actor: string): string => {
    const lineage = settings.units === 'folded' ? [actor, ...above(actor)] : [actor];
    const office = lineage.find((one) => bodyOf(one) !== undefined);
    if (office === undefined) return lineage.at(-1) ?? actor;
    if (settings.office === 'apart') return office;
    const body = bodyOf(office) ?? office;
    return (settings.units === 'folded' ? above(body).at(-1) : undefined) ?? body;
  };
  const counts = (actor: string): boolean => {
    if (settings.collectives === 'dropped' && graph.getNodeAttribute(actor, 'kind') === 'collective') return false;
    return settings.secretariat === 'kept' || !isSecretariat(actor);
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
