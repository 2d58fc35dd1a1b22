import { foldLabel } from './lookup/fold.js';

/** One unit that says again what an earlier one says. */
export interface Restatement {
  /** Identifier of the measure or sub-measure that repeats. */
  measure: string;
  /** Identifier of the one that it repeats. */
  original: string;
  /** Places of the two in the list of units; identifiers alone do not tell units of a broken plan apart. */
  at: number;
  originalAt: number;
  /** Whether the text says so (再掲). */
  marked: boolean;
  /**
   * Share of the character trigrams of the shorter text that the other has too, 0 to 1, to two
   * decimals: 1 where one text contains the other (overlap coefficient, Szymkiewicz–Simpson).
   */
  similarity: number;
}

/** A unit to be compared: a measure or a sub-measure. */
export interface RestatementInput {
  identifier: string;
  text: string;
  /** Marked 再掲. */
  restated: boolean;
}

/** Length of the n-grams of the index: long enough that two texts share one only where they share wording. */
const INDEX_GRAM = 10;
/** One in so many n-grams stands in the index. */
const SAMPLE = 4;
/** An n-gram that stands in more units than this is a formula of the plan and says nothing. */
const FORMULA = 12;
/** How many units with the most shared wording are compared closely. */
const CANDIDATES = 6;
const GRAM = 3;
/** From this similarity on, an unmarked unit counts as a near repeat. */
const NEAR = 0.72;
/** A marked unit has its original named from this similarity on. */
const NEAR_MARKED = 0.4;
/** Trigrams that a text needs, so that it is not by chance contained in another. */
const SHORTEST = 50;
const MARK = /[（(]再掲[）)]$/;

/**
 * Finds what repeats earlier measures: marked with 再掲, or unmarked with nearly the same text,
 * also where a bullet repeats a measure of another theme or a measure repeats several bullets.
 *
 * Equal texts are looked up. For the others an index of n-grams, without those that many units share, gives each
 * unit a bounded number of candidates, so time is near linear in the length of the plan. A marked unit says itself
 * that it repeats, so for it the n-grams count that many units share too.
 *
 * @param units all measures and sub-measures in document order
 */
export function findRestatements(units: readonly RestatementInput[]): Restatement[] {
  const texts = units.map((unit) => foldLabel(unit.text).replace(MARK, ''));
  const index = new Map<number, number[]>();
  texts.forEach((text, unit) => {
    for (const print of fingerprints(text)) {
      const list = index.get(print);
      if (list === undefined) index.set(print, [unit]);
      else if (list.length <= FORMULA) list.push(unit);
    }
  });
  const found: Restatement[] = [];
  const firstWith = new Map<string, number>();
  units.forEach((unit, at) => {
    const text = texts[at] ?? '';
    const add = (other: number, similarity: number): void => {
      const original = units[other]?.identifier ?? '';
      found.push({ measure: unit.identifier, original, at, originalAt: other, marked: unit.restated, similarity });
    };
    const equal = firstWith.get(text);
    if (equal !== undefined) {
      if (text !== '' && (unit.restated || gramsOf(text).size >= SHORTEST)) add(equal, 1);
      return;
    }
    firstWith.set(text, at);
    const candidates = candidatesOf(text, index, at, unit.restated);
    if (candidates.length === 0) return;
    const own = gramsOf(text);
    const similar = candidates.map((other): Similar => {
      const grams = gramsOf(texts[other] ?? '');
      return { other, grams, similarity: overlap(own, grams) };
    });
    for (const { other, similarity } of choose(unit.restated, similar, own)) add(other, similarity);
  });
  return found;
}

interface Similar {
  other: number;
  grams: Set<string>;
  similarity: number;
}

/** A marked unit has one original; an unmarked one as many as repeat different parts of it. */
function choose(marked: boolean, similar: readonly Similar[], own: ReadonlySet<string>): Similar[] {
  const sorted = [...similar].sort((a, b) => b.similarity - a.similarity || a.other - b.other);
  if (marked) return sorted.filter(({ similarity }) => similarity >= NEAR_MARKED).slice(0, 1);
  const covered = new Set<string>();
  return sorted.filter(({ grams, similarity }) => {
    if (similarity < NEAR || Math.min(own.size, grams.size) < SHORTEST) return false;
    const shared = [...grams].filter((gram) => own.has(gram));
    const fresh = shared.filter((gram) => !covered.has(gram));
    for (const gram of shared) covered.add(gram);
    return fresh.length * 2 > shared.length;
  });
}

/** @param formulas whether wording that many units share counts too, after the rest */
function candidatesOf(text: string, index: ReadonlyMap<number, number[]>, at: number, formulas: boolean): number[] {
  const rare = new Map<number, number>();
  const common = new Map<number, number>();
  for (const print of fingerprints(text)) {
    const list = index.get(print) ?? [];
    const shared = list.length > FORMULA ? common : rare;
    for (const other of list) if (other < at) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  const most = (shared: ReadonlyMap<number, number>): number[] =>
    [...shared]
      .sort(([a, m], [b, n]) => n - m || a - b)
      .slice(0, CANDIDATES)
      .map(([other]) => other);
  return [...new Set([...most(rare), ...(formulas ? most(common) : [])])];
}

/**
 * Hashes of the text's n-grams, of which one in `SAMPLE` is kept by its value, the same ones in every text
 * (Manber 1994): enough to find shared wording, at a fraction of the memory.
 */
function fingerprints(text: string): Set<number> {
  const prints = new Set<number>();
  for (let i = 0; i + INDEX_GRAM <= text.length; i += 1) {
    let hash = 0;
    for (let j = i; j < i + INDEX_GRAM; j += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(j)) | 0;
    if (hash % SAMPLE === 0) prints.add(hash);
  }
  return prints;
}

function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  for (let i = 0; i + GRAM <= text.length; i += 1) grams.add(text.slice(i, i + GRAM));
  return grams;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const gram of small) if (large.has(gram)) shared += 1;
  return Math.round((100 * shared) / small.size) / 100;
}
