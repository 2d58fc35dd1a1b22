import type { Entity, LabelCondition } from './entities.js';
import { Automaton } from './lookup/automaton.js';
import { type FoldedText, foldLabel, foldText } from './lookup/fold.js';

/** A place in a unit's own text that names an entity; UTF-16 offsets, half-open. */
export interface Mention {
  start: number;
  end: number;
  surface: string;
  /** IRI of the entity. */
  entity: string;
}

/** One label of one entity, with what must hold where it is found. */
interface Reading {
  entity: string;
  conditions: LabelCondition[];
}

/** All labels of all entities, ready to be looked for. */
export interface Matcher {
  automaton: Automaton;
  /** For each string of the automaton, the entities that it may name; the first that holds counts. */
  readings: Reading[][];
  entities: ReadonlyMap<string, Entity>;
}

/**
 * Prepares the search for all labels of all entities; linear in their total length.
 * @param entities as read by `readEntities`
 */
export function buildMatcher(entities: readonly Entity[]): Matcher {
  const strings: string[] = [];
  const readings: Reading[][] = [];
  const indexes = new Map<string, number>();
  for (const entity of entities) {
    const conditions = new Map<string, LabelCondition[]>();
    for (const condition of entity.conditions.map(foldCondition)) {
      const same = conditions.get(condition.label);
      if (same === undefined) conditions.set(condition.label, [condition]);
      else same.push(condition);
    }
    for (const label of new Set(entity.labels.map(foldLabel))) {
      if (label === '') continue;
      let index = indexes.get(label);
      if (index === undefined) {
        index = strings.push(label) - 1;
        indexes.set(label, index);
        readings.push([]);
      }
      readings[index]?.push({ entity: entity.iri, conditions: conditions.get(label) ?? [] });
    }
  }
  return {
    automaton: new Automaton(strings),
    readings,
    entities: new Map(entities.map((entity) => [entity.iri, entity])),
  };
}

/**
 * Finds the names in a text. Where readings overlap, the leftmost counts, and of those that start at the
 * same place the longest; a label whose condition or script boundary fails is no reading at all, so
 * that a shorter one may stand in its place.
 *
 * Time is linear in the length of the text plus the number of occurrences of labels.
 *
 * @param matcher as made by `buildMatcher`
 * @param text a unit's own text (`ownText`)
 * @param isLookedFor which entities count; all of them unless given
 * @returns mentions in order, none overlapping another
 */
export function findMentions(
  matcher: Matcher,
  text: string,
  isLookedFor: (entity: Entity) => boolean = () => true,
): Mention[] {
  const folded = foldText(text);
  const longest = new Map<number, { end: number; entity: string }>();
  const counts = (iri: string): boolean => {
    const entity = matcher.entities.get(iri);
    return entity !== undefined && isLookedFor(entity);
  };
  readAll(matcher, folded, counts, (entity, start, end) => {
    const best = longest.get(start);
    if (best === undefined || best.end < end) longest.set(start, { end, entity });
  });
  const mentions: Mention[] = [];
  let free = 0;
  for (const [from, { end: to, entity }] of [...longest].sort(([a], [b]) => a - b)) {
    const start = folded.starts[from] ?? 0;
    const end = folded.ends[to - 1] ?? 0;
    if (start < free) continue;
    mentions.push({ start, end, surface: text.slice(start, end), entity });
    free = end;
  }
  return mentions;
}

/** IRIs of all entities that a text names anywhere, inside longer names too. */
export function findNamed(matcher: Matcher, text: string): Set<string> {
  const named = new Set<string>();
  readAll(matcher, foldText(text), isAny, (entity) => named.add(entity));
  return named;
}

/** IRI of the entity that a name names by itself, conditions of its labels included; undefined where none does. */
export function findEntity(matcher: Matcher, name: string): string | undefined {
  const folded = foldText(name);
  let whole: string | undefined;
  readAll(matcher, folded, isAny, (entity, start, end) => {
    if (start === 0 && end === folded.value.length) whole = entity;
  });
  return whole;
}

const isAny = (): boolean => true;

/** Every occurrence of a label that its boundaries and conditions allow, in the order of the ends. */
function readAll(
  matcher: Matcher,
  folded: FoldedText,
  counts: (entity: string) => boolean,
  found: (entity: string, start: number, end: number) => void,
): void {
  const contains = new Map<string, boolean>();
  matcher.automaton.search(folded.value, (index, start, end) => {
    if (!isBoundary(folded, start) || !isBoundary(folded, end)) return;
    const reading = (matcher.readings[index] ?? []).find(
      ({ entity, conditions }) =>
        counts(entity) && conditions.every((condition) => holds(condition, folded.value, start, end, contains)),
    );
    if (reading !== undefined) found(reading.entity, start, end);
  });
}

const LATIN = /[A-Za-z0-9]/;
const KATAKANA = /[ァ-ヺーｦ-ﾟ]/;

/**
 * Whether a name may start or end at a place of the folded text: not inside a longer word of Latin letters
 * and digits, nor inside a longer run of katakana. A space or middle dot that folding leaves out is a boundary.
 */
function isBoundary(folded: FoldedText, at: number): boolean {
  if (at <= 0 || at >= folded.value.length) return true;
  const between = (folded.starts[at] ?? 0) - (folded.ends[at - 1] ?? 0);
  if (between > 0) return true;
  // Both from one source character, such as ㍿: a name ends with a character, not inside it.
  if (folded.starts[at] === folded.starts[at - 1]) return false;
  const before = folded.value[at - 1] ?? '';
  const after = folded.value[at] ?? '';
  return !((LATIN.test(before) && LATIN.test(after)) || (KATAKANA.test(before) && KATAKANA.test(after)));
}

function foldCondition(condition: LabelCondition): LabelCondition {
  const fold = (list: string[]): string[] => list.map(foldLabel);
  return {
    label: foldLabel(condition.label),
    followedBy: fold(condition.followedBy),
    notFollowedBy: fold(condition.notFollowedBy),
    precededBy: fold(condition.precededBy),
    notPrecededBy: fold(condition.notPrecededBy),
    unitContains: fold(condition.unitContains),
    unitLacks: fold(condition.unitLacks),
  };
}

function holds(
  condition: LabelCondition,
  text: string,
  start: number,
  end: number,
  contains: Map<string, boolean>,
): boolean {
  const follows = (string: string): boolean => text.startsWith(string, end);
  const precedes = (string: string): boolean => text.endsWith(string, start) && string.length <= start;
  // Remembered, so that a unit is searched once for each string however often the label occurs.
  const inUnit = (string: string): boolean => {
    const found = contains.get(string) ?? text.includes(string);
    contains.set(string, found);
    return found;
  };
  return (
    (condition.followedBy.length === 0 || condition.followedBy.some(follows)) &&
    !condition.notFollowedBy.some(follows) &&
    (condition.precededBy.length === 0 || condition.precededBy.some(precedes)) &&
    !condition.notPrecededBy.some(precedes) &&
    (condition.unitContains.length === 0 || condition.unitContains.some(inUnit)) &&
    !condition.unitLacks.some(inUnit)
  );
}
