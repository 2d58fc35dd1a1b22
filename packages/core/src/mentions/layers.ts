import {
  isDivision,
  isLeaf,
  type Measure,
  type Plan,
  type PlanNode,
  type ResponsibilityRow,
  type SubMeasure,
  walk,
} from '../plan/tree.js';
import type { PlanAnnotations } from './annotate.js';
import type { Entity } from './entities.js';
import { buildMatcher, findMentions, type Matcher } from './match.js';

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
 * @param matcher as made by `buildMatcher` of the same entities, where the caller has it
 * @returns a row for every division of the appendix and every actor that either layer has, in the order of
 *   the appendix and then of the protocol order of ministries; rows in which the two agree are among them
 */
export function compareLayers(
  plan: Plan,
  annotations: PlanAnnotations,
  entities: readonly Entity[],
  matcher: Matcher = buildMatcher(entities),
): LayerComparison[] {
  const rows = rowsOf(plan);
  const measures = measuresByRow(plan, new Set(rows.keys()));
  const assignments = new Map(annotations.units.map((unit) => [unit.node, unit.assignments]));
  const rank = new Map(entities.map((entity, i) => [entity.iri, entity.order ?? 1000 + i]));
  const comparisons: LayerComparison[] = [];
  for (const [division, nodes] of rows) {
    const duties = dutiesOf(nodes, (name) =>
      findMentions(matcher, name).map((mention) => ministryOf(mention.entity, matcher.entities)),
    );
    const leads = new Map<string, Set<string>>();
    for (const measure of measures.get(division) ?? []) {
      for (const assignment of assignments.get(measure) ?? []) {
        if (assignment.role !== 'lead') continue;
        const actor = ministryOf(assignment.actor, matcher.entities);
        const led = leads.get(actor);
        if (led === undefined) leads.set(actor, new Set([measure.data.identifier]));
        else led.add(measure.data.identifier);
      }
    }
    const actors = [...new Set([...duties.keys(), ...leads.keys()])];
    actors.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
    for (const actor of actors) {
      comparisons.push({
        division,
        actor,
        appendix: duties.get(actor) ?? 'none',
        text: leads.has(actor) ? 'lead' : 'none',
        measures: [...(leads.get(actor) ?? [])],
      });
    }
  }
  return comparisons;
}

/**
 * The rows of the appendix that say who is responsible, by division; a row without duties heads the rows below it.
 * A division that is printed twice has the duties of both.
 */
function rowsOf(plan: Plan): Map<string, ResponsibilityRow[]> {
  const rows = [...walk(plan)].filter((node) => node.type === 'responsibilityRow');
  const heads = new Set<string>();
  for (const { data } of rows) {
    for (let at = parentOf(data.identifier); at !== ''; at = parentOf(at)) heads.add(at);
  }
  const byDivision = new Map<string, ResponsibilityRow[]>();
  for (const row of rows) {
    const { duties, identifier } = row.data;
    if (duties.length > 0 || !heads.has(identifier)) addTo(byDivision, identifier, row);
  }
  return byDivision;
}

/** "2.2-1-③" is in "2.2-1", that in "2.2", that in "2". */
function parentOf(identifier: string): string {
  return identifier.replace(/(?:^|[.-])[^.-]*$/, '');
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

/**
 * Who has a duty in a row. A ※ note that names a body with its own place among the ministries
 * (個人情報保護委員会 under 内閣府) gives the duty to that body, one that names an office to its ministry.
 */
function dutiesOf(
  rows: readonly ResponsibilityRow[],
  actorsOf: (name: string) => string[],
): Map<string, 'main' | 'related'> {
  const duties = new Map<string, 'main' | 'related'>();
  for (const { duty, agency, note } of rows.flatMap((row) => row.data.duties)) {
    const noted = actorsOf(note ?? '');
    for (const actor of noted.length > 0 ? noted : actorsOf(agency)) {
      if (duties.get(actor) !== 'main') duties.set(actor, duty);
    }
  }
  return duties;
}

/**
 * Measures and bullets by the deepest division above them that the appendix lists: the row of a section is for
 * the measures that stand under none of its themes.
 */
function measuresByRow(plan: Plan, listed: ReadonlySet<string>): Map<string, (Measure | SubMeasure)[]> {
  const measures = new Map<string, (Measure | SubMeasure)[]>();
  const pending: { node: PlanNode; row: string | undefined }[] = [{ node: plan, row: undefined }];
  for (let item = pending.pop(); item !== undefined; item = pending.pop()) {
    const { node } = item;
    if (isLeaf(node)) continue;
    const row = isDivision(node) && listed.has(node.data.identifier) ? node.data.identifier : item.row;
    if (row !== undefined && (node.type === 'measure' || node.type === 'subMeasure')) {
      addTo(measures, row, node);
    }
    for (let i = node.children.length - 1; i >= 0; i -= 1) {
      const child = node.children[i];
      if (child !== undefined) pending.push({ node: child, row });
    }
  }
  return measures;
}

function addTo<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
