import { type Measure, ownText, type Plan, type SubMeasure, walk } from '../plan/tree.js';
import type { Entity } from './entities.js';
import { foldLabel } from './lookup/fold.js';
import { buildMatcher, findMentions, type Matcher, type Mention } from './match.js';
import { findRestatements, type Restatement } from './restatements.js';
import { type Assignment, assignRoles, INHERITANCE, inheritLeads, ROLE_RULES, type RoleRule } from './roles/index.js';
import { findSchedules, type Schedule } from './schedules.js';

/** A place in a unit's text that uses a term of the glossary. */
export interface TermMention {
  start: number;
  end: number;
  surface: string;
  /** Label of the glossary entry. */
  term: string;
}

/** What a measure or sub-measure says: whom and what it names, who does it, and when. */
export interface UnitAnnotation {
  identifier: string;
  /** The unit's own text; all offsets count in it (UTF-16, half-open). */
  text: string;
  /** Generic collectives only where they have a role. */
  mentions: Mention[];
  termMentions: TermMention[];
  assignments: Assignment[];
  schedules: Schedule[];
}

/** A quoted name that no entity and no glossary term knows. */
export interface UnknownName {
  identifier: string;
  name: string;
  start: number;
  end: number;
}

export interface PlanAnnotations {
  /** Every measure and sub-measure in document order. */
  units: UnitAnnotation[];
  restatements: Restatement[];
  unknownNames: UnknownName[];
}

export interface AnnotateOptions {
  /** The role rules that run; all of them unless given. */
  rules?: readonly RoleRule[];
  /** Whether bullets have their measure's leads; true unless given. */
  inherit?: boolean;
}

/**
 * Annotates all measures of a plan.
 *
 * Pure; time is linear in the length of the plan and does not grow with the number of entities (apart from
 * building the index of their labels once).
 *
 * @param plan as made by `parsePlan`
 * @param entities as made by `readEntities`
 */
export function annotatePlan(plan: Plan, entities: readonly Entity[], options: AnnotateOptions = {}): PlanAnnotations {
  const rules = (options.rules ?? ROLE_RULES).filter((rule) => rule.name !== INHERITANCE);
  const matcher = buildMatcher(entities);
  const proper = buildMatcher(entities.filter((entity) => !entity.generic));
  const terms = termMatcher(plan);
  const units: UnitAnnotation[] = [];
  const unknownNames: UnknownName[] = [];
  const nodes: (Measure | SubMeasure)[] = [];
  let leads: Assignment[] = [];
  for (const node of walk(plan)) {
    if (node.type !== 'measure' && node.type !== 'subMeasure') continue;
    nodes.push(node);
    const text = ownText(node);
    const all = findMentions(matcher, text);
    const own = assignRoles(text, all, matcher.entities, rules);
    const isBullet = node.type === 'subMeasure';
    const assignments = isBullet && options.inherit !== false ? inheritLeads(own, leads) : own;
    if (!isBullet) leads = own;
    const termMentions = findMentions(terms, text).map(({ entity: term, ...place }) => ({ ...place, term }));
    const { identifier } = node.data;
    units.push({
      identifier,
      text,
      mentions: withNamesInside(all, matcher, () => findMentions(proper, text)).filter((mention) =>
        counts(mention, own, matcher),
      ),
      termMentions,
      assignments,
      schedules: schedulesOf(plan, text, all, matcher),
    });
    unknownNames.push(...unknownIn(identifier, text, [...all, ...termMentions]));
  }
  const inputs = nodes.map((node, i) => ({
    identifier: node.data.identifier,
    text: units[i]?.text ?? '',
    restated: node.data.restated,
  }));
  return { units, restatements: findRestatements(inputs), unknownNames };
}

/** A proper name inside a generic phrase (ASEAN in ASEAN域内各国・地域) is named all the same. */
function withNamesInside(all: readonly Mention[], matcher: Matcher, findProper: () => Mention[]): Mention[] {
  const generic = all.filter((mention) => matcher.entities.get(mention.entity)?.generic === true);
  if (generic.length === 0) return [...all];
  const inside = findProper().filter((name) =>
    generic.some((phrase) => phrase.start <= name.start && name.end <= phrase.end),
  );
  return [...all, ...inside].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A generic collective is an actor only where it has a role. */
function counts(mention: Mention, own: readonly Assignment[], matcher: Matcher): boolean {
  if (matcher.entities.get(mention.entity)?.generic !== true) return true;
  return own.some((assignment) => assignment.actor === mention.entity && assignment.start === mention.start);
}

function schedulesOf(plan: Plan, text: string, mentions: readonly Mention[], matcher: Matcher): Schedule[] {
  const named = mentions.filter((mention) => matcher.entities.get(mention.entity)?.generic !== true);
  const { issued } = plan.data;
  return findSchedules(text, named, {
    ...(issued === undefined ? {} : { issued }),
    isEvent: (entity) => matcher.entities.get(entity)?.type === 'Event',
  });
}

/** Terms are looked for like entities; the label stands for the IRI. */
function termMatcher(plan: Plan): Matcher {
  const labels = new Set<string>();
  for (const node of walk(plan)) if (node.type === 'glossaryEntry') labels.add(node.data.label);
  return buildMatcher(
    [...labels].map((label) => ({
      iri: label,
      type: 'Term',
      actor: false,
      generic: false,
      labels: [label, ...formsOf(label)],
      conditions: [],
      members: [],
    })),
  );
}

/** 「サイバーセキュリティ戦略（2018年戦略）」 is entered under both names. */
function formsOf(label: string): string[] {
  const match = /^([^（(]+)[（(]([^（）()]+)[）)]$/.exec(label);
  return match === null ? [] : [match[1] ?? '', match[2] ?? ''];
}

const QUOTED = /「([^「」]+)」|『([^『』]+)』/g;

function unknownIn(
  identifier: string,
  text: string,
  known: readonly { start: number; end: number; surface: string }[],
): UnknownName[] {
  const unknown: UnknownName[] = [];
  for (const match of text.matchAll(QUOTED)) {
    const name = match[1] ?? match[2] ?? '';
    const start = match.index + 1;
    const end = start + name.length;
    const core = foldLabel(name.replace(/[（(][^（）()]*[）)]/g, '')).replace(/(?:等|など)$/, '');
    const isKnown = known.some(
      (place) =>
        place.start < end &&
        start < place.end &&
        foldLabel(text.slice(Math.min(start, place.start), place.end)).length >= core.length,
    );
    if (!isKnown) unknown.push({ identifier, name, start, end });
  }
  return unknown;
}
