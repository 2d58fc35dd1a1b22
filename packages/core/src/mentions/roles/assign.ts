import type { Entity } from '../entities.js';
import type { Mention } from '../match.js';
import type { Role, RoleRule } from './rule.js';
import { INHERITANCE } from './rules.js';
import { skeletonOf } from './skeleton.js';

/** One actor in one role in one unit, and where the text says so. */
export interface Assignment {
  /** IRI of the actor. */
  actor: string;
  role: Role;
  /** A bullet's lead that its measure names. */
  inherited: boolean;
  /** Name of the rule that found it. */
  rule: string;
  /** The mention that is the evidence, in the unit's text; where inherited, in the introducing measure's. */
  start: number;
  end: number;
}

/**
 * Reads the roles that a unit's own text gives.
 * @param text the unit's own text
 * @param mentions all its mentions, generic collectives included
 * @param rules the rules that run, in order
 */
export function assignRoles(
  text: string,
  mentions: readonly Mention[],
  entities: ReadonlyMap<string, Entity>,
  rules: readonly RoleRule[],
): Assignment[] {
  const skeleton = skeletonOf(text, mentions, entities);
  const roles = new Map<string, Role>();
  const assignments: Assignment[] = [];
  for (const rule of rules) {
    const hasLead = assignments.some((assignment) => assignment.role === 'lead');
    for (const place of [...rule.find({ skeleton, roles, hasLead })]) {
      const mention = skeleton.mentions.get(place);
      if (mention === undefined || roles.has(mention.entity)) continue;
      roles.set(mention.entity, rule.role);
      const { entity: actor, start, end } = mention;
      assignments.push({ actor, role: rule.role, inherited: false, rule: rule.name, start, end });
    }
  }
  return assignments;
}

/**
 * A bullet that names no agent has its measure's leads.
 * @param own what the bullet's own text gives
 * @param measure what the measure's text gives
 */
export function inheritLeads(own: readonly Assignment[], measure: readonly Assignment[]): Assignment[] {
  if (own.some((assignment) => assignment.role === 'lead')) return [...own];
  const leads = measure.filter((assignment) => assignment.role === 'lead');
  const inherited = leads.map((lead) => ({ ...lead, inherited: true, rule: INHERITANCE }));
  const actors = new Set(leads.map((lead) => lead.actor));
  return [...inherited, ...own.filter((assignment) => !actors.has(assignment.actor))];
}
