/** A node's neighbours, grouped by how they are related, in the order in which one asks. */
import type { EdgeKind } from '@plangraph/core/graph';
import type { Link, PlanIndex, PlanNode } from './plan-index.js';

export interface Relation {
  kind: EdgeKind;
  outward: boolean;
  links: Link[];
}

const ORDER: readonly EdgeKind[] = [
  'lead',
  'via',
  'partner',
  'main-agency',
  'related-agency',
  'follows',
  'restates',
  'denotes',
  'see',
  'unit-of',
  'has-member',
  'publisher',
  'part-of',
  'mentions',
];

const ROLES: ReadonlySet<EdgeKind> = new Set(['lead', 'via', 'partner']);

/** Edges that say who is responsible, seen from what they are responsible for. */
const RESPONSIBLE: ReadonlySet<EdgeKind> = new Set(['lead', 'via', 'partner', 'main-agency', 'related-agency']);

export function isResponsibility({ kind, outward }: Relation): boolean {
  return outward && RESPONSIBLE.has(kind);
}

/**
 * Every neighbour of a node by relation. The place in the plan is left out, since it is shown as a
 * path, and a mention where a role says more about the same two.
 */
export function relationsOf(plan: PlanIndex, node: PlanNode): Relation[] {
  const links = plan.linksOf(node);
  const inRole = new Set(
    links.filter(({ kind }) => ROLES.has(kind)).map(({ other, outward }) => `${outward} ${other.iri}`),
  );
  const relations: Relation[] = [];
  for (const kind of ORDER) {
    for (const outward of [true, false]) {
      if (kind === 'part-of' && outward) continue;
      const group = links.filter(
        (link) =>
          link.kind === kind &&
          link.outward === outward &&
          !(kind === 'mentions' && inRole.has(`${outward} ${link.other.iri}`)),
      );
      if (group.length > 0) relations.push({ kind, outward, links: group });
    }
  }
  return relations;
}

export interface LeadCount {
  lead: PlanNode;
  /** How many of the measures it leads. */
  count: number;
}

/** Who leads the measures among some neighbours of a node, most first, the node itself left out. */
export function leadsAmong(plan: PlanIndex, node: PlanNode, links: readonly Link[]): LeadCount[] {
  const counts = new Map<PlanNode, number>();
  for (const { other } of links) {
    if (other.family !== 'measure') continue;
    for (const lead of plan.along(other, 'lead', true)) {
      if (lead !== node) counts.set(lead, (counts.get(lead) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([lead, count]) => ({ lead, count }))
    .sort((a, b) => b.count - a.count || a.lead.index - b.lead.index);
}
