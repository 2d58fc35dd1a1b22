import type { Plan, ResponsibilityRow } from '../plan/tree.js';
import { walk } from '../plan/tree.js';
import type { PlanAnnotations } from './annotate.js';
import type { Entity } from './entities.js';
import { buildMatcher, findMentions } from './match.js';

/** What the appendix and the text say about one actor in one division. */
export interface LayerComparison {
  /** Identifier of the division, as the appendix lists it. */
  division: string;
  /** IRI of the actor, a unit folded into its ministry. */
  actor: string;
  /** ◎, ○ or nothing in the appendix. */
  appendix: 'main' | 'related' | 'none';
  text: 'lead' | 'none';
  /** Identifiers of the measures of the division that the actor leads. */
  measures: string[];
}

/**
 * Compares, division by division, the appendix of responsible ministries with the leads that the text names.
 * Units count as their ministry (NISC as 内閣官房), because the appendix names the one and the body the other.
 * Collectives are kept as they are: their members are never put in their place.
 *
 * @returns a row for every division of the appendix and every actor that either layer has, in the order of
 *   the appendix and then of the protocol order of ministries; rows in which the two agree are among them
 */
export function compareLayers(
  plan: Plan,
  annotations: PlanAnnotations,
  entities: readonly Entity[],
): LayerComparison[] {
  const matcher = buildMatcher(entities);
  const measures = measuresByDivision(plan);
  const assignments = new Map(annotations.units.map((unit) => [unit.identifier, unit.assignments]));
  const rank = new Map(entities.map((entity, i) => [entity.iri, entity.order ?? 1000 + i]));
  const rows: LayerComparison[] = [];
  for (const node of walk(plan)) {
    if (node.type !== 'responsibilityRow') continue;
    const duties = dutiesOf(node, (name) => {
      const mention = findMentions(matcher, name)[0];
      return mention === undefined ? undefined : ministryOf(mention.entity, matcher.entities);
    });
    const leads = new Map<string, string[]>();
    for (const measure of measures.get(node.data.identifier) ?? []) {
      for (const assignment of assignments.get(measure) ?? []) {
        if (assignment.role !== 'lead') continue;
        const actor = ministryOf(assignment.actor, matcher.entities);
        const list = leads.get(actor) ?? [];
        if (!list.includes(measure)) leads.set(actor, [...list, measure]);
      }
    }
    const actors = [...new Set([...duties.keys(), ...leads.keys()])];
    actors.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
    for (const actor of actors) {
      rows.push({
        division: node.data.identifier,
        actor,
        appendix: duties.get(actor) ?? 'none',
        text: leads.has(actor) ? 'lead' : 'none',
        measures: leads.get(actor) ?? [],
      });
    }
  }
  return rows;
}

/** The ministry in protocol order that a unit belongs to, or the actor itself. */
export function ministryOf(iri: string, entities: ReadonlyMap<string, Entity>): string {
  const seen = new Set<string>();
  for (let at: string | undefined = iri; at !== undefined && !seen.has(at); at = entities.get(at)?.partOf) {
    seen.add(at);
    const entity = entities.get(at);
    if (entity?.type === 'GovernmentBody' && entity.order !== undefined) return at;
  }
  return iri;
}

function dutiesOf(
  row: ResponsibilityRow,
  actorOf: (name: string) => string | undefined,
): Map<string, 'main' | 'related'> {
  const duties = new Map<string, 'main' | 'related'>();
  for (const { duty, agency } of row.data.duties) {
    const actor = actorOf(agency);
    if (actor !== undefined && duties.get(actor) !== 'main') duties.set(actor, duty);
  }
  return duties;
}

/** Measures and bullets of each division, those of the divisions inside it too. */
function measuresByDivision(plan: Plan): Map<string, string[]> {
  const measures = new Map<string, string[]>();
  const open: { identifier: string; end: number }[] = [];
  for (const node of walk(plan)) {
    const start = node.position.start.offset ?? 0;
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= start) open.pop();
    if ('title' in (('data' in node && node.data) || {}) && isDivision(node.type)) {
      const { identifier } = node.data as { identifier: string };
      open.push({ identifier, end: node.position.end.offset ?? 0 });
    } else if (node.type === 'measure' || node.type === 'subMeasure') {
      for (const { identifier } of open) {
        const list = measures.get(identifier) ?? [];
        list.push(node.data.identifier);
        measures.set(identifier, list);
      }
    }
  }
  return measures;
}

function isDivision(type: string): boolean {
  return type === 'pillar' || type === 'section' || type === 'theme' || type === 'topic';
}
