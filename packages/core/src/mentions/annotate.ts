import { type Measure, ownText, ownTextLeaves, type Plan, type SubMeasure, walk } from '../plan/tree.js';
import type { Entity } from './entities.js';
import { foldLabel, foldText } from './lookup/fold.js';
import { firstEndingAfter } from './lookup/ranges.js';
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
  /** The unit in the tree: what is joined to a unit is joined by it, because a broken plan prints a number twice. */
  node: Measure | SubMeasure;
  /** What the plan prints, not always once. */
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
  /** As made by `buildMatcher` of the same entities, where the caller has it; else it is made. */
  matcher?: Matcher;
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
  const matcher = options.matcher ?? buildMatcher(entities);
  const terms = termMatcher(plan);
  const units: UnitAnnotation[] = [];
  const unknownNames: UnknownName[] = [];
  let leads: Assignment[] = [];
  for (const node of walk(plan)) {
    if (node.type !== 'measure' && node.type !== 'subMeasure') continue;
    const text = ownText(node);
    const all = findMentions(matcher, text);
    const own = assignRoles(text, all, matcher.entities, rules);
    const isBullet = node.type === 'subMeasure';
    const assignments = isBullet && options.inherit !== false ? inheritLeads(own, leads) : own;
    if (!isBullet) leads = own;
    const termMentions = findMentions(terms, text).map(({ entity: term, ...place }) => ({ ...place, term }));
    const { identifier } = node.data;
    units.push({
      node,
      identifier,
      text,
      mentions: mentionsThatCount(withNamesInside(all, matcher, text), own, matcher),
      termMentions,
      assignments,
      schedules: schedulesOf(plan, text, all, matcher),
    });
    for (const unknown of unknownIn(identifier, text, [all, termMentions])) unknownNames.push(unknown);
  }
  const inputs = units.map(({ identifier, node }) => ({
    identifier,
    text: textWithoutMark(node),
    restated: node.data.restated,
  }));
  return { units, restatements: findRestatements(inputs), unknownNames };
}

/** What a unit says again, without the words that say so (再掲). */
function textWithoutMark(node: Measure | SubMeasure): string {
  return ownTextLeaves(node)
    .filter((leaf) => leaf.type !== 'restatedMark')
    .map((leaf) => leaf.value)
    .join('');
}

/** A proper name inside a generic phrase (ASEAN in ASEAN域内各国・地域) is named all the same. */
function withNamesInside(all: readonly Mention[], matcher: Matcher, text: string): Mention[] {
  const generic = all.filter((mention) => matcher.entities.get(mention.entity)?.generic === true);
  if (generic.length === 0) return [...all];
  const inside = findMentions(matcher, text, (entity) => !entity.generic).filter((name) => {
    const phrase = generic[firstEndingAfter(generic, name.start)];
    if (phrase === undefined || phrase.start > name.start || name.end > phrase.end) return false;
    return phrase.start < name.start || name.end < phrase.end;
  });
  return [...all, ...inside].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A generic collective is an actor only where it has a role. */
function mentionsThatCount(mentions: readonly Mention[], own: readonly Assignment[], matcher: Matcher): Mention[] {
  const evidence = new Map(own.map(({ actor, start }) => [actor, start]));
  return mentions.filter(
    ({ entity, start }) => matcher.entities.get(entity)?.generic !== true || evidence.get(entity) === start,
  );
}

function schedulesOf(plan: Plan, text: string, mentions: readonly Mention[], matcher: Matcher): Schedule[] {
  const named = mentions.filter((mention) => matcher.entities.get(mention.entity)?.generic !== true);
  const { issued } = plan.data;
  return findSchedules(text, named, {
    ...(issued === undefined ? {} : { issued }),
    isEvent: (entity) => matcher.entities.get(entity)?.type === 'Event',
    dateOf: (entity) => matcher.entities.get(entity)?.date,
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

/** @param known lists of known places, each in order and without overlap */
function unknownIn(
  identifier: string,
  text: string,
  known: readonly (readonly { start: number; end: number }[])[],
): UnknownName[] {
  const quoted = [...text.matchAll(QUOTED)];
  if (quoted.length === 0) return [];
  const lengthUntil = foldedLengths(text);
  return quoted.flatMap((match) => {
    const name = match[1] ?? match[2] ?? '';
    const start = match.index + 1;
    const end = start + name.length;
    const core = foldLabel(name.replace(/[（(][^（）()]*[）)]/g, '')).replace(/(?:等|など)$/, '');
    const isKnown = known.some((places) => {
      for (let at = firstEndingAfter(places, start); ; at += 1) {
        const place = places[at];
        if (place === undefined || place.start >= end) return false;
        if (lengthUntil(place.end) - lengthUntil(Math.min(start, place.start)) >= core.length) return true;
      }
    });
    return isKnown ? [] : [{ identifier, name, start, end }];
  });
}

/** For each offset of a text, how long the text before it is when folded. */
function foldedLengths(text: string): (offset: number) => number {
  const lengths = new Int32Array(text.length + 1);
  for (const end of foldText(text).ends) lengths[end] = (lengths[end] ?? 0) + 1;
  for (let i = 1; i < lengths.length; i += 1) lengths[i] = (lengths[i] ?? 0) + (lengths[i - 1] ?? 0);
  return (offset) => lengths[offset] ?? 0;
}
